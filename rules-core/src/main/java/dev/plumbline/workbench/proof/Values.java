package dev.plumbline.workbench.proof;

import dev.plumbline.fact.Amount;
import dev.plumbline.fact.Place;
import dev.plumbline.spi.Folding;
import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Values in the form in which equal ones are equal, and what conditions make of them. */
final class Values {
  /** Stands where a value would. */
  enum Gap {
    MISSING(Truths.OPEN),
    UNREAD(Truths.UNREAD);

    private final int truth;

    Gap(int truth) {
      this.truth = truth;
    }

    int truth() {
      return truth;
    }
  }

  /**
   * How a date is moved.
   *
   * @param unit days, months or years
   * @param by how many, less than nothing for earlier
   */
  record Shift(ChronoUnit unit, long by) {
    static Shift of(String method, BigDecimal by) {
      ChronoUnit unit =
          method.endsWith("Days")
              ? ChronoUnit.DAYS
              : method.endsWith("Months") ? ChronoUnit.MONTHS : ChronoUnit.YEARS;
      return new Shift(unit, method.startsWith("minus") ? -by.longValue() : by.longValue());
    }

    Object of(Object value) {
      return value instanceof LocalDate day
          ? day.plus(by, unit)
          : ((LocalDateTime) value).plus(by, unit);
    }

    Shift back() {
      return new Shift(unit, -by);
    }
  }

  private Values() {}

  /** Texts are compared folded, numbers without trailing zeros, amounts in 万元. */
  static Object normal(Object value) {
    if (value instanceof Amount amount) {
      return amount.wanYuan().stripTrailingZeros();
    }
    if (value instanceof List<?> list) {
      return list.stream().map(Values::normal).toList();
    }
    if (value instanceof String text) {
      return Folding.of(text);
    }
    return value instanceof Number number
        ? new BigDecimal(number.toString()).stripTrailingZeros()
        : value;
  }

  static BigDecimal times(BigDecimal number, BigDecimal factor) {
    return number.multiply(factor, MathContext.DECIMAL128).stripTrailingZeros();
  }

  @SuppressWarnings("unchecked") // conditions compare values of one sort
  static int order(Object one, Object other) {
    return ((Comparable<Object>) one).compareTo(other);
  }

  static boolean compare(String operator, Object one, Object other) {
    return switch (operator) {
      case "==" -> same(one, other);
      case "!=" -> !same(one, other);
      case "<" -> order(one, other) < 0;
      case "<=" -> order(one, other) <= 0;
      case ">" -> order(one, other) > 0;
      case ">=" -> order(one, other) >= 0;
      default -> throw new IllegalArgumentException(operator);
    };
  }

  static boolean same(Object one, Object other) {
    return one.equals(other);
  }

  static boolean lies(String method, Place place, Object area) {
    return area instanceof Place known
        ? lies(method, place, known)
        : lies(method, place, (String) area);
  }

  private static boolean lies(String method, Place place, Place area) {
    return switch (method) {
      case "within" -> place.within(area);
      case "overlaps" -> place.overlaps(area);
      case "widerThan" -> place.widerThan(area);
      default -> throw new IllegalArgumentException(method);
    };
  }

  /** An area that rules name; which place that is need not be found each time. */
  private static boolean lies(String method, Place place, String area) {
    return switch (method) {
      case "within" -> place.within(area);
      case "overlaps" -> place.overlaps(area);
      case "widerThan" -> place.widerThan(area);
      default -> throw new IllegalArgumentException(method);
    };
  }
}
