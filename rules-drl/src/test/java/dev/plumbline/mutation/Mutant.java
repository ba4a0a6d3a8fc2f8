package dev.plumbline.mutation;

import java.util.List;

/**
 * One change of one rule. Immutable.
 *
 * @param operator what sort of change it is
 * @param source the rule
 * @param edit the change, or {@code null} if the rule is taken out
 * @param title which rule, and what it reads before and after
 */
record Mutant(Operator operator, RuleSource source, Edit edit, String title) {
  /** The sorts of changes. */
  enum Operator {
    NUMBER,
    DAY,
    SECOND,
    TEXT,
    TRUTH,
    CODE,
    UNIT,
    COMPARISON,
    ELEMENT_DROPPED,
    ELEMENT_ADDED,
    CONSTRAINT_DROPPED,
    PATTERN_DROPPED,
    SCOPE_DROPPED,
    SCOPE_WIDENED,
    DEFINITION_REMOVED,
    LINE_DROPPED,
    LINE_MOVED,
    PROPERTY_DROPPED,
    DOUBT_REMOVED,
    MISSING_DROPPED,
    MISSING_WEIGHED
  }

  /** A change within a stretch of the rule, which is told with it. */
  static Mutant within(Operator operator, RuleSource source, Span span, Edit edit) {
    int start = source.token(span.first()).start();
    Edit moved = new Edit(edit.start() - start, edit.end() - start, edit.with());
    String before = source.shown(span);
    return told(operator, source, edit, before, Edit.apply(before, List.of(moved)));
  }

  /** A stretch of text that is taken out or replaced as a whole. */
  static Mutant whole(Operator operator, RuleSource source, Edit edit, String before) {
    return told(operator, source, edit, before, edit == null ? "" : edit.with());
  }

  private static Mutant told(
      Operator operator, RuleSource source, Edit edit, String before, String after) {
    String title =
        source.id() + ": " + flat(before) + " → " + (after.isBlank() ? "∅" : flat(after));
    return new Mutant(operator, source, edit, title);
  }

  private static String flat(String text) {
    return text.strip().replaceAll("\\s+", " ");
  }

  Mutant entitled(String other) {
    return new Mutant(operator, source, edit, other);
  }

  /** The rule as changed. */
  String text() {
    return Edit.apply(source.text(), List.of(edit));
  }

  @Override
  public String toString() {
    return operator + " " + title;
  }
}
