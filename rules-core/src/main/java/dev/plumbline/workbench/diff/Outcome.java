package dev.plumbline.workbench.diff;

import dev.plumbline.Bilingual;
import dev.plumbline.CallFinding;
import dev.plumbline.CallVerdict;
import dev.plumbline.Clause;
import dev.plumbline.ClauseCount;
import dev.plumbline.Conclusion;
import dev.plumbline.Evidence;
import dev.plumbline.Finding;
import dev.plumbline.MissingFact;
import dev.plumbline.Problem;
import dev.plumbline.Status;
import dev.plumbline.Verdict;
import dev.plumbline.core.words.Message;
import dev.plumbline.spi.LateList;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What one pack makes of an application or a call, or the reasons why it cannot tell. Immutable.
 *
 * @param conclusion what the application comes to; {@code null} for a call
 * @param findings the findings by clause; of a clause over a call, the worst there is
 * @param applications of a clause over a call, the applications that are in that way
 * @param problems what is wrong with the input; empty if it was judged
 */
record Outcome(
    @Nullable Conclusion conclusion,
    Map<String, Finding> findings,
    Map<String, Set<String>> applications,
    List<Problem> problems) {
  static Outcome of(Verdict verdict) {
    Map<String, Finding> findings = new LinkedHashMap<>();
    verdict.all().forEach(finding -> findings.put(finding.clause(), finding));
    return new Outcome(
        verdict.conclusion(), Collections.unmodifiableMap(findings), Map.of(), List.of());
  }

  /**
   * What another pack makes of it that decided some clauses anew, and makes the same of the others.
   *
   * @param gone the clauses that it does not have
   */
  Outcome but(Verdict anew, Set<String> gone) {
    Map<String, Finding> all = new LinkedHashMap<>(findings);
    all.keySet().removeAll(gone);
    anew.all().forEach(finding -> all.put(finding.clause(), finding));
    Conclusion worst = Conclusion.ELIGIBLE;
    for (Finding finding : all.values()) {
      worst = finding.weight().compareTo(worst) > 0 ? finding.weight() : worst;
    }
    return new Outcome(worst, Collections.unmodifiableMap(all), Map.of(), List.of());
  }

  /**
   * What a verdict on a call says of the clauses over it.
   *
   * @param clauses those clauses
   */
  static Outcome of(CallVerdict verdict, List<Clause> clauses) {
    Map<String, Finding> findings = new LinkedHashMap<>();
    Map<String, Set<String>> applications = new LinkedHashMap<>();
    for (ClauseCount count : verdict.clauses()) {
      clauses.stream()
          .filter(clause -> clause.id().equals(count.clause()))
          .forEach(
              clause -> {
                Status status = worst(count);
                List<CallFinding> of =
                    verdict.findings(clause.id()).stream()
                        .filter(found -> found.finding().status() == status)
                        .toList();
                findings.put(
                    clause.id(), of.isEmpty() ? plain(clause, status) : of.get(0).finding());
                Set<String> ids = new TreeSet<>();
                of.stream()
                    .map(CallFinding::applicationId)
                    .filter(Objects::nonNull)
                    .forEach(ids::add);
                applications.put(clause.id(), ids);
              });
    }
    return new Outcome(null, findings, applications, List.of());
  }

  private static Status worst(ClauseCount count) {
    if (count.violated() > 0) {
      return Status.VIOLATED;
    }
    if (count.undetermined() > 0) {
      return Status.UNDETERMINED;
    }
    if (count.needsReview() > 0) {
      return Status.NEEDS_REVIEW;
    }
    return count.satisfied() > 0 ? Status.SATISFIED : Status.NOT_APPLICABLE;
  }

  /** A verdict on a call has no findings on what is in order. */
  private static Finding plain(Clause clause, Status status) {
    return new Finding(
        clause.id(),
        status,
        clause.severity(),
        Conclusion.ELIGIBLE,
        clause.kind(),
        new Bilingual(clause.statement(), clause.english()),
        clause.citation(),
        List.of(),
        List.of(),
        null,
        clause.readings(),
        List.of());
  }

  static Outcome unusable(List<Problem> problems) {
    return new Outcome(null, Map.of(), Map.of(), List.copyOf(problems));
  }

  boolean isJudged() {
    return problems.isEmpty();
  }

  /** Whether another has the same to say of a clause, severity apart. */
  boolean agrees(Outcome other, String clause) {
    Finding own = findings.get(clause);
    Finding its = other.findings.get(clause);
    return own == null || its == null
        ? own == its
        : own.status() == its.status()
            && Objects.equals(applications.get(clause), other.applications.get(clause));
  }

  /** What it makes of a clause; of {@code null}, the conclusion alone. */
  ClauseOutcome stand(@Nullable String clause) {
    Finding finding = findings.get(clause);
    if (finding == null) {
      return new ClauseOutcome(null, null, conclusion, List.of(), List.of());
    }
    // Mostly only the status is asked for.
    return new ClauseOutcome(
        finding.status(),
        finding.severity(),
        conclusion,
        new LateList<>(() -> evidence(finding)),
        new LateList<>(
            () -> finding.missing().stream().map(MissingFact::text).distinct().toList()));
  }

  private List<Bilingual> evidence(Finding finding) {
    List<Bilingual> evidence = new ArrayList<>();
    Set<String> ids = applications.getOrDefault(finding.clause(), Set.of());
    if (!ids.isEmpty()) {
      evidence.add(Message.of("diff.applications", ids).words());
    }
    finding.evidence().stream().map(Evidence::text).distinct().forEach(evidence::add);
    return evidence;
  }
}
