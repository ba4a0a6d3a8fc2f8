package dev.plumbline.mutation;

import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.FactTypes;
import dev.plumbline.core.facts.Property;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Which property an item of a rule is about. */
final class Properties {
  private final FactTypes types;

  Properties(FactTypes types) {
    this.types = types;
  }

  /** The path of an item in words such as {@code Posting.place.code}. */
  String key(RuleSource source, Span item) {
    return item.type() + "." + String.join(".", path(source, item));
  }

  /**
   * The same, with the fact that the pattern is about: {@code Indicator[培养人次].category}. The same
   * as {@link #key} if it is about no certain fact.
   */
  String keyedPath(RuleSource source, Span item) {
    FactType type = types.named(item.type());
    String about = type == null || type.key() == null ? null : about(source, item, type.key());
    String path = String.join(".", path(source, item));
    return item.type() + (about == null ? "" : "[" + about + "]") + "." + path;
  }

  /** The text that the key is compared with, in the items before. */
  private static String about(RuleSource source, Span item, String key) {
    for (int i = item.first() - 1; i > 1 && !source.isAt(i, "("); i--) {
      if (source.token(i).is(Token.Kind.TEXT)
          && source.isAt(i - 1, "==")
          && source.isAt(i - 2, key)) {
        return source.token(i).value();
      }
    }
    return null;
  }

  /** The names an item begins with; of a definition's value, the property that it becomes. */
  List<String> path(RuleSource source, Span item) {
    if (!source.isCondition(item)) {
      FactType type = types.named(item.type());
      List<String> fields =
          type == null
              ? List.of()
              : type.properties().values().stream()
                  .filter(property -> property.derivedFrom().isEmpty())
                  .map(Property::name)
                  .toList();
      return item.index() < fields.size() ? List.of(fields.get(item.index())) : List.of();
    }
    List<String> names = new ArrayList<>();
    int i = item.first();
    while (item.holds(i) && source.token(i).is(Token.Kind.NAME)) {
      names.add(source.token(i).text());
      if (!source.isAt(i + 1, ".")) {
        break;
      }
      i += 2;
    }
    return names;
  }

  /** The type of the values of an item's property, or {@code null} if it is not known. */
  Class<?> type(RuleSource source, Span item) {
    FactType type = types.named(item.type());
    Map<String, Property> known = type == null ? Map.of() : type.properties();
    Class<?> value = null;
    for (String name : path(source, item)) {
      Property property = known.get(name);
      if (property == null) {
        return null;
      }
      value = property.type();
      known = FactTypes.propertiesOf(value);
    }
    return value;
  }
}
