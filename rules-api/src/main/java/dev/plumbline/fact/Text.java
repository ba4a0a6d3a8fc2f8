package dev.plumbline.fact;

import java.text.Normalizer;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How facts take in what they are given. */
final class Text {
  /** Without the daylight saving time that the city once had: what is +08:00 stays as it is. */
  private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);

  /** A heading with its number: {@code 1、背景情况}. */
  private static final Pattern NUMBERED = Pattern.compile("([1-9])[、.．](.+)");

  private Text() {}

  /**
   * The text as it was written, without what is blank at its ends; {@code null} if nothing is left.
   *
   * @throws IllegalArgumentException if it has characters that no fact may have
   */
  static String clean(String text) {
    if (text == null) {
      return null;
    }
    String cleaned = Folding.stripped(Folding.checked(text));
    return cleaned.isEmpty() ? null : cleaned;
  }

  /** Whether a text says anything: it is there, and not 无 or the like. */
  static boolean saysSomething(String text) {
    return text != null && !Folding.saysNothing(text);
  }

  static List<String> cleanAll(List<String> texts) {
    return texts == null ? null : texts.stream().map(Text::clean).filter(Objects::nonNull).toList();
  }

  /**
   * The code points of the parts after NFC, with or without white space; null if one is missing.
   *
   * @param headings what does not count where a part begins with it
   */
  static Integer length(boolean withSpaces, List<?> headings, String... parts) {
    int length = 0;
    for (String part : parts) {
      if (part == null) {
        return null;
      }
      length +=
          (int)
              withoutHeading(Normalizer.normalize(part, Normalizer.Form.NFC), headings)
                  .codePoints()
                  .filter(
                      c -> withSpaces || !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                  .count();
    }
    return length;
  }

  /**
   * A part without the heading that it begins with: with its number, whatever mark stands between
   * the two, or without it and set off by a colon or a line of its own.
   */
  private static String withoutHeading(String part, List<?> headings) {
    for (Object heading : headings) {
      Matcher numbered = NUMBERED.matcher(heading.toString());
      String number = numbered.matches() ? numbered.group(1) : null;
      String title = numbered.matches() ? numbered.group(2) : heading.toString();
      String open = Pattern.quote(title) + "\\s*(?:[:：]|\\n|$)";
      String all =
          number == null
              ? Pattern.quote(title) + "\\s*[:：]?"
              : "[(（]?" + digits(number) + "\\s*[、.．)）]?\\s*" + Pattern.quote(title) + "\\s*[:：]?";
      Matcher typed = Pattern.compile("\\s*(?:" + all + "|" + open + ")").matcher(part);
      if (typed.lookingAt()) {
        return part.substring(typed.end());
      }
    }
    return part;
  }

  /** A digit as people type it: 1, １ or 一. */
  private static String digits(String number) {
    int digit = Integer.parseInt(number);
    return "[" + digit + (char) ('０' + digit) + "一二三四五六七八九".charAt(digit - 1) + "]";
  }

  static void notNegative(String title, Integer count) {
    if (count != null && count < 0) {
      throw new IllegalArgumentException(title + "不能是负数：" + count);
    }
  }

  /** Where a key may stand only once, a second is a mistake of the input. */
  static <T> void distinct(List<T> facts, Function<T, String> key) {
    if (facts == null) {
      return;
    }
    Set<String> seen = new HashSet<>();
    for (T fact : facts) {
      String name = key.apply(fact);
      if (name != null && !seen.add(Folding.key(name))) {
        throw new IllegalArgumentException("「" + name + "」给出了不止一次，只能给一次");
      }
    }
  }

  static LocalDateTime inShanghai(OffsetDateTime time) {
    return time == null ? null : time.withOffsetSameInstant(BEIJING).toLocalDateTime();
  }
}
