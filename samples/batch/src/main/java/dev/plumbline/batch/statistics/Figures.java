package dev.plumbline.batch.statistics;

import dev.plumbline.Bilingual;
import dev.plumbline.CallApplication;
import dev.plumbline.CallFinding;
import dev.plumbline.CallVerdict;
import dev.plumbline.Conclusion;
import dev.plumbline.ConclusionCount;
import dev.plumbline.Finding;
import dev.plumbline.Status;
import dev.plumbline.Verdict;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.Submission;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Counts what applications come to, by parts of the call, and why. It keeps a line for each
 * application and none of its texts. For one thread at a time.
 */
public final class Figures {
  private static final Comparator<Reason> OFTEN_FIRST =
      Comparator.comparingInt(Reason::violated)
          .thenComparingInt(Reason::undetermined)
          .thenComparingInt(Reason::needsReview)
          .reversed()
          .thenComparing(Reason::clause);

  /** What is kept of an application. */
  private record Line(
      String part, boolean submitted, boolean awarded, @Nullable Conclusion conclusion) {
    Line with(Conclusion other) {
      return new Line(part, submitted, awarded, other);
    }
  }

  /** What became of a clause so far. */
  private static final class Tally {
    private final Bilingual statement;
    private final Map<Status, Integer> statuses = new HashMap<>();
    private final Map<String, Integer> parts = new TreeMap<>();

    Tally(Bilingual statement) {
      this.statement = statement;
    }
  }

  /**
   * How many applications went one way.
   *
   * @param submitted whether the unit submitted them
   * @param conclusion what they came to
   * @param awarded whether they are selected for funding
   * @param count how many
   */
  public record Flow(boolean submitted, Conclusion conclusion, boolean awarded, int count) {}

  private final Map<String, Line> lines = new HashMap<>();
  private final Map<String, Tally> tallies = new HashMap<>();

  /** Takes in an application, before its verdict. */
  public void take(Application application) {
    Submission seen = Submission.of(application);
    lines.put(application.id(), new Line(seen.part(), seen.submitted(), seen.awarded(), null));
  }

  /** Takes in the verdict on an application. */
  public void take(Verdict verdict) {
    Line line = lines.get(verdict.applicationId());
    lines.put(verdict.applicationId(), line.with(verdict.conclusion()));
    verdict.findings().forEach(finding -> take(finding, line.part()));
  }

  /** Takes in what was found over the call, once all verdicts are in. */
  public void take(CallVerdict call) {
    for (CallApplication application : call.applications()) {
      lines.computeIfPresent(application.id(), (id, line) -> line.with(application.conclusion()));
    }
    for (CallFinding one : call.findings()) {
      Line line = one.applicationId() == null ? null : lines.get(one.applicationId());
      if (line != null) {
        take(one.finding(), line.part());
      }
    }
  }

  private void take(Finding finding, String part) {
    if (finding.weight() != Conclusion.ELIGIBLE) {
      Tally tally = tallies.computeIfAbsent(finding.clause(), id -> new Tally(finding.statement()));
      tally.statuses.merge(finding.status(), 1, Integer::sum);
      tally.parts.merge(part, 1, Integer::sum);
    }
  }

  /** How many applications came to each conclusion, for each part in the order of their names. */
  public List<ConclusionCount> parts() {
    Map<String, int[]> counts = new TreeMap<>();
    for (Line line : lines.values()) {
      if (line.conclusion() != null) {
        counts
            .computeIfAbsent(line.part(), part -> new int[Conclusion.values().length])[
            line.conclusion().ordinal()]++;
      }
    }
    List<ConclusionCount> parts = new ArrayList<>();
    counts.forEach((part, count) -> parts.add(count(part, count)));
    return parts;
  }

  /** The same for all of them. */
  public ConclusionCount inAll() {
    int[] counts = new int[Conclusion.values().length];
    for (Line line : lines.values()) {
      if (line.conclusion() != null) {
        counts[line.conclusion().ordinal()]++;
      }
    }
    return count(null, counts);
  }

  private static ConclusionCount count(@Nullable String part, int[] counts) {
    return new ConclusionCount(
        part,
        Arrays.stream(counts).sum(),
        counts[Conclusion.ELIGIBLE.ordinal()],
        counts[Conclusion.NEEDS_REVIEW.ordinal()],
        counts[Conclusion.CORRECTABLE.ordinal()],
        counts[Conclusion.INELIGIBLE.ordinal()]);
  }

  /** The clauses that weighed against applications, the most often violated first. */
  public List<Reason> reasons() {
    List<Reason> reasons = new ArrayList<>();
    tallies.forEach(
        (clause, tally) ->
            reasons.add(
                new Reason(
                    clause,
                    tally.statement,
                    tally.statuses.getOrDefault(Status.VIOLATED, 0),
                    tally.statuses.getOrDefault(Status.UNDETERMINED, 0),
                    tally.statuses.getOrDefault(Status.NEEDS_REVIEW, 0),
                    Map.copyOf(tally.parts))));
    reasons.sort(OFTEN_FIRST);
    return reasons;
  }

  /** From submission to award: how many went each way; those that nobody went are left out. */
  public List<Flow> flows() {
    Map<Flow, Integer> counts = new HashMap<>();
    for (Line line : lines.values()) {
      if (line.conclusion() != null) {
        counts.merge(
            new Flow(line.submitted(), line.conclusion(), line.awarded(), 0), 1, Integer::sum);
      }
    }
    return counts.entrySet().stream()
        .map(
            each ->
                new Flow(
                    each.getKey().submitted(),
                    each.getKey().conclusion(),
                    each.getKey().awarded(),
                    each.getValue()))
        .sorted(
            Comparator.comparing(Flow::submitted)
                .reversed()
                .thenComparing(Flow::conclusion)
                .thenComparing(Flow::awarded, Comparator.reverseOrder()))
        .toList();
  }
}
