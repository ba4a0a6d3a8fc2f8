package dev.plumbline.workbench.proof;

/**
 * The truth of a condition, as the engine knows it: least where it fails, greatest where it holds.
 * Both of two are the lesser, one of two the greater.
 */
final class Truths {
  static final int FALSE = 0;

  /** Something is missing. */
  static final int OPEN = 1;

  /** Something is there in a word that is not recognised. */
  static final int UNREAD = 2;

  static final int TRUE = 3;

  private Truths() {}

  static int of(boolean holds) {
    return holds ? TRUE : FALSE;
  }
}
