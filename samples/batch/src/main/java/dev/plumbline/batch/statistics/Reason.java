package dev.plumbline.batch.statistics;

import dev.plumbline.Bilingual;
import java.util.Map;

/**
 * How often a clause stood against applications.
 *
 * @param clause its id
 * @param statement what it asks
 * @param violated how many violate it
 * @param undetermined of how many a fact is missing that it needs
 * @param needsReview of how many a person has to judge it
 * @param parts how many that is in each part of the call
 */
public record Reason(
    String clause,
    Bilingual statement,
    int violated,
    int undetermined,
    int needsReview,
    Map<String, Integer> parts) {
  /** In how many applications it stood against them. */
  public int count() {
    return violated + undetermined + needsReview;
  }
}
