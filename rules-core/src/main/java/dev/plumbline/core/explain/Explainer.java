package dev.plumbline.core.explain;

import dev.plumbline.core.facts.FactSet;

/**
 * Says why a rule did or did not fire. What it says hangs on nothing but the rule and the facts.
 */
@FunctionalInterface
public interface Explainer {
  /**
   * Explains a rule over facts.
   *
   * @throws RuntimeException whatever a condition throws on the facts
   */
  Explanation explain(RuleSteps rule, FactSet facts);

  /** The same of a rule of which it is known that what it inherits holds. */
  default Explanation explainApplying(RuleSteps rule, FactSet facts) {
    return explain(rule, facts);
  }

  /** Whether it takes note of a rule, and is to be asked even where the outcome is known. */
  default boolean isWatching(RuleSteps rule) {
    return false;
  }
}
