package dev.plumbline.core.explain;

import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.rule.Condition;
import dev.plumbline.core.rule.Item;
import java.util.List;
import org.drools.model.Binding;
import org.drools.model.SingleConstraint;
import org.drools.model.Variable;

/**
 * One pattern of a compiled rule, its text and its compiled parts side by side. Immutable.
 *
 * @param condition the text
 * @param type the type of fact
 * @param variables the model's variables for the fact: two where each row is selected and then
 *     looked at, else one
 * @param parts the items between the brackets
 * @param tally what the number of matching facts has to meet, or the sum of a value of theirs;
 *     {@code null} unless they are counted or summed
 */
record Step(
    Condition condition,
    FactType type,
    List<Variable<?>> variables,
    List<Part> parts,
    SingleConstraint tally) {
  /** One item of a pattern. */
  sealed interface Part {
    /** The text. */
    Item item();
  }

  /** An item that binds a value. */
  record Binds(Item.Bind item, Binding binding) implements Part {
    /** The values with what is bound; within forall the model calls a variable otherwise. */
    Values with(Values values, Object bound, Object written, Values.Origin origin) {
      Values all = values.with(item.variable(), bound, written, origin);
      String called = binding.getBoundVariable().getName();
      return called.equals(item.variable()) ? all : all.with(called, bound, written, origin);
    }
  }

  /** An item that is true or false of a fact. */
  record Decides(Item item, SingleConstraint constraint) implements Part {}

  /** The values that its items see of a fact, beside those bound so far. */
  Values with(Values values, Object fact) {
    Values all = values;
    for (Variable<?> variable : variables) {
      all = all.with(variable.getName(), fact);
    }
    return all;
  }

  /** The comparison that says which fact of its type the pattern is about, or {@code null}. */
  Item.Compare key() {
    if (type.key() == null) {
      return null;
    }
    for (Part part : parts) {
      if (part.item() instanceof Item.Compare compare
          && compare.operator().equals("==")
          && compare.path().names().equals(List.of(type.key()))) {
        return compare;
      }
    }
    return null;
  }
}
