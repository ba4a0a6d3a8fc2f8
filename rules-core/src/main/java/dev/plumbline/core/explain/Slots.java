package dev.plumbline.core.explain;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drools.model.Variable;

/** The slots in which the values of a rule's variables are kept, by their names. */
final class Slots {
  private final Map<String, Integer> byName = new HashMap<>();
  private int next;

  Slots() {}

  /**
   * The slots of a rule that inherits patterns: what it calls the inherited variables, it finds
   * where the rule that it extends has put them.
   */
  static Slots inheriting(Slots from, List<Step> patterns, List<Step> inherited) {
    Slots slots = new Slots();
    slots.next = from.next;
    for (int i = 0; i < inherited.size(); i++) {
      Step own = patterns.get(i);
      Step other = inherited.get(i);
      for (int j = 0; j < own.variables().size(); j++) {
        slots.put(own.variables().get(j), from.of(other.variables().get(j).getName()));
      }
      for (int j = 0; j < own.parts().size(); j++) {
        if (own.parts().get(j) instanceof Step.Binds binds
            && other.parts().get(j) instanceof Step.Binds inheritedBinds) {
          slots.byName.put(binds.item().variable(), from.of(inheritedBinds.item().variable()));
          slots.put(
              binds.binding().getBoundVariable(),
              from.of(inheritedBinds.binding().getBoundVariable().getName()));
        }
      }
    }
    return slots;
  }

  private void put(Variable<?> variable, int slot) {
    byName.put(variable.getName(), slot);
  }

  int add(Variable<?> variable) {
    return add(variable.getName());
  }

  /** A variable's slot: that which it has, or the next. */
  int add(String variable) {
    return byName.computeIfAbsent(variable, name -> next++);
  }

  int find(String variable, int otherwise) {
    return byName.getOrDefault(variable, otherwise);
  }

  int of(String variable) {
    Integer slot = byName.get(variable);
    if (slot == null) {
      throw new IllegalStateException("variable " + variable + " is not bound");
    }
    return slot;
  }

  /** How many there are. */
  int size() {
    return next;
  }
}
