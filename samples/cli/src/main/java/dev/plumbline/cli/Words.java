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
  private final String file;
  private Properties texts;

  /** The words of a file beside this class, which is read when the first of them is said. */
  Words(String file) {
    this.file = file;
  }

  private synchronized Properties texts() {
    if (texts == null) {
      Properties read = new Properties();
      try (InputStream in = Words.class.getResourceAsStream(file)) {
        read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      texts = read;
    }
    return texts;
  }

  /** A sentence, numbers in it as digits. */
  String say(String key, Object... arguments) {
    Object[] words = Arrays.stream(arguments).map(String::valueOf).toArray();
    return new MessageFormat(texts().getProperty(key), Locale.ROOT).format(words);
  }
}
