package dev.plumbline.fact;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How facts take in what they are given. */
final class Text {
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  /** A heading with its number: {@code 1、背景情况}. */
  private static final Pattern NUMBERED = Pattern.compile("([1-9])[、.．](.+)");

  /** Usually JSON allows as much. */
  private static final int LONGEST = 1_000_000;

  /** As many digits before the point, and as many behind it, as are taken. */
  static final int MOST_DIGITS = 18;

  private Text() {}

  /**
   * The text as it was written, without what is blank at its ends; {@code null} if nothing is left.
   *
   * @throws IllegalArgumentException if it has characters that no fact may have, or is too long
   */
  static String clean(String text) {
    if (text == null) {
      return null;
    }
    String cleaned = Folding.stripped(Folding.checked(sized(text)));
    return cleaned.isEmpty() ? null : cleaned;
  }

  /** The text, if it is no longer than any text may be. */
  static String sized(String text) {
    if (text != null && text.length() > LONGEST) {
      throw new IllegalArgumentException("文字超过 " + LONGEST + " 个字符，请缩短");
    }
    return text;
  }

  /**
   * The number, if it is of a sensible size: one such as 1E+999999999 is short, and would become a
   * gigabyte of digits in the first sum.
   *
   * @param title what a person calls it
   * @param digits how many it may have before the point, and how many behind it
   */
  static BigDecimal sized(String title, BigDecimal number, int digits) {
    if (number == null) {
      return null;
    }
    if (number.signum() == 0) {
      return number.scale() >= 0 && number.scale() <= digits ? number : BigDecimal.ZERO;
    }
    // Four bits hold a digit; to count the digits of a huge number takes long.
    boolean huge = number.unscaledValue().bitLength() > 8 * digits;
    if (huge || number.scale() > digits || (long) number.precision() - number.scale() > digits) {
      throw new IllegalArgumentException(title + "的数字太大或太小，小数点前后各至多 " + digits + " 位，请核对");
    }
    return number.scale() < 0 ? number.setScale(0) : number;
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
    return time == null ? null : time.atZoneSameInstant(SHANGHAI).toLocalDateTime();
  }
}
