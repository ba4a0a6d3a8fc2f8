package dev.plumbline.cli;

import dev.plumbline.workbench.LoadedPack;
import dev.plumbline.workbench.cases.CaseRun;
import dev.plumbline.workbench.cases.CaseSuite;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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
  private static final Pattern NAME = Pattern.compile("^(- )?\\s*[\"']?name[\"']?\\s*:");

  static CasesCompared of(LoadedPack older, LoadedPack newer) {
    CaseSuite before = CaseSuite.of(older);
    CaseSuite after = CaseSuite.of(newer);
    Map<String, String> old = texts(before);
    return new CasesCompared(
        before.run(),
        after.run(),
        beyond(after, older),
        beyond(before, newer),
        after.cases().stream()
            .filter(each -> !each.text().equals(old.getOrDefault(title(each), each.text())))
            .map(CasesCompared::title)
            .toList());
  }

  /**
   * The cases that another pack does not have. One that still stands in a file there, but can no
   * longer be run, is not gone: what is wrong with it is told as such.
   */
  private static List<String> beyond(CaseSuite suite, LoadedPack other) {
    Map<String, Set<String>> lines = new HashMap<>();
    other
        .loaded()
        .pack()
        .files()
        .cases()
        .forEach(
            (file, text) ->
                lines.put(file, text.lines().map(String::strip).collect(Collectors.toSet())));
    return suite.cases().stream()
        .filter(each -> !lines.getOrDefault(each.file(), Set.of()).contains(named(each)))
        .map(CasesCompared::title)
        .toList();
  }

  /** The line that names a case. */
  private static String named(CaseSuite.Entry one) {
    List<String> lines = one.text().lines().map(String::strip).toList();
    return lines.stream().filter(NAME.asPredicate()).findFirst().orElse(lines.get(0));
  }

  /** Those of the new pack that fail. */
  List<String> failed() {
    return after.results().stream()
        .filter(result -> !result.passed())
        .map(result -> result.file() + ": " + result.name())
        .toList();
  }

  private static Map<String, String> texts(CaseSuite suite) {
    return suite.cases().stream()
        .collect(
            Collectors.toMap(CasesCompared::title, CaseSuite.Entry::text, (one, other) -> one));
  }

  private static String title(CaseSuite.Entry one) {
    return one.file() + ": " + one.name();
  }
}
