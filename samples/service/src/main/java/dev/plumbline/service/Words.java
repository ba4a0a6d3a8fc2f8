package dev.plumbline.service;

import dev.plumbline.Bilingual;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;

/**
 * What the service says of its own doings, in both languages; what it says of verdicts comes from
 * the library. UTF-8, in the notation of {@link MessageFormat}.
 */
final class Words {
  private static final Properties CHINESE = texts("words_zh.properties");
  private static final Properties ENGLISH = texts("words_en.properties");

  private Words() {}

  private static Properties texts(String file) {
    Properties texts = new Properties();
    try (InputStream in = Words.class.getResourceAsStream(file)) {
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return texts;
  }

  /** A sentence, numbers in it as digits; an argument may be a {@link Bilingual} itself. */
  static Bilingual say(String key, Object... arguments) {
    return new Bilingual(
        said(CHINESE, Locale.CHINESE, key, arguments),
        said(ENGLISH, Locale.ENGLISH, key, arguments));
  }

  private static String said(Properties texts, Locale locale, String key, Object... arguments) {
    Object[] words = Arrays.stream(arguments).map(each -> text(each, locale)).toArray();
    return new MessageFormat(texts.getProperty(key), Locale.ROOT).format(words);
  }

  private static String text(Object argument, Locale locale) {
    return argument instanceof Bilingual both ? both.in(locale) : String.valueOf(argument);
  }
}
