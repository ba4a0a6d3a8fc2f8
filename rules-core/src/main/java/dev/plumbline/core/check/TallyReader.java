package dev.plumbline.core.check;

import dev.plumbline.core.check.Condition.Quantifier;
import dev.plumbline.core.check.Condition.Tally;
import java.util.List;
import java.util.function.BiFunction;
import org.drools.drl.ast.descr.AccumulateDescr;
import org.drools.drl.ast.descr.AccumulateDescr.AccumulateFunctionCallDescr;
import org.drools.drl.ast.descr.AndDescr;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PatternDescr;

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
      Source source,
      PatternDescr result,
      AccumulateDescr accumulate,
      BiFunction<Quantifier, PatternDescr, Condition> patterns) {
    PatternDescr input = onlyPattern(accumulate.getInput());
    List<AccumulateFunctionCallDescr> functions = accumulate.getFunctions();
    List<? extends BaseDescr> asked = result.getDescrs();
    boolean alike = functions.size() == asked.size() && !functions.isEmpty();
    if (input == null || !alike) {
      return refuse(source, result);
    }
    AccumulateFunctionCallDescr function = functions.get(0);
    ExprConstraintDescr first = (ExprConstraintDescr) asked.get(0);
    boolean inline = result.getObjectType().equals("Object");
    Tally tally;
    Quantifier quantifier = Quantifier.COUNT;
    if (inline && functions.size() == 1 && calls(function, "count", "1")) {
      tally = tally(source, first, function.getBind(), null, true);
    } else if (result.getObjectType().equals("Set")
        && functions.size() == 1
        && calls(function, "collectSet", null)) {
      if (!source.imports().contains("java.util.Set")) {
        source.problem(
            result.getLine(),
            result.getColumn() + 1,
            "用到「Set」，文件开头须先用 import 引入它：import java.util.Set",
            "\"Set\" is used, which the file has to import first: import java.util.Set");
      }
      tally = tally(source, first, "size", function.getParams()[0], true);
    } else if (inline && functions.size() <= 2 && calls(function, "sum", null)) {
      quantifier = Quantifier.SUM;
      String variable = function.getParams()[0];
      tally = tally(source, first, function.getBind(), variable, false);
      if (functions.size() == 2) {
        if (!calls(functions.get(1), "min", variable)) {
          return refuse(source, result);
        }
        ExprConstraintDescr second = (ExprConstraintDescr) asked.get(1);
        tally = withLeast(tally, least(source, second, functions.get(1).getBind()));
      }
    } else {
      return refuse(source, result);
    }
    Condition condition = patterns.apply(quantifier, input);
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

  private static Condition refuse(Source source, PatternDescr result) {
    source.problem(result.getLine(), result.getColumn() + 1, FORMS, FORMS_IN_ENGLISH);
    return null;
  }

  /** Whether a function is called with this, or if that is {@code null} with some variable. */
  private static boolean calls(AccumulateFunctionCallDescr function, String name, String with) {
    String[] given = function.getParams();
    return function.getFunction().equals(name)
        && given.length == 1
        && (with == null ? given[0].startsWith("$") : given[0].equals(with));
  }

  private static Tally withLeast(Tally tally, Item.Compare least) {
    return tally == null || least == null
        ? null
        : new Tally(
            tally.variable(), tally.operator(), tally.bound(), least, tally.line(), tally.column());
  }

  /** What the least of the values is compared with, or {@code null} with a problem noted. */
  private static Item.Compare least(Source source, ExprConstraintDescr comparison, String name) {
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
        comparison.getExpression(),
        least.line(),
        least.column(),
        new Item.PathTo(List.of(name)),
        least.operator(),
        least.bound());
  }

  private static Tally tally(
      Source source,
      ExprConstraintDescr comparison,
      String number,
      String variable,
      boolean whole) {
    int line = comparison.getLine();
    int column = comparison.getColumn() + 1;
    try {
      Item.Compare compare = ItemParser.parseTally(comparison.getExpression(), line, column, whole);
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

  private static PatternDescr onlyPattern(BaseDescr input) {
    BaseDescr only =
        input instanceof AndDescr and && and.getDescrs().size() == 1
            ? and.getDescrs().get(0)
            : input;
    return only instanceof PatternDescr pattern ? pattern : null;
  }
}
