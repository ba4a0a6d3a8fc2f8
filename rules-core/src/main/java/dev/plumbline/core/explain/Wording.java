package dev.plumbline.core.explain;

import dev.plumbline.fact.Amount;
import dev.plumbline.fact.Place;
import dev.plumbline.fact.Shown;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** How values, comparisons and distances read in Chinese. */
public final class Wording {
  /** With the fraction of the second, where there is one: a time is shown as it was written. */
  private static final DateTimeFormatter TIME =
      new DateTimeFormatterBuilder()
          .appendPattern("uuuu-MM-dd HH:mm:ss")
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
          .toFormatter(Locale.ROOT);

  private static final int LONGEST = 60;

  private static final Map<String, String> NUMBERS =
      Map.of(
          ">=", "应不少于",
          ">", "应大于",
          "<=", "应不超过",
          "<", "应少于",
          "==", "应为",
          "!=", "不应为");

  private static final Map<String, String> DATES =
      Map.of(
          ">=", "应不早于",
          ">", "应晚于",
          "<=", "应不晚于",
          "<", "应早于",
          "==", "应为",
          "!=", "不应为");

  private static final Map<String, String> OTHERS =
      Map.ofEntries(
          Map.entry("in", "应为"),
          Map.entry("not in", "不应为"),
          Map.entry("within", "应在"),
          Map.entry("overlaps", "应与"),
          Map.entry("widerThan", "应大于"),
          Map.entry("contains", "应包含"),
          Map.entry("not contains", "不应包含"),
          Map.entry("exists", "应有"),
          Map.entry("memberOf", "应为"),
          Map.entry("not memberOf", "不应为"),
          Map.entry("all memberOf", "应在"));

  private static final Map<String, String> AFTER =
      Map.of(
          "in", "之一",
          "memberOf", "之一",
          "all memberOf", "之中",
          "within", "之内",
          "overlaps", "在同一地区");

  private static final Set<String> OF_PLACES = Set.of("within", "overlaps", "widerThan");

  private Wording() {}

  /** A value for reading. */
  public static String value(Object value) {
    if (value instanceof BigDecimal number) {
      return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
    if (value instanceof Boolean flag) {
      return flag ? "是" : "否";
    }
    if (value instanceof LocalDateTime time) {
      return TIME.format(time);
    }
    if (value instanceof Collection<?> all) {
      return all.isEmpty()
          ? "无"
          : all.stream().map(Wording::value).collect(Collectors.joining("、"));
    }
    // Before it is cut: half of a number would not be known for what it is.
    String text = Shown.line(String.valueOf(value));
    return text.codePointCount(0, text.length()) <= LONGEST
        ? text
        : text.substring(0, text.offsetByCodePoints(0, LONGEST)) + "…";
  }

  /** A demanded value for reading; an area that a rule gives by its code gets its name. */
  static String demanded(String relation, Object value) {
    return OF_PLACES.contains(relation) && value instanceof String area
        ? Place.of(area).toString()
        : value(value);
  }

  /** How far apart two numbers, dates or times are; {@code null} for anything else. */
  static String distance(Object offered, Object demanded, String unit) {
    if (offered instanceof Number a && demanded instanceof Number b) {
      return value(decimal(a).subtract(decimal(b)).abs()) + unit;
    }
    if (offered instanceof Amount a && demanded instanceof Amount b) {
      return new Amount(a.yuan().subtract(b.yuan()).abs()).toString();
    }
    if (offered instanceof LocalDate a && demanded instanceof LocalDate b) {
      return Math.abs(ChronoUnit.DAYS.between(a, b)) + "天";
    }
    if (offered instanceof YearMonth a && demanded instanceof YearMonth b) {
      return Math.abs(ChronoUnit.MONTHS.between(a, b)) + "个月";
    }
    if (offered instanceof LocalDateTime a && demanded instanceof LocalDateTime b) {
      return duration(
          Duration.between(a.truncatedTo(ChronoUnit.SECONDS), b.truncatedTo(ChronoUnit.SECONDS))
              .abs());
    }
    return null;
  }

  private static BigDecimal decimal(Number number) {
    return number instanceof BigDecimal decimal ? decimal : new BigDecimal(number.toString());
  }

  private static String duration(Duration duration) {
    StringBuilder text = new StringBuilder();
    part(text, duration.toDays(), "天");
    part(text, duration.toHoursPart(), "小时");
    part(text, duration.toMinutesPart(), "分");
    part(text, duration.toSecondsPart(), "秒");
    return text.isEmpty() ? "0秒" : text.toString();
  }

  private static void part(StringBuilder text, long amount, String unit) {
    if (amount > 0) {
      text.append(amount).append(unit);
    }
  }

  /**
   * The demand in a phrase.
   *
   * @param from what the demanded value was read from, or {@code null}
   */
  static String asked(String relation, String demanded, Object demandedValue, String from) {
    if (relation.equals("matches")) {
      return "应合乎规定的格式"; // a pattern is nothing to read
    }
    // Of a name it is enough to say whose; of a day or number, which.
    boolean name = demandedValue instanceof String;
    if (relation.equals("!=") && from != null) {
      return "不应与" + from + (name ? "" : "（" + demanded + "）") + "相同";
    }
    if (from != null && !name && !(demandedValue instanceof Place)) {
      demanded = from + "（" + demanded + "）";
    }
    Map<String, String> verbs = isNumber(demandedValue) ? NUMBERS : DATES;
    String verb =
        verbs.getOrDefault(relation, OTHERS.getOrDefault(relation, "应满足 " + relation + " "));
    return verb + demanded + AFTER.getOrDefault(relation, "");
  }

  /** The demand to lie in one of several areas. */
  static String askedAreas(int count) {
    return "应在所列" + count + "个地区之内";
  }

  /** That a place lies in none of several areas. */
  static String outside(String title, String offered, int count, String areas) {
    return title + "为" + offered + "，不在以下" + count + "个地区之内：" + areas;
  }

  /** How near an area is to a place: by how many levels of divisions they have in common. */
  static int nearness(Place area, Place to) {
    if (area.corps() != to.corps()) {
      return 0;
    }
    int common = 0;
    while (common < 3 && area.code().regionMatches(0, to.code(), 0, 2 * (common + 1))) {
      common++;
    }
    return common;
  }

  /** The demand as something that is so: without its "should". */
  private static String held(String asked) {
    return asked.startsWith("应") ? asked.substring(1) : asked.replace("不应", "不");
  }

  private static boolean isNumber(Object value) {
    return value instanceof Number || value instanceof Amount;
  }

  /** The whole in a sentence. */
  static String sentence(
      String title,
      String offered,
      String relation,
      String asked,
      String distance,
      boolean held,
      Object demandedValue) {
    if (relation.equals("exists") && !held) {
      return "没有" + title;
    }
    if (relation.equals("matches") && !held) {
      return title + "为" + offered + "，格式不对";
    }
    if (held && (asked.equals("应为" + offered) || relation.equals("matches"))) {
      return title + "为" + offered;
    }
    String text = title + "为" + offered + "，" + (held ? held(asked) : asked);
    if (distance == null || distance.matches("0\\D*")) {
      return text;
    }
    boolean number = isNumber(demandedValue);
    return switch (relation) {
      case ">=", ">" -> text + (number ? "，差" : "，早了") + distance;
      case "<=", "<" -> text + (number ? "，超出" : "，晚了") + distance;
      default -> text + "，相差" + distance;
    };
  }
}
