package dev.plumbline.core.check;

import dev.plumbline.Limit;
import dev.plumbline.core.load.PackReport;
import dev.plumbline.core.syntax.Part;
import dev.plumbline.core.syntax.Token;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** How much rules can be: more is no rule that a person reads, and may never be compiled. */
final class Bounds {
  private Bounds() {}

  /**
   * The rule files in their parts. One after the other, so that the words of all are counted before
   * they take up room; those behind what is too much are left out.
   */
  static List<Source> sources(Map<String, String> files, PackReport report) {
    int left = report.limits().count(Limit.PACK_TOKENS);
    List<Source> sources = new ArrayList<>();
    for (Map.Entry<String, String> file : files.entrySet()) {
      Source source = new Source(file.getKey(), file.getValue(), report, left);
      left -= source.file().tokens();
      if (left < 0) {
        int most = report.limits().count(Limit.PACK_TOKENS);
        source.problem(
            source.file().tooMuchAt(),
            1,
            "规则太长，全部规则文件至多 " + most + " 个词和符号，从这里起没有再读；请拆开或删去",
            "too much; all rule files together have at most "
                + most
                + " words and signs, and nothing is read from here on; take some out");
      }
      if (source.file().tooMuchAt() > 0) {
        break;
      }
      sources.add(source);
    }
    return sources;
  }

  /** Reports rules that are too much; they are not read any further. */
  static void check(Source source) {
    for (Part part : source.file().parts()) {
      if (!source.file().isBroken(part) && isTooMuch(source, part)) {
        source.file().breaks(part);
      }
    }
  }

  private static boolean isTooMuch(Source source, Part part) {
    int words = source.limits().count(Limit.RULE_TOKENS);
    if (part.tokens().size() > words) {
      source.problem(
          part.name(),
          "太长了，一条规则或一个类型至多 " + words + " 个词和符号，请拆开",
          "too long; a rule or type has at most " + words + " words and signs, make it several");
      return true;
    }
    int most = source.limits().count(Limit.RULE_TEXT);
    for (Token token : part.tokens()) {
      if (token.kind() == Token.Kind.TEXT && token.text().length() > most) {
        source.problem(
            token,
            "文字太长，至多 " + most + " 个字",
            "the text is too long; at most " + most + " characters");
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
        int most = source.limits().count(Limit.RULES);
        if (++rules > most) {
          source.problem(part.name(), "规则太多，至多 " + most + " 条", "too many rules; at most " + most);
          return true;
        }
      }
    }
    return false;
  }
}
