package dev.plumbline.bench.hand;

/**
 * Kleene's values, and one more between them: open, but only because of words that are not
 * recognised. The least of several is all of them, the greatest any of them.
 */
enum HandTruth {
  FALSE,
  UNKNOWN,
  UNREAD,
  TRUE;

  static HandTruth of(boolean known) {
    return known ? TRUE : FALSE;
  }

  /** A box that should be ticked; {@code null} is open. */
  static HandTruth ticked(Boolean box) {
    return box == null ? UNKNOWN : of(box);
  }

  HandTruth and(HandTruth other) {
    return ordinal() < other.ordinal() ? this : other;
  }

  HandTruth or(HandTruth other) {
    return ordinal() > other.ordinal() ? this : other;
  }

  boolean holds() {
    return this == TRUE;
  }
}
