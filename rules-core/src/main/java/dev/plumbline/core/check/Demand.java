package dev.plumbline.core.check;

/**
 * What an item demands of something about a fact, as far as the text tells. Immutable.
 *
 * @param subject what it is about
 * @param most values outside which the item cannot hold
 * @param least values for all of which it holds; {@code null} if none are known
 */
record Demand(Subject subject, Values most, Values least) {
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
  Demand(Subject subject, Values exactly) {
    this(subject, exactly, exactly);
  }
}
