package dev.plumbline.oracle;

/**
 * Kleene's truth values, as the oracle reckons with them, from the worst for a clause to the best.
 * Of those that are not decided, {@link #UNKNOWN} is worse: in a formal examination what is missing
 * counts against a clause, and a word that is not recognised does not (B47).
 */
enum Truth {
  FALSE,

  /** Something is missing. */
  UNKNOWN,

  /** A word that the vocabulary does not know stands in the way, and nothing else does. */
  OPEN,

  TRUE;

  static Truth of(boolean value) {
    return value ? TRUE : FALSE;
  }

  boolean undecided() {
    return this == UNKNOWN || this == OPEN;
  }

  Truth and(Truth other) {
    return compareTo(other) <= 0 ? this : other;
  }

  Truth or(Truth other) {
    return compareTo(other) >= 0 ? this : other;
  }

  Truth not() {
    return switch (this) {
      case TRUE -> FALSE;
      case FALSE -> TRUE;
      case UNKNOWN, OPEN -> this;
    };
  }
}
