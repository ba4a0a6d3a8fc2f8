package dev.plumbline.core.words;

import dev.plumbline.Bilingual;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

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

  /** Texts and messages one after another; of none, an empty text. */
  public static Message inTurn(Collection<?> all) {
    Message inTurn = null;
    for (Object each : all) {
      Message one = of("value.list", each);
      inTurn = inTurn == null ? one : of("value.inTurn", inTurn, one);
    }
    return inTurn == null ? of("value.list", "") : inTurn;
  }

  /** The message in Chinese. */
  public String chinese() {
    return Catalogue.CHINESE.words(this);
  }

  /** The message in English. */
  public String english() {
    return Catalogue.ENGLISH.words(this);
  }

  /** The message in the language of a locale: Chinese for any Chinese locale, else English. */
  public String in(Locale locale) {
    return words().in(locale);
  }

  /** The message in both languages. */
  public Bilingual words() {
    return new Bilingual(chinese(), english());
  }

  /** The message in one line for a reader whose language is not known. */
  public String both() {
    return chinese() + " (" + english() + ")";
  }
}
