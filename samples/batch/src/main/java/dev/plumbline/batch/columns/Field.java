package dev.plumbline.batch.columns;

import dev.plumbline.Bilingual;
import java.util.List;
import java.util.Map;

/**
 * A property of an application that one cell can hold.
 *
 * @param path where it stands: {@code /applicant/name}; of a fact of which there are several,
 *     within that fact: {@code /name}
 * @param title what it is called
 * @param kind what is written there
 * @param several whether several may be written into one cell
 * @param words the words that the guideline's rules know there
 * @param spellings what else these are written like, and the word
 * @param closed whether it knows no others
 * @param required whether the fact cannot be without it
 */
public record Field(
    String path,
    Bilingual title,
    Kind kind,
    boolean several,
    List<String> words,
    Map<String, String> spellings,
    boolean closed,
    boolean required) {
  /** Copies what it holds. */
  public Field {
    words = List.copyOf(words);
    spellings = Map.copyOf(spellings);
  }

  /** The last part of the path. */
  public String name() {
    return path.substring(path.lastIndexOf('/') + 1);
  }
}
