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
  private static final int STATUSES = Status.values().length;

  private final Map<String, Tally> clauses = new HashMap<>();

  /** How often a clause came to each status. */
  private record Tally(Bilingual statement, int[] counts) {
    int of(Status status) {
      return counts[status.ordinal()];
    }
  }

  /** Counts what became of a clause once. */
  void add(String clause, Bilingual statement, Status status) {
    clauses.computeIfAbsent(clause, id -> new Tally(statement, new int[STATUSES]))
        .counts()[status.ordinal()]++;
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

  private static ClauseCount count(String clause, Tally tally) {
    return new ClauseCount(
        clause,
        tally.statement(),
        tally.of(Status.VIOLATED),
        tally.of(Status.UNDETERMINED),
        tally.of(Status.NEEDS_REVIEW),
        tally.of(Status.SATISFIED),
        tally.of(Status.NOT_APPLICABLE));
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
