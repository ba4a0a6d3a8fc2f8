package dev.plumbline.core.json;

import dev.plumbline.InputException;
import dev.plumbline.core.document.Echo;
import dev.plumbline.fact.Amount;
import dev.plumbline.fact.Place;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** What sort of value it is, and the value in digits, in the ISO's form of a time, or in words. */
record Value(Sort sort, String value, String unit, List<dev.plumbline.Value> of)
    implements VerdictForms.Form {
  private static final int LONGEST_NUMBER = 200;

  /** The sorts of values. */
  enum Sort {
    QUANTITY,
    MONEY,
    DAY,
    MONTH,
    TIME,
    SPAN,
    AREA,
    /** An area of the Corps, which has no codes of its own. */
    AREA_OF_CORPS,
    TRUTH,
    WORDS,
    /** The sum of all but the first of the values that it is made of, and before them the sum. */
    SUM,
    NONE,
    MORE
  }

  static Value of(dev.plumbline.Value value) {
    if (value instanceof dev.plumbline.Value.Quantity quantity) {
      return new Value(
          Sort.QUANTITY,
          quantity.number().toPlainString(),
          quantity.unit().isEmpty() ? null : quantity.unit(),
          quantity.counted() == null ? List.of() : List.of(quantity.counted()));
    } else if (value instanceof dev.plumbline.Value.Money money) {
      return of(Sort.MONEY, money.amount().yuan().toPlainString());
    } else if (value instanceof dev.plumbline.Value.Day day) {
      return of(Sort.DAY, day.day());
    } else if (value instanceof dev.plumbline.Value.Month month) {
      return of(Sort.MONTH, month.month());
    } else if (value instanceof dev.plumbline.Value.Time time) {
      return of(Sort.TIME, time.time());
    } else if (value instanceof dev.plumbline.Value.Span span) {
      return of(Sort.SPAN, span.span());
    } else if (value instanceof dev.plumbline.Value.Area area) {
      return of(area.place().corps() ? Sort.AREA_OF_CORPS : Sort.AREA, area.place().code());
    } else if (value instanceof dev.plumbline.Value.Truth truth) {
      return of(Sort.TRUTH, truth.truth());
    } else if (value instanceof dev.plumbline.Value.Words words) {
      return of(Sort.WORDS, words.words());
    } else if (value instanceof dev.plumbline.Value.More more) {
      return of(Sort.MORE, more.inAll());
    } else if (value instanceof dev.plumbline.Value.Sum sum) {
      List<dev.plumbline.Value> all = new ArrayList<>(List.of(sum.total()));
      all.addAll(sum.rows());
      return new Value(Sort.SUM, null, null, all);
    }
    return new Value(Sort.NONE, null, null, List.of());
  }

  private static Value of(Sort sort, Object value) {
    return new Value(sort, value.toString(), null, List.of());
  }

  @Override
  public Object meant() throws Unfit {
    try {
      return value(value == null ? "" : value);
    } catch (IllegalArgumentException
        | InputException // a refusal of the value's own
        | DateTimeException
        | ClassCastException
        | IndexOutOfBoundsException e) {
      throw new Unfit("json.noValueOfSort", Echo.of(value), sort.toString());
    }
  }

  /** Written out: of a short text such as 1e999999999, a sum would take a gigabyte. */
  private static BigDecimal number(String text) {
    if (text.length() > LONGEST_NUMBER || text.indexOf('e') >= 0 || text.indexOf('E') >= 0) {
      throw new NumberFormatException();
    }
    return new BigDecimal(text);
  }

  private dev.plumbline.Value value(String text) {
    return switch (sort) {
      case QUANTITY ->
          new dev.plumbline.Value.Quantity(
              number(text),
              unit == null ? "" : unit,
              of.isEmpty() ? null : (dev.plumbline.Value.Quantity) of.get(0));
      case MONEY -> new dev.plumbline.Value.Money(new Amount(number(text)));
      case DAY -> new dev.plumbline.Value.Day(LocalDate.parse(text));
      case MONTH -> new dev.plumbline.Value.Month(YearMonth.parse(text));
      case TIME -> new dev.plumbline.Value.Time(LocalDateTime.parse(text));
      case SPAN -> new dev.plumbline.Value.Span(Duration.parse(text));
      case AREA -> new dev.plumbline.Value.Area(new Place(text, false));
      case AREA_OF_CORPS -> new dev.plumbline.Value.Area(new Place(text, true));
      case TRUTH -> new dev.plumbline.Value.Truth(Boolean.parseBoolean(text));
      case WORDS -> new dev.plumbline.Value.Words(text);
      case SUM -> new dev.plumbline.Value.Sum(of.get(0), of.subList(1, of.size()));
      case NONE -> new dev.plumbline.Value.None();
      case MORE -> new dev.plumbline.Value.More(Integer.parseInt(text));
    };
  }
}
