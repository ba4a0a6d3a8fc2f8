package dev.plumbline.core.check;

import dev.plumbline.core.check.Condition.Quantifier;
import dev.plumbline.core.check.Condition.Tally;
import java.util.List;
import java.util.function.BiFunction;

/** Reads the forms of counting and of the sum; others cannot be decided on missing facts. */
final class TallyReader {
  private static final String FORMS =
      "accumulate 只有三种写法。计数：accumulate( 事实( … ); $n : count(1); $n >= 2 )；"
          + "数不同的值：Set( size >= 2 ) from accumulate( 事实( $v : 属性 ), collectSet( $v ) )；"
          + "合计：accumulate( 事实( …, $v : 属性 ); $sum : sum( $v ); $sum >= 10 )，"
          + "各项另有下限的：$sum : sum( $v ), $least : min( $v ); $sum >= 10, $least >= 0";

  private static final String FORMS_IN_ENGLISH =
      "accumulate has three forms only. To count: accumulate( Fact( … ); $n : count(1); $n >= 2 );"
          + " to count distinct values: Set( size >= 2 ) from accumulate( Fact( $v : property ),"
          + " collectSet( $v ) ); to sum: accumulate( Fact( …, $v : property ); $sum : sum( $v );"
          + " $sum >= 10 ), and where each has a lower limit: $sum : sum( $v ), $least : min( $v );"
          + " $sum >= 10, $least >= 0";

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
    Tally tally;
    Quantifier quantifier = Quantifier.COUNT;
    if (inline && functions.size() == 1 && function.calls("count", "1")) {
      tally = tally(source, first, function.variable(), null, true);
    } else if (text.set() && functions.size() == 1 && function.calls("collectSet", null)) {
      if (!source.imports().contains("java.util.Set")) {
        source.problem(
            text.first(),
            "用到「Set」，文件开头须先用 import 引入它：import java.util.Set",
            "\"Set\" is used, which the file has to import first: import java.util.Set");
      }
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
    source.problem(text.first(), FORMS, FORMS_IN_ENGLISH);
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
      source.problem(
          least.line(),
          least.column(),
          "最小的一项只能要求不小于（>=）或大于（>）一个数字，如 " + name + " >= 0",
          "of the least only a lower limit (>=, >) that is a number can be asked, as in "
              + name
              + " >= 0");
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
          "这里只能比较" + (whole ? "个数" : "算出的数") + "「" + number + "」",
          "only the number \"" + number + "\" can be compared here");
    } catch (ItemParser.NotUnderstood e) {
      source.problem(line, column, e.getMessage(), e.english());
    }
    return null;
  }
}
