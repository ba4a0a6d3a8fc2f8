package dev.plumbline.workbench.explain;

import dev.plumbline.core.check.Condition;
import dev.plumbline.core.check.Item;
import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.FactTypes;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the variables of a rule stand for, those of the rules that it extends included. */
final class Variables {
  /** A variable: where it is bound, and to what. */
  record Bound(Condition condition, FactType type, Item.Bind bind) {}

  private final Map<String, Bound> bound = new LinkedHashMap<>();
  private final Map<String, Set<Condition>> users = new LinkedHashMap<>();

  Variables(FactTypes types, List<Condition> conditions) {
    for (Condition condition : conditions) {
      for (Item item : condition.items()) {
        if (item instanceof Item.Bind bind) {
          bound.put(bind.variable(), new Bound(condition, types.named(condition.type()), bind));
        }
        operands(item).forEach(operand -> used(operand, condition));
      }
      if (condition.tally() != null) {
        used(condition.tally().bound(), condition);
      }
    }
  }

  private void used(Item.Operand operand, Condition condition) {
    if (operand instanceof Item.Product product) {
      used(product.variable(), condition);
    } else if (operand instanceof Item.Variable variable) {
      users.computeIfAbsent(variable.name(), name -> new HashSet<>()).add(condition);
    }
  }

  private static List<Item.Operand> operands(Item item) {
    if (item instanceof Item.Compare compare) {
      Item.Variable without = compare.path().without();
      return without == null ? List.of(compare.operand()) : List.of(compare.operand(), without);
    }
    if (item instanceof Item.Member member) {
      return member.members();
    }
    if (item instanceof Item.Bind bind) {
      return bind.arguments();
    }
    return item instanceof Item.Test test
        ? List.of(test.subject(), test.arguments().get(0))
        : List.of();
  }

  Bound of(String name) {
    return bound.get(name);
  }

  /** Whether some condition speaks of the variable. */
  boolean isUsed(String name) {
    return users.containsKey(name);
  }
}
