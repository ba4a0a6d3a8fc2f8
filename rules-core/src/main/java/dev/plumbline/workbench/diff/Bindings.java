package dev.plumbline.workbench.diff;

import dev.plumbline.core.check.Condition;
import dev.plumbline.core.check.Item;
import dev.plumbline.core.check.Item.Compare;
import dev.plumbline.core.check.Item.Literal;
import dev.plumbline.core.check.Item.Operand;
import dev.plumbline.core.check.Item.PathTo;
import dev.plumbline.core.check.Item.Variable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the variables of a rule stand for, and the rule's conditions in a form that does not depend
 * on the names of variables, on white space, or on the order of items: equal forms ask the same.
 */
final class Bindings {
  /**
   * Where a variable comes from.
   *
   * @param condition the pattern that binds it
   * @param bind the item in it
   */
  record Source(Condition condition, Item.Bind bind) {}

  private final Map<String, Source> sources = new HashMap<>();
  private final Map<Condition, String> names = new HashMap<>();

  /** The bindings of a rule with these conditions, the inherited ones first. */
  Bindings(List<Condition> conditions) {
    Map<String, Integer> seen = new HashMap<>();
    for (Condition condition : conditions) {
      String name = identity(condition);
      int before = seen.merge(name, 1, Integer::sum);
      names.put(condition, before == 1 ? name : name + "#" + before);
      for (Item item : condition.items()) {
        if (item instanceof Item.Bind bind) {
          sources.put(bind.variable(), new Source(condition, bind));
        }
      }
    }
  }

  /** Where a variable comes from. */
  Source of(Variable variable) {
    return sources.get(variable.name());
  }

  /** Which fact a pattern is about: its type, and what it must equal. */
  static String identity(Condition condition) {
    return condition.type()
        + condition.items().stream()
            .filter(Bindings::fixes)
            .map(item -> ((Compare) item).path() + "=" + literal(((Compare) item).operand()))
            .sorted()
            .toList();
  }

  private static boolean fixes(Item item) {
    return item instanceof Compare compare
        && compare.operator().equals("==")
        && compare.operand() instanceof Literal literal
        && literal.value() instanceof String;
  }

  private static String literal(Operand operand) {
    Object value = Values.canonical(((Literal) operand).value());
    return value.getClass().getSimpleName() + value;
  }

  /** A condition in its form. */
  String form(Condition condition) {
    String items =
        condition.items().stream()
            .filter(item -> !(item instanceof Item.Bind))
            .map(this::form)
            .distinct()
            .sorted()
            .collect(Collectors.joining("; "));
    Condition.Tally tally = condition.tally();
    return condition.quantifier()
        + " "
        + condition.type()
        + " "
        + items
        + (tally == null
            ? ""
            : " | "
                + (tally.variable() == null ? "" : form(new Variable(tally.variable())))
                + tally.operator()
                + form(tally.bound())
                + (tally.least() == null ? "" : " | " + form(condition.askedOfRow())));
  }

  /** All conditions in their form; the order of patterns says nothing either. */
  List<String> forms(List<Condition> conditions) {
    List<String> forms = new ArrayList<>();
    conditions.forEach(condition -> forms.add(form(condition)));
    forms.sort(null);
    return forms;
  }

  /** An item in its form. */
  String form(Item item) {
    if (item instanceof Compare compare) {
      return compare.path() + " " + compare.operator() + " " + form(compare.operand());
    }
    if (item instanceof Item.Member member) {
      return member.path() + (member.negated() ? " not in " : " in ") + forms(member);
    }
    if (item instanceof Item.Stated stated) {
      return stated.path() + (stated.stated() ? " stated" : " not stated");
    }
    Item.Test test = (Item.Test) item;
    return form(test.subject())
        + "."
        + test.method()
        + test.arguments().stream().map(this::form).toList();
  }

  private List<String> forms(Item.Member member) {
    return member.members().stream().map(this::form).distinct().sorted().toList();
  }

  /** An operand in its form. */
  String form(Operand operand) {
    if (operand instanceof Literal) {
      return literal(operand);
    }
    if (operand instanceof PathTo path) {
      return path.toString();
    }
    if (operand instanceof Item.Product product) {
      return form(product.variable()) + "*" + literal(new Literal(product.factor()));
    }
    Variable variable = (Variable) operand;
    Source source = of(variable);
    if (source == null) {
      return variable.name();
    }
    Item.Bind bind = source.bind();
    return "<"
        + names.get(source.condition())
        + "."
        + bind.path()
        + (bind.method() == null
            ? ""
            : "."
                + bind.method()
                + bind.arguments().stream()
                    .map(this::form)
                    .collect(Collectors.joining(",", "(", ")")))
        + ">";
  }
}
