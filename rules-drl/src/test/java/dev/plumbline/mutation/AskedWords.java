package dev.plumbline.mutation;

import dev.plumbline.core.facts.WordList;
import dev.plumbline.core.rule.PackText;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/** What the rules ask of words, by which two words of a vocabulary have the same fate or not. */
final class AskedWords {
  private final PackText pack;

  /** For each text, where rules write it. */
  private final Map<String, Set<String>> places = new HashMap<>();

  AskedWords(Collection<RuleSource> rules, PackText pack) {
    this.pack = pack;
    for (RuleSource source : rules) {
      for (Span item : source.isVocabulary() ? List.<Span>of() : source.items()) {
        for (String text : Texts.texts(source, item)) {
          places
              .computeIfAbsent(text, t -> new TreeSet<>())
              .add(source.rule().name() + " " + item.first());
        }
      }
    }
  }

  /**
   * A word with another fate than one has: one that is accepted by nothing if that one is accepted,
   * and the other way round, where there is one; {@code null} if all have the same.
   *
   * @param left what stands for the word; the one that is most alike is the likeliest mistake
   */
  String another(String property, String left, String word) {
    WordList list = pack.lexicon().list(property);
    Set<String> fate = fate(list, word);
    return candidates(property, list)
        .filter(other -> !other.equals(left) && !list.isKindOf(other, left))
        .filter(other -> !fate(list, other).equals(fate))
        .min(
            Comparator.<String, Boolean>comparing(
                    other -> fate.isEmpty() == fate(list, other).isEmpty())
                .thenComparing(other -> -shared(other, left)))
        .orElse(null);
  }

  /** The words of a list and, where others may stand there too, what rules write. */
  private Stream<String> candidates(String property, WordList list) {
    Set<String> words = new LinkedHashSet<>(list.words());
    if (!list.closed()) {
      Map<String, String> texts = pack.lexicon().texts().getOrDefault(property, Map.of());
      words.addAll(new TreeMap<>(texts).values());
    }
    return words.stream();
  }

  /** Where rules ask for a word, or for one that it is a kind of. */
  private Set<String> fate(WordList list, String word) {
    Set<String> fate = new TreeSet<>(places.getOrDefault(word, Set.of()));
    list.words().stream()
        .filter(wider -> list.isKindOf(word, wider))
        .forEach(wider -> fate.addAll(places.getOrDefault(wider, Set.of())));
    return fate;
  }

  private static long shared(String one, String other) {
    return one.chars().distinct().filter(c -> other.indexOf(c) >= 0).count();
  }
}
