package dev.plumbline;

import dev.plumbline.fact.ReviewRound;
import dev.plumbline.spi.Shown;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a guideline says of one application. Immutable and deterministic: the same facts in any
 * order give the same findings in the same order.
 *
 * @param applicationId the application's id
 * @param conclusion what it comes to
 * @param findings a finding for each clause that is evaluated on one application, in the order of
 *     the clauses' ids; without the standing review items and the derived checks
 * @param reviewItems findings on clauses that only a person can judge and nobody has judged yet
 * @param derivedChecks findings on checks of consistency, which are no clauses and never weigh
 * @param toDo what a draft has still to go through, from its submission; empty once it is submitted
 * @param reviewRoute how the application will be reviewed, round by round
 * @param information what the guideline tells this applicant without asking anything, in the order
 *     of the clauses' ids
 * @param notices what the caller should know about its input, such as judgements that no clause
 *     asked for
 * @param receipt under what rules and conditions
 */
public record Verdict(
    String applicationId,
    Conclusion conclusion,
    List<Finding> findings,
    List<Finding> reviewItems,
    List<Finding> derivedChecks,
    List<ToDo> toDo,
    List<ReviewRound> reviewRoute,
    List<Information> information,
    List<Notice> notices,
    Receipt receipt) {
  /** Copies the lists. */
  public Verdict {
    Objects.requireNonNull(applicationId, "applicationId");
    Objects.requireNonNull(conclusion, "conclusion");
    Objects.requireNonNull(receipt, "receipt");
    findings = List.copyOf(findings);
    reviewItems = List.copyOf(reviewItems);
    derivedChecks = List.copyOf(derivedChecks);
    toDo = List.copyOf(toDo);
    reviewRoute = List.copyOf(reviewRoute);
    information = List.copyOf(information);
    notices = List.copyOf(notices);
  }

  /** The finding on a clause, wherever it stands. */
  public Optional<Finding> finding(String clause) {
    return all().filter(f -> f.clause().equals(clause)).findFirst();
  }

  /** The findings on clauses of which this became, standing review items among them. */
  public List<Finding> with(Status status) {
    return clauses().filter(finding -> finding.status() == status).toList();
  }

  /** The findings on clauses that are violated. */
  public List<Finding> violated() {
    return with(Status.VIOLATED);
  }

  /** How many clauses came to each status, in the order of the statuses; none is left out. */
  public Map<Status, Integer> counts() {
    Map<Status, Integer> counts = new EnumMap<>(Status.class);
    for (Status status : Status.values()) {
      counts.put(status, 0);
    }
    clauses().forEach(finding -> counts.merge(finding.status(), 1, Integer::sum));
    return Collections.unmodifiableMap(counts);
  }

  /**
   * The papers that clauses lack, each once however many clauses need it, in the order in which the
   * findings come upon them. What only submitting the draft brings is {@linkplain #toDo() to do}
   * and not missing.
   */
  public List<MissingPaper> missingPapers() {
    Set<String> toCome = toDo.stream().map(ToDo::clause).collect(Collectors.toSet());
    Map<String, Lack> lacks = new LinkedHashMap<>();
    for (Finding finding : findings) {
      if (finding.isGap()
          && !(finding.status() == Status.UNDETERMINED && toCome.contains(finding.clause()))) {
        for (MissingFact fact : finding.missing()) {
          Lack lack =
              lacks.computeIfAbsent(
                  fact.of().chinese(),
                  paper -> new Lack(fact.of(), new LinkedHashSet<>(), new LinkedHashSet<>()));
          lack.facts().add(fact);
          lack.findings().add(finding);
        }
      }
    }
    return lacks.values().stream().map(Lack::paper).toList();
  }

  /** A missing paper while it is gathered. */
  private record Lack(Bilingual title, Set<MissingFact> facts, Set<Finding> findings) {
    MissingPaper paper() {
      return new MissingPaper(title, List.copyOf(facts), List.copyOf(findings));
    }
  }

  private Stream<Finding> clauses() {
    return Stream.of(findings, reviewItems).flatMap(List::stream);
  }

  /** All findings: on clauses, standing review items, derived checks. */
  public Stream<Finding> all() {
    return Stream.of(findings, reviewItems, derivedChecks).flatMap(List::stream);
  }

  /** The conclusion and how many clauses stand against it: a line for a log. */
  @Override
  public String toString() {
    Map<Status, Integer> counts = counts();
    return "Verdict["
        + Shown.line(applicationId)
        + " by "
        + receipt.guideline()
        + ": "
        + conclusion
        + ", "
        + counts.get(Status.VIOLATED)
        + " violated, "
        + counts.get(Status.UNDETERMINED)
        + " undetermined, "
        + counts.get(Status.NEEDS_REVIEW)
        + " for review]";
  }
}
