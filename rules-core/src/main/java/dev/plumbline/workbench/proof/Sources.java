package dev.plumbline.workbench.proof;

import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.FactType.Presence;
import dev.plumbline.core.facts.FactTypes;
import dev.plumbline.core.facts.Property;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What properties are worked out of, themselves included. Two that are worked out of the same need
 * not fit each other; those that have nothing in common may be anything, each.
 */
final class Sources {
  private final FactTypes types;
  private final Map<String, Set<String>> known = new ConcurrentHashMap<>();

  Sources(FactTypes types) {
    this.types = types;
  }

  /** Of a property; one of facts that are made where papers differ hangs on all those papers. */
  Set<String> of(FactType type, Property property) {
    if (type.presence() == Presence.MADE) {
      return of(type);
    }
    return known.computeIfAbsent(
        type.name() + "." + property.name(),
        name -> {
          Set<String> found = new HashSet<>();
          add(type, property.name(), found);
          return found;
        });
  }

  /** Of all properties of a type, on which it hangs whether there are such facts. */
  Set<String> of(FactType type) {
    return known.computeIfAbsent(
        type.name(),
        name -> {
          Set<String> found = new HashSet<>();
          type.properties().keySet().forEach(property -> add(type, property, found));
          return found;
        });
  }

  private void add(FactType type, String property, Set<String> found) {
    if (found.add(type.name() + "." + property)) {
      types.sources(type, property).forEach(source -> add(source.type(), source.property(), found));
    }
  }
}
