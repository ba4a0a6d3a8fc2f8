package dev.plumbline.workbench.cases;

import dev.plumbline.Severity;
import dev.plumbline.core.evaluate.Pack;
import dev.plumbline.core.explain.Explainer;
import dev.plumbline.core.explain.Explanation;
import dev.plumbline.core.explain.KleeneExplainer;
import dev.plumbline.core.explain.Probe;
import dev.plumbline.core.explain.RuleSteps;
import dev.plumbline.core.explain.Sighting;
import dev.plumbline.core.facts.FactSet;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Takes note of what some clauses, and the doubts about them, looked at. For one evaluation. */
final class Watching implements Explainer {
  private final Pack pack;
  private final Set<String> clauses;
  private final Explainer explainer = new KleeneExplainer();
  private final Map<String, List<Sighting>> sightings = new HashMap<>();
  private final Map<String, Set<Severity>> weights = new HashMap<>();
  private final Map<String, Set<String>> doubts = new HashMap<>();

  Watching(Pack pack, Set<String> clauses) {
    this.pack = pack;
    this.clauses = clauses;
  }

  @Override
  public boolean isWatching(RuleSteps rule) {
    return clauses.contains(rule.clause().id());
  }

  @Override
  public Explanation explain(RuleSteps rule, FactSet facts) {
    Explanation explanation = explainer.explain(rule, facts);
    String clause = rule.text().clause();
    if (clause != null && clauses.contains(clause)) {
      List<Sighting> seen = sightings.computeIfAbsent(clause, c -> new ArrayList<>());
      seen.addAll(Probe.look(rule, facts).sightings());
      if (explanation.weight() != null) {
        weights.computeIfAbsent(clause, c -> new HashSet<>()).add(explanation.weight());
      }
      for (RuleSteps doubt : pack.doubts().getOrDefault(clause, List.of())) {
        look(doubt, clause, facts, seen);
      }
    }
    return explanation;
  }

  private void look(RuleSteps doubt, String clause, FactSet facts, List<Sighting> seen) {
    Probe.Looks looks;
    try {
      looks = Probe.look(doubt, facts);
    } catch (RuntimeException e) {
      return; // the evaluation sets the doubt aside and says so; the clause is not to blame
    }
    seen.addAll(looks.sightings());
    if (looks.holds()) {
      doubts.computeIfAbsent(clause, c -> new HashSet<>()).add(doubt.text().name());
    }
  }

  /** The comparisons that a clause and the doubts about it made. */
  List<Sighting> sightings(String clause) {
    return sightings.getOrDefault(clause, List.of());
  }

  /** What a clause says that its missing facts weigh. */
  Set<Severity> weights(String clause) {
    return weights.getOrDefault(clause, Set.of());
  }

  /** The names of the doubts about a clause that hold. */
  Set<String> doubts(String clause) {
    return doubts.getOrDefault(clause, Set.of());
  }
}
