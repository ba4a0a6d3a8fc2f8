package dev.plumbline;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The words that a guideline's rules know for some properties of facts. Immutable.
 *
 * @param properties the properties that share the words, each as type and name, such as {@code
 *     Applicant.legalForm}
 * @param closed whether these are all: then a word that is none of them is not recognised, and
 *     neither satisfies nor violates a clause; otherwise it is simply another name
 * @param words the words, in the order of the rules
 */
public record Vocabulary(List<String> properties, boolean closed, List<Word> words) {
  /** Copies the lists. */
  public Vocabulary {
    properties = List.copyOf(properties);
    words = List.copyOf(words);
  }

  /**
   * A word. Texts are compared without regard to width, case, blanks and the like, so spellings
   * that differ in nothing else are not listed.
   *
   * @param word the word
   * @param spellings what else it is written like; {@code …} stands for any text
   * @param kindOf the wider word that it is a kind of, or {@code null}
   * @param asked whether a rule asks for it; a word that none asks for is known, and accepted only
   *     where a wider word is
   */
  public record Word(String word, List<String> spellings, @Nullable String kindOf, boolean asked) {
    /** Copies the list. */
    public Word {
      Objects.requireNonNull(word, "word");
      spellings = List.copyOf(spellings);
    }
  }
}
