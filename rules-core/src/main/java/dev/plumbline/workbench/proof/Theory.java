package dev.plumbline.workbench.proof;

import dev.plumbline.Vocabulary;
import dev.plumbline.Vocabulary.Word;
import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.Property;
import dev.plumbline.core.facts.WordList;
import dev.plumbline.core.rule.Condition;
import dev.plumbline.core.rule.DefinedFact;
import dev.plumbline.core.rule.Item;
import dev.plumbline.core.rule.PackText;
import dev.plumbline.core.rule.RuleText.Definition;
import dev.plumbline.fact.Call;
import dev.plumbline.spi.Folding;
import dev.plumbline.workbench.proof.Values.Gap;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * What a pack says: its rules, and the facts that it defines. Filled as it is asked, and shared by
 * threads.
 */
final class Theory {
  private final PackText text;
  private final Call call;
  private final Map<String, List<Fact>> rows = new ConcurrentHashMap<>();
  private final Sources sources;
  private volatile List<Vocabulary> vocabularies;

  /**
   * A pack.
   *
   * @param text its rules
   * @param call the head of the guideline, or {@code null} if no rule is to ask about it
   */
  Theory(PackText text, Call call) {
    this.text = text;
    this.sources = new Sources(text.types());
    this.call = call;
  }

  PackText text() {
    return text;
  }

  /** What properties are worked out of. */
  Sources sources() {
    return sources;
  }

  FactType type(String name) {
    return text.types().named(name);
  }

  /** The facts that the pack defines of a type. */
  List<Fact> rows(FactType type) {
    return rows.computeIfAbsent(type.name(), name -> read(type));
  }

  private List<Fact> read(FactType type) {
    List<Fact> all = new ArrayList<>();
    if (type.name().equals(Call.class.getSimpleName()) && call != null) {
      all.add(Fact.of(DefinedFact.of(type, call)));
    }
    for (Definition rule : text.definitions(type.name())) {
      all.add(Fact.of(DefinedFact.of(text, rule)));
    }
    return all;
  }

  /** The words on which it hangs what a condition on facts of a type makes of texts. */
  List<Vocabulary> words(FactType type, Condition condition) {
    Set<String> read = new HashSet<>();
    if (type.key() != null) {
      read.add(type.name() + "." + type.key());
    }
    for (Item item : condition.items()) {
      for (Item.PathTo path : item.paths()) {
        read.addAll(sources.of(type, type.properties().get(path.names().get(0))));
      }
    }
    return vocabularies().stream()
        .filter(words -> words.properties().stream().anyMatch(read::contains))
        .toList();
  }

  /** All vocabularies; each rule of a pack asks for them, and two threads may make them at once. */
  private List<Vocabulary> vocabularies() {
    List<Vocabulary> known = vocabularies;
    if (known == null) {
      known = text.lexicon().published().stream().map(Theory::asRead).toList();
      vocabularies = known;
    }
    return known;
  }

  /**
   * The same words but for what tells no text from another: in what order they stand, where no
   * spelling has a gap, and whether a rule asks for one that is no kind of another nor has any;
   * and, where other texts are taken as they are, words that are read as no more than themselves.
   */
  private static Vocabulary asRead(Vocabulary words) {
    Set<String> wider = new HashSet<>();
    words.words().forEach(word -> wider.add(word.kindOf()));
    boolean gapped =
        words.words().stream()
            .flatMap(word -> word.spellings().stream())
            .anyMatch(spelling -> spelling.contains(WordList.GAP));
    Set<String> spelled = new HashSet<>();
    words.words().forEach(word -> word.spellings().forEach(one -> spelled.add(Folding.key(one))));
    boolean plain = !words.closed() && !gapped;
    Stream<Word> all =
        words.words().stream()
            .filter(word -> !(plain && isItself(word, spelled) && !wider.contains(word.word())))
            .map(
                word ->
                    new Word(
                        word.word(),
                        word.spellings(),
                        word.kindOf(),
                        word.asked() && (word.kindOf() != null || wider.contains(word.word()))));
    Stream<Word> told = gapped ? all : all.sorted(Comparator.comparing(Word::word));
    return new Vocabulary(words.properties(), words.closed(), told.toList());
  }

  /** Whether a text is read as the word only if it is written so: numerals may be, in many ways. */
  private static boolean isItself(Word word, Set<String> spelled) {
    String key = Folding.key(word.word());
    return word.spellings().isEmpty()
        && word.kindOf() == null
        && !spelled.contains(key)
        && key.chars().noneMatch(Character::isDigit);
  }

  /** The words that a property may be, or {@code null}. */
  WordList words(String property) {
    return text.lexicon().lists().get(property);
  }

  /** What a text of a property is read as. */
  Object read(FactType type, Property property, String text) {
    WordList list = words(type.name() + "." + property.name());
    if (list == null) {
      return text;
    }
    String seen = list.seen(text);
    return seen != null ? Folding.of(seen) : list.closed() ? Gap.UNREAD : text;
  }

  /** Whether a text is read as it is written, since it is no word. */
  boolean isReadAsWritten(String property, String text) {
    WordList list = words(property);
    return list == null || !list.closed() && list.seen(text) == null;
  }

  /** What a text is read as that a list has, which may be taken of another text. */
  Object member(FactType type, Property list, Object member) {
    Property text = Cells.textOf(type, list);
    return text == null ? member : read(type, text, (String) member);
  }
}
