package dev.plumbline.cli;

import dev.plumbline.workbench.LoadedPack;
import dev.plumbline.workbench.cases.CaseRun;
import dev.plumbline.workbench.cases.CaseSuite;
import java.util.ArrayList;
import java.util.List;

/**
 * What the cases of two packs come to, each under its own pack. Immutable.
 *
 * @param before the run of the old pack's cases
 * @param after that of the new pack's
 * @param added the cases that only the new pack has, each as {@code file: name}
 * @param removed those that only the old pack has
 */
record CasesCompared(CaseRun before, CaseRun after, List<String> added, List<String> removed) {
  static CasesCompared of(LoadedPack older, LoadedPack newer) {
    CaseSuite before = CaseSuite.of(older);
    CaseSuite after = CaseSuite.of(newer);
    List<String> added = names(after);
    added.removeAll(names(before));
    List<String> removed = names(before);
    removed.removeAll(names(after));
    return new CasesCompared(before.run(), after.run(), List.copyOf(added), List.copyOf(removed));
  }

  private static List<String> names(CaseSuite suite) {
    List<String> names = new ArrayList<>();
    suite.cases().forEach(each -> names.add(each.file() + ": " + each.name()));
    return names;
  }
}
