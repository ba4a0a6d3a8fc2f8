package dev.plumbline.workbench.cases;

import dev.plumbline.Bilingual;
import dev.plumbline.Finding;
import dev.plumbline.MissingFact;
import dev.plumbline.core.cases.Expected;
import dev.plumbline.core.words.Message;
import dev.plumbline.workbench.cases.Difference.Aspect;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Compares a finding with what a case expects of its clause. */
final class Comparison {
  private Comparison() {}

  /**
   * The differences; if the status is another, only that.
   *
   * @param finding what was found; {@code null} if nothing was
   */
  static List<Difference> of(Expected expected, @Nullable Finding finding) {
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
    List<String> said =
        new ArrayList<>(finding.evidence().stream().map(e -> e.text().chinese()).toList());
    if (finding.note() != null) {
      said.add(finding.note().chinese());
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
    Bilingual done = finding.remedyText();
    String remedy = done == null ? null : done.chinese();
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

  private static Difference part(Aspect aspect, Expected expected, String part, Bilingual actual) {
    Bilingual wanted = Message.of("workbench.with", part).words();
    return new Difference(aspect, expected.clause(), wanted, actual, null);
  }

  private static Difference absent(Expected expected) {
    Bilingual none = Message.of("workbench.noFinding").words();
    return new Difference(
        Aspect.STATUS, expected.clause(), Saying.of(expected.status()), none, null);
  }

  /** A clause that the case does not name and whose status is not that of the bare base. */
  static Difference changed(Finding before, Finding after) {
    Bilingual same = Message.of("workbench.asForBase", Saying.of(before.status())).words();
    return new Difference(
        Aspect.STATUS, after.clause(), same, Saying.of(after.status()), Saying.because(after));
  }
}
