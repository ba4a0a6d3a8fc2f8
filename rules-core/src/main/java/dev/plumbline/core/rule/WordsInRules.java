package dev.plumbline.core.rule;

import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.Lexicon;
import dev.plumbline.core.facts.WordList;
import dev.plumbline.core.rule.Item.Compare;
import dev.plumbline.core.rule.Item.Literal;
import dev.plumbline.core.rule.Item.Member;
import dev.plumbline.core.rule.Item.Operand;
import dev.plumbline.core.rule.Item.PathTo;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Puts the words of a vocabulary into rules, where what is written there is not all that is meant:
 * a text that compares as a word is that word, and a word that has kinds of which rules ask is
 * asked for together with them. What the rule compiler gets changes with it.
 */
final class WordsInRules {
  private final PackText text;
  private final Lexicon lexicon;

  private WordsInRules(PackText text, Lexicon lexicon) {
    this.text = text;
    this.lexicon = lexicon;
  }

  /** A rule with the words that are meant; itself if they are those that it has. */
  static RuleText put(PackText text, Lexicon lexicon, RuleText rule) {
    WordsInRules words = new WordsInRules(text, lexicon);
    List<Condition> conditions = new ArrayList<>();
    boolean said = true;
    for (Condition condition : rule.conditions()) {
      Condition meant = words.meant(condition);
      conditions.add(meant);
      said &= meant == condition;
    }
    return said || rule instanceof RuleText.Definition
        ? rule
        : RuleText.of(rule.head().meaning(conditions), null);
  }

  /** A condition with the words that are meant; itself if they are those that it has. */
  private Condition meant(Condition condition) {
    FactType type = text.types().named(condition.type());
    if (type == null) {
      return condition;
    }
    List<Item> items = new ArrayList<>();
    boolean said = true;
    for (Item item : condition.items()) {
      Item meant = meant(type, item);
      items.add(meant);
      said &= meant == item;
    }
    return said ? condition : condition.with(items);
  }

  /** An item with the words that are meant; itself if they are those that it has. */
  private Item meant(FactType type, Item item) {
    if (item instanceof Compare compare && compare.operand() instanceof Literal literal) {
      Set<String> words = words(type, compare.path(), literal);
      boolean equality = compare.operator().equals("==") || compare.operator().equals("!=");
      if (words.isEmpty() || !equality && !compare.operator().endsWith("contains")) {
        return item;
      }
      if (words.size() == 1) {
        return words.contains(literal.value())
            ? item
            : new Compare(
                item.text(),
                item.line(),
                item.column(),
                compare.path(),
                compare.operator(),
                new Literal(words.iterator().next()));
      }
      return new Member(
          item.text(),
          item.line(),
          item.column(),
          compare.path(),
          compare.operator().equals("!="),
          words.stream().<Operand>map(Literal::new).toList(),
          item);
    }
    if (item instanceof Member member) {
      Set<Operand> members = new LinkedHashSet<>();
      boolean said = true;
      for (Operand operand : member.members()) {
        Set<String> words =
            operand instanceof Literal literal ? words(type, member.path(), literal) : Set.of();
        if (words.isEmpty() || words.equals(Set.of(((Literal) operand).value()))) {
          members.add(operand);
        } else {
          said = false;
          words.forEach(word -> members.add(new Literal(word)));
        }
      }
      if (said && members.size() == member.members().size()) {
        return item;
      }
      return new Member(
          item.text(),
          item.line(),
          item.column(),
          member.path(),
          member.negated(),
          List.copyOf(members),
          members.size() > member.members().size() ? item : null);
    }
    return item;
  }

  /** What a text stands for, as facts are seen; nothing if it is no text of a property. */
  private Set<String> words(FactType type, PathTo path, Literal literal) {
    boolean property = path.names().size() == 1 && path.units().isEmpty();
    if (!property || !(literal.value() instanceof String written)) {
      return Set.of();
    }
    String name = type.name() + "." + path.names().get(0);
    WordList list = lexicon.list(name);
    String word = list == null ? null : list.wordOf(written);
    Set<String> words = new LinkedHashSet<>();
    if (word != null) {
      words.add(word);
      words.addAll(list.askedKindsOf(word));
    } else {
      words.add(lexicon.compared(name, written));
    }
    return words.stream().allMatch(WordsInRules::isPlain) ? words : Set.of(written);
  }

  /** Whether a word can stand between quotes as it is; nothing else gets into what is compiled. */
  private static boolean isPlain(String word) {
    return word.chars().noneMatch(c -> c == '"' || c == '\\' || c < ' ');
  }
}
