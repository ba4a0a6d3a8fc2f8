package dev.plumbline.mutation;

import dev.plumbline.core.rule.PackText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** All mutants of a pack. */
final class Mutants {
  private Mutants() {}

  /**
   * All mutants, in the order of the rules.
   *
   * @param given texts that applications have, by property, the most frequent first
   */
  static List<Mutant> of(
      Map<String, RuleSource> rules, PackText pack, Map<String, List<String>> given) {
    Properties properties = new Properties(pack.types());
    Vocabulary vocabulary = new Vocabulary(rules.values(), properties, given);
    List<Mutator> mutators =
        List.of(
            new Numbers(),
            new Texts(properties, vocabulary),
            new Comparisons(properties),
            new Elements(properties, vocabulary),
            new Parts(pack),
            new MissingFacts());
    List<Mutator> ofWords =
        List.of(new Lines(pack, new AskedWords(rules.values(), pack)), new Parts(pack));
    List<Mutant> mutants = new ArrayList<>();
    Map<String, Integer> titles = new HashMap<>();
    for (RuleSource source : rules.values()) {
      for (Mutator mutator : source.isVocabulary() ? ofWords : mutators) {
        mutator.mutants(source).forEach(mutant -> mutants.add(entitled(mutant, titles)));
      }
    }
    return mutants;
  }

  /** Tells apart mutants that read alike. */
  private static Mutant entitled(Mutant mutant, Map<String, Integer> titles) {
    int number = titles.merge(mutant.title(), 1, Integer::sum);
    return number == 1 ? mutant : mutant.entitled(mutant.title() + " #" + number);
  }
}
