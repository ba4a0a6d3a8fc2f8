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
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What one pack makes of an application or a call, or the reasons why it cannot tell. Where two
 * packs can only differ in some clauses, these alone are decided at first, and the others when
 * somebody asks for one of them or for the conclusion. Immutable; safe for use by several threads.
 */
final class Outcome {
  private final @Nullable Conclusion conclusion;
  private final Map<String, Finding> decided;
  private final Map<String, Set<String>> applications;
  private final List<Problem> problems;

  /** The one that tells of all other clauses; empty if all were decided. */
  private final List<Outcome> others;

  /** The clauses that it tells of and that this pack does not have. */
  private final Set<String> gone;

  /**
   * An outcome.
   *
   * @param conclusion what the application comes to; {@code null} for a call, and if it hangs on
   *     others
   * @param decided the findings by clause; of a clause over a call, the worst there is
   * @param applications of a clause over a call, the applications that are in that way
   * @param problems what is wrong with the input; empty if it was judged
   */
  private Outcome(
      @Nullable Conclusion conclusion,
      Map<String, Finding> decided,
      Map<String, Set<String>> applications,
      List<Problem> problems,
      List<Outcome> others,
      Set<String> gone) {
    this.conclusion = conclusion;
    this.decided = decided;
    this.applications = applications;
    this.problems = problems;
    this.others = others;
    this.gone = gone;
  }

  private static Outcome of(
      @Nullable Conclusion conclusion,
      Map<String, Finding> findings,
      Map<String, Set<String>> applications,
      List<Problem> problems) {
    return new Outcome(conclusion, findings, applications, problems, List.of(), Set.of());
  }

  static Outcome of(Verdict verdict) {
    return of(verdict.conclusion(), byClause(verdict), Map.of(), List.of());
  }

  /**
   * What a pack makes of some clauses, and of the others if that is asked.
   *
   * @param whole the verdict on all
   */
  static Outcome of(Verdict some, Supplier<Verdict> whole) {
    return new Outcome(
        null,
        byClause(some),
        Map.of(),
        List.of(),
        new LateList<>(() -> List.of(of(whole.get()))),
        Set.of());
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
    return new Outcome(null, byClause(anew), Map.of(), List.of(), List.of(this), gone);
  }

  /** What the application comes to; {@code null} for a call. */
  @Nullable Conclusion conclusion() {
    return others.isEmpty() ? conclusion : worst(findings().values());
  }

  private static Conclusion worst(Collection<Finding> findings) {
    return findings.stream()
        .map(Finding::weight)
        .max(Comparator.naturalOrder())
        .orElse(Conclusion.ELIGIBLE);
  }

  /** All findings by clause, in the order in which the pack that decided them tells of them. */
  Map<String, Finding> findings() {
    if (others.isEmpty()) {
      return Collections.unmodifiableMap(decided);
    }
    Map<String, Finding> all = new LinkedHashMap<>(others.get(0).findings());
    all.keySet().removeAll(gone);
    all.putAll(decided);
    return all;
  }

  /** What was found of a clause, or {@code null}. */
  @Nullable Finding finding(String clause) {
    Finding own = decided.get(clause);
    return own != null || gone.contains(clause) || others.isEmpty()
        ? own
        : others.get(0).finding(clause);
  }

  /** What became of a clause, or {@code null}. */
  @Nullable Status status(String clause) {
    Finding finding = finding(clause);
    return finding == null ? null : finding.status();
  }

  /** Of a clause over a call, the applications that are in that way. */
  Set<String> applications(String clause) {
    return applications.getOrDefault(clause, Set.of());
  }

  /** What is wrong with the input; empty if it was judged. */
  List<Problem> problems() {
    return problems;
  }

  /**
   * The clauses of which this and what the other pack makes of the same may say something else,
   * those of the other pack first.
   */
  Set<String> clausesApartFrom(Outcome other) {
    boolean made = !others.isEmpty() && others.get(0) == other;
    Set<String> clauses = new LinkedHashSet<>(made ? gone : other.findings().keySet());
    clauses.addAll((made ? decided : findings()).keySet());
    return clauses;
  }

  /** Whether no clause weighs anything else than for the other, so that both conclude the same. */
  boolean weighsAs(Outcome other) {
    return clausesApartFrom(other).stream()
        .allMatch(clause -> weight(clause) == other.weight(clause));
  }

  private Conclusion weight(String clause) {
    Finding finding = finding(clause);
    return finding == null ? Conclusion.ELIGIBLE : finding.weight();
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
        : own.status() == its.status() && applications(clause).equals(other.applications(clause));
  }

  /** What it makes of a clause; of {@code null}, the conclusion alone. */
  ClauseOutcome stand(@Nullable String clause) {
    Finding finding = clause == null ? null : finding(clause);
    if (finding == null) {
      return new ClauseOutcome(null, null, conclusion(), List.of(), List.of());
    }
    // Mostly only the status is asked for.
    return new ClauseOutcome(
        finding.status(),
        finding.severity(),
        conclusion(),
        new LateList<>(() -> evidence(finding)),
        new LateList<>(
            () -> finding.missing().stream().map(MissingFact::text).distinct().toList()));
  }

  private List<Bilingual> evidence(Finding finding) {
    List<Bilingual> evidence = new ArrayList<>();
    Set<String> ids = applications(finding.clause());
    if (!ids.isEmpty()) {
      evidence.add(Message.of("diff.applications", ids).words());
    }
    finding.evidence().stream().map(Evidence::text).distinct().forEach(evidence::add);
    return evidence;
  }
}
