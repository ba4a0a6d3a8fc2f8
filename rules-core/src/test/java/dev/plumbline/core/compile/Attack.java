package dev.plumbline.core.compile;

import dev.plumbline.core.Packs;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A rule file that does what rules must not do.
 *
 * @param kind what it is after, or where it hides
 * @param name how it differs from others of its kind
 * @param sign how one sees that it worked
 * @param rules the text of the file, with places for the marks that it leaves
 */
record Attack(String kind, String name, Sign sign, String rules) {
  /** How one sees that an attack worked. */
  enum Sign {
    /** It leaves a mark outside of the rules. */
    MARK,
    /** Its rules fire: they only use more of the language than a pack may. */
    FIRES,
    /** Its rules do not come to an end. */
    ENDLESS
  }

  private static final String PACKAGE = "== ";

  /** The attacks of a file: each begins with {@code # kind: name [sign]}. */
  static List<Attack> read(String file) {
    try (InputStream in = Attack.class.getResourceAsStream(file)) {
      List<Attack> attacks = new ArrayList<>();
      String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      for (String entry : all.split("(?m)^# ")) {
        if (!entry.isBlank()) {
          attacks.add(of(entry));
        }
      }
      return attacks;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Attack of(String entry) {
    String title = entry.lines().findFirst().orElseThrow();
    String rules = entry.substring(title.length() + 1);
    String head = Packs.HEAD;
    if (rules.startsWith(PACKAGE)) {
      head = rules.lines().findFirst().orElseThrow().substring(PACKAGE.length()) + "\n";
      rules = rules.substring(rules.indexOf('\n') + 1);
    }
    Sign sign =
        title.endsWith("[fires]")
            ? Sign.FIRES
            : title.endsWith("[endless]") ? Sign.ENDLESS : Sign.MARK;
    String[] words = title.replaceFirst(" *\\[.*", "").split(": ", 2);
    return new Attack(words[0], words.length > 1 ? words[1] : "", sign, head + rules);
  }
}
