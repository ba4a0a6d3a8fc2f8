package dev.plumbline.core.check;

import dev.plumbline.core.check.Item.Compare;
import dev.plumbline.core.check.Item.Literal;
import dev.plumbline.core.check.Item.Member;
import dev.plumbline.core.check.Item.Operand;
import dev.plumbline.core.check.Item.PathTo;
import dev.plumbline.core.check.Item.Product;
import dev.plumbline.core.check.Item.Variable;
import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.FactTypes;
import dev.plumbline.core.facts.Property;
import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;

/**
 * Only like values compare. Drools compiles some of the rest and matches at random, and refuses the
 * remainder in words about classes, without a line.
 */
final class ConditionTypes {
  private static final Set<String> ORDERING = Set.of(">", ">=", "<", "<=");

  /** Nine digits: what every whole number has room for. */
  private static final BigDecimal LARGEST = BigDecimal.valueOf(999_999_999);

  private static final Set<Class<?>> WHOLE = Set.of(int.class, Integer.class);

  private final FactType type;
  private final Variables bound;
  private final Said said;

  ConditionTypes(FactType type, Variables bound, Said said) {
    this.type = type;
    this.bound = bound;
    this.said = said;
  }

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

  void check(Compare compare) {
    Sort left = sort(compare.path());
    String operator = compare.operator();
    if (left == null) {
      return;
    }
    if (operator.equals(Compare.ALL_MEMBERS)) {
      allMembers(compare, left);
    } else if (operator.endsWith("memberOf")) {
      memberOf(compare, left);
    } else if (operator.endsWith("contains")) {
      contains(compare, left);
    } else if (operator.endsWith("matches")) {
      matches(compare, left);
    } else if (ORDERING.contains(operator) && !left.isOrdered()) {
      said.problem(
          compare,
          "「" + compare.path() + "」是" + left.chinese() + "，没有大小，不能用「" + operator + "」比较",
          "\""
              + compare.path()
              + "\" is "
              + left.english()
              + ", which is never greater or less: \""
              + operator
              + "\" does not apply");
    } else {
      alike(compare, compare.path(), left, compare.operand());
    }
  }

  void check(Member member) {
    Sort left = sort(member.path());
    for (Operand operand : member.members()) {
      alike(member, member.path(), left, operand);
    }
  }

  private void memberOf(Compare compare, Sort left) {
    Variable list = compare.operand() instanceof Variable variable ? variable : null;
    Sort right = list == null ? null : Sort.of(bound.type(list.name()));
    if (list == null || right != null && right != Sort.LIST) {
      said.problem(
          compare,
          "memberOf 后须是绑定了清单的变量，如 field memberOf $fields",
          "what follows memberOf must be a variable bound to a list: field memberOf $fields");
    } else if (bound.elements(list.name()) != null && bound.elements(list.name()) != left) {
      unlike(compare, compare.path(), left, list.name(), bound.elements(list.name()), true);
    }
  }

  private void allMembers(Compare compare, Sort left) {
    String list = ((Variable) compare.operand()).name();
    Sort right = Sort.of(bound.type(list));
    if (left != Sort.LIST || right != null && right != Sort.LIST) {
      said.problem(
          compare,
          "containsAll 的前后须都是清单，如 $fields.containsAll( fields )",
          "containsAll is asked of a list, about a list: $fields.containsAll( fields )");
    }
  }

  private void contains(Compare compare, Sort left) {
    if (left == Sort.LIST) {
      Sort elements = bound.elements(type, compare.path().names().get(0));
      Sort right = sort(compare.operand());
      if (elements != null && right != null && elements != right) {
        said.problem(
            compare,
            "「"
                + compare.path()
                + "」是"
                + elements.chinese()
                + "的清单，其中不会有「"
                + Item.written(compare.operand())
                + "」",
            "\""
                + compare.path()
                + "\" is a list of which each element is "
                + elements.english()
                + "; \""
                + Item.written(compare.operand())
                + "\" is never in it");
      }
    } else if (left != Sort.TEXT) {
      notFor(compare, left, "contains");
    } else {
      alike(compare, compare.path(), left, compare.operand());
    }
  }

  private void matches(Compare compare, Sort left) {
    if (left != Sort.TEXT) {
      notFor(compare, left, "matches");
      return;
    }
    alike(compare, compare.path(), left, compare.operand());
    if (!(compare.operand() instanceof Literal literal)) {
      said.problem(
          compare,
          "matches 后面只能是写在引号里的正则表达式，不能是「"
              + Item.written(compare.operand())
              + "」：不写明就无法判断要比多久；要与别的文字比较，用 == 或 contains",
          "only a regular expression in quotes may stand behind matches, not \""
              + Item.written(compare.operand())
              + "\": how long it takes could not be told; to compare with another text use == or"
              + " contains");
    } else if (literal.value() instanceof String) {
      try {
        SafePattern.of(literal.written());
      } catch (SafePattern.Unsafe e) {
        said.problem(compare, e.getMessage(), e.english());
      }
    }
  }

  private void notFor(Compare compare, Sort left, String word) {
    said.problem(
        compare,
        "「" + compare.path() + "」是" + left.chinese() + "，不能用 " + word,
        "\"" + compare.path() + "\" is " + left.english() + "; " + word + " does not apply");
  }

  private void alike(Item item, PathTo path, Sort left, Operand operand) {
    Sort right = sort(operand);
    if (left != null && right != null && left != right) {
      unlike(item, path, left, Item.written(operand), right, false);
    } else if (left == Sort.NUMBER
        && operand instanceof Literal literal
        && (WHOLE.contains(of(type, path)) || of(type, path) == Long.class)
        && isFraction(literal)) {
      said.problem(
          item,
          "「" + path + "」是整数，不能与「" + literal.value() + "」比较，请写整数",
          "\""
              + path
              + "\" is a whole number and cannot be compared with "
              + literal.value()
              + "; write a whole number");
    } else if (left == Sort.NUMBER
        && operand instanceof Literal literal
        && WHOLE.contains(of(type, path))
        && !isWhole(literal)) {
      said.problem(
          item,
          "「" + path + "」是整数，不会有「" + literal.value() + "」那么大",
          "\"" + path + "\" is a whole number, and never as large as " + literal.value());
    }
  }

  /** Whether a number has no more digits than the rule compiler takes for a whole number. */
  static boolean isWhole(Literal literal) {
    return new BigDecimal(literal.value().toString()).abs().compareTo(LARGEST) <= 0;
  }

  /** Whether a number is none that something whole could be. */
  static boolean isFraction(Literal literal) {
    return new BigDecimal(literal.value().toString()).stripTrailingZeros().scale() > 0;
  }

  private void unlike(
      Item item, PathTo path, Sort left, Object shown, Sort right, boolean elements) {
    boolean list = right == Sort.LIST;
    said.problem(
        item,
        "「"
            + path
            + "」是"
            + left.chinese()
            + "，不能与「"
            + shown
            + "」比较，后者"
            + (elements ? "的各项是" : "是")
            + right.chinese()
            + (list ? "；是不是其中一个，用 memberOf" : left == Sort.LIST ? "；其中有没有，用 contains" : ""),
        "\""
            + path
            + "\" is "
            + left.english()
            + " and cannot be compared with \""
            + shown
            + "\", "
            + (elements ? "of which each element is " : "which is ")
            + right.english()
            + (list
                ? "; use memberOf to ask whether it is one of them"
                : left == Sort.LIST ? "; use contains to ask whether it is in the list" : ""));
  }

  /** The sort of the values that an operand stands for, or {@code null} if it is not known. */
  Sort sort(Operand operand) {
    if (operand instanceof Literal literal) {
      return Sort.of(literal.value().getClass());
    }
    if (operand instanceof Product) {
      return Sort.NUMBER;
    }
    return Sort.of(
        operand instanceof Variable variable
            ? bound.type(variable.name())
            : of(type, (PathTo) operand));
  }
}
