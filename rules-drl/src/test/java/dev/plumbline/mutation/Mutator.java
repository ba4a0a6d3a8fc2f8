package dev.plumbline.mutation;

import java.util.stream.Stream;

/** Makes all changes of a sort that a rule allows. */
@FunctionalInterface
interface Mutator {
  Stream<Mutant> mutants(RuleSource source);
}
