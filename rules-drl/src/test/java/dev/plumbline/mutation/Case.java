package dev.plumbline.mutation;

import dev.plumbline.core.evaluate.Pack;
import java.util.Map;

/** Something that a pack decides, and that the tests hold it to. */
interface Case {
  /** How to find it again. */
  String name();

  /** What a pack decides about it: of each of its clauses, the status, and what it tells. */
  Map<String, String> outcome(Pack pack);

  /** Whether it may notice this sort of change. */
  default boolean judges(Mutant.Operator operator) {
    return true;
  }
}
