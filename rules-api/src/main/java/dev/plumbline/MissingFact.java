package dev.plumbline;

/**
 * A fact that a clause needs and the application does not give. Immutable.
 *
 * @param fact the fact, such as {@code Recommendation} or {@code Indicator[培养人次]}
 * @param property the property of it, or {@code null} if the whole fact is missing
 * @param title what a person calls it, in Chinese; beside {@code paper} where it is part of one
 * @param englishTitle the same in English
 * @param paper what a person calls the paper or form the fact belongs to; facts that share it are
 *     asked for together
 * @param englishPaper the same in English
 * @param pointer where the fact belongs in the JSON of an application (RFC 6901)
 */
public record MissingFact(
    String fact,
    String property,
    String title,
    String englishTitle,
    String paper,
    String englishPaper,
    String pointer) {}
