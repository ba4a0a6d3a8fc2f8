package dev.plumbline.fact;

import java.util.List;

/**
 * A closed vocabulary: all words that some properties of facts know. A word that stands in none of
 * its lines is not recognised there: it neither satisfies nor violates anything. A guideline's
 * rules define the vocabularies; callers do not give them.
 *
 * <p>A line is a word; {@code X 即 Y}, where X is another spelling of the word Y, perhaps with gaps
 * {@code …}; {@code X 属于 Y}, where X is a kind of Y and satisfies what asks for Y; a field of a
 * declared type, such as {@code Topic.name}, for all words that definitions give there; or two such
 * fields with a plus, for all that can be made by putting their words together.
 *
 * @param properties the properties, each as type and name, such as {@code Applicant.legalForm}
 * @param words the lines
 */
@Title(value = "封闭词汇", en = "Closed vocabulary")
public record ClosedWords(
    @Title(value = "属性", en = "Properties") List<String> properties,
    @Title(value = "词", en = "Words") List<String> words) {
  /** Copies the lists. */
  public ClosedWords {
    properties = List.copyOf(properties);
    words = List.copyOf(words);
  }
}
