package dev.plumbline;

import dev.plumbline.spi.LateList;
import dev.plumbline.spi.Shown;
import java.util.List;
import java.util.Objects;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/**
 * What was found about one clause. Immutable.
 *
 * @param clause the clause's id
 * @param status what became of it
 * @param severity what its violation makes of the conclusion
 * @param weight what this finding makes of the conclusion, {@link Conclusion#ELIGIBLE} if nothing:
 *     a violation weighs what the severity says, a fact that is missing often less
 * @param kind what sort of sentence the clause is; {@code null} of one that is not applicable, in a
 *     verdict that was read from {@linkplain Plumbline#toCompactJson compact JSON}, which gives its
 *     id only: then the statement is the id
 * @param statement what the clause asks
 * @param citation where it stands in the guideline
 * @param evidence what decided it; empty where nothing could
 * @param missing the facts that are missing; empty unless some are
 * @param remedy what to do; {@code null} if nothing is to be done
 * @param readings the ids of the readings it follows; empty if it follows none
 * @param notices what else to know: who judged and why, which doubt asks for a person, or why the
 *     clause could not be evaluated
 */
public record Finding(
    String clause,
    Status status,
    Severity severity,
    Conclusion weight,
    @Nullable Kind kind,
    Bilingual statement,
    String citation,
    List<Evidence> evidence,
    List<MissingFact> missing,
    @Nullable Remedy remedy,
    List<String> readings,
    List<Notice> notices) {
  /** Copies the lists. */
  public Finding {
    Objects.requireNonNull(clause, "clause");
    Objects.requireNonNull(status, "status");
    Objects.requireNonNull(weight, "weight");
    Objects.requireNonNull(statement, "statement");
    evidence = evidence == null ? List.of() : LateList.copyOf(evidence);
    missing = missing == null ? List.of() : LateList.copyOf(missing);
    readings = readings == null ? List.of() : List.copyOf(readings);
    notices = notices == null ? List.of() : LateList.copyOf(notices);
  }

  /** What to do, in words; {@code null} if nothing is to be done. */
  public @Nullable Bilingual remedyText() {
    return Engines.wording().remedy(this);
  }

  /** What else to know, in words; {@code null} if there is nothing. */
  public @Nullable Bilingual note() {
    if (notices.isEmpty()) {
      return null;
    }
    StringJoiner chinese = new StringJoiner("；");
    StringJoiner english = new StringJoiner("; ");
    for (Notice notice : notices) {
      Bilingual text = notice.text();
      chinese.add(text.chinese());
      english.add(text.english());
    }
    return new Bilingual(chinese.toString(), english.toString());
  }

  /**
   * Whether all that can be said of the clause is that something is missing: nothing that is there
   * speaks against it.
   */
  public boolean isGap() {
    return !missing.isEmpty()
        && (status == Status.UNDETERMINED || status == Status.VIOLATED)
        && evidence.stream().allMatch(each -> each.offered().isEmpty());
  }

  /** The clause and what became of it: a line for a log. */
  @Override
  public String toString() {
    return "Finding[" + Shown.line(clause) + " " + status + ", weighs " + weight + "]";
  }
}
