package dev.plumbline.core.rule;

import dev.plumbline.core.rule.Item.Bind;
import dev.plumbline.core.rule.Item.Compare;
import dev.plumbline.core.rule.Item.Literal;
import dev.plumbline.core.rule.Item.Member;
import dev.plumbline.core.rule.Item.Operand;
import dev.plumbline.core.rule.Item.PathTo;
import dev.plumbline.core.rule.Item.Product;
import dev.plumbline.core.rule.Item.Stated;
import dev.plumbline.core.rule.Item.Test;
import dev.plumbline.core.rule.Item.Variable;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** What an item says, however it is spaced and its lists are ordered, and whatever its names. */
public final class Shape {
  private final UnaryOperator<String> variables;

  private Shape(UnaryOperator<String> variables) {
    this.variables = variables;
  }

  /** The shape of an item, in which variables go by their own names. */
  public static String of(Item item) {
    return of(item, UnaryOperator.identity());
  }

  /** The shape of an item, in which variables go by other names. */
  public static String of(Item item, UnaryOperator<String> variables) {
    return new Shape(variables).shape(item);
  }

  /** The shape of an operand, in which variables go by other names. */
  public static String of(Operand operand, UnaryOperator<String> variables) {
    return new Shape(variables).operand(operand);
  }

  private String shape(Item item) {
    if (item instanceof Bind bind) {
      return variables.apply(bind.variable()) + ":" + source(bind, variables);
    }
    if (item instanceof Stated stated) {
      return stated.path() + (stated.stated() ? "!=" : "==") + "null";
    }
    if (item instanceof Compare compare) {
      return compare.path() + " " + compare.operator() + " " + operand(compare.operand());
    }
    if (item instanceof Member member) {
      List<String> members =
          member.members().stream().map(this::operand).distinct().sorted().toList();
      String sign = member.negated() ? " != " : " == ";
      return member.path()
          + (members.size() == 1
              ? sign + members.get(0)
              : (member.negated() ? " not in " : " in ") + members);
    }
    Test test = (Test) item;
    return operand(test.subject()) + "." + test.method() + operands(test.arguments());
  }

  /** What a binding binds. */
  public static String source(Bind bind, UnaryOperator<String> variables) {
    return bind.method() == null
        ? bind.path().toString()
        : bind.path() + "." + bind.method() + new Shape(variables).operands(bind.arguments());
  }

  private String operands(Collection<Operand> operands) {
    return operands.stream().map(this::operand).collect(Collectors.joining(",", "(", ")"));
  }

  private String operand(Operand operand) {
    if (operand instanceof Literal literal) {
      return literal.value() instanceof BigDecimal number
          ? number.stripTrailingZeros().toPlainString()
          : literal.value() instanceof String text
              ? "\"" + text + "\""
              : literal.value().toString();
    }
    if (operand instanceof Product product) {
      String factor = product.factor().stripTrailingZeros().toPlainString();
      return variables.apply(product.variable().name()) + " * " + factor;
    }
    return operand instanceof Variable variable
        ? variables.apply(variable.name())
        : ((PathTo) operand).toString();
  }
}
