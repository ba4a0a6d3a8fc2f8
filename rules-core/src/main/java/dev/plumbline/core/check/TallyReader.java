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

/** Reads the two forms of counting; other accumulations cannot be decided on missing facts. */
final class TallyReader {
  private static final String FORMS =
      "计数只有两种写法：accumulate( 事实( … ); $n : count(1); $n >= 2 )，"
          + "或数不同的值：Set( size >= 2 ) from accumulate( 事实( $v : 属性 ), collectSet( $v ) )";

  private static final String FORMS_IN_ENGLISH =
      "counting has two forms only: accumulate( Fact( … ); $n : count(1); $n >= 2 ), or of distinct"
          + " values: Set( size >= 2 ) from accumulate( Fact( $v : property ), collectSet( $v ) )";

  private TallyReader() {}

  /** The condition, or {@code null} with a problem noted. */
  static Condition read(
      Source source,
      PatternDescr result,
      AccumulateDescr accumulate,
      BiFunction<Quantifier, PatternDescr, Condition> patterns) {
    PatternDescr counted = onlyPattern(accumulate.getInput());
    List<AccumulateFunctionCallDescr> functions = accumulate.getFunctions();
    List<? extends BaseDescr> asked = result.getDescrs();
    if (counted != null && functions.size() == 1 && asked.size() == 1) {
      AccumulateFunctionCallDescr function = functions.get(0);
      ExprConstraintDescr comparison = (ExprConstraintDescr) asked.get(0);
      boolean facts =
          result.getObjectType().equals("Object")
              && function.getFunction().equals("count")
              && List.of(function.getParams()).equals(List.of("1"));
      boolean values =
          result.getObjectType().equals("Set")
              && function.getFunction().equals("collectSet")
              && function.getParams().length == 1
              && function.getParams()[0].startsWith("$");
      if (values && !source.imports().contains("java.util.Set")) {
        source.problem(
            result.getLine(),
            result.getColumn() + 1,
            "用到「Set」，文件开头须先用 import 引入它：import java.util.Set",
            "\"Set\" is used, which the file has to import first: import java.util.Set");
      }
      if (facts || values) {
        String number = facts ? function.getBind() : "size";
        Tally tally = tally(source, comparison, number, facts ? null : function.getParams()[0]);
        Condition condition = patterns.apply(Quantifier.COUNT, counted);
        return tally == null || condition == null
            ? null
            : new Condition(
                Quantifier.COUNT,
                condition.type(),
                condition.items(),
                tally,
                condition.line(),
                condition.column());
      }
    }
    source.problem(result.getLine(), result.getColumn() + 1, FORMS, FORMS_IN_ENGLISH);
    return null;
  }

  private static Tally tally(
      Source source, ExprConstraintDescr comparison, String number, String distinct) {
    int line = comparison.getLine();
    int column = comparison.getColumn() + 1;
    try {
      Item.Compare compare = ItemParser.parseTally(comparison.getExpression(), line, column);
      if (compare.path().names().equals(List.of(String.valueOf(number)))) {
        return new Tally(distinct, compare.operator(), compare.operand(), line, column);
      }
      source.problem(
          line,
          column,
          "这里只能比较个数「" + number + "」",
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
