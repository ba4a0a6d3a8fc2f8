package dev.plumbline.core.explain;

import dev.plumbline.Value;
import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.Measured;
import dev.plumbline.core.facts.Property;
import dev.plumbline.core.rule.Item;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;

/** In which unit a number was given, and in which a rule compares it. */
final class Units {
  private Units() {}

  /** The unit that a value is compared in. */
  static String compared(Seen seen, Item.PathTo path) {
    FactType type = seen.step().type();
    if (type.properties().get(path.names().get(0)).lowerBound()) {
      return path.units().get(0);
    }
    for (String unit : path.units()) {
      // Of several units the rule's number is in the first that fits, or in the one given.
      Object number = Values.at(type, seen.fact(), new Item.PathTo(path.names(), List.of(unit)));
      if (number != null && number.equals(Values.at(type, seen.fact(), path))) {
        return unit;
      }
    }
    return statedUnit(seen, Values.property(type, path));
  }

  /** The unit that a value was given in. */
  private static String statedUnit(Seen seen, Property property) {
    String unit = property.unit();
    if (!unit.startsWith("{")) {
      return unit;
    }
    Property from = seen.step().type().properties().get(unit.substring(1, unit.length() - 1));
    Object value = from.of(seen.fact());
    return value == null ? "" : value.toString();
  }

  /** More decimals than people write come of a division without an end. */
  private static final int MOST_DECIMALS = 6;

  private static final MathContext ROUNDED = new MathContext(MOST_DECIMALS);

  /**
   * A number as it was given, of a property that is asked for in units. Immutable.
   *
   * @param number the number
   * @param unit its unit
   */
  record Given(BigDecimal number, String unit) {
    /** How far off it is, in its own unit where the one compared has no short figure for it. */
    Value distance(BigDecimal offered, Object demanded, String comparedIn) {
      BigDecimal off = offered.subtract(new BigDecimal(demanded.toString())).abs();
      return isLong(off)
          ? Measured.number(off.multiply(number).divide(offered, ROUNDED).abs(), unit, null)
          : Measured.number(off, comparedIn, null);
    }
  }

  private static boolean isLong(BigDecimal number) {
    return number.stripTrailingZeros().scale() > MOST_DECIMALS;
  }

  /** The number as it was given; {@code null} if the property takes no units. */
  static Given given(Seen seen, Item.PathTo path) {
    FactType type = seen.step().type();
    Property first = type.properties().get(path.names().get(0));
    if (!first.takesUnits()) {
      return null;
    }
    Property number = type.properties().get(first.derivedFrom().get(0));
    return new Given((BigDecimal) number.of(seen.fact()), statedUnit(seen, number));
  }

  /**
   * The value as it was given; where it had to be converted, with the number that counts, unless
   * that is one without an end.
   */
  static List<Value> given(Seen seen, Item.PathTo path, Object offered) {
    Given given = given(seen, path);
    if (given == null) {
      return Measured.all(offered, offered instanceof Number ? compared(seen, path) : "");
    }
    BigDecimal counts = (BigDecimal) offered;
    boolean asGiven = given.number().compareTo(counts) == 0 || isLong(counts);
    Value.Quantity counted = asGiven ? null : new Value.Quantity(counts, compared(seen, path));
    return List.of(Measured.number(given.number(), given.unit(), counted));
  }
}
