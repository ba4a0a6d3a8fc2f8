package dev.plumbline.core.check;

import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.FactType.Presence;
import dev.plumbline.core.facts.Property;
import dev.plumbline.core.rule.Condition;
import dev.plumbline.core.rule.Item;
import dev.plumbline.core.rule.PackText;
import dev.plumbline.core.rule.RuleText;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A property that a rule reads of a fact, and that may be missing. Immutable.
 *
 * @param type the type of the fact
 * @param key which fact of its type, where the rule says so in its own words; else {@code null}
 * @param property the property
 */
record Read(FactType type, String key, Property property) {

  /** What a rule reads, with what it reads in the conditions that it inherits, in their order. */
  static Set<Read> of(PackText text, RuleText rule) {
    Set<Read> reads = new LinkedHashSet<>();
    for (Condition condition : text.conditions(rule)) {
      FactType type = text.types().named(condition.type());
      if (type != null && type.presence() != Presence.DEFINED) {
        String key = key(type, condition);
        condition.items().stream()
            .flatMap(item -> item.paths().stream())
            .map(path -> type.properties().get(path.names().get(0)))
            .filter(property -> property != null && !property.box())
            .filter(property -> !property.name().equals(type.key()))
            .forEach(property -> reads.add(new Read(type, key, property)));
      }
    }
    return reads;
  }

  private static String key(FactType type, Condition condition) {
    return condition.items().stream()
        .filter(Item.Compare.class::isInstance)
        .map(Item.Compare.class::cast)
        .filter(item -> item.path().toString().equals(type.key()) && item.operator().equals("=="))
        .map(Item.Compare::operand)
        .filter(Item.Literal.class::isInstance)
        .map(literal -> ((Item.Literal) literal).value().toString())
        .findFirst()
        .orElse(null);
  }

  /** What may be missing where it is: the property, or what it is computed from. */
  List<String> names() {
    List<String> names = new ArrayList<>(List.of(property.name()));
    property.derivedFrom().forEach(source -> names.addAll(List.of(source.split("\\|"))));
    return names;
  }
}
