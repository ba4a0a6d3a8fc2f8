package dev.plumbline;

import dev.plumbline.fact.Shown;

/**
 * The condition that decided a clause, and what met it. The values are for reading: in one line,
 * characters that are not seen as their codes, numbers of identity documents masked. Immutable.
 *
 * @param fact the fact, such as {@code Indicator[培养人次]}
 * @param property the property of it that was looked at, or {@code null} for the fact as a whole
 * @param title what a person calls the property, in Chinese
 * @param englishTitle the same in English
 * @param offered the value found, for reading; {@code null} if there was none
 * @param relation how the two were compared: {@code >=}, {@code in}, {@code within} …
 * @param demanded the value demanded, for reading
 * @param distance how far the offered value is from the demanded one, for reading, such as {@code
 *     1人次} or {@code 3天}; {@code null} where there is no such measure
 * @param asked the demand in a Chinese phrase, such as {@code 应不少于40人次}
 * @param text the whole in a Chinese sentence
 */
public record Evidence(
    String fact,
    String property,
    String title,
    String englishTitle,
    String offered,
    String relation,
    String demanded,
    String distance,
    String asked,
    String text) {
  /** Makes the texts fit to be shown. */
  public Evidence {
    fact = Shown.line(fact);
    title = Shown.line(title);
    englishTitle = Shown.line(englishTitle);
    offered = Shown.line(offered);
    demanded = Shown.line(demanded);
    distance = Shown.line(distance);
    asked = Shown.line(asked);
    text = Shown.line(text);
  }
}
