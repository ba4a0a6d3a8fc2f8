package dev.plumbline.core.explain;

import dev.plumbline.core.check.Item;
import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.Property;
import java.math.BigDecimal;
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

  /**
   * The value as it was given, where it had to be converted; the number that counts in brackets.
   */
  static String given(Seen seen, Item.PathTo path, Object offered) {
    FactType type = seen.step().type();
    Property first = type.properties().get(path.names().get(0));
    if (!first.takesUnits()) {
      return Wording.value(offered) + (offered instanceof Number ? compared(seen, path) : "");
    }
    Property number = type.properties().get(first.derivedFrom().get(0));
    Object stated = number.of(seen.fact());
    String asStated = Wording.value(stated) + statedUnit(seen, number);
    boolean converted = ((BigDecimal) stated).compareTo((BigDecimal) offered) != 0;
    return converted
        ? asStated + "（" + Wording.value(offered) + compared(seen, path) + "）"
        : asStated;
  }
}
