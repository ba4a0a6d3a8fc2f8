package dev.plumbline;

import java.time.LocalDateTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How to examine. Immutable.
 *
 * @param mode how missing facts are taken; never {@code null}
 * @param asOf the time as of which to judge, in the guideline's time zone; {@code null} for the
 *     unit's submit time, or for some time before the deadline where there is none
 * @param cureUntil until when, in the guideline's time zone, what a return asks for can be mended
 *     after the deadline; {@code null} if it cannot
 */
public record Examination(
    Mode mode, @Nullable LocalDateTime asOf, @Nullable LocalDateTime cureUntil) {
  /** Checks that there is a mode. */
  public Examination {
    Objects.requireNonNull(mode, "mode");
  }

  /** A pre-check: missing facts may still come. */
  public static Examination precheck() {
    return new Examination(Mode.PRECHECK, null, null);
  }

  /** A formal examination: missing facts count as not met. */
  public static Examination formal() {
    return new Examination(Mode.FORMAL, null, null);
  }

  /** The same, as of a time in the guideline's time zone. */
  public Examination asOf(LocalDateTime time) {
    return new Examination(mode, time, cureUntil);
  }

  /** The same, with a time in the guideline's time zone until which mending is allowed. */
  public Examination cureUntil(LocalDateTime time) {
    return new Examination(mode, asOf, time);
  }
}
