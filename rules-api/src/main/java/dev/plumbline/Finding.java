package dev.plumbline;

import dev.plumbline.fact.Shown;
import java.util.List;
import java.util.Objects;

/**
 * What was found about one clause. Immutable.
 *
 * @param clause the clause's id
 * @param status what became of it
 * @param severity what its violation makes of the conclusion
 * @param weight what this finding makes of the conclusion, {@link Conclusion#ELIGIBLE} if nothing:
 *     a violation weighs what the severity says, a fact that is missing often less
 * @param kind what sort of sentence the clause is
 * @param statement what the clause asks, in Chinese
 * @param citation where it stands in the guideline
 * @param evidence what decided it; empty where nothing could
 * @param missing the facts that are missing; empty unless some are
 * @param remedy what to do, in Chinese; {@code null} if nothing is to be done
 * @param readings the ids of the readings it follows; empty if it follows none
 * @param note what else to know: who judged and why, which doubt asks for a person, or why the
 *     clause could not be evaluated; {@code null} if there is nothing
 */
public record Finding(
    String clause,
    Status status,
    Severity severity,
    Conclusion weight,
    Kind kind,
    String statement,
    String citation,
    List<Evidence> evidence,
    List<MissingFact> missing,
    String remedy,
    List<String> readings,
    String note) {
  /** Makes what is told fit to be shown, and copies the lists. */
  public Finding {
    Objects.requireNonNull(clause, "clause");
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(weight, "weight");
    remedy = Shown.line(remedy);
    note = Shown.line(note);
    evidence = evidence == null ? List.of() : List.copyOf(evidence);
    missing = missing == null ? List.of() : List.copyOf(missing);
    readings = readings == null ? List.of() : List.copyOf(readings);
  }
}
