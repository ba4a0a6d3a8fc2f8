package dev.plumbline.workbench.proof;

import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.FactType.Presence;
import dev.plumbline.core.facts.Property;
import dev.plumbline.fact.Filing;
import dev.plumbline.fact.FilingDay;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * What properties are worked out of, themselves included. Two that are worked out of the same need
 * not fit each other; those that have nothing in common may be anything, each.
 */
final class Sources {
  private static final String DAY = FilingDay.class.getSimpleName();

  /** What the day of applying is taken from. */
  private static final String SUBMITTED = "unitSubmittedAt";

  private final Theory theory;
  private final Map<String, Set<String>> known = new HashMap<>();

  Sources(Theory theory) {
    this.theory = theory;
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
          add(type, property, found);
          return found;
        });
  }

  /** Of all properties of a type, on which it hangs whether there are such facts. */
  Set<String> of(FactType type) {
    return known.computeIfAbsent(
        type.name(),
        name -> {
          Set<String> found = new HashSet<>();
          type.properties().values().forEach(property -> add(type, property, found));
          return found;
        });
  }

  private void add(FactType type, Property property, Set<String> found) {
    if (!found.add(type.name() + "." + property.name())) {
      return;
    }
    for (String alternatives : property.derivedFrom()) {
      for (String from : alternatives.split("\\|")) {
        int dot = from.indexOf('.');
        add(dot < 0 ? type : theory.type(from.substring(0, dot)), from.substring(dot + 1), found);
      }
    }
    if (type.name().equals(DAY)) {
      add(theory.type(Filing.class.getSimpleName()), SUBMITTED, found);
    }
  }

  private void add(FactType type, String property, Set<String> found) {
    add(type, type.properties().get(property), found);
  }
}
