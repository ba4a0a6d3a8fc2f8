package dev.plumbline.core.facts;

import java.math.BigDecimal;
import java.util.AbstractList;
import java.util.List;

/**
 * Values as sets and lists compare them. To rules numbers are equal by their value, 1.0 and 1.00 as
 * well as 1; to Java they are not.
 */
public final class ByValue {
  private ByValue() {}

  /** What is equal to Java too wherever values are equal to rules. */
  public static Object of(Object value) {
    if (!(value instanceof Number number)) {
      return value;
    }
    BigDecimal decimal =
        number instanceof BigDecimal given ? given : BigDecimal.valueOf(number.longValue());
    return decimal.signum() == 0 ? BigDecimal.ZERO : decimal.stripTrailingZeros();
  }

  /** The values in a list that has a number in it however the number is written. */
  public static List<Object> list(List<?> values) {
    return new Values(List.copyOf(values));
  }

  /** A list of some values. Immutable. */
  private static final class Values extends AbstractList<Object> {
    private final List<?> values;

    Values(List<?> values) {
      this.values = values;
    }

    @Override
    public Object get(int index) {
      return values.get(index);
    }

    @Override
    public int size() {
      return values.size();
    }

    @Override
    public boolean contains(Object value) {
      Object wanted = of(value);
      return values.stream().anyMatch(each -> of(each).equals(wanted));
    }
  }
}
