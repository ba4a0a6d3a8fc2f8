package dev.plumbline;

import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A clause that the draft of an application can meet only by being submitted. Immutable.
 *
 * @param clause the clause's id
 * @param statement what the clause asks
 * @param missing the facts that are still to come
 * @param deadline until when, in the guideline's time zone; {@code null} if the guideline sets none
 */
public record ToDo(
    String clause,
    Bilingual statement,
    List<MissingFact> missing,
    @Nullable LocalDateTime deadline) {
  /** Copies the list. */
  public ToDo {
    missing = List.copyOf(missing);
  }
}
