package dev.plumbline.workbench.cases;

import dev.plumbline.Bilingual;
import dev.plumbline.core.words.Message;
import dev.plumbline.fact.Amount;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** How near to a bound a value has to be to try it from that side. */
enum Scale {
  /** Whole numbers and counts: the next one. */
  WHOLE("workbench.offByOne"),

  /** Other numbers and amounts: within a tenth of the bound, or 1. */
  DECIMAL("workbench.offByTenth"),

  /** Days: the next one. */
  DAY("workbench.offByDay"),

  /** Months: the next one. */
  MONTH("workbench.offByMonth"),

  /** Times: within a minute. */
  TIME("workbench.offByMinute");

  private static final Duration MINUTE = Duration.ofMinutes(1);

  private final String near;

  Scale(String near) {
    this.near = near;
  }

  /** The scale of values of a type; {@code null} if they have no order that bounds are set in. */
  static @Nullable Scale of(Class<?> type) {
    if (type == Integer.class || type == int.class || type == Long.class || type == long.class) {
      return WHOLE;
    }
    if (type == BigDecimal.class || type == Amount.class) {
      return DECIMAL;
    }
    if (type == LocalDate.class) {
      return DAY;
    }
    if (type == YearMonth.class) {
      return MONTH;
    }
    return type == LocalDateTime.class ? TIME : null;
  }

  /** How near it has to be, in words. */
  Bilingual near() {
    return Message.of(near).words();
  }

  /** Whether a value is the bound itself. */
  boolean isAt(Object value, Object bound) {
    return switch (this) {
      case WHOLE, DECIMAL -> number(value).compareTo(number(bound)) == 0;
      case DAY, MONTH, TIME -> value.equals(bound);
    };
  }

  /** Whether a value beside the bound is near enough. */
  boolean isNear(Object value, Object bound) {
    return switch (this) {
      case WHOLE -> distance(value, bound).compareTo(BigDecimal.ONE) <= 0;
      case DECIMAL -> isWithinTenthOrOne(value, bound);
      case DAY -> Math.abs(ChronoUnit.DAYS.between((LocalDate) value, (LocalDate) bound)) <= 1;
      case MONTH -> Math.abs(ChronoUnit.MONTHS.between((YearMonth) value, (YearMonth) bound)) <= 1;
      case TIME -> {
        Duration between = Duration.between((LocalDateTime) value, (LocalDateTime) bound);
        yield between.abs().compareTo(MINUTE) <= 0;
      }
    };
  }

  /** One is little where the bound is a whole number, but not where it is 0.05. */
  private static boolean isWithinTenthOrOne(Object value, Object bound) {
    BigDecimal distance = distance(value, bound);
    BigDecimal limit = number(bound).abs();
    boolean whole = limit.stripTrailingZeros().scale() <= 0;
    return distance.compareTo(limit.movePointLeft(1)) <= 0
        || whole && distance.compareTo(BigDecimal.ONE) <= 0;
  }

  private static BigDecimal distance(Object one, Object other) {
    return number(one).subtract(number(other)).abs();
  }

  private static BigDecimal number(Object value) {
    return value instanceof Amount amount ? amount.yuan() : new BigDecimal(value.toString());
  }
}
