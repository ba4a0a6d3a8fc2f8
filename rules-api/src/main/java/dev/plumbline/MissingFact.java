package dev.plumbline;

import dev.plumbline.fact.Shown;
import java.util.List;

/**
 * A fact that a clause needs and the application does not give, or gives in a word that is not
 * recognised. Immutable.
 *
 * @param fact the fact, such as {@code Recommendation} or {@code Indicator[培养人次]}
 * @param property the property of it, or {@code null} if the whole fact is missing
 * @param title what a person calls it, in Chinese; beside {@code paper} where it is part of one
 * @param englishTitle the same in English
 * @param paper what a person calls the paper or form the fact belongs to; facts that share it are
 *     asked for together
 * @param englishPaper the same in English
 * @param pointer where the fact belongs in the JSON of an application (RFC 6901)
 * @param written what is written there although it is no help: 无, an unfit unit, or a word that is
 *     not recognised; {@code null} if nothing is written
 * @param known the words that are known there; empty unless one is written that is not recognised
 * @param nearest the one of them that is nearest to what is written, or {@code null}
 */
public record MissingFact(
    String fact,
    String property,
    String title,
    String englishTitle,
    String paper,
    String englishPaper,
    String pointer,
    String written,
    List<String> known,
    String nearest) {
  /** Makes the texts fit to be shown, and copies the list. */
  public MissingFact {
    fact = Shown.line(fact);
    title = Shown.line(title);
    englishTitle = Shown.line(englishTitle);
    written = Shown.line(written);
    nearest = Shown.line(nearest);
    known = known.stream().map(Shown::line).toList();
  }
}
