package dev.plumbline;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What to do about a finding: with the evidence and the missing facts beside it. Immutable.
 *
 * @param action what to do
 * @param until until when that helps; {@code null} if nothing limits it
 * @param late whether that time is over
 * @param day the day, where submitting on it or beyond turns the outcome; else {@code null}
 * @param beyond what the clause comes to on the other side of that day; else {@code null}
 * @param words what the guideline's rules themselves say to do, or {@code null}
 */
public record Remedy(
    Action action,
    @Nullable LocalDateTime until,
    boolean late,
    @Nullable LocalDate day,
    @Nullable Status beyond,
    @Nullable Bilingual words) {
  /** Checks that there is an action. */
  public Remedy {
    Objects.requireNonNull(action, "action");
  }

  /** What to do. */
  public enum Action {
    /** Submit on the day or before. */
    SUBMIT_BY,
    /** Submit on the day or later. */
    SUBMIT_FROM,
    /** Supply what is missing, or write it so that it is understood. */
    SUPPLY,
    /** Mend what the evidence shows. */
    MEND,
    /** Meet what the evidence shows; no mending of the papers does. */
    MEET,
    /** See whether what the evidence shows is as it should be. */
    CHECK,
    /** What the words say, and no more: of verdicts that earlier versions wrote. */
    AS_TOLD
  }
}
