package dev.plumbline.cli;

import dev.plumbline.workbench.LoadedPack;
import dev.plumbline.workbench.cases.CaseRun;
import dev.plumbline.workbench.cases.CaseSuite;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What the cases of two packs come to, each under its own pack. Immutable.
 *
 * @param before the run of the old pack's cases
 * @param after that of the new pack's
 * @param added the cases that only the new pack has, each as {@code file: name}
 * @param removed those that only the old pack has
 * @param changed those of both packs that are written otherwise
 */
record CasesCompared(
    CaseRun before, CaseRun after, List<String> added, List<String> removed, List<String> changed) {
  static CasesCompared of(LoadedPack older, LoadedPack newer) {
    CaseSuite before = CaseSuite.of(older);
    CaseSuite after = CaseSuite.of(newer);
    Map<String, String> old = texts(before);
    Map<String, String> now = texts(after);
    return new CasesCompared(
        before.run(),
        after.run(),
        now.keySet().stream().filter(name -> !old.containsKey(name)).toList(),
        old.keySet().stream().filter(name -> !now.containsKey(name)).toList(),
        now.keySet().stream()
            .filter(name -> old.containsKey(name) && !old.get(name).equals(now.get(name)))
            .toList());
  }

  /** Those of the new pack that fail. */
  List<String> failed() {
    return after.results().stream()
        .filter(result -> !result.passed())
        .map(result -> result.file() + ": " + result.name())
        .toList();
  }

  private static Map<String, String> texts(CaseSuite suite) {
    Map<String, String> texts = new LinkedHashMap<>();
    suite.cases().forEach(each -> texts.put(each.file() + ": " + each.name(), each.text()));
    return texts;
  }
}
