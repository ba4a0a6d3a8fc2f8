package dev.plumbline.core.check;

import dev.plumbline.fact.Amount;
import dev.plumbline.fact.Place;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;

/** The sorts of values; only values of one sort compare. */
enum Sort {
  TEXT("文字", "text", false),
  TRUTH("真假值", "true or false", false),
  NUMBER("数字", "a number", true),
  DATE("日期", "a date", true),
  TIME("时间", "a time", true),
  MONTH("年月", "a month", true),
  AMOUNT("金额", "an amount of money", true),
  PLACE("地区", "a place", false),
  LIST("清单", "a list", false),
  OTHER("另一类值", "a value of another sort", false);

  private final String chinese;
  private final String english;
  private final boolean ordered;

  Sort(String chinese, String english, boolean ordered) {
    this.chinese = chinese;
    this.english = english;
    this.ordered = ordered;
  }

  /** The sort of the values of a class; {@code null} if the class is not known. */
  static Sort of(Class<?> type) {
    if (type == null) {
      return null;
    }
    if (type == String.class) {
      return TEXT;
    }
    if (type == Boolean.class || type == boolean.class) {
      return TRUTH;
    }
    if (Number.class.isAssignableFrom(type) || type == int.class) {
      return NUMBER;
    }
    if (type == LocalDate.class) {
      return DATE;
    }
    if (type == LocalDateTime.class) {
      return TIME;
    }
    if (type == YearMonth.class) {
      return MONTH;
    }
    if (type == Amount.class) {
      return AMOUNT;
    }
    if (type == Place.class) {
      return PLACE;
    }
    return List.class.isAssignableFrom(type) ? LIST : OTHER;
  }

  /** What it is called in Chinese. */
  String chinese() {
    return chinese;
  }

  /** What it is called in English. */
  String english() {
    return english;
  }

  /** Whether its values can be greater or less than each other. */
  boolean isOrdered() {
    return ordered;
  }
}
