package dev.plumbline.workbench.explain;

import dev.plumbline.Bilingual;
import dev.plumbline.Vocabulary;
import dev.plumbline.Vocabulary.Word;
import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.rule.Condition;
import dev.plumbline.core.rule.Item;
import dev.plumbline.core.rule.PackText;
import dev.plumbline.core.rule.RuleText;
import dev.plumbline.core.words.ConditionTerms;
import dev.plumbline.core.words.Message;
import dev.plumbline.core.words.Titles;
import dev.plumbline.workbench.explain.ClauseExplanation.Definition;
import dev.plumbline.workbench.explain.ClauseExplanation.Entry;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** How the words that a rule asks for may be written, as far as a vocabulary says so. */
final class KnownWords {
  private final PackText text;

  KnownWords(PackText text) {
    this.text = text;
  }

  /** A definition for each property that has words, with those that the rules ask for. */
  List<Definition> of(List<RuleText> chain) {
    Map<String, Set<String>> asked = new LinkedHashMap<>();
    for (RuleText rule : chain) {
      for (Condition condition : rule.conditions()) {
        condition.items().forEach(item -> collect(condition, item, asked));
      }
    }
    List<Definition> all = new ArrayList<>();
    asked.forEach(
        (property, words) -> {
          List<Entry> entries = entries(property, words);
          if (!entries.isEmpty()) {
            all.add(new Definition(title(property), entries));
          }
        });
    return all;
  }

  private static void collect(Condition condition, Item item, Map<String, Set<String>> asked) {
    for (Item.Operand operand : item.operands()) {
      if (operand instanceof Item.Literal literal && literal.value() instanceof String word) {
        String property = condition.type() + "." + item.path();
        asked.computeIfAbsent(property, p -> new LinkedHashSet<>()).add(word);
      }
    }
  }

  private Bilingual title(String property) {
    int dot = property.indexOf('.');
    FactType type = text.types().named(property.substring(0, dot));
    Bilingual title = Titles.of(type.properties().get(property.substring(dot + 1)));
    return Message.of("workbench.waysOfWriting", title).words();
  }

  private List<Entry> entries(String property, Set<String> words) {
    Vocabulary vocabulary =
        text.lexicon().published().stream()
            .filter(each -> each.properties().contains(property))
            .findFirst()
            .orElse(null);
    if (vocabulary == null) {
      return List.of(); // a field that words are taken from
    }
    RuleText.Definition listing = listing(property);
    List<Entry> entries = new ArrayList<>();
    for (Word word : vocabulary.words()) {
      List<String> kinds = kinds(vocabulary, word.word());
      if (words.contains(word.word()) && !(word.spellings().isEmpty() && kinds.isEmpty())) {
        entries.add(new Entry(values(word, kinds), listing.name(), listing.file(), listing.line()));
      }
    }
    return entries;
  }

  private RuleText.Definition listing(String property) {
    return text.only(RuleText.Definition.class)
        .filter(RuleText.Definition::isVocabulary)
        .filter(rule -> ((List<?>) rule.values().get(0)).contains(property))
        .findFirst()
        .orElseThrow();
  }

  /** All kinds of a word, and kinds of these. */
  private static List<String> kinds(Vocabulary vocabulary, String wider) {
    List<String> kinds = new ArrayList<>();
    for (Word word : vocabulary.words()) {
      if (wider.equals(word.kindOf())) {
        kinds.add(word.word());
        kinds.addAll(kinds(vocabulary, word.word()));
      }
    }
    return kinds;
  }

  private static Bilingual values(Word word, List<String> kinds) {
    Bilingual all = ConditionTerms.value(word.word());
    if (!word.spellings().isEmpty()) {
      Bilingual spellings = ConditionTerms.value(word.spellings());
      all = Message.of("workbench.alsoWritten", all, spellings).words();
    }
    return kinds.isEmpty()
        ? all
        : Message.of("workbench.withKinds", all, ConditionTerms.value(kinds)).words();
  }
}
