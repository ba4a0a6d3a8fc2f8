package dev.plumbline.core.evaluate;

import dev.plumbline.Problem;
import dev.plumbline.core.check.Condition;
import dev.plumbline.core.check.Item;
import dev.plumbline.core.check.PackText;
import dev.plumbline.core.check.RuleText;
import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.FactTypes;
import dev.plumbline.core.facts.Property;
import dev.plumbline.fact.Place;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The areas that rules ask whether a place is in, by name or code, exist. */
final class PlaceCheck {
  private final PackText text;
  private final FactTypes types;
  private final List<Object> defined;
  private final List<Problem> problems = new ArrayList<>();

  private PlaceCheck(PackText text, FactTypes types, List<Object> defined) {
    this.text = text;
    this.types = types;
    this.defined = defined;
  }

  /** What is wrong with the areas that the rules name or define. */
  static List<Problem> check(PackText text, FactTypes types, List<Object> defined) {
    PlaceCheck check = new PlaceCheck(text, types, defined);
    text.rules().values().forEach(check::rule);
    return check.problems.stream().distinct().toList();
  }

  private void rule(RuleText rule) {
    Map<String, Condition> boundIn = new HashMap<>();
    Map<String, Item.Bind> bindings = new HashMap<>();
    for (Condition condition : rule.conditions()) {
      for (Item item : condition.items()) {
        if (item instanceof Item.Bind bind) {
          boundIn.put(bind.variable(), condition);
          bindings.put(bind.variable(), bind);
        } else if (item instanceof Item.Test test && test.method().equals("within")) {
          test.arguments().forEach(area -> area(rule, condition, test, area, boundIn, bindings));
        }
      }
    }
  }

  private void area(
      RuleText rule,
      Condition condition,
      Item.Test test,
      Item.Operand area,
      Map<String, Condition> boundIn,
      Map<String, Item.Bind> bindings) {
    if (area instanceof Item.Literal literal) {
      exists(rule.file(), test.line(), test.column(), literal.value());
    } else if (area instanceof Item.Variable variable && bindings.containsKey(variable.name())) {
      areas(boundIn.get(variable.name()), bindings.get(variable.name()).path());
    } else if (area instanceof Item.PathTo path) {
      areas(condition, path);
    }
  }

  /** The areas that the definitions of a type give. */
  private void areas(Condition condition, Item.PathTo path) {
    FactType type = types.named(condition.type());
    Property property = type.properties().get(path.names().get(0));
    if (type.presence() == FactType.Presence.DEFINED && property.type() == String.class) {
      defined.stream()
          .filter(type.type()::isInstance)
          .forEach(fact -> defined(type, property.of(fact)));
    }
  }

  /** Reports at the definitions of the type, since none can be told from a value alone. */
  private void defined(FactType type, Object value) {
    RuleText definition =
        text.rules().values().stream()
            .filter(rule -> type.name().equals(rule.inserts()))
            .filter(rule -> rule.insertedTexts().contains(value))
            .findFirst()
            .orElseThrow();
    exists(definition.file(), definition.line(), 1, value);
  }

  private void exists(String file, int line, int column, Object area) {
    try {
      Place.of(String.valueOf(area));
    } catch (IllegalArgumentException e) {
      problems.add(new Problem(file, line, column, null, e.getMessage()));
    }
  }
}
