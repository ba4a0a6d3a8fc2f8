package dev.plumbline.workbench.explain;

import dev.plumbline.core.check.Condition;
import dev.plumbline.core.check.Consequence;
import dev.plumbline.core.check.PackText;
import dev.plumbline.core.check.RuleText;
import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.FactType.Presence;
import dev.plumbline.core.facts.Property;
import dev.plumbline.core.load.Manifest;
import java.lang.reflect.Constructor;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** All facts that a pack defines, as its text has them. Immutable. */
final class Definitions {
  private final List<DefinedFact> facts;

  private Definitions(List<DefinedFact> facts) {
    this.facts = List.copyOf(facts);
  }

  static Definitions of(Manifest manifest, PackText text) {
    List<DefinedFact> facts = new ArrayList<>();
    for (RuleText rule : text.rules().values()) {
      if (rule.inserts() != null) {
        FactType type = text.types().named(rule.inserts());
        List<Object> values =
            rule.insertedValues().stream().map(Consequence.Argument::value).toList();
        facts.add(new DefinedFact(type, values(type, values), rule));
      }
    }
    FactType call = text.types().named(manifest.call().getClass().getSimpleName());
    facts.add(new DefinedFact(call, read(call, manifest.call()), null));
    return new Definitions(facts);
  }

  /** Those of a type. */
  List<DefinedFact> of(FactType type) {
    return facts.stream().filter(fact -> fact.type().name().equals(type.name())).toList();
  }

  /** Those that a pattern may mean. */
  List<DefinedFact> meant(FactType type, Condition condition) {
    return of(type).stream().filter(fact -> fact.fits(condition.items())).toList();
  }

  static boolean isDefined(FactType type) {
    return type.presence() == Presence.DEFINED;
  }

  private static Map<String, Object> values(FactType type, List<Object> given) {
    if (type.type() != null) {
      return read(type, instance(type.type(), given));
    }
    Map<String, Object> values = new LinkedHashMap<>();
    int next = 0;
    for (Property property : type.properties().values()) {
      values.put(property.name(), given.get(next++));
    }
    return values;
  }

  private static Map<String, Object> read(FactType type, Object fact) {
    Map<String, Object> values = new LinkedHashMap<>();
    type.properties().forEach((name, property) -> values.put(name, property.of(fact)));
    return values;
  }

  private static Object instance(Class<?> type, List<Object> values) {
    try {
      Constructor<?> constructor = type.getConstructors()[0]; // a record of the API has but one
      return constructor.newInstance(values.toArray());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("definition " + type.getName(), e);
    }
  }
}
