package dev.plumbline.mutation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** The texts that a pack and some applications have for each property. */
final class Vocabulary {
  /** A value that no property has. */
  static final String INVENTED = "某某";

  private final Map<String, Set<String>> ofPack = new TreeMap<>();
  private final Map<String, Set<String>> ofApplications;

  /**
   * Reads the texts of the rules.
   *
   * @param ofApplications texts that applications have, by property
   */
  Vocabulary(
      Collection<RuleSource> rules,
      Properties properties,
      Map<String, Set<String>> ofApplications) {
    this.ofApplications = ofApplications;
    for (RuleSource source : rules) {
      for (Span item : source.items()) {
        for (int i = item.first(); i <= item.last(); i++) {
          if (source.token(i).is(Token.Kind.TEXT)) {
            ofPack
                .computeIfAbsent(properties.key(source, item), key -> new TreeSet<>())
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
    return next(ofPack.getOrDefault(key, Set.of()), not);
  }

  /** A value that is none of these: of the pack, else of the applications, else invented. */
  String further(String key, Collection<String> not) {
    String known = another(key, not);
    String given = known != null ? known : next(ofApplications.getOrDefault(key, Set.of()), not);
    return given != null ? given : INVENTED;
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
