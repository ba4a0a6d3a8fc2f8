package dev.plumbline.core.check;

import dev.plumbline.core.check.Item.Bind;
import dev.plumbline.core.facts.FactType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The variables that a rule has bound so far, with the types of their values. */
final class Variables {
  /**
   * What is known of a variable.
   *
   * @param type the type of its values; {@code null} if it is not known
   * @param elements the sort of the elements, if the values are lists and it is known
   */
  private record Bound(Class<?> type, Sort elements) {}

  private final PackText text;
  private final Map<String, Bound> bound = new HashMap<>();

  Variables(PackText text) {
    this.text = text;
  }

  /** Enters what an item binds, if it binds anything. */
  void add(FactType type, Item item) {
    if (item instanceof Bind bind) {
      Class<?> value = type == null ? null : ConditionTypes.of(type, bind.path());
      Sort elements =
          Sort.of(value) == Sort.LIST ? elements(type, bind.path().names().get(0)) : null;
      bound.put(bind.variable(), new Bound(value, elements));
    }
  }

  boolean has(String variable) {
    return bound.containsKey(variable);
  }

  /** The type of a variable's values, or {@code null}. */
  Class<?> type(String variable) {
    return bound.containsKey(variable) ? bound.get(variable).type() : null;
  }

  /** The sort of the elements of a variable's lists, or {@code null}. */
  Sort elements(String variable) {
    return bound.containsKey(variable) ? bound.get(variable).elements() : null;
  }

  Set<String> names() {
    return bound.keySet();
  }

  /** These as they are now. */
  Variables copy() {
    Variables copy = new Variables(text);
    copy.bound.putAll(bound);
    return copy;
  }

  /** The sort of the elements of a list property, or {@code null} if it is not known. */
  Sort elements(FactType type, String property) {
    if (type.type() == null) {
      return definedElements(type, property);
    }
    for (RecordComponent component : type.type().getRecordComponents()) {
      if (component.getName().equals(property)
          && component.getGenericType() instanceof ParameterizedType list) {
        return Sort.of((Class<?>) list.getActualTypeArguments()[0]);
      }
    }
    return null;
  }

  private Sort definedElements(FactType type, String property) {
    int position =
        Definitions.fields(type).stream().map(field -> field.name()).toList().indexOf(property);
    Set<Sort> sorts = new HashSet<>();
    for (RuleText rule : text.rules().values()) {
      if (type.name().equals(rule.inserts()) && position < rule.insertedValues().size()) {
        Object value = rule.insertedValues().get(position).value();
        if (!(value instanceof List<?> list)) {
          return null;
        }
        list.forEach(element -> sorts.add(Sort.of(element.getClass())));
      }
    }
    return sorts.size() == 1 ? sorts.iterator().next() : null;
  }
}
