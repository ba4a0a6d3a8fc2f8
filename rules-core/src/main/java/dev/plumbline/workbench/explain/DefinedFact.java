package dev.plumbline.workbench.explain;

import dev.plumbline.core.check.Item;
import dev.plumbline.core.check.RuleText;
import dev.plumbline.core.facts.FactType;
import java.util.Map;

/**
 * A fact that a rule defines, or the manifest.
 *
 * @param type its type
 * @param values its properties that are known, by name
 * @param rule the rule that defines it, or {@code null} if the manifest does
 */
record DefinedFact(FactType type, Map<String, Object> values, RuleText rule) {
  /** Whether it has what a pattern asks of it by literals; other demands are not looked at. */
  boolean fits(Iterable<Item> items) {
    for (Item item : items) {
      if (item instanceof Item.Compare compare
          && compare.operand() instanceof Item.Literal literal
          && compare.operator().equals("==")
          && !literal.value().equals(values.get(compare.path().names().get(0)))) {
        return false;
      }
    }
    return true;
  }
}
