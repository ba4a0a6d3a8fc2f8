package dev.plumbline.mutation;

import dev.plumbline.Kind;
import dev.plumbline.core.check.Condition;
import dev.plumbline.core.check.Item;
import dev.plumbline.core.check.RuleText;
import dev.plumbline.core.evaluate.Pack;
import dev.plumbline.core.explain.RuleSteps;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A clause that only a person can judge asks for the judgement on itself, and that it is met. The
 * engine looks that judgement up whatever the rule says, so that no status shows a rule that asks
 * for another.
 */
record OwnJudgements() implements Case {
  @Override
  public String name() {
    return "judgements asked for";
  }

  @Override
  public Map<String, String> outcome(Pack pack) {
    Map<String, String> outcome = new HashMap<>();
    for (RuleSteps rule : pack.clauses()) {
      if (rule.clause().kind() == Kind.JUDG) {
        outcome.put(
            "judgement on " + rule.clause().id(), asksForOwn(rule.text()) ? "OWN" : "OTHER");
      }
    }
    return outcome;
  }

  private static boolean asksForOwn(RuleText rule) {
    Set<List<Object>> asked = new HashSet<>();
    for (Condition condition : rule.conditions()) {
      for (Item item : condition.items()) {
        if (item instanceof Item.Compare compare
            && compare.operand() instanceof Item.Literal literal) {
          asked.add(List.of(compare.path().names(), compare.operator(), literal.value()));
        }
      }
    }
    return asked.equals(
        Set.of(
            List.of(List.of("clause"), "==", rule.clause()), List.of(List.of("met"), "==", true)));
  }
}
