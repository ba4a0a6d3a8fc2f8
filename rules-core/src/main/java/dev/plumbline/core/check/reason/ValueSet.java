package dev.plumbline.core.check.reason;

/** The values that something may still have, once some conditions on it are known. Immutable. */
public sealed interface ValueSet permits Domain, Areas {
  /** The values that are in both. */
  ValueSet and(ValueSet other);

  /** These, or the missing one. */
  ValueSet orMissing();

  /** Whether nothing is left. */
  boolean isEmpty();

  /** Whether all of these are among others. */
  boolean within(ValueSet others);
}
