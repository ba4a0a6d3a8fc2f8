package dev.plumbline.core.words;

import dev.plumbline.Bilingual;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Properties;
import java.util.StringJoiner;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * The texts of all messages in one language: {@code messages/FILE_zh.properties} and {@code
 * FILE_en.properties}, UTF-8, in the notation of {@link MessageFormat}. Not a resource bundle: what
 * a bundle falls back to depends on the language of the machine.
 */
final class Catalogue {
  static final Catalogue CHINESE = new Catalogue("zh", "、", Bilingual::chinese);
  static final Catalogue ENGLISH = new Catalogue("en", ", ", Bilingual::english);

  private final String language;
  private final String comma;
  private final Function<Bilingual, String> choice;
  private final Map<String, Properties> files = new ConcurrentHashMap<>();
  private final Map<String, Template> formats = new ConcurrentHashMap<>();

  private Catalogue(String language, String comma, Function<Bilingual, String> choice) {
    this.language = language;
    this.comma = comma;
    this.choice = choice;
  }

  /** A message in words. */
  String words(Message message) {
    Object[] words = message.arguments().toArray();
    Arrays.setAll(words, i -> word(words[i]));
    Template known = formats.get(message.key());
    return (known != null ? known : formats.computeIfAbsent(message.key(), this::template))
        .with(words);
  }

  private Template template(String key) {
    return Template.of(pattern(key));
  }

  private Object word(Object argument) {
    if (argument instanceof Message message) {
      return words(message);
    }
    if (argument instanceof Bilingual text) {
      return choice.apply(text);
    }
    if (argument instanceof Said text) {
      return this == CHINESE ? text.chinese() : text.english();
    }
    if (argument instanceof Collection<?> list) {
      StringJoiner words = new StringJoiner(comma);
      for (Object each : list) {
        words.add(word(each).toString());
      }
      return words.toString();
    }
    if (argument instanceof String
        || argument instanceof Character
        || argument instanceof Integer
        || argument instanceof Long) {
      return argument;
    }
    throw new IllegalArgumentException("a message cannot say a " + argument.getClass());
  }

  private String pattern(String key) {
    int dot = key.indexOf('.');
    String pattern = file(key.substring(0, dot)).getProperty(key.substring(dot + 1));
    if (pattern == null) {
      throw new IllegalStateException("the catalogue has no " + key + " in " + language);
    }
    return pattern;
  }

  /** The texts of one file, by name. */
  Properties file(String name) {
    return files.computeIfAbsent(name, this::read);
  }

  private Properties read(String name) {
    String resource = "messages/" + name + "_" + language + ".properties";
    Properties texts = new Properties();
    try (InputStream in = Catalogue.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("there is no " + resource);
      }
      Reader reader = new InputStreamReader(in, StandardCharsets.UTF_8);
      texts.load(reader);
      return texts;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
