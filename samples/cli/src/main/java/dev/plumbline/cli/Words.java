package dev.plumbline.cli;

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
 * What the command line says of its own doings; what it says of verdicts, packs and their
 * differences comes from the library. UTF-8, in the notation of {@link MessageFormat}.
 */
final class Words {
  private final Properties texts = new Properties();

  /** The words of a file beside this class. */
  Words(String file) {
    try (InputStream in = Words.class.getResourceAsStream(file)) {
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A sentence, numbers in it as digits. */
  String say(String key, Object... arguments) {
    Object[] words = Arrays.stream(arguments).map(String::valueOf).toArray();
    return new MessageFormat(texts.getProperty(key), Locale.ROOT).format(words);
  }
}
