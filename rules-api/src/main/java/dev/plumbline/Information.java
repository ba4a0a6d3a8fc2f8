package dev.plumbline;

/**
 * What a guideline tells an applicant without asking anything: how to file, where to ask, what is
 * published. Immutable.
 *
 * @param clause the clause's id
 * @param statement what it tells
 * @param citation where it stands in the guideline
 */
public record Information(String clause, Bilingual statement, String citation) {}
