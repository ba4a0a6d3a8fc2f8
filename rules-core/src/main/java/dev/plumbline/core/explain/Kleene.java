package dev.plumbline.core.explain;

/**
 * Kleene's values as a {@link Decider} counts with them, and one more: open, but only because of
 * words that are not recognised. The least of two is both, the greatest is either.
 */
final class Kleene {
  static final byte FALSE = 0;
  static final byte UNKNOWN = 1;
  static final byte UNREAD = 2;
  static final byte TRUE = 3;

  /** In the slot of a variable without a value: of nothing that is known, or of a word that is. */
  static final Object ABSENT = new Object();

  static final Object ABSENT_UNREAD = new Object();

  private Kleene() {}

  static Truth said(byte truth) {
    return truth == TRUE ? Truth.TRUE : truth == FALSE ? Truth.FALSE : Truth.UNKNOWN;
  }

  static boolean isAbsent(Object value) {
    return value == ABSENT || value == ABSENT_UNREAD;
  }

  static byte absent(Object value) {
    return value == ABSENT_UNREAD ? UNREAD : UNKNOWN;
  }

  static byte min(byte a, byte b) {
    return a < b ? a : b;
  }

  static byte max(byte a, byte b) {
    return a > b ? a : b;
  }
}
