package dev.plumbline.core.read;

import dev.plumbline.core.rule.Condition;
import dev.plumbline.core.rule.Condition.Quantifier;
import dev.plumbline.core.rule.Condition.Tally;
import dev.plumbline.core.rule.Item;
import dev.plumbline.core.words.Message;
import java.util.List;
import java.util.function.BiFunction;

/** Reads the forms of counting and of the sum; others cannot be decided on missing facts. */
final class TallyReader {
  private TallyReader() {}

  /** The condition, or {@code null} with a problem noted. */
  static Condition read(
      Source source, TallyText text, BiFunction<Quantifier, PatternText, Condition> patterns) {
    List<TallyText.Function> functions = text.functions();
    List<ItemText> asked = text.asked();
    if (text.input() == null || functions.isEmpty() || functions.size() != asked.size()) {
      return refuse(source, text);
    }
    TallyText.Function function = functions.get(0);
    ItemText first = asked.get(0);
    boolean inline = !text.set();
    if (inline && functions.stream().anyMatch(each -> each.variable() == null)) {
      return refuse(source, text); // what has no name cannot be asked about
    }
    Tally tally;
    Quantifier quantifier = Quantifier.COUNT;
    if (inline && functions.size() == 1 && function.calls("count", "1")) {
      tally = tally(source, first, function.variable(), null, true);
    } else if (text.set() && functions.size() == 1 && function.calls("collectSet", null)) {
      source.needs(text.first().line(), text.first().column(), "Set", "java.util.Set");
      tally = tally(source, first, "size", function.given().get(0), true);
    } else if (inline && functions.size() <= 2 && function.calls("sum", null)) {
      quantifier = Quantifier.SUM;
      String variable = function.given().get(0);
      tally = tally(source, first, function.variable(), variable, false);
      if (functions.size() == 2) {
        if (!functions.get(1).calls("min", variable)) {
          return refuse(source, text);
        }
        ItemText second = asked.get(1);
        tally = withLeast(tally, least(source, second, functions.get(1).variable()));
      }
    } else {
      return refuse(source, text);
    }
    Condition condition = patterns.apply(quantifier, text.input());
    return tally == null || condition == null
        ? null
        : new Condition(
            quantifier,
            condition.type(),
            condition.items(),
            tally,
            null,
            condition.line(),
            condition.column());
  }

  private static Condition refuse(Source source, TallyText text) {
    source.problem(text.first(), Message.of("read.tallyForms"));
    return null;
  }

  private static Tally withLeast(Tally tally, Item.Compare least) {
    return tally == null || least == null
        ? null
        : new Tally(
            tally.variable(), tally.operator(), tally.bound(), least, tally.line(), tally.column());
  }

  /** What the least of the values is compared with, or {@code null} with a problem noted. */
  private static Item.Compare least(Source source, ItemText comparison, String name) {
    Tally least = tally(source, comparison, name, null, false);
    if (least == null) {
      return null;
    }
    boolean floor = least.operator().equals(">=") || least.operator().equals(">");
    if (!floor || !(least.bound() instanceof Item.Literal)) {
      source.problem(least.line(), least.column(), Message.of("read.leastForm", name));
      return null;
    }
    return new Item.Compare(
        comparison.text(),
        least.line(),
        least.column(),
        new Item.PathTo(List.of(name)),
        least.operator(),
        least.bound());
  }

  private static Tally tally(
      Source source, ItemText comparison, String number, String variable, boolean whole) {
    int line = comparison.line();
    int column = comparison.column();
    try {
      Item.Compare compare = ItemParser.parseTally(comparison, whole);
      if (compare.path().names().equals(List.of(String.valueOf(number)))) {
        return new Tally(variable, compare.operator(), compare.operand(), null, line, column);
      }
      source.problem(
          line,
          column,
          whole
              ? Message.of("read.onlyCountCompared", number)
              : Message.of("read.onlySumCompared", number));
    } catch (ItemParser.NotUnderstood e) {
      source.problem(line, column, e.problem());
    }
    return null;
  }
}
