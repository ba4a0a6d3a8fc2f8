package dev.plumbline.core.rule;

import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.FactTypes;
import dev.plumbline.core.facts.Property;
import dev.plumbline.core.rule.RuleText.Definition;
import java.lang.reflect.Constructor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A fact that a rule defines, or the manifest.
 *
 * @param type its type
 * @param values its values that are known, by property
 * @param rule the rule that defines it, or {@code null} if the manifest does
 */
public record DefinedFact(FactType type, Map<String, Object> values, Definition rule) {
  /** What a rule defines. */
  public static DefinedFact of(PackText text, Definition rule) {
    FactType type = text.types().named(rule.type());
    List<Object> given = rule.values();
    if (type.type() != null) {
      return new DefinedFact(type, read(type, instance(type.type(), given)), rule);
    }
    Map<String, Object> values = new LinkedHashMap<>();
    int next = 0;
    for (Property property : type.properties().values()) {
      values.put(property.name(), given.get(next++));
    }
    return new DefinedFact(type, values, rule);
  }

  /** What is defined outside of the rules. */
  public static DefinedFact of(FactType type, Object fact) {
    return new DefinedFact(type, read(type, fact), null);
  }

  /** Whether a pattern may mean it; only what the pattern asks by literals is looked at. */
  public boolean fits(Condition condition) {
    return condition.type().equals(type.name()) && condition.leavesRoomFor(this::at);
  }

  /** The value at the end of a path, or {@code null} if it is unknown. */
  public Object at(Item.PathTo path) {
    Object value = values.get(path.names().get(0));
    return value == null || path.names().size() == 1
        ? value
        : FactTypes.propertiesOf(value.getClass()).get(path.names().get(1)).of(value);
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
