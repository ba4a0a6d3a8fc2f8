package dev.plumbline.oracle;

import dev.plumbline.fact.Indicator;
import java.math.BigDecimal;
import java.util.List;
import java.util.function.Function;

/** What several rows of one target come to. Where none is given, the target may still come. */
final class Tally {
  private Tally() {}

  /** Whether the rows together reach the floor; no part of a count can be negative. */
  static Truth sum(List<Indicator> rows, String floor, String... units) {
    return sum(rows, floor, units, new String[0]);
  }

  /**
   * The same where further units tell no more than that the number is not smaller: 60 persons are
   * at least 60 person-times.
   */
  static Truth sum(List<Indicator> rows, String floor, String[] units, String[] atLeast) {
    BigDecimal sum = BigDecimal.ZERO;
    boolean open = rows.isEmpty();
    for (Indicator row : rows) {
      BigDecimal number = Units.number(row, units);
      open |= number == null;
      if (number == null && atLeast.length > 0) {
        number = Units.number(row, atLeast);
      }
      if (number != null && number.signum() < 0) {
        return Truth.FALSE;
      }
      sum = number == null ? sum : sum.add(number);
    }
    boolean reached = !rows.isEmpty() && sum.compareTo(new BigDecimal(floor)) >= 0;
    return reached ? Truth.TRUE : open ? Truth.UNKNOWN : Truth.FALSE;
  }

  /** Whether there is a row, and all of them pass. */
  static Truth each(List<Indicator> rows, Function<Indicator, Truth> test) {
    return rows.isEmpty() ? Truth.UNKNOWN : Known.every(rows, test);
  }
}
