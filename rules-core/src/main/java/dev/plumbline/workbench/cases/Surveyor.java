package dev.plumbline.workbench.cases;

import dev.plumbline.Clause;
import dev.plumbline.Kind;
import dev.plumbline.Severity;
import dev.plumbline.Status;
import dev.plumbline.core.check.MissingWeights;
import dev.plumbline.core.evaluate.Pack;
import dev.plumbline.core.explain.RuleSteps;
import dev.plumbline.core.explain.Sighting;
import dev.plumbline.core.rule.PackText;
import dev.plumbline.core.rule.RuleText;
import dev.plumbline.workbench.cases.ClauseCoverage.DoubtCoverage;
import dev.plumbline.workbench.cases.ClauseCoverage.MissingCoverage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Lays what cases brought about beside what the rules can come to. */
final class Surveyor {
  private final Pack pack;
  private final Map<String, Set<Status>> seen = new HashMap<>();
  private final Map<String, Set<Severity>> weighed = new HashMap<>();
  private final Map<String, Set<String>> raised = new HashMap<>();
  private final List<Sighting> sightings = new ArrayList<>();

  private Surveyor(Pack pack, Collection<Observation> observations) {
    this.pack = pack;
    for (Observation one : observations) {
      seen.computeIfAbsent(one.clause(), clause -> EnumSet.noneOf(Status.class)).add(one.status());
      weighed.computeIfAbsent(one.clause(), clause -> new HashSet<>()).addAll(one.weights());
      if (one.status() == Status.NEEDS_REVIEW) {
        raised.computeIfAbsent(one.clause(), clause -> new HashSet<>()).addAll(one.doubts());
      }
      sightings.addAll(one.sightings());
    }
  }

  /** What the observations cover. */
  static Coverage survey(Pack pack, Collection<Observation> observations) {
    return new Surveyor(pack, observations).survey();
  }

  private Coverage survey() {
    List<ClauseCoverage> clauses = new ArrayList<>();
    Set<RuleText> bounding = new LinkedHashSet<>();
    PackText text = pack.text();
    for (RuleText rule : text.rules().values()) {
      boolean states = rule instanceof RuleText.Clause clause && isDecided(clause);
      if (states) {
        clauses.add(clause(rule));
      }
      if (states || rule instanceof RuleText.Doubt) {
        bounding.addAll(text.chain(rule));
      }
    }
    List<BoundCoverage> bounds = new ArrayList<>();
    for (RuleText rule : text.rules().values()) {
      if (bounding.contains(rule)) {
        Bound.of(text, rule).forEach(bound -> bounds.add(bound(bound)));
      }
    }
    return new Coverage(clauses, bounds);
  }

  /** Whether the clause gets a finding, and facts or a person make it this or that. */
  private boolean isDecided(RuleText.Clause rule) {
    Clause clause = pack.text().toClause(rule);
    return (rule.provision().hasFinding() || clause.overCall())
        && (clause.kind() == Kind.JUDG || clause.decidable());
  }

  private ClauseCoverage clause(RuleText rule) {
    String id = rule.clause();
    List<DoubtCoverage> doubts = new ArrayList<>();
    for (RuleSteps doubt : pack.doubts().getOrDefault(id, List.of())) {
      RuleText text = doubt.text();
      boolean held = raised.getOrDefault(id, Set.of()).contains(text.name());
      doubts.add(new DoubtCoverage(text.name(), text.file(), text.line(), held));
    }
    return new ClauseCoverage(
        id,
        rule.file(),
        rule.line(),
        List.copyOf(RequiredStatuses.of(pack.text(), rule)),
        List.copyOf(seen.getOrDefault(id, Set.of())),
        missing(rule),
        doubts);
  }

  private List<MissingCoverage> missing(RuleText rule) {
    Set<Severity> tried = weighed.getOrDefault(rule.clause(), Set.of());
    return MissingWeights.of(pack.text(), rule).named().values().stream()
        .distinct()
        .sorted()
        .map(weight -> new MissingCoverage(weight, tried.contains(weight)))
        .toList();
  }

  private BoundCoverage bound(Bound bound) {
    boolean atBound = false;
    boolean beyond = false;
    for (Sighting sighting : sightings) {
      if (bound.isOf(sighting)) {
        atBound |= bound.scale().isAt(sighting.offered(), sighting.demanded());
        beyond |=
            sighting.held() != bound.holdsAtBound()
                && bound.scale().isNear(sighting.offered(), sighting.demanded());
      }
    }
    RuleText rule = bound.rule();
    return new BoundCoverage(
        rule.about(),
        bound.text(),
        rule.file(),
        bound.line(),
        bound.column(),
        bound.holdsAtBound(),
        atBound,
        beyond,
        bound.scale().near());
  }
}
