package dev.plumbline.core.check;

import dev.plumbline.core.check.Item.Compare;
import dev.plumbline.core.check.Item.Literal;
import dev.plumbline.core.check.Item.Member;
import dev.plumbline.core.check.Item.Operand;
import dev.plumbline.core.check.Item.PathTo;
import dev.plumbline.core.check.Item.Variable;
import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.FactTypes;
import dev.plumbline.core.facts.Property;
import dev.plumbline.fact.Amount;
import dev.plumbline.fact.Place;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;

/**
 * Only like values compare. Drools compiles some of the rest and matches at random, and refuses the
 * remainder in words about classes, without a line.
 */
final class ConditionTypes {
  private static final Set<String> OF_PLACES = Set.of("within", "overlaps");

  private ConditionTypes() {}

  /** The type of the values at the end of a path, or {@code null} if there is no such path. */
  static Class<?> of(FactType type, PathTo path) {
    Map<String, Property> known = type.properties();
    Class<?> value = null;
    for (String name : path.names()) {
      Property property = known.get(name);
      if (property == null) {
        return null;
      }
      value = property.type();
      known = FactTypes.propertiesOf(value);
    }
    return value;
  }

  static void check(
      FactType type,
      Compare compare,
      Map<String, Class<?>> bound,
      BiConsumer<Item, String> problem) {
    Class<?> left = of(type, compare.path());
    boolean contains = compare.operator().endsWith("contains");
    boolean matches = compare.operator().endsWith("matches");
    if (compare.operator().endsWith("memberOf")) {
      memberOf(compare, bound, problem);
      return;
    }
    if (left == null || contains && List.class.isAssignableFrom(left)) {
      return;
    }
    if ((contains || matches) && left != String.class) {
      String word = contains ? "contains" : "matches";
      problem.accept(compare, "「" + compare.path() + "」是" + title(left) + "，不能用 " + word);
      return;
    }
    alike(type, compare, compare.path(), compare.operand(), bound, problem);
    if (matches && compare.operand() instanceof Literal literal) {
      try {
        Pattern.compile(literal.value().toString());
      } catch (PatternSyntaxException e) {
        problem.accept(compare, "「" + literal.value() + "」不是合格的正则表达式");
      }
    }
  }

  private static void memberOf(
      Compare compare, Map<String, Class<?>> bound, BiConsumer<Item, String> problem) {
    boolean list =
        compare.operand() instanceof Variable variable
            && (bound.get(variable.name()) == null
                || List.class.isAssignableFrom(bound.get(variable.name())));
    if (!list) {
      problem.accept(compare, "memberOf 后须是绑定了清单的变量，如 field memberOf $fields");
    }
  }

  static void check(
      FactType type, Member member, Map<String, Class<?>> bound, BiConsumer<Item, String> problem) {
    for (Operand operand : member.members()) {
      alike(type, member, member.path(), operand, bound, problem);
    }
  }

  static void check(
      FactType type,
      Item item,
      PathTo path,
      String method,
      List<Operand> arguments,
      Map<String, Class<?>> bound,
      BiConsumer<Item, String> problem) {
    Class<?> owner = of(type, path);
    boolean ofPlaces = OF_PLACES.contains(method);
    boolean moves = owner == LocalDate.class || owner == LocalDateTime.class;
    if (owner == null) {
      return;
    }
    if (ofPlaces ? owner != Place.class : !moves) {
      problem.accept(item, "「" + path + "」是" + title(owner) + "，不能调用「" + method + "」");
    } else if (!ofPlaces && item instanceof Item.Test) {
      problem.accept(item, "「" + method + "」得出的是日期，不是条件；请先绑定，再比较");
    } else if (arguments.size() != 1) {
      problem.accept(item, "「" + method + "」的括号里须有一个值");
    } else if (arguments.get(0) instanceof Literal literal) {
      literal(item, method, ofPlaces, literal, problem);
    }
  }

  private static void literal(
      Item item,
      String method,
      boolean ofPlaces,
      Literal literal,
      BiConsumer<Item, String> problem) {
    if (ofPlaces ? !(literal.value() instanceof String) : !(literal.value() instanceof Number)) {
      problem.accept(item, "「" + method + "」的括号里须是" + (ofPlaces ? "地区" : "数字"));
    } else if (ofPlaces) {
      try {
        Place.of((String) literal.value());
      } catch (IllegalArgumentException e) {
        problem.accept(item, e.getMessage());
      }
    }
  }

  private static void alike(
      FactType type,
      Item item,
      PathTo path,
      Operand operand,
      Map<String, Class<?>> bound,
      BiConsumer<Item, String> problem) {
    Class<?> left = of(type, path);
    Class<?> right;
    Object shown;
    if (operand instanceof Literal literal) {
      right = literal.value().getClass();
      shown = literal.value();
    } else if (operand instanceof Variable variable) {
      right = bound.get(variable.name());
      shown = variable.name();
    } else {
      right = of(type, (PathTo) operand);
      shown = operand;
    }
    if (left != null && right != null && !title(left).equals(title(right))) {
      problem.accept(item, "「" + path + "」是" + title(left) + "，不能与「" + shown + "」比较");
    }
  }

  private static String title(Class<?> type) {
    if (type == String.class) {
      return "文字";
    }
    if (type == Boolean.class || type == boolean.class) {
      return "真假值";
    }
    if (Number.class.isAssignableFrom(type) || type == int.class) {
      return "数字";
    }
    if (type == LocalDate.class) {
      return "日期";
    }
    if (type == LocalDateTime.class) {
      return "时间";
    }
    if (type == YearMonth.class) {
      return "年月";
    }
    if (type == Amount.class) {
      return "金额";
    }
    if (type == Place.class) {
      return "地区";
    }
    return List.class.isAssignableFrom(type) ? "清单" : "另一类值";
  }
}
