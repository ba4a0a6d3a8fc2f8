package dev.plumbline.workbench.diff;

import dev.plumbline.core.check.RuleText;
import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.Property;
import dev.plumbline.workbench.diff.Change.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What became of the reference facts that the rules define, and which clauses read them. */
final class DefinitionWords {
  private final Side older;
  private final Side newer;
  private final List<Change> changes = new ArrayList<>();

  private DefinitionWords(Side older, Side newer) {
    this.older = older;
    this.newer = newer;
  }

  static List<Change> between(Side older, Side newer, RulePairs pairs) {
    DefinitionWords words = new DefinitionWords(older, newer);
    pairs.gone().stream().filter(rule -> rule.inserts() != null).forEach(words::removed);
    for (Map.Entry<RuleText, RuleText> pair : pairs.pairs().entrySet()) {
      if (pair.getKey().inserts() != null && pair.getValue().inserts() != null) {
        words.compare(pair.getKey(), pair.getValue());
      }
    }
    pairs.come().stream().filter(rule -> rule.inserts() != null).forEach(words::added);
    return words.changes;
  }

  private void removed(RuleText rule) {
    Words words = Words.of("少了定义 ", "definition removed: ").and(fact(older, rule));
    List<String> readers = older.readers(rule);
    add(rule, words, readers, Side.where(rule), null);
  }

  private void added(RuleText rule) {
    Words words = Words.of("多了定义 ", "definition added: ").and(fact(newer, rule));
    List<String> readers = newer.readers(rule);
    add(rule, words, readers, null, Side.where(rule));
  }

  private static Words fact(Side side, RuleText rule) {
    FactType type = side.types().named(rule.inserts());
    Words values = Words.list(rule.insertedLiterals().stream().map(Values::of).toList());
    return Words.of(type.title(), type.english()).remark(values);
  }

  private void compare(RuleText was, RuleText is) {
    List<Property> fields = List.copyOf(newer.types().named(is.inserts()).properties().values());
    List<Object> before = was.insertedLiterals();
    List<Object> after = is.insertedLiterals();
    Set<String> readers = new LinkedHashSet<>(older.readers(was));
    readers.addAll(newer.readers(is));
    for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
      if (!Values.same(before.get(i), after.get(i))) {
        Words field = Words.of(fields.get(i).title(), fields.get(i).english());
        Words words = field.and(" ").and(values(before.get(i), after.get(i)));
        add(is, words, newer.inOrder(readers), Side.where(was), Side.where(is));
      }
    }
    if (before.size() != after.size()) {
      Words words = Words.arrow(fact(older, was), fact(newer, is));
      add(is, words, newer.inOrder(readers), Side.where(was), Side.where(is));
    }
  }

  private static Words values(Object before, Object after) {
    if (before instanceof Collection<?> was && after instanceof Collection<?> is) {
      List<Words> fewer =
          was.stream()
              .filter(one -> is.stream().noneMatch(other -> Values.same(one, other)))
              .map(Values::of)
              .toList();
      List<Words> more =
          is.stream()
              .filter(one -> was.stream().noneMatch(other -> Values.same(one, other)))
              .map(Values::of)
              .toList();
      return fewer.isEmpty() && more.isEmpty()
          ? Words.of("换了次序", "in another order")
          : ItemWords.listed(fewer, more);
    }
    return Words.arrow(Values.of(before), Values.of(after));
  }

  private void add(RuleText rule, Words words, List<String> readers, Where before, Where after) {
    Words read =
        readers.isEmpty()
            ? Words.of("没有条款引用", "no clause reads it")
            : Words.of("", "read by ").and(Words.names(readers)).and(" 引用", "");
    // The id of a definition says little without its name.
    Words named = rule.clause() == null ? words : Words.quoted(rule.name()).and(" ").and(words);
    String subject = rule.clause() == null ? rule.name() : rule.clause();
    changes.add(Change.of(Kind.DEFINITION, subject, named.remark(read), readers, before, after));
  }
}
