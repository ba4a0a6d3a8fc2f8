package dev.plumbline.core.explain;

/** Is told each item that a walk looks at on a fact, and each count. */
@FunctionalInterface
interface Watcher {
  /** Nobody watches. */
  Watcher NONE = (seen, held) -> {};

  /**
   * An item was decided.
   *
   * @param held whether it was true
   */
  void saw(Seen seen, boolean held);
}
