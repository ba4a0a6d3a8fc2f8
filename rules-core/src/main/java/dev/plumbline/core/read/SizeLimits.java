package dev.plumbline.core.read;

import dev.plumbline.Limit;
import dev.plumbline.core.load.PackReport;
import dev.plumbline.core.rule.Part;
import dev.plumbline.core.rule.Token;
import dev.plumbline.core.words.Message;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** How much rules can be: more is no rule that a person reads, and may never be compiled. */
public final class SizeLimits {
  private SizeLimits() {}

  /**
   * The rule files in their parts. One after the other, so that the words of all are counted before
   * they take up room; those behind what is too much are left out.
   */
  public static List<Source> sources(Map<String, String> files, PackReport report) {
    int left = report.limits().count(Limit.PACK_TOKENS);
    List<Source> sources = new ArrayList<>();
    for (Map.Entry<String, String> file : files.entrySet()) {
      Source source = new Source(file.getKey(), file.getValue(), report, left);
      left -= source.file().tokens();
      if (left < 0) {
        int most = report.limits().count(Limit.PACK_TOKENS);
        source.problem(source.file().tooMuchAt(), 1, Message.of("read.packTooLong", most));
      }
      if (source.file().tooMuchAt() > 0) {
        break;
      }
      sources.add(source);
    }
    return sources;
  }

  /** Reports rules that are too much; they are not read any further. */
  public static void check(Source source) {
    for (Part part : source.file().parts()) {
      if (!source.file().isBroken(part) && isTooMuch(source, part)) {
        source.file().breaks(part);
      }
    }
  }

  private static boolean isTooMuch(Source source, Part part) {
    int words = source.limits().count(Limit.RULE_TOKENS);
    if (part.tokens().size() > words) {
      source.problem(part.name(), Message.of("read.partTooLong", words));
      return true;
    }
    int most = source.limits().count(Limit.RULE_TEXT);
    for (Token token : part.tokens()) {
      if (token.kind() == Token.Kind.TEXT && token.text().length() > most) {
        source.problem(token, Message.of("read.textTooLong", most));
        return true;
      }
    }
    return false;
  }

  /** Reports a pack with too many rules, and says whether it is one. */
  public static boolean isTooMuch(Collection<Source> sources) {
    int rules = 0;
    for (Source source : sources) {
      for (Part part : source.file().rules()) {
        int most = source.limits().count(Limit.RULES);
        if (++rules > most) {
          source.problem(part.name(), Message.of("read.tooManyRules", most));
          return true;
        }
      }
    }
    return false;
  }
}
