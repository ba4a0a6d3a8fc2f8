package dev.plumbline;

/**
 * What became of a clause over all applications of a call. A clause about the call as a whole
 * counts once. Immutable.
 *
 * @param clause the clause's id
 * @param statement what the clause asks
 * @param violated how many applications violate it
 * @param undetermined of how many a fact is missing that it needs
 * @param needsReview of how many a person has to judge it
 * @param satisfied how many meet it
 * @param notApplicable how many it is not about
 */
public record ClauseCount(
    String clause,
    Bilingual statement,
    int violated,
    int undetermined,
    int needsReview,
    int satisfied,
    int notApplicable) {}
