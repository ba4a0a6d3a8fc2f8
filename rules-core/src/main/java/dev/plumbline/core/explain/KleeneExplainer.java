package dev.plumbline.core.explain;

import dev.plumbline.Limit;
import dev.plumbline.Limits;
import dev.plumbline.core.check.MissingWeights;
import dev.plumbline.core.facts.FactSet;
import java.util.List;

/** Walks the compiled rule in Kleene's three-valued logic. */
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
          case TRUE -> whole.seen().stream().filter(seen -> own.contains(seen.step())).toList();
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
        told.missing().stream().map(Missing::toMissingFact).distinct().toList(),
        MissingWeights.heaviest(
            whole.missing().stream().map(m -> weights.of(m.type(), m.key(), m.property()))),
        whole.missing().stream().allMatch(missing -> missing.type().later()),
        whole.unread(),
        told.untold());
  }
}
