package dev.plumbline.core.load;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Locale;

/** The name of a file within a pack, which must be the same file on every system. */
final class FileName {
  private static final char UNDECODABLE = '\uFFFD';

  private FileName() {}

  /** What names that are one file on some systems have in common. */
  static String folded(String name) {
    String composed = Normalizer.normalize(name, Normalizer.Form.NFC);
    return composed.toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
  }

  /** Whether the bytes of the name are no text in the encoding of the system. */
  static boolean isUndecodable(String name) {
    return name.indexOf(UNDECODABLE) >= 0;
  }

  /** Whether names in UTF-8 are undecodable here since the system's locale has another encoding. */
  static boolean systemLacksUtf8() {
    String encoding = System.getProperty("sun.jnu.encoding");
    return encoding != null
        && Charset.isSupported(encoding)
        && !Charset.forName(encoding).newEncoder().canEncode('核');
  }

  /**
   * The path of a file in a folder with odd bytes as in an address, so that files are told apart.
   */
  static String escaped(Path folder, Path file) {
    String base = folder.toUri().toString();
    String uri = file.toUri().toString();
    return uri.startsWith(base) ? uri.substring(base.length()).replaceFirst("^/", "") : uri;
  }

  /** What a file of rules or the manifest was to be called; {@code null} if it is none. */
  static String meant(String name) {
    String plain = name.toLowerCase(Locale.ROOT);
    plain = plain.endsWith(".txt") ? plain.substring(0, plain.length() - 4) : plain;
    plain = plain.endsWith(".yml") ? plain.substring(0, plain.length() - 4) + ".yaml" : plain;
    String meant =
        plain.equals(PackFiles.MANIFEST)
            ? plain
            : plain.endsWith(".drl") ? name.substring(0, plain.length() - 4) + ".drl" : name;
    return meant.equals(name) || name.startsWith("cases/") ? null : meant;
  }
}
