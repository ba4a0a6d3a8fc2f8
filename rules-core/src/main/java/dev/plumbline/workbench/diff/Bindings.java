package dev.plumbline.workbench.diff;

import dev.plumbline.core.rule.Condition;
import dev.plumbline.core.rule.Item;
import dev.plumbline.core.rule.Item.Variable;
import dev.plumbline.core.rule.Shape;
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
        + condition.items().stream().filter(Bindings::fixes).map(Shape::of).sorted().toList();
  }

  private static boolean fixes(Item item) {
    return item instanceof Item.Compare compare
        && compare.isLiteral()
        && ((Item.Literal) compare.operand()).value() instanceof String;
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
    return Shape.of(item, this::source);
  }

  /** An operand in its form. */
  String form(Item.Operand operand) {
    return Shape.of(operand, this::source);
  }

  /** What a variable stands for. */
  private String source(String variable) {
    Source source = sources.get(variable);
    return source == null
        ? variable
        : "<"
            + names.get(source.condition())
            + "."
            + Shape.source(source.bind(), this::source)
            + ">";
  }
}
