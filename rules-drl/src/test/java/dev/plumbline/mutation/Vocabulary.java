package dev.plumbline.mutation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The texts that a pack and some applications have for each property. */
final class Vocabulary {
  /** A value that no property has. */
  static final String INVENTED = "某某";

  private final Map<String, Set<String>> used = new TreeMap<>();
  private final Map<String, List<String>> ofApplications;

  /**
   * Reads the texts of the rules.
   *
   * @param ofApplications texts that applications have, by property, the most frequent first
   */
  Vocabulary(
      Collection<RuleSource> rules,
      Properties properties,
      Map<String, List<String>> ofApplications) {
    this.ofApplications = ofApplications;
    for (RuleSource source : rules) {
      for (Span item : source.items()) {
        for (int i = item.first(); i <= item.last(); i++) {
          if (source.token(i).is(Token.Kind.TEXT)) {
            used.computeIfAbsent(properties.key(source, item), key -> new TreeSet<>())
                .add(source.token(i).value());
          }
        }
      }
    }
  }

  /**
   * A value of the property, used elsewhere in the pack, that is none of these; or {@code null}.
   */
  String another(String key, Collection<String> not) {
    return next(used.getOrDefault(key, Set.of()), not);
  }

  /**
   * A value that is none of these: one that applications have for the property of that fact, else
   * one of the pack, else one that applications have where they have these, else invented.
   */
  String further(String keyedPath, String key, Collection<String> not) {
    String other = another(key, not);
    List<String> ofPack = other == null ? List.of() : List.of(other);
    return Stream.of(given(keyedPath), given(key), ofPack, alike(not))
        .flatMap(List::stream)
        .filter(value -> !not.contains(value))
        .findFirst()
        .orElse(INVENTED);
  }

  /** What applications have for a property. */
  List<String> given(String path) {
    return ofApplications.getOrDefault(path, List.of());
  }

  /** What applications have for the property that takes most of these values. */
  private List<String> alike(Collection<String> values) {
    return ofApplications.values().stream()
        .filter(known -> shared(known, values) > 0)
        .max(Comparator.comparing(known -> shared(known, values)))
        .orElse(List.of());
  }

  private static long shared(List<String> known, Collection<String> values) {
    return values.stream().filter(known::contains).count();
  }

  /** The one that follows in the order of texts, so that not all mutants get the same. */
  private static String next(Set<String> known, Collection<String> not) {
    List<String> left = new ArrayList<>(new TreeSet<>(known));
    left.removeAll(not);
    if (left.isEmpty()) {
      return null;
    }
    String last = not.stream().max(String::compareTo).orElse("");
    return left.stream().filter(value -> value.compareTo(last) > 0).findFirst().orElse(left.get(0));
  }
}
