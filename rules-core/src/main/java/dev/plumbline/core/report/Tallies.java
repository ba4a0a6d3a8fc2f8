package dev.plumbline.core.report;

import dev.plumbline.Bilingual;
import dev.plumbline.CallApplication;
import dev.plumbline.ClauseCount;
import dev.plumbline.Conclusion;
import dev.plumbline.ConclusionCount;
import dev.plumbline.Status;
import dev.plumbline.core.facts.ClauseOrder;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts what became of clauses and applications over a call. */
final class Tallies {
  private final Map<String, Map<Status, Integer>> clauses = new HashMap<>();
  private final Map<String, Bilingual> statements = new HashMap<>();

  /** Counts what became of a clause once. */
  void add(String clause, Bilingual statement, Status status) {
    statements.putIfAbsent(clause, statement);
    clauses
        .computeIfAbsent(clause, id -> new EnumMap<>(Status.class))
        .merge(status, 1, Integer::sum);
  }

  /** The clauses, the most often violated first. */
  List<ClauseCount> clauses() {
    List<ClauseCount> all = new ArrayList<>();
    clauses.forEach((clause, counts) -> all.add(count(clause, counts)));
    all.sort(
        Comparator.comparing(ClauseCount::violated)
            .thenComparing(ClauseCount::undetermined)
            .thenComparing(ClauseCount::needsReview)
            .reversed()
            .thenComparing(ClauseCount::clause, ClauseOrder.BY_ID));
    return all;
  }

  private ClauseCount count(String clause, Map<Status, Integer> counts) {
    return new ClauseCount(
        clause,
        statements.get(clause),
        counts.getOrDefault(Status.VIOLATED, 0),
        counts.getOrDefault(Status.UNDETERMINED, 0),
        counts.getOrDefault(Status.NEEDS_REVIEW, 0),
        counts.getOrDefault(Status.SATISFIED, 0),
        counts.getOrDefault(Status.NOT_APPLICABLE, 0));
  }

  /** The conclusions for each part of the call, by name. */
  static List<ConclusionCount> parts(List<CallApplication> applications) {
    Map<String, List<CallApplication>> parts = new TreeMap<>();
    applications.forEach(a -> parts.computeIfAbsent(a.part(), p -> new ArrayList<>()).add(a));
    List<ConclusionCount> counts = new ArrayList<>();
    parts.forEach((part, those) -> counts.add(count(part, those)));
    return counts;
  }

  /** How many of the applications came to each conclusion. */
  static ConclusionCount count(String part, List<CallApplication> applications) {
    Map<Conclusion, Integer> counts = new EnumMap<>(Conclusion.class);
    applications.forEach(a -> counts.merge(a.conclusion(), 1, Integer::sum));
    return new ConclusionCount(
        part,
        applications.size(),
        counts.getOrDefault(Conclusion.ELIGIBLE, 0),
        counts.getOrDefault(Conclusion.NEEDS_REVIEW, 0),
        counts.getOrDefault(Conclusion.CORRECTABLE, 0),
        counts.getOrDefault(Conclusion.INELIGIBLE, 0));
  }
}
