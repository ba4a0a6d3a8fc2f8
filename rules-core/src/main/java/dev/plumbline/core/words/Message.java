package dev.plumbline.core.words;

import dev.plumbline.Bilingual;
import java.util.Arrays;
import java.util.List;

/**
 * What is to be said, not yet in words: a key of the catalogue, and what stands in its places.
 *
 * <p>What may stand there: texts and characters as they are, whole numbers as digits, a {@link
 * Bilingual} and another message in the language that is asked for, and lists of these, which are
 * told one after another.
 *
 * @param key {@code file.name}: the file of the catalogue, and the name in it
 * @param arguments what stands in {@code {0}}, {@code {1}} …
 */
public record Message(String key, List<Object> arguments) {
  /** Copies the list. */
  public Message {
    arguments = List.copyOf(arguments);
  }

  /** A message. */
  public static Message of(String key, Object... arguments) {
    return new Message(key, Arrays.asList(arguments));
  }

  /** The message in Chinese. */
  public String chinese() {
    return Catalogue.CHINESE.words(this);
  }

  /** The message in English. */
  public String english() {
    return Catalogue.ENGLISH.words(this);
  }

  /** The message in both languages. */
  public Bilingual words() {
    return new Bilingual(chinese(), english());
  }
}
