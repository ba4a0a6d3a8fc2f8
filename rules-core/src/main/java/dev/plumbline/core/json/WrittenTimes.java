package dev.plumbline.core.json;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Days, months and times as people and spreadsheets write them, brought into the form of ISO 8601:
 * 2024年11月28日, 2024/11/28, 2024.11.28, 16时30分. The year comes first and has four digits, so that
 * nothing is left to guess; what is in no such form stays as it is, and is refused by who reads it.
 */
final class WrittenTimes {
  private static final String YEAR = "([0-9]{4})";
  private static final String ONE = "([0-9]{1,2})";
  private static final String YEAR_AND_MONTH =
      "(?:" + YEAR + "([-/.])" + ONE + "|" + YEAR + "年" + ONE + "月)";
  private static final String DAY =
      "(?:" + YEAR + "([-/.])" + ONE + "\\2" + ONE + "|" + YEAR + "年" + ONE + "月" + ONE + "[日号])";
  private static final String CLOCK =
      "(?:"
          + ONE
          + ":([0-9]{2})(?::([0-9]{2}(?:\\.[0-9]{1,9})?))?|"
          + ONE
          + "[时点](?:"
          + ONE
          + "分?(?:"
          + ONE
          + "秒)?)?)";

  private static final Pattern MONTH_FORM = Pattern.compile(YEAR_AND_MONTH + "份?");
  private static final Pattern DAY_FORM = Pattern.compile(DAY + "(?:[T ]?" + CLOCK + ")?");
  private static final Pattern BLANKS = Pattern.compile("\\s*([-/.:年月日号时点分秒])\\s*");
  private static final Pattern AFTER_DAY = Pattern.compile("(?<=[日号])(?=[0-9])");

  /** More characters than any day and time have. */
  private static final int LONGEST = 60;

  private WrittenTimes() {}

  /** The day, of which a time of day is no part. */
  static String day(String text) {
    Matcher day = DAY_FORM.matcher(folded(text));
    return day.matches() ? isoDay(day) : text;
  }

  static String month(String text) {
    Matcher month = MONTH_FORM.matcher(folded(text));
    if (!month.matches()) {
      return text;
    }
    return month.group(1) != null
        ? month.group(1) + "-" + two(month.group(3))
        : month.group(4) + "-" + two(month.group(5));
  }

  /** The day and the time; a day alone says nothing of the time. */
  static String time(String text) {
    Matcher time = DAY_FORM.matcher(folded(text));
    if (!time.matches()) {
      return text;
    }
    if (time.group(8) != null) {
      String seconds = time.group(10) == null ? "" : ":" + time.group(10);
      return isoDay(time) + "T" + two(time.group(8)) + ":" + time.group(9) + seconds;
    }
    if (time.group(11) == null) {
      return text;
    }
    String seconds = time.group(13) == null ? "" : ":" + two(time.group(13));
    return isoDay(time) + "T" + two(time.group(11)) + ":" + two(time.group(12)) + seconds;
  }

  private static String isoDay(Matcher day) {
    return day.group(1) != null
        ? day.group(1) + "-" + two(day.group(3)) + "-" + two(day.group(4))
        : day.group(5) + "-" + two(day.group(6)) + "-" + two(day.group(7));
  }

  private static String two(String digits) {
    return digits == null ? "00" : digits.length() == 1 ? "0" + digits : digits;
  }

  private static String folded(String text) {
    if (text.length() > LONGEST) {
      return text;
    }
    String plain = Normalizer.normalize(text, Normalizer.Form.NFKC).strip();
    String tight = BLANKS.matcher(plain).replaceAll("$1");
    return AFTER_DAY.matcher(tight).replaceAll(" ").toUpperCase(Locale.ROOT);
  }
}
