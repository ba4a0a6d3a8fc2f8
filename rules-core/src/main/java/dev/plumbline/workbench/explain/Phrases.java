package dev.plumbline.workbench.explain;

import dev.plumbline.InputException;
import dev.plumbline.core.check.Item;
import dev.plumbline.core.explain.Wording;
import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.FactTypes;
import dev.plumbline.core.facts.Property;
import dev.plumbline.fact.Amount;
import dev.plumbline.fact.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How facts, properties and values are called. */
final class Phrases {
  private Phrases() {}

  static Words title(FactType type) {
    return new Words(type.title(), type.english());
  }

  /** A fact, by its key where that is known. */
  static Words fact(FactType type, Object key) {
    return new Words(type.titleOf(key), type.englishOf(key));
  }

  static Words title(Property property) {
    return new Words(property.title(), property.english());
  }

  /** A property of a fact that is not the one spoken of. */
  static Words of(Words owner, Words property) {
    return property.chinese().startsWith(owner.chinese())
        ? property
        : Words.form("{0}的{1}", "{1} of {0}", owner, property);
  }

  /** What a path leads to, the fact itself left out. */
  static Words path(FactType type, Item.PathTo path) {
    List<Property> steps = steps(type, path);
    Words first = title(steps.get(0));
    if (!path.units().isEmpty()) {
      List<Words> units = path.units().stream().map(Words::of).toList();
      return Words.form("以{1}计的{0}", "{0} in {1}", first, Words.join(units, "或", " or "));
    }
    boolean money = steps.get(0).type() == Amount.class;
    return steps.size() == 1 || money ? first : of(first, title(steps.get(1)));
  }

  /** The property that a path ends with. */
  static Property last(FactType type, Item.PathTo path) {
    List<Property> steps = steps(type, path);
    return steps.get(steps.size() - 1);
  }

  private static List<Property> steps(FactType type, Item.PathTo path) {
    List<Property> steps = new ArrayList<>();
    Map<String, Property> known = type.properties();
    for (String name : path.names()) {
      steps.add(known.get(name));
      known = FactTypes.propertiesOf(known.get(name).type());
    }
    return steps;
  }

  /** A value that a rule says outright, with the unit that its property is in. */
  static Words literal(Object value, String unit) {
    if (value instanceof Boolean flag) {
      return flag ? new Words("「是」", "\"yes\"") : new Words("「否」", "\"no\"");
    }
    if (value instanceof String text) {
      return new Words("「" + text + "」", '"' + text + '"');
    }
    if (value instanceof List<?> all) {
      List<Words> each = all.stream().map(one -> literal(one, unit)).toList();
      return Words.join(each, "、", ", ");
    }
    String text = Wording.value(value);
    if (!(value instanceof Number) || unit.isEmpty() || unit.startsWith("{")) {
      return Words.of(text);
    }
    return Words.of(unit.equals("%") ? text + unit : text + ' ' + unit);
  }

  /** An area that a rule gives by its code or its name. */
  static Words area(Object codeOrName) {
    try {
      return Words.of(Place.of(codeOrName.toString()).name());
    } catch (InputException e) {
      return literal(codeOrName, ""); // no place: the checks of the pack say so
    }
  }
}
