package dev.plumbline.batch.page;

import com.samskivert.mustache.BasicCollector;
import com.samskivert.mustache.Escapers;
import com.samskivert.mustache.Mustache;
import com.samskivert.mustache.MustacheException;
import com.samskivert.mustache.MustacheParseException;
import com.samskivert.mustache.Template;
import dev.plumbline.Bilingual;
import dev.plumbline.InputException;
import dev.plumbline.Problem;
import dev.plumbline.batch.Words;
import dev.plumbline.spi.Shown;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page or part of a file with named places, in the notation of Mustache. Whoever may edit it can
 * show what it is given, leave it out and arrange it, and nothing else: it reaches no Java, no file
 * and no network, and whatever it shows is escaped. Immutable.
 *
 * <p>{@code {{unit}}} shows a text; {@code {{#points}}…{{/points}}} repeats a part for each item,
 * or shows it where there is something; {@code {{^points}}…{{/points}}} where there is nothing. The
 * section {@code say} around a key of the catalogue says its words in the language asked for.
 */
public final class TextTemplate {
  /** What would show texts as they are, change the notation or take in other files. */
  private static final Pattern REFUSED = Pattern.compile("\\{\\{\\s*[{&=>]");

  private static final Mustache.Compiler COMPILER =
      Mustache.compiler()
          .strictSections(true)
          .nullValue("")
          .emptyStringIsFalse(true)
          .withFormatter(TextTemplate::shown)
          .withCollector(new WithoutReflection());

  private final String name;
  private final Template template;

  private TextTemplate(String name, Template template) {
    this.name = name;
    this.template = template;
  }

  /**
   * The template that a text is.
   *
   * @param name what to call it in problems
   * @throws InputException if it cannot be used, with the place
   */
  public static TextTemplate of(String text, String name) {
    Matcher refused = REFUSED.matcher(text);
    if (refused.find()) {
      int line =
          1 + (int) text.substring(0, refused.start()).chars().filter(c -> c == '\n').count();
      throw unusable(name, line, Words.say("template.refused", refused.group()));
    }
    try {
      return new TextTemplate(name, COMPILER.compile(text));
    } catch (MustacheParseException e) {
      throw unusable(name, 0, Words.say("template.broken", e.getMessage()));
    }
  }

  /** A template that is kept beside a class. */
  public static TextTemplate beside(Class<?> owner, String file) {
    try (InputStream in = owner.getResourceAsStream(file)) {
      return of(new String(in.readAllBytes(), StandardCharsets.UTF_8), file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The text with its places filled.
   *
   * @param given texts, numbers, {@link Picture pictures}, lists and maps of these, by their names
   * @throws InputException if it names what is not given
   */
  public String fill(Map<String, ?> given, Locale locale) {
    Map<String, Object> all = new HashMap<>(given);
    Mustache.Lambda say =
        (key, out) -> {
          String word = key.decompile().strip();
          if (!Words.has(word)) {
            throw unusable(name, 0, Words.say("template.noWord", word));
          }
          out.write(Escapers.HTML.escape(Words.say(word).in(locale)));
        };
    all.put("say", say);
    try {
      return template.execute(all);
    } catch (MustacheException.Context e) {
      throw unusable(name, e.lineNo, Words.say("template.unknown", e.key));
    }
  }

  private static String shown(Object value) {
    return value instanceof Picture picture ? picture.uri() : Shown.line(String.valueOf(value));
  }

  private static InputException unusable(String name, int line, Bilingual text) {
    return new InputException(Problem.at(name, line, 0, text));
  }

  /** Looks names up in maps only, where the usual one calls methods of whatever it is given. */
  private static final class WithoutReflection extends BasicCollector {
    @Override
    public <K, V> Map<K, V> createFetcherCache() {
      return new ConcurrentHashMap<>();
    }
  }
}
