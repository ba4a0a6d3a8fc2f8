package dev.plumbline.core.check;

import dev.plumbline.core.check.reason.SafePattern;
import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.rule.Item;
import dev.plumbline.core.rule.Item.Compare;
import dev.plumbline.core.rule.Item.Literal;
import dev.plumbline.core.rule.Item.Member;
import dev.plumbline.core.rule.Item.Operand;
import dev.plumbline.core.rule.Item.PathTo;
import dev.plumbline.core.rule.Item.Product;
import dev.plumbline.core.rule.Item.Variable;
import dev.plumbline.core.words.Message;
import java.util.Set;

/**
 * Only like values compare. Drools compiles some of the rest and matches at random, and refuses the
 * remainder in words about classes, without a line.
 */
final class ConditionTypes {
  private static final Set<String> ORDERING = Set.of(">", ">=", "<", "<=");

  private static final Set<Class<?>> WHOLE = Set.of(int.class, Integer.class);

  private final FactType type;
  private final Variables bound;
  private final ItemProblems said;

  ConditionTypes(FactType type, Variables bound, ItemProblems said) {
    this.type = type;
    this.bound = bound;
    this.said = said;
  }

  void check(Compare compare) {
    ValueKind left = sort(compare.path());
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
          Message.of("check.notOrdered", compare.path().toString(), left.words(), operator));
    } else {
      alike(compare, compare.path(), left, compare.operand());
    }
  }

  void check(Member member) {
    ValueKind left = sort(member.path());
    for (Operand operand : member.members()) {
      alike(member, member.path(), left, operand);
    }
  }

  private void memberOf(Compare compare, ValueKind left) {
    Variable list = compare.operand() instanceof Variable variable ? variable : null;
    ValueKind right = list == null ? null : ValueKind.of(bound.type(list.name()));
    if (list == null || right != null && right != ValueKind.LIST) {
      said.problem(compare, Message.of("check.memberOfWhat"));
    } else if (bound.elements(list.name()) != null && bound.elements(list.name()) != left) {
      said.problem(
          compare,
          Message.of(
              "check.unlikeEach",
              compare.path().toString(),
              left.words(),
              list.name(),
              bound.elements(list.name()).words()));
    }
  }

  private void allMembers(Compare compare, ValueKind left) {
    String list = ((Variable) compare.operand()).name();
    ValueKind right = ValueKind.of(bound.type(list));
    if (left != ValueKind.LIST || right != null && right != ValueKind.LIST) {
      said.problem(compare, Message.of("check.containsAllWhat"));
    }
  }

  private void contains(Compare compare, ValueKind left) {
    if (left == ValueKind.LIST) {
      ValueKind elements = bound.elements(type, compare.path().names().get(0));
      ValueKind right = sort(compare.operand());
      if (elements != null && right != null && elements != right) {
        said.problem(
            compare,
            Message.of(
                "check.neverInList",
                compare.path().toString(),
                elements.words(),
                Item.written(compare.operand())));
      }
    } else if (left != ValueKind.TEXT) {
      notFor(compare, left, "contains");
    } else {
      alike(compare, compare.path(), left, compare.operand());
    }
  }

  private void matches(Compare compare, ValueKind left) {
    if (left != ValueKind.TEXT) {
      notFor(compare, left, "matches");
      return;
    }
    alike(compare, compare.path(), left, compare.operand());
    if (!(compare.operand() instanceof Literal literal)) {
      said.problem(compare, Message.of("check.matchesWhat", Item.written(compare.operand())));
    } else if (literal.value() instanceof String) {
      try {
        SafePattern.of(literal.written());
      } catch (SafePattern.Unsafe e) {
        said.problem(compare, e.told());
      }
    }
  }

  private void notFor(Compare compare, ValueKind left, String word) {
    said.problem(
        compare, Message.of("check.notApplicable", compare.path().toString(), left.words(), word));
  }

  private void alike(Item item, PathTo path, ValueKind left, Operand operand) {
    ValueKind right = sort(operand);
    if (left != null && right != null && left != right) {
      unlike(item, path, left, operand, right);
    } else if (left == ValueKind.NUMBER
        && operand instanceof Literal literal
        && (WHOLE.contains(type.typeAt(path.names())) || type.typeAt(path.names()) == Long.class)
        && literal.isFraction()) {
      said.problem(item, Message.of("check.notFraction", path.toString(), Item.written(literal)));
    } else if (left == ValueKind.NUMBER
        && operand instanceof Literal literal
        && WHOLE.contains(type.typeAt(path.names()))
        && literal.isLarge()) {
      said.problem(item, Message.of("check.notSoLarge", path.toString(), Item.written(literal)));
    }
  }

  private void unlike(Item item, PathTo path, ValueKind left, Operand operand, ValueKind right) {
    Literal literal = operand instanceof Literal one ? one : null;
    Object[] words = {path.toString(), left.words(), Item.written(operand), right.words()};
    Message message;
    if (right == ValueKind.LIST) {
      message = Message.of("check.unlikeMemberOf", words);
    } else if (left == ValueKind.LIST) {
      message = Message.of("check.unlikeContains", words);
    } else {
      message = Message.of("check.unlike", words);
    }
    String meant = literal == null ? null : MeantValues.compared(path, left, literal, right);
    said.problem(item, meant == null ? message : Message.of("check.unlikeBut", message, meant));
  }

  /** The sort of the values that an operand stands for, or {@code null} if it is not known. */
  ValueKind sort(Operand operand) {
    if (operand instanceof Literal literal) {
      return ValueKind.of(literal.value().getClass());
    }
    if (operand instanceof Product) {
      return ValueKind.NUMBER;
    }
    return ValueKind.of(
        operand instanceof Variable variable
            ? bound.type(variable.name())
            : type.typeAt(((PathTo) operand).names()));
  }
}
