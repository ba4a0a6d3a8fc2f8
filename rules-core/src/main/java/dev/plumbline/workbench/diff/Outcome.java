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
import java.util.LinkedHashSet;
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
 * @param findings the findings by clause; of a clause over a call, the worst there is. Where only
 *     some clauses were decided, those
 * @param applications of a clause over a call, the applications that are in that way
 * @param problems what is wrong with the input; empty if it was judged
 * @param others what the other pack makes of all other clauses, which this one makes of them as
 *     well; {@code null} if all were decided
 * @param gone the clauses of the other pack that this one does not have
 */
record Outcome(
    @Nullable Conclusion conclusion,
    Map<String, Finding> findings,
    Map<String, Set<String>> applications,
    List<Problem> problems,
    @Nullable Outcome others,
    Set<String> gone) {
  private static Outcome of(
      @Nullable Conclusion conclusion,
      Map<String, Finding> findings,
      Map<String, Set<String>> applications,
      List<Problem> problems) {
    return new Outcome(
        conclusion, Collections.unmodifiableMap(findings), applications, problems, null, Set.of());
  }

  static Outcome of(Verdict verdict) {
    return of(verdict.conclusion(), byClause(verdict), Map.of(), List.of());
  }

  private static Map<String, Finding> byClause(Verdict verdict) {
    Map<String, Finding> findings = new LinkedHashMap<>();
    verdict.all().forEach(finding -> findings.put(finding.clause(), finding));
    return findings;
  }

  /**
   * What another pack makes of it that decided some clauses anew, and makes the same of the others.
   *
   * @param gone the clauses that it does not have
   */
  Outcome but(Verdict anew, Set<String> gone) {
    Map<String, Finding> decided = byClause(anew);
    Conclusion worst = Conclusion.ELIGIBLE;
    for (Map.Entry<String, Finding> one : findings.entrySet()) {
      if (!decided.containsKey(one.getKey()) && !gone.contains(one.getKey())) {
        worst = worse(worst, one.getValue());
      }
    }
    for (Finding finding : decided.values()) {
      worst = worse(worst, finding);
    }
    return new Outcome(
        worst, Collections.unmodifiableMap(decided), Map.of(), List.of(), this, Set.copyOf(gone));
  }

  private static Conclusion worse(Conclusion conclusion, Finding finding) {
    return finding.weight().compareTo(conclusion) > 0 ? finding.weight() : conclusion;
  }

  /** What was found of a clause, or {@code null}. */
  @Nullable Finding finding(String clause) {
    Finding own = findings.get(clause);
    return own != null || others == null || gone.contains(clause) ? own : others.finding(clause);
  }

  /**
   * The clauses of which this and what the other pack makes of the same may say something else,
   * those of the other pack first.
   */
  Set<String> clausesApartFrom(Outcome other) {
    Set<String> clauses = new LinkedHashSet<>(others == other ? gone : other.findings.keySet());
    clauses.addAll(findings.keySet());
    return clauses;
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
    return of(null, findings, applications, List.of());
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

  /** It is judged, and nobody need know what comes of it. */
  static Outcome untold() {
    return of(null, Map.of(), Map.of(), List.of());
  }

  static Outcome unusable(List<Problem> problems) {
    return of(null, Map.of(), Map.of(), List.copyOf(problems));
  }

  boolean isJudged() {
    return problems.isEmpty();
  }

  /** Whether another has the same to say of a clause, severity apart. */
  boolean agrees(Outcome other, String clause) {
    Finding own = finding(clause);
    Finding its = other.finding(clause);
    return own == null || its == null
        ? own == its
        : own.status() == its.status()
            && Objects.equals(applications.get(clause), other.applications.get(clause));
  }

  /** What it makes of a clause; of {@code null}, the conclusion alone. */
  ClauseOutcome stand(@Nullable String clause) {
    Finding finding = clause == null ? null : finding(clause);
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
