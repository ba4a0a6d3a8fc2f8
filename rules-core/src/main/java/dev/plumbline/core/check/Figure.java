package dev.plumbline.core.check;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.Year;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A number, date or time in a text that people read, in Chinese or English. Immutable.
 *
 * @param text the figure as it is written
 * @param start where it begins
 * @param end where it ends, exclusive
 * @param meanings what it may say: numbers without trailing zeros, dates, parts of dates, times
 */
public record Figure(String text, int start, int end, Set<Object> meanings) {
  private static final String NUMERAL = "[〇零一二两三四五六七八九十百千万亿]";

  private static final String MONTHS =
      "January|February|March|April|May|June|July|August|September|October|November|December";

  private static final List<String> WORDS =
      List.of(
          "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten",
          "eleven", "twelve");

  /** What counts things: a numeral before it is a number, and no part of a word. */
  private static final String COUNTER =
      "(?:个|项|条|种|台|套|份|名|人|家|次|年|月|日|天|周|岁|类|方|处|篇|件|字|亩|元|倍|成|位|吨|株|小时|分钟|％|%)";

  /** One of something is mostly "a"; of these it is a number. */
  private static final String MEASURE = "(?:年|个月|周|天|小时|倍|成|亩|吨|套|台)";

  /**
   * Names that have figures in them, then what figures look like, the longer before the shorter.
   */
  private static final Pattern FIGURE =
      Pattern.compile(
          "(?<name>(?:专题|方向|附件|第)(?:\\d+|[一二三四五六七八九十百]+)(?:（[^）]*）)?"
              + "|(?<![\\d.])\\d{1,2}、(?!\\d)"
              + "|十[一二三四五六七八九]五|(?:\\p{IsHan}{2,3}[省市])?\\d{4}年度|〔\\d{4}〕\\d+号"
              + "|(?i:(?<![A-Za-z0-9])(?:topic|direction|annex|round|form)s? \\d+(?: (?:to|and) \\d+)?)"
              + "|(?<![A-Za-z0-9])(?:\\d+(?:st|nd|rd|th)(?![A-Za-z])|[A-Z]{1,2}\\d+(?:\\.\\w+)*+))"
              + "|(?<y>\\d{4})年(?<m>\\d{1,2})月(?:(?<d>\\d{1,2})日)?"
              + "|(?<iy>\\d{4})-(?<im>\\d{2})-(?<id>\\d{2})"
              + "|(?<md>\\d{1,2})月(?<dd>\\d{1,2})日"
              + "|(?<![A-Za-z0-9])(?<ed>\\d{1,2}) (?<em>"
              + MONTHS
              + ")(?: (?<ey>\\d{4}))?(?![A-Za-z0-9])"
              + "|(?<![A-Za-z0-9])(?<fm>"
              + MONTHS
              + ") (?<fy>\\d{4})(?![0-9])"
              + "|(?<h>\\d{1,2})(?:[:：]|时(?=\\d))(?<min>\\d{2})分?"
              + "|(?<n>(?<![\\d\\p{L}])[-−]?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?|(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?)"
              + "(?<times>万|亿)?"
              + "|(?<![第之其同每任某哪统唯另逐各])(?:(?<one>一)(?="
              + MEASURE
              + ")|(?<z>"
              + NUMERAL
              + "*[〇零二两三四五六七八九十百千万亿]"
              + NUMERAL
              + "*)(?=余?"
              + COUNTER
              + "))"
              + "|半(?=年|小时|天)"
              + "|(?i:(?<![A-Za-z0-9])(?<w>two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twice"
              + "|one(?=[- ](?:year|month|week|day)))(?![A-Za-z0-9]))");

  private static final Pattern YEARS = Pattern.compile("\\s*(?:余)?年(?!度)|[- ]years?\\b");
  private static final Pattern HOURS = Pattern.compile("\\s*小时|[- ]hours?\\b");
  private static final Pattern TENTHS = Pattern.compile("\\s*成");
  private static final Pattern PERCENT = Pattern.compile("\\s*(?:[%％]|per ?cent)");

  private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

  /** Copies the meanings. */
  public Figure {
    meanings = Set.copyOf(meanings);
  }

  /** The figures of a text, in their order; what only names something is left out. */
  static List<Figure> in(String text) {
    List<Figure> figures = new ArrayList<>();
    Matcher matcher = FIGURE.matcher(text);
    while (matcher.find()) {
      if (matcher.group("name") == null) {
        figures.add(
            new Figure(matcher.group(), matcher.start(), matcher.end(), meanings(text, matcher)));
      }
    }
    return figures;
  }

  /** The text without names that have figures in them, and what they stand for in brackets. */
  static String withoutNames(String text) {
    StringBuilder rest = new StringBuilder();
    Matcher matcher = FIGURE.matcher(text);
    int from = 0;
    while (matcher.find()) {
      if (matcher.group("name") != null) {
        rest.append(text, from, matcher.start()).append(' ');
        from = matcher.end();
      }
    }
    return rest.append(text, from, text.length()).toString();
  }

  /** The text with all its figures left out: two that differ in figures only are the same then. */
  public static String without(String text) {
    StringBuilder rest = new StringBuilder(text);
    List<Figure> figures = in(text);
    for (int i = figures.size() - 1; i >= 0; i--) {
      rest.replace(figures.get(i).start, figures.get(i).end, "#");
    }
    return rest.toString();
  }

  /** What a number, date or time that rules say may be called. */
  static Set<Object> meanings(Object value) {
    Set<Object> meanings = new LinkedHashSet<>();
    if (value instanceof Number number) {
      meanings.add(plain(new BigDecimal(number.toString())));
    } else if (value instanceof LocalDate date) {
      meanings.addAll(List.of(date, YearMonth.from(date), MonthDay.from(date), Year.from(date)));
    }
    return meanings;
  }

  private static Set<Object> meanings(String text, Matcher at) {
    Map<String, String> parts = new LinkedHashMap<>();
    for (String group :
        List.of("y", "m", "d", "iy", "im", "id", "md", "dd", "ed", "em", "ey", "fm", "fy", "h")) {
      if (at.group(group) != null) {
        parts.put(group, at.group(group));
      }
    }
    Set<Object> meanings = new LinkedHashSet<>();
    try {
      if (parts.containsKey("y")) {
        meanings.add(
            parts.containsKey("d")
                ? day(at, "y", "m", "d")
                : YearMonth.of(number(at, "y"), number(at, "m")));
      } else if (parts.containsKey("iy")) {
        meanings.add(day(at, "iy", "im", "id"));
      } else if (parts.containsKey("md")) {
        meanings.add(MonthDay.of(number(at, "md"), number(at, "dd")));
      } else if (parts.containsKey("ed")) {
        meanings.add(
            parts.containsKey("ey")
                ? LocalDate.of(number(at, "ey"), month(at.group("em")), number(at, "ed"))
                : MonthDay.of(month(at.group("em")), number(at, "ed")));
      } else if (parts.containsKey("fm")) {
        meanings.add(YearMonth.of(number(at, "fy"), month(at.group("fm"))));
      } else if (parts.containsKey("h")) {
        meanings.add(LocalTime.of(number(at, "h"), number(at, "min")));
      } else {
        numbers(text, at, meanings);
      }
    } catch (DateTimeException e) {
      // There is no such day: it means nothing, and nothing can say the same.
    }
    return meanings;
  }

  private static void numbers(String text, Matcher at, Set<Object> meanings) {
    BigDecimal number = number(at);
    meanings.add(plain(number));
    if (number.compareTo(BigDecimal.valueOf(1900)) > 0
        && number.compareTo(BigDecimal.valueOf(2100)) < 0
        && number.stripTrailingZeros().scale() <= 0) {
      meanings.add(Year.of(number.intValue()));
    }
    String rest = text.substring(at.end());
    if (YEARS.matcher(rest).lookingAt()) {
      meanings.add(plain(number.multiply(BigDecimal.valueOf(12))));
    } else if (HOURS.matcher(rest).lookingAt()) {
      meanings.add(plain(number.multiply(BigDecimal.valueOf(60))));
    } else if (PERCENT.matcher(rest).lookingAt()) {
      meanings.add(plain(number.movePointLeft(2)));
    } else if (TENTHS.matcher(rest).lookingAt()) {
      meanings.add(plain(number.movePointLeft(1)));
    }
  }

  private static BigDecimal number(Matcher at) {
    if (at.group("n") != null) {
      BigDecimal number = new BigDecimal(at.group("n").replace(",", "").replace('−', '-'));
      String times = at.group("times");
      return times == null
          ? number
          : number.multiply(times.equals("万") ? TEN_THOUSAND : TEN_THOUSAND.pow(2));
    }
    if (at.group("one") != null) {
      return BigDecimal.ONE;
    }
    if (at.group("z") != null) {
      return numeral(at.group("z"));
    }
    if (at.group("w") != null) {
      String word = at.group("w").toLowerCase(Locale.ROOT);
      return BigDecimal.valueOf(word.equals("twice") ? 2 : WORDS.indexOf(word));
    }
    return new BigDecimal("0.5");
  }

  /** A number in Chinese numerals, such as 十二万. */
  private static BigDecimal numeral(String text) {
    long all = 0;
    long part = 0;
    long digit = 0;
    for (char c : text.toCharArray()) {
      int value = "〇一二三四五六七八九".indexOf(c == '两' ? '二' : c == '零' ? '〇' : c);
      long unit = c == '十' ? 10 : c == '百' ? 100 : c == '千' ? 1000 : 0;
      if (value >= 0) {
        digit = value;
      } else if (unit > 0) {
        part += (digit == 0 ? 1 : digit) * unit;
        digit = 0;
      } else {
        long times = c == '万' ? 10_000 : 100_000_000;
        all = (all + (part + digit == 0 ? 1 : part + digit)) * times;
        part = 0;
        digit = 0;
      }
    }
    return BigDecimal.valueOf(all + part + digit);
  }

  private static LocalDate day(Matcher at, String year, String month, String day) {
    return LocalDate.of(number(at, year), number(at, month), number(at, day));
  }

  private static int number(Matcher at, String group) {
    return Integer.parseInt(at.group(group));
  }

  private static int month(String name) {
    return List.of(MONTHS.split("\\|")).indexOf(name) + 1;
  }

  /** A number in the form in which equal ones are equal. */
  static BigDecimal plain(BigDecimal number) {
    return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
  }
}
