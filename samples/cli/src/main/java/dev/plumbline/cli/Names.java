package dev.plumbline.cli;

import java.nio.charset.Charset;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.Function;

/** Makes paths of the names that a person gives. */
final class Names {
  private Names() {}

  /** The path of this name; says why it cannot be one. */
  static Path path(String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw invalid(name, lang -> lang.say("name.unusable"));
    }
  }

  /** Why a name cannot be a path: since the system's locale has not its characters, or else. */
  static UnusableException invalid(String name, Function<Lang, String> otherwise) {
    boolean ascii = name.chars().allMatch(c -> c < 0x80);
    return new UnusableException(
        Plain.path(name),
        ascii || encodesChinese() ? otherwise : lang -> lang.say("name.otherLocale"));
  }

  private static boolean encodesChinese() {
    String encoding = System.getProperty("sun.jnu.encoding");
    return encoding == null
        || !Charset.isSupported(encoding)
        || Charset.forName(encoding).newEncoder().canEncode('核');
  }
}
