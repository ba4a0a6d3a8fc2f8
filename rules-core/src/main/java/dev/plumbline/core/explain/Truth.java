package dev.plumbline.core.explain;

/** The three values of Kleene's logic. */
public enum Truth {
  /** It certainly is so. */
  TRUE,
  /** It certainly is not so. */
  FALSE,
  /** What is known does not decide it. */
  UNKNOWN;

  static Truth of(boolean value) {
    return value ? TRUE : FALSE;
  }

  Truth not() {
    return this == UNKNOWN ? UNKNOWN : of(this == FALSE);
  }
}
