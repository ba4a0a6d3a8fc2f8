package dev.plumbline.mutation;

import dev.plumbline.core.evaluate.Contracts;
import dev.plumbline.core.facts.FactSet;
import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.FactTypes;
import dev.plumbline.core.facts.FactView;
import dev.plumbline.core.facts.Lexicon;
import dev.plumbline.core.facts.Property;
import dev.plumbline.fact.Application;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The texts that applications have, by property, and by property of a certain fact. */
final class GivenTexts {
  /** No words are known, and several rows of any target may be given. */
  private static final Lexicon AS_WRITTEN =
      Lexicon.EMPTY.repeating(Map.of("Indicator.name", Set.of()));

  private final Map<String, Map<String, Integer>> counts = new TreeMap<>();

  private GivenTexts() {}

  /** The texts of each property, the most frequent first. */
  static Map<String, List<String>> of(Collection<Application> applications, FactTypes types) {
    GivenTexts given = new GivenTexts();
    for (Application application : applications) {
      FactSet facts =
          FactSet.of(
              Contracts.each(application, AS_WRITTEN).get(0),
              new FactView(AS_WRITTEN),
              Integer.MAX_VALUE);
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
    Map<String, List<String>> texts = new TreeMap<>();
    given.counts.forEach((path, count) -> texts.put(path, mostFrequentFirst(count)));
    return texts;
  }

  private void add(String path, Map<String, Property> properties, Object fact) {
    properties.forEach(
        (name, property) -> {
          Object value = property.of(fact);
          if (value instanceof String text) {
            counts
                .computeIfAbsent(path + "." + name, key -> new TreeMap<>())
                .merge(text, 1, Integer::sum);
          } else if (value != null) {
            add(path + "." + name, FactTypes.propertiesOf(value.getClass()), value);
          }
        });
  }

  private static List<String> mostFrequentFirst(Map<String, Integer> counts) {
    return counts.entrySet().stream()
        .sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
        .map(Map.Entry::getKey)
        .toList();
  }
}
