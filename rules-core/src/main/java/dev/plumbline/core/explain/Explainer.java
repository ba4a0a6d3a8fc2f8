package dev.plumbline.core.explain;

import dev.plumbline.core.facts.FactSet;

/** Says why a rule did or did not fire. Implementations keep no state. */
@FunctionalInterface
public interface Explainer {
  /**
   * Explains a rule over facts.
   *
   * @throws RuntimeException whatever a condition throws on the facts
   */
  Explanation explain(RuleSteps rule, FactSet facts);
}
