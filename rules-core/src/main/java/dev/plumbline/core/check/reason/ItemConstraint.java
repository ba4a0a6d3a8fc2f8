package dev.plumbline.core.check.reason;

/**
 * What has to hold of something about a fact for an item to hold, as far as the text tells.
 * Immutable.
 *
 * @param subject what it is about
 * @param most an upper bound: no value outside this set can satisfy the item
 * @param least a lower bound: every value in this set satisfies it; {@code null} if none is known
 */
record ItemConstraint(Subject subject, ValueSet most, ValueSet least) {
  /** What values are about. */
  sealed interface Subject {}

  /** The value at the end of a path. */
  record Value(String path, Class<?> type) implements Subject {}

  /** In which area the place at the end of a path is. */
  record Whereabouts(String path) implements Subject {}

  /**
   * How the value at the end of a path compares with another that is not known: {@code <}, {@code
   * =}, {@code >}.
   */
  record Order(String path, Object other) implements Subject {}

  /** Whether a word such as {@code contains} joins the value at the end of a path and another. */
  record Joined(String path, String word, Object other) implements Subject {}

  /** Both bounds are the same. */
  ItemConstraint(Subject subject, ValueSet exactly) {
    this(subject, exactly, exactly);
  }
}
