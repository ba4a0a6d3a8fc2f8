package dev.plumbline.core.words;

import dev.plumbline.Bilingual;
import dev.plumbline.Value;
import dev.plumbline.fact.Amount;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Values for reading. */
final class ValueWords {
  private static final DateTimeFormatter TO_MINUTE =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

  /** With the fraction of the second, where there is one. */
  private static final DateTimeFormatter EXACT =
      new DateTimeFormatterBuilder()
          .append(TO_MINUTE)
          .appendPattern(":ss")
          .appendFraction(ChronoField.NANO_OF_SECOND, 0, 9, true)
          .toFormatter(Locale.ROOT);

  private ValueWords() {}

  /** A value for reading. */
  static Bilingual of(Value value) {
    return said(value).words();
  }

  /** Values one after another; of more than are told the number comes last. */
  static Bilingual list(List<Value> values) {
    return said(values).words();
  }

  /** A value as a part of a text. */
  static Said said(Value value) {
    if (value instanceof Value.Quantity quantity) {
      return quantity(quantity);
    }
    if (value instanceof Value.Money money) {
      return money(money.amount());
    }
    if (value instanceof Value.Day day) {
      return Said.same(day.day().toString());
    }
    if (value instanceof Value.Month month) {
      return Said.same(month.month().toString());
    }
    if (value instanceof Value.Time time) {
      return Said.same(time(time.time()));
    }
    if (value instanceof Value.Area area) {
      return Names.said(area.place().toString());
    }
    if (value instanceof Value.Truth truth) {
      return Said.of(truth.truth() ? Message.of("value.yes") : Message.of("value.no"));
    }
    if (value instanceof Value.Words words) {
      return Names.said(words.words());
    }
    if (value instanceof Value.Sum sum) {
      return Said.of(Message.of("value.sum", said(sum.total()), said(sum.rows())));
    }
    if (value instanceof Value.Span span) {
      return span(span.span());
    }
    return Said.of(
        value instanceof Value.More more
            ? Message.of("value.more", more.inAll())
            : Message.of("value.none"));
  }

  /** Values one after another as a part of a text. */
  static Said said(List<Value> values) {
    if (values.size() == 1) {
      return said(values.get(0));
    }
    boolean more = !values.isEmpty() && values.get(values.size() - 1) instanceof Value.More;
    List<Said> texts =
        values.stream()
            .limit(more ? values.size() - 1 : values.size())
            .map(ValueWords::said)
            .toList();
    return Said.of(
        more
            ? Message.of(
                "value.andMore", texts, ((Value.More) values.get(values.size() - 1)).inAll())
            : Message.of("value.list", texts));
  }

  private static Said quantity(Value.Quantity quantity) {
    String number = number(quantity.number());
    Said asGiven =
        new Said(
            number + quantity.unit(),
            Names.spaced(number, UnitWords.english(quantity.unit(), quantity.number())));
    return quantity.counted() == null
        ? asGiven
        : Said.of(Message.of("value.sum", asGiven, quantity(quantity.counted())));
  }

  private static Said money(Amount amount) {
    return new Said(
        amount.toString(), amount.yuan().toPlainString() + " " + UnitWords.english("元"));
  }

  private static String number(BigDecimal number) {
    return number.toPlainString();
  }

  /** A time for reading, as exact as it is: without seconds where it is a whole minute. */
  static String time(LocalDateTime time) {
    boolean whole = time.equals(time.truncatedTo(ChronoUnit.MINUTES));
    return (whole ? TO_MINUTE : EXACT).format(time);
  }

  private static Said span(Duration span) {
    List<Said> parts = new ArrayList<>();
    part(parts, span.toDays(), "天");
    part(parts, span.toHoursPart(), "小时");
    part(parts, span.toMinutesPart(), "分");
    part(parts, span.toSecondsPart(), "秒");
    return new Said(
        String.join("", parts.stream().map(Said::chinese).toList()),
        String.join(" ", parts.stream().map(Said::english).toList()));
  }

  private static void part(List<Said> parts, long amount, String unit) {
    if (amount > 0 || unit.equals("秒") && parts.isEmpty()) {
      parts.add(
          new Said(
              amount + unit,
              Names.spaced("" + amount, UnitWords.english(unit, BigDecimal.valueOf(amount)))));
    }
  }
}
