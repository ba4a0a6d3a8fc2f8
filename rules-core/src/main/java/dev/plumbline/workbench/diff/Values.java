package dev.plumbline.workbench.diff;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Whether two values are the same. */
final class Values {
  private Values() {}

  /** The value with numbers of one kind, so that equal values are equal objects. */
  private static Object canonical(Object value) {
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
