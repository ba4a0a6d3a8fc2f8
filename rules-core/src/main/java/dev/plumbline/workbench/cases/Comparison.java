package dev.plumbline.workbench.cases;

import dev.plumbline.Evidence;
import dev.plumbline.Finding;
import dev.plumbline.MissingFact;
import dev.plumbline.core.cases.Expected;
import dev.plumbline.workbench.cases.Difference.Aspect;
import java.util.ArrayList;
import java.util.List;

/** Compares a finding with what a case expects of its clause. */
final class Comparison {
  private Comparison() {}

  /**
   * The differences; if the status is another, only that.
   *
   * @param finding what was found; {@code null} if nothing was
   */
  static List<Difference> of(Expected expected, Finding finding) {
    if (finding == null) {
      return List.of(absent(expected));
    }
    if (finding.status() != expected.status()) {
      return List.of(
          new Difference(
              Aspect.STATUS,
              expected.clause(),
              Saying.of(expected.status()),
              Saying.of(finding.status()),
              Saying.because(finding)));
    }
    List<Difference> differences = new ArrayList<>();
    List<String> said = new ArrayList<>(finding.evidence().stream().map(Evidence::text).toList());
    if (finding.note() != null) {
      said.add(finding.note());
    }
    for (String part : expected.evidence()) {
      if (said.stream().noneMatch(text -> holds(text, part))) {
        differences.add(part(Aspect.EVIDENCE, expected, part, Saying.list(said)));
      }
    }
    List<String> missing = finding.missing().stream().map(MissingFact::pointer).distinct().toList();
    for (String pointer : expected.missing()) {
      if (!missing.contains(pointer)) {
        differences.add(part(Aspect.MISSING, expected, pointer, Saying.list(missing)));
      }
    }
    String remedy = finding.remedy();
    if (expected.remedy() != null && (remedy == null || !holds(remedy, expected.remedy()))) {
      List<String> actual = remedy == null ? List.of() : List.of(remedy);
      differences.add(part(Aspect.REMEDY, expected, expected.remedy(), Saying.list(actual)));
    }
    return differences;
  }

  /** Whether a text has a part, however either is spaced. */
  private static boolean holds(String text, String part) {
    return text.replaceAll("\\s", "").contains(part.replaceAll("\\s", ""));
  }

  private static Difference part(Aspect aspect, Expected expected, String part, Words actual) {
    Words wanted = new Words("含「" + part + "」", "with \"" + part + "\"");
    return new Difference(aspect, expected.clause(), wanted, actual, null);
  }

  private static Difference absent(Expected expected) {
    Words none = new Words("没有结果", "no finding");
    return new Difference(
        Aspect.STATUS, expected.clause(), Saying.of(expected.status()), none, null);
  }

  /** A clause that the case does not name and whose status is not that of the bare base. */
  static Difference changed(Finding before, Finding after) {
    Words same =
        new Words(
            before.status().title() + "（同基础申请）",
            before.status().englishTitle() + " (as for the base)");
    return new Difference(
        Aspect.STATUS, after.clause(), same, Saying.of(after.status()), Saying.because(after));
  }
}
