package dev.plumbline.core.check;

import dev.plumbline.core.check.Condition.Each;
import dev.plumbline.core.check.Condition.Quantifier;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.ForallDescr;
import org.drools.drl.ast.descr.PatternDescr;

/** Reads the one form of forall: what each fact of some selection has to meet. */
final class EachReader {
  private EachReader() {}

  /** The definitions that are looked up, and last the pattern; nothing with a problem noted. */
  static List<Condition> read(
      Source source, ForallDescr forall, BiFunction<Quantifier, PatternDescr, Condition> patterns) {
    List<PatternDescr> all = new ArrayList<>();
    for (BaseDescr each : forall.getDescrs()) {
      if (!(each instanceof PatternDescr pattern)) {
        return refuse(source, forall);
      }
      all.add(pattern);
    }
    PatternDescr selection = all.isEmpty() ? null : all.get(0);
    PatternDescr row = all.isEmpty() ? null : all.get(all.size() - 1);
    if (all.size() < 2
        || selection.getIdentifier() == null
        || !row.getObjectType().equals(selection.getObjectType())
        || !isSame(row, selection.getIdentifier())) {
      return refuse(source, forall);
    }
    Condition selected = patterns.apply(Quantifier.EACH, without(selection, 0));
    List<Condition> conditions = new ArrayList<>();
    for (PatternDescr definition : all.subList(1, all.size() - 1)) {
      conditions.add(patterns.apply(Quantifier.FACT, definition));
    }
    Condition met = patterns.apply(Quantifier.EACH, without(row, 1));
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
  private static boolean isSame(PatternDescr row, String variable) {
    return !row.getDescrs().isEmpty()
        && row.getDescrs().get(0) instanceof ExprConstraintDescr first
        && Pattern.matches(
            "this\\s*==\\s*" + Pattern.quote(variable), first.getExpression().strip());
  }

  /** The pattern without its name and its first so many items. */
  private static PatternDescr without(PatternDescr pattern, int items) {
    PatternDescr rest = new PatternDescr(pattern.getObjectType());
    rest.setLocation(pattern.getLine(), pattern.getColumn());
    rest.setSource(pattern.getSource());
    rest.setBehaviors(pattern.getBehaviors());
    pattern.getDescrs().stream().skip(items).forEach(rest::addConstraint);
    return rest;
  }

  private static List<Condition> refuse(Source source, ForallDescr forall) {
    source.problem(
        forall.getLine(),
        forall.getColumn() + 1,
        "forall 只有一种写法：forall( $x : 事实( 名称 == \"…\" ) 事实( this == $x, 条件, … ) )，"
            + "两个事实是同一种，中间可以写定义的事实；前面须先写 exists 事实( 名称 == \"…\" )",
        "forall has one form only: forall( $x : Fact( name == \"…\" ) Fact( this == $x, condition,"
            + " … ) ), both facts of one type, with definitions between them if need be; before it"
            + " stands exists Fact( name == \"…\" )");
    return List.of();
  }
}
