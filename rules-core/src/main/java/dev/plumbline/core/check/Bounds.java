package dev.plumbline.core.check;

import dev.plumbline.core.syntax.Part;
import dev.plumbline.core.syntax.Token;
import java.util.Collection;

/** How much a rule can be: more is no rule that a person reads, and may never be compiled. */
final class Bounds {
  static final int RULES = 5000;
  static final int TEXT = 2000;

  /** Words, signs, numbers and texts. */
  static final int TOKENS = 4000;

  private Bounds() {}

  /** Reports rules that are too much; they are not read any further. */
  static void check(Source source) {
    for (Part part : source.file().parts()) {
      if (!source.file().isBroken(part) && isTooMuch(source, part)) {
        source.file().breaks(part);
      }
    }
  }

  private static boolean isTooMuch(Source source, Part part) {
    if (part.tokens().size() > TOKENS) {
      source.problem(
          part.name(),
          "太长了，一条规则或一个类型至多 " + TOKENS + " 个词和符号，请拆开",
          "too long; a rule or type has at most " + TOKENS + " words and signs, make it several");
      return true;
    }
    for (Token token : part.tokens()) {
      if (token.kind() == Token.Kind.TEXT && token.text().length() > TEXT) {
        source.problem(
            token,
            "文字太长，至多 " + TEXT + " 个字",
            "the text is too long; at most " + TEXT + " characters");
        return true;
      }
    }
    return false;
  }

  /** Reports a pack with too many rules, and says whether it is one. */
  static boolean isTooMuch(Collection<Source> sources) {
    int rules = 0;
    for (Source source : sources) {
      for (Part part : source.file().rules()) {
        if (++rules > RULES) {
          source.problem(
              part.name(), "规则太多，至多 " + RULES + " 条", "too many rules; at most " + RULES);
          return true;
        }
      }
    }
    return false;
  }
}
