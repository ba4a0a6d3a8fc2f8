package dev.plumbline.workbench.diff;

import dev.plumbline.InputException;
import dev.plumbline.fact.Place;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** How values read, and whether two are the same. */
final class Values {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT);

  private Values() {}

  /** A value for reading; texts in quotation marks. */
  static Words of(Object value) {
    if (value instanceof String text) {
      return Words.quoted(text);
    }
    if (value instanceof Boolean flag) {
      return flag ? Words.of("是", "yes") : Words.of("否", "no");
    }
    if (value instanceof Collection<?> all) {
      return all.isEmpty()
          ? Words.of("无", "none")
          : Words.list(all.stream().map(Values::of).toList());
    }
    return Words.of(plain(value));
  }

  /** An area for reading: its name, where there is one of that code or name. */
  static Words area(Object value) {
    if (value instanceof String text) {
      try {
        return Words.of(Place.of(text).toString());
      } catch (InputException e) {
        return of(value); // the loader has said so already
      }
    }
    return of(value);
  }

  /** A value without quotation marks. */
  static String plain(Object value) {
    if (value instanceof BigDecimal number) {
      return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
    if (value instanceof LocalDateTime time) {
      return (time.getSecond() == 0 ? TIME : SECOND).format(time);
    }
    return String.valueOf(value);
  }

  /** The value with numbers of one kind, so that equal values are equal objects. */
  static Object canonical(Object value) {
    if (value instanceof Number number) {
      BigDecimal decimal = new BigDecimal(number.toString());
      return decimal.signum() == 0 ? BigDecimal.ZERO : decimal.stripTrailingZeros();
    }
    if (value instanceof Collection<?> all) {
      List<Object> canonical = new ArrayList<>();
      all.forEach(each -> canonical.add(canonical(each)));
      return canonical;
    }
    return value;
  }

  static boolean same(Object one, Object other) {
    return canonical(one) == null
        ? canonical(other) == null
        : canonical(one).equals(canonical(other));
  }
}
