package dev.plumbline.core.check;

import dev.plumbline.core.check.Item.Compare;
import dev.plumbline.core.check.Item.Literal;
import dev.plumbline.core.check.Item.Member;
import dev.plumbline.core.check.Item.Operand;
import dev.plumbline.core.check.Item.PathTo;
import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.Lexicon;
import dev.plumbline.core.facts.WordList;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

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
    StringBuilder compiled = new StringBuilder(rule.written());
    Map<Item, Item> changed = new IdentityHashMap<>();
    for (Condition condition : rule.conditions()) {
      FactType type = text.types().named(condition.type());
      List<Item> items = new ArrayList<>();
      for (Item item : condition.items()) {
        Item meant = type == null ? item : words.meant(type, item);
        if (!meant.equals(item)) {
          changed.put(item, meant);
        }
        items.add(meant);
      }
      conditions.add(condition.with(items));
    }
    // In the order of the text, which is not that of the patterns where each row is looked at.
    Cursor cursor = new Cursor();
    changed.keySet().stream()
        .sorted(Comparator.comparingInt(Item::line).thenComparingInt(Item::column))
        .forEach(item -> cursor.replace(compiled, rule, item, written(changed.get(item))));
    return conditions.equals(rule.conditions())
        ? rule
        : rule.meaning(conditions, compiled.toString());
  }

  /** Where in the text of a rule the next item is looked for, since two may be written alike. */
  private static final class Cursor {
    private int from;

    void replace(StringBuilder compiled, RuleText rule, Item item, String words) {
      int start = from;
      for (int line = rule.line() + lines(compiled, from); line < item.line(); line++) {
        start = compiled.indexOf("\n", start) + 1;
      }
      int at = compiled.indexOf(item.text(), start);
      if (at < 0) {
        throw new IllegalStateException("rule " + rule.name() + " has no item " + item.text());
      }
      compiled.replace(at, at + item.text().length(), words);
      from = at + words.length();
    }

    private static int lines(StringBuilder text, int end) {
      return (int) text.chars().limit(end).filter(c -> c == '\n').count();
    }
  }

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
      for (Operand operand : member.members()) {
        Set<String> words =
            operand instanceof Literal literal ? words(type, member.path(), literal) : Set.of();
        if (words.isEmpty()) {
          members.add(operand);
        }
        words.forEach(word -> members.add(new Literal(word)));
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

  private static String written(Item item) {
    if (item instanceof Compare compare) {
      return compare.path() + " " + compare.operator() + " " + quoted(compare.operand());
    }
    Member member = (Member) item;
    return member.path()
        + (member.negated() ? " not in ( " : " in ( ")
        + member.members().stream().map(WordsInRules::quoted).collect(Collectors.joining(", "))
        + " )";
  }

  private static String quoted(Operand operand) {
    return operand instanceof Literal literal
        ? literal.value() instanceof String
            ? '"' + literal.written() + '"'
            : literal.value().toString()
        : ((Item.Variable) operand).name();
  }
}
