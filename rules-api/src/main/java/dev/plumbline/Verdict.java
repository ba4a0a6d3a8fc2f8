package dev.plumbline;

import dev.plumbline.fact.ReviewRound;
import dev.plumbline.fact.Shown;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
 * @param notices what the caller should know about its input: judgements that no clause asked for
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
    List<String> notices,
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
    notices = notices.stream().map(Shown::line).toList();
  }

  /** The finding on a clause, wherever it stands. */
  public Optional<Finding> finding(String clause) {
    return all().filter(f -> f.clause().equals(clause)).findFirst();
  }

  /** All findings: on clauses, standing review items, derived checks. */
  public Stream<Finding> all() {
    return Stream.of(findings, reviewItems, derivedChecks).flatMap(List::stream);
  }
}
