package dev.plumbline.mutation;

/**
 * What became of a mutant. Immutable.
 *
 * @param mutant the mutant
 * @param kind whether anything noticed it
 * @param by what noticed it: the case and the clause, or what the loader said; else {@code null}
 */
record Fate(Mutant mutant, Kind kind, String by) {
  /** Whether anything noticed a mutant. */
  enum Kind {
    NOTICED,
    REFUSED,
    SURVIVED
  }
}
