package dev.plumbline.workbench.proof;

import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.rule.Condition;
import dev.plumbline.core.rule.Item;
import dev.plumbline.core.rule.Shape;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Patterns in a form in which equal ones are equal. */
final class Forms {
  private Forms() {}

  /** What is asked of a fact of the pattern, whatever is asked of how many there are. */
  static String core(Condition condition) {
    return core(condition, name -> name);
  }

  /** The same, where what variables stand for is told. */
  static String core(Condition condition, UnaryOperator<String> meaning) {
    Map<String, String> own = new HashMap<>();
    for (Item item : condition.items()) {
      if (item instanceof Item.Bind bind) {
        own.put(bind.variable(), "$" + Shape.source(bind, meaning));
      }
    }
    UnaryOperator<String> names =
        name -> own.containsKey(name) ? own.get(name) : meaning.apply(name);
    String tallied =
        condition.tally() == null || condition.tally().variable() == null
            ? ""
            : " of " + names.apply(condition.tally().variable());
    return condition.quantifier()
        + " "
        + condition.type()
        + condition.items().stream()
            .filter(item -> !(item instanceof Item.Bind))
            .map(item -> Shape.of(item, names))
            .collect(Collectors.toCollection(TreeSet::new))
        + tallied;
  }

  /** What a pattern asks of a fact, whether it is to be there or not. */
  static String of(Condition condition) {
    String all = core(condition);
    return condition.each() == null
        ? all.substring(condition.quantifier().name().length())
        : all + condition.each();
  }

  /** Where a pattern says which fact it is about; {@code null} if it does not. */
  static Item.Compare key(Condition condition, FactType type) {
    if (type.key() == null) {
      return null;
    }
    for (Item item : condition.items()) {
      if (item instanceof Item.Compare compare
          && compare.operator().equals("==")
          && compare.path().names().equals(List.of(type.key()))) {
        return compare;
      }
    }
    return null;
  }
}
