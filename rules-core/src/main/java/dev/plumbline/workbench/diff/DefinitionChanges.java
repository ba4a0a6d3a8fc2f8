package dev.plumbline.workbench.diff;

import dev.plumbline.Bilingual;
import dev.plumbline.core.facts.Property;
import dev.plumbline.core.rule.RuleText;
import dev.plumbline.core.rule.RuleText.Definition;
import dev.plumbline.core.words.ConditionTerms;
import dev.plumbline.core.words.Message;
import dev.plumbline.core.words.Titles;
import dev.plumbline.fact.FilingWindow;
import dev.plumbline.workbench.diff.Change.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What became of the reference facts that the rules define, and which clauses read them. */
final class DefinitionChanges {
  private static final int MOST_VALUES = 8;
  private static final int FIRST_VALUES = 4;

  private final Side older;
  private final Side newer;
  private final List<Change> changes = new ArrayList<>();

  private DefinitionChanges(Side older, Side newer) {
    this.older = older;
    this.newer = newer;
  }

  static List<Change> between(Side older, Side newer, RulePairs pairs) {
    DefinitionChanges found = new DefinitionChanges(older, newer);
    definitions(pairs.gone()).forEach(found::removed);
    for (Map.Entry<RuleText, RuleText> pair : pairs.pairs().entrySet()) {
      if (pair.getKey() instanceof Definition was && pair.getValue() instanceof Definition is) {
        found.compare(was, is);
      }
    }
    definitions(pairs.come()).forEach(found::added);
    return found.changes;
  }

  private static Stream<Definition> definitions(List<RuleText> rules) {
    return rules.stream().filter(Definition.class::isInstance).map(Definition.class::cast);
  }

  private void removed(Definition rule) {
    Message words = Message.of("diff.definitionRemoved", fact(older, rule));
    add(rule, words, older.readers(rule), Side.where(rule), null);
  }

  private void added(Definition rule) {
    Message words = Message.of("diff.definitionAdded", fact(newer, rule));
    add(rule, words, newer.readers(rule), null, Side.where(rule));
  }

  private static Message fact(Side side, Definition rule) {
    List<Object> values = rule.values().stream().map(DefinitionChanges::value).toList();
    return Message.of("diff.remark", Titles.of(side.types().named(rule.type())), values);
  }

  /** Of a long list, such as the words of a property, only the first and how many there are. */
  private static Object value(Object value) {
    if (!(value instanceof Collection<?> all) || all.size() <= MOST_VALUES) {
      return ConditionTerms.value(value);
    }
    List<?> first = all.stream().limit(FIRST_VALUES).toList();
    return Message.of("diff.values", ConditionTerms.value(first), all.size());
  }

  private void compare(Definition was, Definition is) {
    List<Property> fields = List.copyOf(newer.types().named(is.type()).properties().values());
    List<Object> before = was.values();
    List<Object> after = is.values();
    Set<String> readers = new LinkedHashSet<>(older.readers(was));
    readers.addAll(newer.readers(is));
    for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
      if (!Values.same(before.get(i), after.get(i))) {
        Bilingual field = Titles.of(fields.get(i));
        Message words = Message.of("diff.property", field, values(before.get(i), after.get(i)));
        add(is, words, newer.inOrder(readers), Side.where(was), Side.where(is));
      }
    }
    if (before.size() != after.size()) {
      Message words = Told.arrow(fact(older, was), fact(newer, is));
      add(is, words, newer.inOrder(readers), Side.where(was), Side.where(is));
    }
  }

  private static Message values(Object before, Object after) {
    if (!(before instanceof Collection<?> was && after instanceof Collection<?> is)) {
      return Told.arrow(ConditionTerms.value(before), ConditionTerms.value(after));
    }
    List<Bilingual> fewer = without(was, is);
    List<Bilingual> more = without(is, was);
    return fewer.isEmpty() && more.isEmpty()
        ? Message.of("diff.reordered")
        : Told.listed(fewer, more);
  }

  private static List<Bilingual> without(Collection<?> some, Collection<?> others) {
    return some.stream()
        .filter(one -> others.stream().noneMatch(other -> Values.same(one, other)))
        .map(ConditionTerms::value)
        .toList();
  }

  private void add(
      Definition rule,
      Message words,
      List<String> readers,
      @Nullable Where before,
      @Nullable Where after) {
    Message read =
        readers.isEmpty()
            ? Message.of("diff.readByNone")
            : Message.of("diff.readBy", Told.names(readers));
    // The id of a definition says little without its name.
    Message named =
        rule.clause() == null ? words : Message.of("diff.ofDefinition", rule.name(), words);
    String subject = rule.clause() == null ? rule.name() : rule.clause();
    Message told = Told.remark(named, read);
    boolean window = rule.type().equals(FilingWindow.class.getSimpleName());
    Kind kind = window ? Kind.WINDOW : Kind.DEFINITION;
    changes.add(Change.of(kind, subject, told, readers, before, after));
  }
}
