package dev.plumbline.workbench.diff;

import dev.plumbline.fact.Amount;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The values just below, at and just above another. */
final class Around {
  private Around() {}

  /**
   * The value and its neighbours, the least first, but what is below zero last, which nobody would
   * write; texts and the like have none.
   */
  static List<Object> of(Object value) {
    Object below = moved(value, -1);
    Object above = moved(value, 1);
    if (below == null) {
      return List.of(value);
    }
    boolean negative = below instanceof BigDecimal number && number.signum() < 0;
    return negative ? List.of(value, above, below) : List.of(below, value, above);
  }

  /**
   * The neighbour on one side: whole numbers are one apart, others by the last digit that is
   * written; dates are a day apart, months a month, times a minute.
   *
   * @param sign −1 for the one below, 1 for the one above
   * @return {@code null} for values that have no neighbours
   */
  static @Nullable Object moved(Object value, int sign) {
    if (value instanceof Number number) {
      BigDecimal decimal = new BigDecimal(number.toString());
      int scale = Math.max(decimal.scale(), 0);
      return decimal.add(BigDecimal.ONE.movePointLeft(scale).multiply(BigDecimal.valueOf(sign)));
    }
    if (value instanceof LocalDate date) {
      return date.plusDays(sign);
    }
    if (value instanceof LocalDateTime time) {
      return time.plusMinutes(sign);
    }
    if (value instanceof YearMonth month) {
      return month.plusMonths(sign);
    }
    if (value instanceof Amount amount) {
      BigDecimal moved = amount.yuan().add(BigDecimal.valueOf(sign));
      return moved.signum() < 0 ? amount : new Amount(moved);
    }
    return null;
  }
}
