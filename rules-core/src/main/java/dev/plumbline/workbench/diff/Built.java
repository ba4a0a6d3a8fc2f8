package dev.plumbline.workbench.diff;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.InputException;
import dev.plumbline.core.facts.FactType.Presence;
import dev.plumbline.core.rule.Condition;
import dev.plumbline.core.rule.Condition.Quantifier;
import dev.plumbline.core.rule.Item;
import dev.plumbline.core.rule.RuleText;
import dev.plumbline.core.rule.RuleText.Definition;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Applications made of nothing, in which a rule holds as far as its literals tell how. */
final class Built {
  /** The id of an application that is made of nothing else. */
  static final String ID = "1";

  private final Side side;
  private final PackEvaluator judge;
  private final Trees trees;
  private final RuleText rule;
  private final @Nullable Definition pinned;
  private ObjectNode tree = nothing();
  private FactsInScope world;

  private Built(
      Side side, PackEvaluator judge, Trees trees, RuleText rule, @Nullable Definition pinned) {
    this.side = side;
    this.judge = judge;
    this.trees = trees;
    this.rule = rule;
    this.pinned = pinned;
    this.world = FactsInScope.of(side, rule, judge.read(tree), pinned);
  }

  /** An application of which nothing is known. */
  static ObjectNode nothing() {
    return JsonNodeFactory.instance.objectNode().put("id", ID);
  }

  /**
   * An application for a rule.
   *
   * @param pinned the definition that it is to meet; {@code null} for the first that will do
   */
  static ObjectNode of(
      Side side, PackEvaluator judge, Trees trees, RuleText rule, @Nullable Definition pinned) {
    Built built = new Built(side, judge, trees, rule, pinned);
    for (Condition condition : side.text().conditions(rule)) {
      Presence presence = side.type(condition).presence();
      boolean given = presence != Presence.DEFINED && presence != Presence.CALL;
      if (given && condition.quantifier() != Quantifier.NOT) {
        built.meet(condition);
      }
    }
    return built.tree;
  }

  private void meet(Condition condition) {
    Target first = Target.of(side, condition, world).get(0);
    if (condition.items().isEmpty() && first.fact() == null && !first.path().isEmpty()) {
      make(List.of(new Edit(first.path(), JsonNodeFactory.instance.objectNode())));
    }
    List<Item> items = new ArrayList<>(condition.items());
    if (condition.quantifier() == Quantifier.SUM) {
      items.add(condition.askedOfSum());
    }
    for (Item item : items) {
      Target target = Target.of(side, condition, world).get(0);
      make(SatisfyingEdits.of(side, world, condition, target, item, 0));
    }
  }

  /** Makes the edits; not if the pack refuses what comes of them. */
  private void make(List<Edit> edits) {
    ObjectNode next = trees.with(tree, edits);
    try {
      world = FactsInScope.of(side, rule, judge.read(next), pinned);
      tree = next;
    } catch (InputException e) {
      // One value does not go with another, and the application stays without it.
    }
  }
}
