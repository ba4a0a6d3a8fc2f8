package dev.plumbline.core.explain;

import dev.plumbline.Limit;
import dev.plumbline.Limits;
import dev.plumbline.Severity;
import dev.plumbline.core.check.MissingWeights;
import dev.plumbline.core.facts.FactSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Walks the compiled rule in Kleene's three-valued logic. It is asked for each finding, so it goes
 * without streams: for a handful of things they take longer than the walk, and several threads get
 * in each other's way in them (JDK-8180450).
 */
public final class KleeneExplainer implements Explainer {
  private final int most;

  /** An explainer that tells as much as is usual. */
  public KleeneExplainer() {
    this(Limits.USUAL);
  }

  /** An explainer that tells no more than is allowed. */
  public KleeneExplainer(Limits limits) {
    this.most = limits.count(Limit.EVIDENCE);
  }

  @Override
  public Explanation explain(RuleSteps rule, FactSet facts) {
    // A doubt fires as the session does and has no status of its own, so its scope is part of it.
    int scopeSteps = rule.isDoubt() ? 0 : rule.scopeSteps();
    Outcome scope = new Walk(rule.steps().subList(0, scopeSteps), facts, false).run();
    return scope.truth() == Truth.TRUE
        ? explainApplying(rule, facts)
        : explanation(scope.truth(), scope, List.of(), MissingWeights.NONE);
  }

  @Override
  public Explanation explainApplying(RuleSteps rule, FactSet facts) {
    Outcome whole = new Walk(rule.steps(), facts, rule.isDoubt()).run();
    List<Step> own = rule.steps().subList(rule.scopeSteps(), rule.steps().size());
    List<Seen> decisive =
        switch (whole.truth()) {
          case TRUE -> of(own, whole.seen());
          case FALSE -> whole.seen();
          case UNKNOWN -> List.of();
        };
    return explanation(Truth.TRUE, whole, decisive, rule.weights());
  }

  private Explanation explanation(
      Truth scope, Outcome whole, List<Seen> decisive, MissingWeights weights) {
    Told told = Told.of(decisive, whole.truth() == Truth.TRUE, whole.missing(), most);
    return new Explanation(
        scope,
        whole.truth(),
        told.evidence(),
        told.missing(),
        weight(whole.missing(), weights),
        isLater(whole.missing()),
        whole.unread(),
        told.untold());
  }

  /** What was seen in some steps. */
  private static List<Seen> of(List<Step> steps, List<Seen> all) {
    List<Seen> own = new ArrayList<>(all.size());
    for (Seen seen : all) {
      if (steps.contains(seen.step())) {
        own.add(seen);
      }
    }
    return own;
  }

  private static Severity weight(Set<Missing> all, MissingWeights weights) {
    List<Severity> each = new ArrayList<>(all.size());
    for (Missing missing : all) {
      each.add(weights.of(missing.type(), missing.key(), missing.property()));
    }
    return MissingWeights.heaviest(each);
  }

  private static boolean isLater(Set<Missing> all) {
    for (Missing missing : all) {
      if (!missing.type().later()) {
        return false;
      }
    }
    return true;
  }
}
