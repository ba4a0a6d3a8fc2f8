package dev.plumbline.workbench.proof;

import dev.plumbline.Bilingual;

/** Whether something may ever be, over all applications. Immutable. */
public sealed interface Answer {
  /**
   * It may.
   *
   * @param witness an application of which it is so
   */
  record Yes(ProofWitness witness) implements Answer {}

  /** It never is so, proven. */
  record No() implements Answer {}

  /**
   * That could not be decided.
   *
   * @param why what stands in the way
   */
  record Unknown(Bilingual why) implements Answer {}
}
