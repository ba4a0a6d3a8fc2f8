package dev.plumbline.core.check;

import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.rule.Item;
import dev.plumbline.core.rule.Item.Bind;
import dev.plumbline.core.rule.PackText;
import dev.plumbline.core.rule.RuleText;
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
  private record Bound(Class<?> type, ValueKind elements) {}

  private final PackText text;
  private final Map<String, Bound> bound = new HashMap<>();

  /** Whether more may be bound where something could not be read. */
  private final boolean unread;

  Variables(PackText text) {
    this(text, false);
  }

  private Variables(PackText text, boolean unread) {
    this.text = text;
    this.unread = unread;
  }

  /** The same where more may be bound than could be read: no variable is missed. */
  Variables andUnread() {
    Variables all = new Variables(text, true);
    all.bound.putAll(bound);
    return all;
  }

  /** Enters what an item binds, if it binds anything. */
  void add(FactType type, Item item) {
    if (item instanceof Bind bind) {
      Class<?> value = type == null ? null : type.typeAt(bind.path().names());
      ValueKind elements =
          ValueKind.of(value) == ValueKind.LIST ? elements(type, bind.path().names().get(0)) : null;
      bound.put(bind.variable(), new Bound(value, elements));
    }
  }

  boolean has(String variable) {
    return unread || bound.containsKey(variable);
  }

  /** The type of a variable's values, or {@code null}. */
  Class<?> type(String variable) {
    return bound.containsKey(variable) ? bound.get(variable).type() : null;
  }

  /** The sort of the elements of a variable's lists, or {@code null}. */
  ValueKind elements(String variable) {
    return bound.containsKey(variable) ? bound.get(variable).elements() : null;
  }

  Set<String> names() {
    return bound.keySet();
  }

  /** These as they are now. */
  Variables copy() {
    Variables copy = new Variables(text, unread);
    copy.bound.putAll(bound);
    return copy;
  }

  /** The sort of the elements of a list property, or {@code null} if it is not known. */
  ValueKind elements(FactType type, String property) {
    if (type.type() == null) {
      return definedElements(type, property);
    }
    for (RecordComponent component : type.type().getRecordComponents()) {
      if (component.getName().equals(property)
          && component.getGenericType() instanceof ParameterizedType list) {
        return ValueKind.of((Class<?>) list.getActualTypeArguments()[0]);
      }
    }
    return null;
  }

  private ValueKind definedElements(FactType type, String property) {
    int position = type.fields().stream().map(field -> field.name()).toList().indexOf(property);
    Set<ValueKind> sorts = new HashSet<>();
    for (RuleText.Definition rule : text.definitions(type.name())) {
      if (position < rule.values().size()) {
        Object value = rule.values().get(position);
        if (!(value instanceof List<?> list)) {
          return null;
        }
        list.forEach(element -> sorts.add(ValueKind.of(element.getClass())));
      }
    }
    return sorts.size() == 1 ? sorts.iterator().next() : null;
  }
}
