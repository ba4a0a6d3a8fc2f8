package dev.plumbline.workbench.diff;

import dev.plumbline.Bilingual;
import dev.plumbline.Conclusion;
import dev.plumbline.Severity;
import dev.plumbline.Status;
import dev.plumbline.spi.LateList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one of the packs makes of a clause in an application. Immutable.
 *
 * @param status what became of the clause; {@code null} if the pack has no finding on it
 * @param severity what its violation makes of the conclusion; {@code null} likewise
 * @param conclusion what the application comes to; {@code null} if it is about a call as a whole
 * @param evidence what decided it, in Chinese; empty if nothing did
 * @param missing the titles of the facts that are missing, in Chinese
 */
public record ClauseOutcome(
    @Nullable Status status,
    @Nullable Severity severity,
    @Nullable Conclusion conclusion,
    List<Bilingual> evidence,
    List<Bilingual> missing) {
  /** Copies the lists; the words of one that is late are made when somebody asks for them. */
  public ClauseOutcome {
    evidence = LateList.copyOf(evidence);
    missing = LateList.copyOf(missing);
  }

  /** Whether another has the same status, severity and conclusion. */
  boolean sameAs(ClauseOutcome other) {
    return status == other.status && severity == other.severity && conclusion == other.conclusion;
  }
}
