package dev.plumbline.workbench.diff;

import dev.plumbline.core.rule.RuleText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Puts equal flips together. */
final class Flips {
  private final Side older;
  private final Side newer;

  Flips(Side older, Side newer) {
    this.older = older;
    this.newer = newer;
  }

  /** What makes flips equal. */
  private record Likeness(
      @Nullable String clause, List<@Nullable Object> before, List<@Nullable Object> after) {
    static Likeness of(@Nullable String clause, ClauseOutcome before, ClauseOutcome after) {
      return new Likeness(clause, parts(before), parts(after));
    }

    private static List<@Nullable Object> parts(ClauseOutcome stand) {
      return Arrays.asList(stand.status(), stand.severity(), stand.conclusion());
    }
  }

  /** The flips in the order of the clauses; that of conclusions alone comes last. */
  List<Flip> of(List<? extends Trial> trials) {
    Map<Likeness, List<Flip.Instance>> groups = new LinkedHashMap<>();
    Set<String> clauses = new LinkedHashSet<>();
    for (Trial trial : trials) {
      for (String clause : trial.flips()) {
        ClauseOutcome before = trial.was(clause);
        ClauseOutcome after = trial.is(clause);
        if (clause != null) {
          clauses.add(clause);
        }
        groups
            .computeIfAbsent(Likeness.of(clause, before, after), l -> new ArrayList<>())
            .add(new Flip.Instance(trial.name(), trial.origin(), before, after));
      }
    }
    List<Flip> flips = new ArrayList<>();
    List<@Nullable String> order = new ArrayList<>(newer.inOrder(clauses));
    order.add(null);
    for (String clause : order) {
      groups.forEach(
          (likeness, instances) -> {
            if (Objects.equals(likeness.clause(), clause)) {
              flips.add(flip(clause, instances));
            }
          });
    }
    return flips;
  }

  private Flip flip(@Nullable String clause, List<Flip.Instance> instances) {
    RuleText rule = newer.clause(clause) != null ? newer.clause(clause) : older.clause(clause);
    return rule == null
        ? new Flip(clause, null, null, instances)
        : new Flip(clause, rule.name(), rule.annotations().get("en"), instances);
  }
}
