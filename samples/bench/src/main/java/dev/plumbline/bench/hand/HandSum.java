package dev.plumbline.bench.hand;

import dev.plumbline.MissingFact;
import dev.plumbline.MissingFact.Instead;
import dev.plumbline.MissingFact.Unfit;
import dev.plumbline.Relation;
import dev.plumbline.Severity;
import dev.plumbline.Value;
import dev.plumbline.fact.Indicator;
import dev.plumbline.spi.Folding;
import dev.plumbline.spi.Measures;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** A target: the rows of one indicator have to add up to a number, none of them being negative. */
final class HandSum {
  /** More decimals than people write come of a conversion without an end. */
  private static final int MOST_DECIMALS = 6;

  private final HandPaper paper;
  private final HandProperty value;
  private final HandProperty measure;
  private final BigDecimal enough;

  /** Whether the first unit is meant, and the others are at least as much. */
  private final boolean lower;

  /** What a row weighs of which the number or the unit is missing; {@code null} if as usual. */
  private final Severity unsaid;

  private final String[] units;
  private final String[] first;

  HandSum(String name, int enough, boolean lower, Severity unsaid, String... units) {
    this.paper = HandPapers.indicator(name);
    this.value = paper.ofEach("value", "指标值", "Value");
    this.measure = paper.ofEach("measure", "计量单位", "Measure");
    this.enough = BigDecimal.valueOf(enough);
    this.lower = lower;
    this.unsaid = unsaid;
    this.units = units;
    this.first = new String[] {units[0]};
  }

  /** Adds to the reasons whether some rows come to enough. */
  HandReasons of(HandReasons why, List<Indicator> rows) {
    if (rows.isEmpty()) {
      return why.lacks(paper.missing, unsaid);
    }
    List<Value> given = new ArrayList<>(rows.size());
    List<MissingFact> missing = new ArrayList<>(0);
    BigDecimal sum = BigDecimal.ZERO;
    String unit = null;
    for (Indicator row : rows) {
      BigDecimal number = row.atLeastIn(units);
      if (number == null) {
        missing.add(lacking(row, units));
        continue;
      }
      if (lower && row.atLeastIn(first) == null) {
        missing.add(lacking(row, first));
      }
      String in = lower ? units[0] : unitOf(row, number);
      Value.Quantity one = given(row, number, in);
      if (number.signum() < 0) {
        return negative(why, one, number, in);
      }
      given.add(one);
      sum = sum.add(number);
      unit = unit == null || unit.equals(in) ? in : units[0];
    }
    boolean met = sum.compareTo(enough) >= 0;
    if (!given.isEmpty() && (met || missing.isEmpty())) {
      return tell(why, given, sum, unit, met);
    }
    for (MissingFact each : missing) {
      why.lacks(each, unsaid);
    }
    return why;
  }

  private HandReasons tell(
      HandReasons why, List<Value> given, BigDecimal sum, String unit, boolean met) {
    Value demanded = new Value.Quantity(enough, unit);
    Value distance = met ? null : new Value.Quantity(enough.subtract(sum), unit);
    boolean several = given.size() > 1;
    HandQuestion asked =
        several
            ? value.total(Relation.AT_LEAST, demanded)
            : value.asks(Relation.AT_LEAST, demanded);
    Value offered =
        several
            ? new Value.Sum(new Value.Quantity(sum, unit), HandQuestion.few(given))
            : given.get(0);
    return why.tells(met, asked.answer(List.of(offered), asked.demanded(), distance, met));
  }

  private HandReasons negative(
      HandReasons why, Value.Quantity one, BigDecimal number, String unit) {
    HandQuestion asked = value.asks(Relation.AT_LEAST, new Value.Quantity(BigDecimal.ZERO, unit));
    Value distance = new Value.Quantity(number.abs(), unit);
    return why.tells(false, asked.answer(List.of(one), asked.demanded(), distance, false));
  }

  private String unitOf(Indicator row, BigDecimal number) {
    for (String unit : units) {
      if (number.equals(Measures.convert(row.value(), row.measure(), unit))) {
        return unit;
      }
    }
    return row.measure();
  }

  /** A number as it was given, and what it counts as where it was converted. */
  private static Value.Quantity given(Indicator row, BigDecimal number, String unit) {
    boolean asGiven =
        row.value().compareTo(number) == 0 || number.stripTrailingZeros().scale() > MOST_DECIMALS;
    Value.Quantity counted = asGiven ? null : new Value.Quantity(number, unit);
    return new Value.Quantity(row.value(), row.measure(), counted);
  }

  /** What a row lacks to be counted in some units. */
  private MissingFact lacking(Indicator row, String[] wanted) {
    if (row.value() == null) {
      return value.missing;
    }
    if (row.measure() == null || Folding.saysNothing(row.measure())) {
      return measure.missing(row.measure());
    }
    for (String unit : wanted) {
      if (Measures.convertible(row.measure(), unit)
          && Measures.isFraction(row.value(), row.measure())) {
        String written = row.value().stripTrailingZeros().toPlainString() + row.measure();
        return value.missing(instead(Unfit.FRACTION, written, List.of()));
      }
    }
    return measure.missing(instead(Unfit.UNIT, row.measure(), List.of(wanted)));
  }

  private static Instead instead(Unfit unfit, String written, List<String> units) {
    return new Instead(unfit, HandQuestion.shown(written), units, List.of(), List.of(), null);
  }
}
