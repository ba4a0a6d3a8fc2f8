package dev.plumbline.workbench.diff;

import dev.plumbline.Kind;
import dev.plumbline.Severity;
import dev.plumbline.core.check.MissingWeights.Target;
import dev.plumbline.core.check.RuleText;
import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.Property;

/** What the annotations of a clause say, in words. */
final class Annotated {
  private Annotated() {}

  static Words kind(RuleText clause) {
    Kind kind = Kind.valueOf(clause.annotations().get("kind"));
    return Words.of(kind.title(), kind.englishTitle());
  }

  /** That something is missing of what a clause reads, and what follows. */
  static Words missing(Side side, Target target) {
    FactType type = side.text().types().named(target.type());
    Property property = type.properties().get(target.property());
    String owner = property.title().startsWith(type.title()) ? "" : type.titleOf(target.key());
    return Words.of(
        "缺" + owner + property.title() + "的后果 ",
        "if " + property.english() + " of " + type.englishOf(target.key()) + " is missing: ");
  }

  static Words severity(RuleText clause) {
    Severity severity = Severity.valueOf(clause.annotations().get("severity"));
    return Words.of(severity.title(), severity.englishTitle());
  }
}
