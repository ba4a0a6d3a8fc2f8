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
 * both declare. Immutable.
 */
final class Strange {
  private final Set<String> types = new LinkedHashSet<>();
  private final Map<String, Set<String>> properties = new LinkedHashMap<>();

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
      }
    }
  }

  /** Whether there is nothing of the kind. */
  boolean isNothing() {
    return types.isEmpty() && properties.isEmpty();
  }

  /** What of an application is strange, by the name of the type, or of the type and property. */
  Set<String> in(ObjectNode tree) {
    Set<String> found = new LinkedHashSet<>();
    types.stream().filter(tree::has).forEach(found::add);
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

  private static void remove(JsonNode facts, Set<String> names) {
    if (facts instanceof ObjectNode fact) {
      fact.remove(names);
    } else {
      facts.forEach(each -> remove(each, names));
    }
  }
}
