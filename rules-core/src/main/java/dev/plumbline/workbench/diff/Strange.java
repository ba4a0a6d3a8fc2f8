package dev.plumbline.workbench.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.core.facts.Declaration;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * What the other pack declares and this one does not: types of fact, and properties of types that
 * both declare; and the properties that it declares as something else. Immutable.
 */
final class Strange {
  private final Set<String> types = new LinkedHashSet<>();
  private final Map<String, Set<String>> properties = new LinkedHashMap<>();

  /** What one pack reads here, the other need not, but may: a whole number is a number. */
  private final Map<String, Set<String>> retyped = new LinkedHashMap<>();

  Strange(Side own, Side other) {
    Map<String, Declaration> known = new LinkedHashMap<>();
    own.text().declarations().forEach(each -> known.put(each.name(), each));
    for (Declaration each : other.text().declarations()) {
      if (!known.containsKey(each.name())) {
        types.add(each.name());
      } else {
        Set<String> more = new LinkedHashSet<>(each.fieldTypes().keySet());
        more.removeAll(known.get(each.name()).fieldTypes().keySet());
        if (!more.isEmpty()) {
          properties.put(each.name(), more);
        }
        Map<String, Class<?>> types = known.get(each.name()).fieldTypes();
        Set<String> otherwise = new LinkedHashSet<>(each.fieldTypes().keySet());
        otherwise.removeIf(
            name -> more.contains(name) || types.get(name) == each.fieldTypes().get(name));
        if (!otherwise.isEmpty()) {
          retyped.put(each.name(), otherwise);
        }
      }
    }
  }

  /** Whether there is nothing of the kind. */
  boolean isNothing() {
    return types.isEmpty() && properties.isEmpty() && retyped.isEmpty();
  }

  /** What of an application is strange, by the name of the type, or of the type and property. */
  Set<String> in(ObjectNode tree) {
    Set<String> found = new LinkedHashSet<>();
    types.stream().filter(tree::has).forEach(found::add);
    found.addAll(in(tree, properties));
    return found;
  }

  /** What of an application is declared as something else, by the names of type and property. */
  Set<String> retypedIn(ObjectNode tree) {
    return in(tree, retyped);
  }

  private static Set<String> in(ObjectNode tree, Map<String, Set<String>> properties) {
    Set<String> found = new LinkedHashSet<>();
    properties.forEach(
        (type, names) ->
            names.stream()
                .filter(name -> !tree.path(type).findValues(name).isEmpty())
                .forEach(name -> found.add(type + "." + name)));
    return found;
  }

  /** The application without it; itself if it has nothing strange. */
  ObjectNode without(ObjectNode tree) {
    if (in(tree).isEmpty()) {
      return tree;
    }
    ObjectNode own = tree.deepCopy();
    own.remove(types);
    properties.forEach((type, names) -> remove(own.path(type), names));
    return own;
  }

  /** The application without what is declared as something else. */
  ObjectNode withoutRetyped(ObjectNode tree) {
    ObjectNode own = tree.deepCopy();
    retyped.forEach((type, names) -> remove(own.path(type), names));
    return own;
  }

  private static void remove(JsonNode facts, Set<String> names) {
    if (facts instanceof ObjectNode fact) {
      fact.remove(names);
    } else {
      facts.forEach(each -> remove(each, names));
    }
  }
}
