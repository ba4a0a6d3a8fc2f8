package dev.plumbline.core.check;

import dev.plumbline.core.check.Item.Literal;
import dev.plumbline.core.check.Item.Operand;
import dev.plumbline.core.check.Item.PathTo;
import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.Names;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** The methods that conditions may call: places contain places, dates move. */
final class MethodCheck {
  private static final Set<String> OF_PLACES = Set.of("within", "holds", "overlaps");
  private static final Set<String> METHODS =
      Set.of(
          "within",
          "holds",
          "overlaps",
          "plusDays",
          "plusMonths",
          "plusYears",
          "minusDays",
          "minusMonths",
          "minusYears");

  /** Days, months or years: enough for any rule, and no date leaves the calendar by them. */
  private static final BigDecimal FARTHEST = BigDecimal.valueOf(36_500);

  private final FactType type;
  private final Variables bound;
  private final Said said;

  MethodCheck(FactType type, Variables bound, Said said) {
    this.type = type;
    this.bound = bound;
    this.said = said;
  }

  /** Whether there is such a method; reports it if not. */
  boolean exists(Item item, String method) {
    if (METHODS.contains(method)) {
      return true;
    }
    String all = METHODS.stream().sorted().collect(Collectors.joining("、"));
    String near = Names.nearest(method, METHODS).orElse(null);
    said.problem(
        item,
        "不能调用「" + method + "」，" + (near == null ? "可用的有 " + all : "是不是「" + near + "」？"),
        "\""
            + method
            + "\" cannot be called; "
            + (near == null
                ? "there are " + all.replace("、", ", ")
                : "did you mean \"" + near + "\"?"));
    return false;
  }

  /** Checks a call on a property; only for methods that exist. */
  void check(Item item, PathTo path, String method, List<Operand> arguments) {
    Sort owner = Sort.of(ConditionTypes.of(type, path));
    boolean ofPlaces = OF_PLACES.contains(method);
    if (owner == null) {
      return;
    }
    if (ofPlaces ? owner != Sort.PLACE : owner != Sort.DATE && owner != Sort.TIME) {
      said.problem(
          item,
          "「" + path + "」是" + owner.chinese() + "，不能调用「" + method + "」",
          "\"" + path + "\" is " + owner.english() + "; \"" + method + "\" cannot be called on it");
    } else if (!ofPlaces && item instanceof Item.Test) {
      said.problem(
          item,
          "「" + method + "」得出的是日期，不是条件；请先绑定，再比较",
          "\"" + method + "\" gives a date, which is no condition; bind it first, then compare");
    } else {
      arguments(item, method, arguments);
    }
  }

  /** Checks what stands in the brackets of a call. */
  void arguments(Item item, String method, List<Operand> arguments) {
    boolean ofPlaces = OF_PLACES.contains(method);
    if (arguments.size() != 1) {
      said.problem(
          item,
          "「" + method + "」的括号里须有一个值",
          "there must be one value in the brackets of \"" + method + "\"");
      return;
    }
    Operand argument = arguments.get(0);
    Sort sort = new ConditionTypes(type, bound, said).sort(argument);
    boolean area = sort == Sort.PLACE || !method.equals("overlaps") && sort == Sort.TEXT;
    if (sort != null && (ofPlaces ? !area : sort != Sort.NUMBER)) {
      String wanted = ofPlaces ? "地区" : "数字";
      boolean named = method.equals("overlaps") && sort == Sort.TEXT;
      said.problem(
          item,
          "「" + method + "」的括号里须是" + wanted + (named ? "，不能是它的名称或代码；请写成记下的地区，如 $place" : ""),
          "in the brackets of \""
              + method
              + "\" must be "
              + (ofPlaces ? "a place" : "a number")
              + (named
                  ? " and not its name or code; write one that was bound, such as $place"
                  : ""));
    } else if (!ofPlaces
        && argument instanceof Literal literal
        && new BigDecimal(literal.value().toString()).stripTrailingZeros().scale() > 0) {
      said.problem(
          item,
          "「" + method + "」的括号里须是整数",
          "in the brackets of \"" + method + "\" must be a whole number");
    } else if (!ofPlaces
        && argument instanceof Literal literal
        && new BigDecimal(literal.value().toString()).abs().compareTo(FARTHEST) > 0) {
      said.problem(
          item,
          "「" + method + "」的括号里至多 " + FARTHEST + "，再远就没有这样的日子了",
          "in the brackets of \""
              + method
              + "\" may be "
              + FARTHEST
              + " at most; there are no such days");
    }
  }
}
