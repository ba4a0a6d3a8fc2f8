package dev.plumbline.core.read;

import dev.plumbline.core.rule.Condition;
import dev.plumbline.core.rule.Condition.Each;
import dev.plumbline.core.rule.Condition.Quantifier;
import dev.plumbline.core.rule.Item;
import dev.plumbline.core.rule.Token;
import dev.plumbline.core.words.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

/** Reads the one form of forall: what each fact of some selection has to meet. */
final class EachReader {
  private EachReader() {}

  /** The definitions that are looked up, and last the pattern; nothing with a problem noted. */
  static List<Condition> read(
      Source source,
      Token forall,
      List<PatternText> all,
      BiFunction<Quantifier, PatternText, Condition> patterns) {
    PatternText selection = all.isEmpty() ? null : all.get(0);
    PatternText row = all.isEmpty() ? null : all.get(all.size() - 1);
    if (all.size() < 2
        || selection.variable() == null
        || !row.type().equals(selection.type())
        || !isSame(row, selection.variable())) {
      return refuse(source, forall);
    }
    Condition selected = patterns.apply(Quantifier.EACH, selection.without(0));
    List<Condition> conditions = new ArrayList<>();
    for (PatternText definition : all.subList(1, all.size() - 1)) {
      conditions.add(patterns.apply(Quantifier.FACT, definition));
    }
    Condition met = patterns.apply(Quantifier.EACH, row.without(1));
    if (selected == null || met == null || conditions.contains(null)) {
      return List.of();
    }
    List<Item> items = new ArrayList<>(selected.items());
    items.addAll(met.items());
    Each each = new Each(selected.items().size(), conditions.size());
    conditions.add(
        new Condition(
            Quantifier.EACH, met.type(), items, null, each, selected.line(), selected.column()));
    return conditions;
  }

  /** Whether a pattern begins with saying that it is about the selected fact. */
  private static boolean isSame(PatternText row, String variable) {
    return !row.items().isEmpty()
        && row.items().get(0).words().equals(List.of("this", "==", variable));
  }

  private static List<Condition> refuse(Source source, Token forall) {
    source.problem(forall, Message.of("read.eachForm"));
    return List.of();
  }
}
