package dev.plumbline.core.evaluate;

import dev.plumbline.Evidence;
import dev.plumbline.MissingFact;
import dev.plumbline.Notice;
import dev.plumbline.core.explain.Explainer;
import dev.plumbline.core.explain.Explanation;
import dev.plumbline.core.explain.RuleSteps;
import dev.plumbline.core.facts.FactSet;
import dev.plumbline.spi.LateList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Why a rule came out as the plan found, explained once when somebody asks. Safe for use by several
 * threads.
 */
final class Why {
  private static final Logger LOG = LoggerFactory.getLogger(Why.class);

  private final RuleSteps rule;
  private final boolean applies;
  private Explainer explainer;
  private FactSet facts;
  private Explanation explanation;

  /**
   * To be explained.
   *
   * @param applies whether what it inherits is known to hold
   */
  Why(RuleSteps rule, boolean applies, Explainer explainer, FactSet facts) {
    this.rule = rule;
    this.applies = applies;
    this.explainer = explainer;
    this.facts = facts;
  }

  /** Explained already. */
  static Why known(RuleSteps rule, Explanation explanation) {
    Why why = new Why(rule, true, null, null);
    why.explanation = explanation;
    return why;
  }

  /** What decided it. */
  List<Evidence> evidence() {
    return new LateList<>(() -> explanation().evidence());
  }

  /** What it lacks. */
  List<MissingFact> missing() {
    return new LateList<>(() -> explanation().missing());
  }

  /** How much of that is not listed. */
  List<Notice> untold() {
    return new LateList<>(() -> explanation().untold());
  }

  /** A rule that is decided can be explained, and a fault does not escape. */
  private synchronized Explanation explanation() {
    if (explanation == null) {
      try {
        explanation =
            applies ? explainer.explainApplying(rule, facts) : explainer.explain(rule, facts);
      } catch (RuntimeException e) {
        LOG.error(
            "rule cannot be explained, it threw {}: {}",
            e.getClass().getName(),
            rule.text().name());
        explanation = Explanation.untold(SetAside.notice(Notice.Kind.RULE_FAULTY, rule.text()));
      }
      explainer = null;
      facts = null; // the facts of an application need not be kept
    }
    return explanation;
  }
}
