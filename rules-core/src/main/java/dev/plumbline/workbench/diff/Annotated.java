package dev.plumbline.workbench.diff;

import dev.plumbline.Kind;
import dev.plumbline.Severity;
import dev.plumbline.core.check.RuleText;

/** What the annotations of a clause say, in words. */
final class Annotated {
  private Annotated() {}

  static Words kind(RuleText clause) {
    Kind kind = Kind.valueOf(clause.annotations().get("kind"));
    return Words.of(kind.title(), kind.englishTitle());
  }

  static Words severity(RuleText clause) {
    Severity severity = Severity.valueOf(clause.annotations().get("severity"));
    return Words.of(severity.title(), severity.englishTitle());
  }
}
