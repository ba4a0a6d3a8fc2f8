package dev.plumbline.workbench.explain;

import dev.plumbline.core.check.Condition;
import dev.plumbline.core.check.Item;
import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.FactTypes;
import java.util.ArrayList;
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
    List<Item.Operand> operands = new ArrayList<>(item.operands());
    if (item.path() != null && item.path().without() != null) {
      operands.add(item.path().without());
    }
    if (item instanceof Item.Test test) {
      operands.add(test.subject());
    }
    return operands;
  }

  Bound of(String name) {
    return bound.get(name);
  }

  /** Whether some condition speaks of the variable. */
  boolean isUsed(String name) {
    return users.containsKey(name);
  }
}
