package dev.plumbline.core.words;

import dev.plumbline.Bilingual;
import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.Property;
import dev.plumbline.core.rule.Item;
import dev.plumbline.fact.Amount;
import dev.plumbline.fact.Place;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.Collection;

/** What facts, their properties and the values that a rule says outright are called. */
public final class ConditionTerms {
  private ConditionTerms() {}

  /** A property of a fact that is not the one spoken of. */
  public static Bilingual of(Bilingual owner, Bilingual property) {
    return property.chinese().startsWith(owner.chinese())
        ? property
        : Message.of("condition.of", owner, property).words();
  }

  /** What a path leads to, the fact itself left out. */
  public static Bilingual path(FactType type, Item.PathTo path) {
    Property property = type.properties().get(path.names().get(0));
    Bilingual first = Titles.of(property);
    if (!path.units().isEmpty()) {
      Object units =
          path.units().stream()
              .map(Object.class::cast)
              .reduce((one, other) -> Message.of("condition.or", one, other))
              .orElseThrow();
      return Message.of("condition.inUnits", first, units).words();
    }
    boolean money = property.type() == Amount.class;
    return path.names().size() == 1 || money ? first : of(first, Titles.of(type.at(path.names())));
  }

  /** A value that a rule says outright; texts are quoted. */
  public static Bilingual value(Object value) {
    return value(value, "");
  }

  /** The same, with the unit that its property is in, where it is a number. */
  public static Bilingual value(Object value, String unit) {
    if (value instanceof Boolean flag) {
      return Message.of(flag ? "condition.yes" : "condition.no").words();
    }
    if (value instanceof String text) {
      return quoted(text);
    }
    if (value instanceof Collection<?> all) {
      return all.isEmpty()
          ? Message.of("condition.none").words()
          : list(all.stream().map(one -> value(one, unit)).toList());
    }
    String text = plain(value);
    if (!(value instanceof Number) || unit.startsWith("{")) {
      return Bilingual.same(text);
    }
    return new Bilingual(
        text + unit, Names.spaced(text, UnitWords.english(unit, new BigDecimal(text))));
  }

  private static String plain(Object value) {
    if (value instanceof BigDecimal number) {
      return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }
    return value instanceof LocalDateTime time ? ValueWords.time(time) : value.toString();
  }

  /** A text of the pack or of an application, in the quotation marks of each language. */
  public static Bilingual quoted(String text) {
    return Message.of("condition.quoted", text).words();
  }

  /** Several, one after another. */
  public static Bilingual list(Collection<Bilingual> all) {
    return Message.of("condition.list", all).words();
  }

  /** An area that a rule gives by its code or its name. */
  public static Bilingual area(Object codeOrName) {
    return Place.find(codeOrName.toString())
        .map(place -> Bilingual.same(place.name()))
        .orElseGet(() -> value(codeOrName)); // no place: the checks of the pack say so
  }
}
