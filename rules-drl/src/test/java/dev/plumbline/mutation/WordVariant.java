package dev.plumbline.mutation;

import dev.plumbline.PackException;
import dev.plumbline.core.evaluate.Pack;
import dev.plumbline.core.facts.Lexicon;
import dev.plumbline.core.facts.WordList;
import dev.plumbline.core.rule.PackText;
import dev.plumbline.policy.Exchanged;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * A mutant of a vocabulary, read together with mutants of other vocabularies: what each changes is
 * how texts of its own properties are read. Immutable.
 *
 * @param mutant the mutant
 * @param edited the pack with all that were read together
 */
record WordVariant(Mutant mutant, Edited edited) {
  /**
   * The pack with this mutant and no other.
   *
   * @throws PackException if it cannot be compiled
   */
  Pack pack() {
    if (!edited.isCompiledAlike()) {
      Edited alone = Edited.of(edited.subject(), mutant);
      return Pack.of(alone.files(), alone.text(), alone.base());
    }
    Pack pack = edited.subject().pack();
    PackText text = pack.text();
    Lexicon lexicon = lexicon(text.lexicon(), edited.text().lexicon());
    PackText mutated =
        new PackText(
            text.packageName(),
            text.rules(),
            text.declarations(),
            text.types(),
            text.files(),
            lexicon);
    if (WrittenTexts.ofDefinitions(pack).isReadOtherwise(text.lexicon(), lexicon)) {
      return Pack.of(pack.files(), mutated, pack.base());
    }
    return Exchanged.part(pack, mutated);
  }

  private Lexicon lexicon(Lexicon before, Lexicon after) {
    Set<String> own = new HashSet<>(properties(mutant, before));
    own.addAll(properties(mutant, after));
    Map<String, WordList> lists = new HashMap<>(before.lists());
    Map<String, Map<String, String>> texts = new HashMap<>(before.texts());
    for (String property : own) {
      lists.remove(property);
      if (after.list(property) != null) {
        lists.put(property, after.list(property));
      }
    }
    // What is compared with a property has the same texts.
    Set<String> compared = new HashSet<>(own);
    before.texts().keySet().stream()
        .filter(each -> own.stream().anyMatch(p -> isCompared(before, each, p)))
        .forEach(compared::add);
    for (String property : compared) {
      texts.remove(property);
      if (after.texts().containsKey(property)) {
        texts.put(property, after.texts().get(property));
      }
    }
    return new Lexicon(
        lists,
        texts,
        before.joined(),
        before.matched(),
        before.contained(),
        before.keys(),
        before.repeated());
  }

  private static boolean isCompared(Lexicon lexicon, String one, String other) {
    return lexicon.joined().contains(one)
        && lexicon.joined().contains(other)
        && lexicon.texts().get(one).equals(lexicon.texts().get(other));
  }

  /** The properties that read their texts by the vocabulary of a mutant. */
  static Set<String> properties(Mutant mutant, Lexicon lexicon) {
    Set<String> all = new HashSet<>();
    mutant.source().listed(0).forEach(each -> all.add(each.toString()));
    Set<String> named = Set.copyOf(all);
    lexicon
        .lists()
        .forEach(
            (property, list) -> {
              if (list.properties().stream().anyMatch(named::contains)) {
                all.add(property);
              }
            });
    return all;
  }
}
