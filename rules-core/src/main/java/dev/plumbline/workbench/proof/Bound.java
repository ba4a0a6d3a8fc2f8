package dev.plumbline.workbench.proof;

import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.FactType.Presence;
import dev.plumbline.core.rule.Condition;
import dev.plumbline.core.rule.Item;
import dev.plumbline.core.rule.Item.Operand;
import dev.plumbline.core.words.Message;
import dev.plumbline.core.words.Titles;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a variable stands for.
 *
 * @param value its value, perhaps a gap
 * @param ofSeveral whether it is of one of several facts, so that it may be another each time
 */
record Bound(Object value, boolean ofSeveral) {
  /**
   * So many facts as there are patterns tell all apart only where what is asked of all of them is
   * not asked anew for each of several others.
   */
  static void requireSettled(FactType type, Condition condition, Map<String, Bound> values) {
    if (type.presence() != Presence.DEFINED
        && values.values().stream().anyMatch(Bound::ofSeveral)
        && selectedBy(condition).stream().anyMatch(name -> values.get(name).ofSeveral())) {
      throw new Undecidable(Message.of("proof.eachAnew", Titles.of(type, null)));
    }
  }

  /** The variables bound before by which a pattern says which facts it is about. */
  static Set<String> selectedBy(Condition condition) {
    Set<String> used = new TreeSet<>();
    Set<String> own = new TreeSet<>();
    for (Item item : condition.items()) {
      for (Operand operand : item.operands()) {
        used(operand, used);
      }
      if (item instanceof Item.Test test) {
        used(test.subject(), used);
      }
      if (item.path() != null && item.path().without() != null) {
        used.add(item.path().without().name());
      }
      if (item instanceof Item.Bind bind) {
        own.add(bind.variable());
      }
    }
    used.removeAll(own);
    return used;
  }

  private static void used(Operand operand, Set<String> used) {
    if (operand instanceof Item.Variable variable) {
      used.add(variable.name());
    } else if (operand instanceof Item.Product product) {
      used.add(product.variable().name());
    }
  }
}
