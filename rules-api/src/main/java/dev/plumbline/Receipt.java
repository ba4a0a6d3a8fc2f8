package dev.plumbline;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * Under what rules and conditions a verdict was given. Immutable.
 *
 * @param guideline the guideline's id
 * @param edition which edition of it, or {@code null} if there is but one
 * @param number the number of the official document
 * @param packSha256 the SHA-256 of the text of the pack's rules and manifest, in lower-case
 *     hexadecimal
 * @param rulesSha256 the SHA-256 over what each rule was compiled from, which is the same for a
 *     pack compiled here and for one compiled when its jar was built; {@code null} in verdicts of
 *     earlier versions
 * @param engine the version of the engine
 * @param decidedBy who decided which rules hold; {@code null} in verdicts of earlier versions,
 *     which a session gave
 * @param mode how missing facts were taken
 * @param asOf the time as of which was judged, in the guideline's time zone; {@code null} for some
 *     time before the deadline
 * @param cureUntil until when mending was allowed, or {@code null}
 */
public record Receipt(
    String guideline,
    @Nullable String edition,
    String number,
    String packSha256,
    @Nullable String rulesSha256,
    String engine,
    @Nullable DecidedBy decidedBy,
    Mode mode,
    @Nullable LocalDateTime asOf,
    @Nullable LocalDateTime cureUntil) {
  /** The rules and the time: a line for a log. */
  @Override
  public String toString() {
    return "Receipt["
        + guideline
        + (edition == null ? "" : " " + edition)
        + ", pack "
        + packSha256
        + ", engine "
        + engine
        + ", "
        + mode
        + (asOf == null ? "" : " as of " + asOf)
        + "]";
  }
}
