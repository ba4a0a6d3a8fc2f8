package dev.plumbline.core.check;

/** The values that something may still have, once some conditions on it are known. Immutable. */
sealed interface Values permits Domain, Areas {
  /** The values that are in both. */
  Values and(Values other);

  /** These, or the missing one. */
  Values orMissing();

  /** Whether nothing is left. */
  boolean isEmpty();

  /** Whether all of these are among others. */
  boolean within(Values others);
}
