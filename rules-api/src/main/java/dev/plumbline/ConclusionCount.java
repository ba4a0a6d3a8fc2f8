package dev.plumbline;

import dev.plumbline.spi.Shown;
import org.jspecify.annotations.Nullable;

/**
 * How many applications came to each conclusion over the call. Immutable.
 *
 * @param part the part of the call; {@code null} for the whole
 * @param applications how many there are
 * @param eligible how many are eligible
 * @param needsReview how many a person has to look at
 * @param correctable how many can be mended
 * @param ineligible how many are ineligible
 */
public record ConclusionCount(
    @Nullable String part,
    int applications,
    int eligible,
    int needsReview,
    int correctable,
    int ineligible) {
  /** Makes the name of the part fit to be shown. */
  public ConclusionCount {
    part = part == null ? null : Shown.line(part);
  }
}
