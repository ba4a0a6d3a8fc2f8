package dev.plumbline.mutation;

import dev.plumbline.core.facts.FactSet;
import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.FactTypes;
import dev.plumbline.core.facts.Property;
import dev.plumbline.fact.Application;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The texts that applications have, by property, and by property of a certain fact. */
final class GivenTexts {
  private final Map<String, Set<String>> texts = new TreeMap<>();

  private GivenTexts() {}

  static Map<String, Set<String>> of(Collection<Application> applications, FactTypes types) {
    GivenTexts given = new GivenTexts();
    for (Application application : applications) {
      FactSet facts = FactSet.of(application);
      for (FactType type : types.all().values()) {
        for (Object fact : facts.of(type.type())) {
          given.add(type.name(), type.properties(), fact);
          if (type.key() != null) {
            String keyed = type.name() + "[" + type.keyProperty().of(fact) + "]";
            given.add(keyed, type.properties(), fact);
          }
        }
      }
    }
    return given.texts;
  }

  private void add(String path, Map<String, Property> properties, Object fact) {
    properties.forEach(
        (name, property) -> {
          Object value = property.of(fact);
          if (value instanceof String text) {
            texts.computeIfAbsent(path + "." + name, key -> new TreeSet<>()).add(text);
          } else if (value != null) {
            add(path + "." + name, FactTypes.propertiesOf(value.getClass()), value);
          }
        });
  }
}
