package dev.plumbline.core.facts;

import dev.plumbline.Value;
import dev.plumbline.fact.Amount;
import dev.plumbline.fact.Place;
import dev.plumbline.spi.Shown;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Values of facts as a verdict tells them, and how far apart they are. */
public final class Measured {
  /** Of a longer text nobody reads the rest. */
  private static final int LONGEST = 60;

  /** In a fixed order, whatever the order of the facts. */
  public static final Comparator<Value> ORDER =
      Comparator.comparing((Value value) -> value.getClass().getName())
          .thenComparing(Measured::number, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(Value::toString);

  private Measured() {}

  private static BigDecimal number(Value value) {
    return value instanceof Value.Quantity quantity
        ? quantity.number()
        : value instanceof Value.Money money ? money.amount().yuan() : null;
  }

  /** The values that an object stands for: one, or those of a collection. */
  public static List<Value> all(Object value, String unit) {
    if (!(value instanceof Collection<?> several)) {
      return List.of(of(value, unit));
    }
    List<Value> values = new ArrayList<>();
    several.forEach(each -> values.add(of(each, unit)));
    return values.isEmpty() ? List.of(new Value.None()) : values;
  }

  /**
   * A value.
   *
   * @param unit its unit if it is a number
   */
  public static Value of(Object value, String unit) {
    if (value instanceof Number number) {
      return number(decimal(number), unit, null);
    }
    if (value instanceof Boolean truth) {
      return new Value.Truth(truth);
    }
    if (value instanceof LocalDate day) {
      return new Value.Day(day);
    }
    if (value instanceof YearMonth month) {
      return new Value.Month(month);
    }
    if (value instanceof LocalDateTime time) {
      return new Value.Time(time);
    }
    if (value instanceof Place place) {
      return new Value.Area(place);
    }
    if (value instanceof Amount amount && !isMasked(amount.yuan().toPlainString())) {
      return new Value.Money(amount);
    }
    return text(String.valueOf(value));
  }

  /**
   * A number; as a text where its digits may be those of an identity document.
   *
   * @param counted what it counts as in another unit, or {@code null}
   */
  public static Value number(BigDecimal number, String unit, Value.Quantity counted) {
    Value.Quantity quantity = new Value.Quantity(number, unit, counted);
    String digits = quantity.number().toPlainString();
    return isMasked(digits + unit) ? text(digits + unit) : quantity;
  }

  private static boolean isMasked(String text) {
    return Shown.line(text).contains("***");
  }

  /**
   * A text that is not too long. It is masked before it is cut: half of a number would not be known
   * for what it is.
   */
  public static String cut(String text) {
    String shown = Shown.line(text);
    return shown.codePointCount(0, shown.length()) <= LONGEST
        ? shown
        : shown.substring(0, shown.offsetByCodePoints(0, LONGEST)) + "…";
  }

  private static Value text(String text) {
    return new Value.Words(cut(text));
  }

  /** How far apart two numbers, dates or times are; {@code null} for anything else. */
  public static Value distance(Object offered, Object demanded, String unit) {
    if (offered instanceof Number a && demanded instanceof Number b) {
      return number(decimal(a).subtract(decimal(b)).abs(), unit, null);
    }
    if (offered instanceof Amount a && demanded instanceof Amount b) {
      return of(new Amount(a.yuan().subtract(b.yuan()).abs()), "");
    }
    if (offered instanceof LocalDate a && demanded instanceof LocalDate b) {
      return of(Math.abs(ChronoUnit.DAYS.between(a, b)), "天");
    }
    if (offered instanceof YearMonth a && demanded instanceof YearMonth b) {
      return of(Math.abs(ChronoUnit.MONTHS.between(a, b)), "个月");
    }
    if (offered instanceof LocalDateTime a && demanded instanceof LocalDateTime b) {
      return new Value.Span(
          Duration.between(a.truncatedTo(ChronoUnit.SECONDS), b.truncatedTo(ChronoUnit.SECONDS))
              .abs());
    }
    return null;
  }

  private static BigDecimal decimal(Number number) {
    return number instanceof BigDecimal decimal ? decimal : new BigDecimal(number.toString());
  }
}
