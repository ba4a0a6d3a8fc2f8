package dev.plumbline.core.explain;

import dev.plumbline.Clause;
import dev.plumbline.core.check.Condition;
import dev.plumbline.core.check.Condition.Quantifier;
import dev.plumbline.core.check.Item;
import dev.plumbline.core.check.MissingWeights;
import dev.plumbline.core.check.PackText;
import dev.plumbline.core.check.RuleText;
import dev.plumbline.core.compile.RuleBase;
import dev.plumbline.core.explain.Step.Binds;
import dev.plumbline.core.explain.Step.Decides;
import dev.plumbline.core.explain.Step.Part;
import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.FactType.Presence;
import dev.plumbline.fact.FilingDay;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.drools.model.Binding;
import org.drools.model.Condition.Type;
import org.drools.model.Constraint;
import org.drools.model.Pattern;
import org.drools.model.Rule;
import org.drools.model.SingleConstraint;

/**
 * A rule ready to be walked: truth comes from the predicates of the executable model, structure and
 * words from the text. The two are paired by their order, which the model keeps (Drools 10.2.0).
 * Immutable.
 *
 * @param text the rule's text
 * @param clause the clause it states, or {@code null}
 * @param steps its patterns, the inherited ones first
 * @param scopeSteps how many of them are inherited and make its scope
 * @param weights what it weighs that facts are missing
 */
public record RuleSteps(
    RuleText text, Clause clause, List<Step> steps, int scopeSteps, MissingWeights weights) {

  /** Pairs the text of a rule with its compiled form. */
  public static RuleSteps of(PackText pack, RuleText text, RuleBase base) {
    List<Condition> conditions = new ArrayList<>();
    pack.ancestors(text).forEach(ancestor -> conditions.addAll(ancestor.conditions()));
    int inherited = conditions.size();
    conditions.addAll(text.conditions());
    Rule rule = base.rules().get(text.name());
    List<Pattern<?>> patterns = new ArrayList<>();
    collect(rule.getView().getSubConditions(), patterns);
    long results = conditions.stream().filter(c -> c.quantifier() == Quantifier.COUNT).count();
    if (patterns.size() != conditions.size() + results) {
      throw unpaired(text, patterns.size() + " patterns for " + conditions.size() + " conditions");
    }
    List<Step> steps = new ArrayList<>();
    Iterator<Pattern<?>> next = patterns.iterator();
    for (Condition condition : conditions) {
      Pattern<?> first = next.next();
      if (condition.quantifier() != Quantifier.COUNT) {
        steps.add(step(text, condition, first, null, base));
        continue;
      }
      // What is counted comes first, but after the result where that is written "… from
      // accumulate".
      Pattern<?> second = next.next();
      boolean resultFirst = condition.tally().distinct() != null;
      steps.add(
          step(
              text,
              condition,
              resultFirst ? second : first,
              (SingleConstraint) (resultFirst ? first : second).getConstraint(),
              base));
    }
    Clause clause = text.clause() == null ? null : text.toClause(pack.isOverCall(text));
    MissingWeights weights = MissingWeights.of(pack, text);
    return new RuleSteps(text, clause, List.copyOf(steps), inherited, weights);
  }

  private static void collect(
      List<org.drools.model.Condition> conditions, List<Pattern<?>> patterns) {
    for (org.drools.model.Condition condition : conditions) {
      if (condition instanceof Pattern<?> pattern) {
        patterns.add(pattern);
      } else if (condition.getType() == Type.NOT
          || condition.getType() == Type.EXISTS
          || condition.getType() == Type.AND) {
        collect(condition.getSubConditions(), patterns);
      }
    }
  }

  private static Step step(
      RuleText text,
      Condition condition,
      Pattern<?> pattern,
      SingleConstraint tally,
      RuleBase base) {
    List<SingleConstraint> constraints = new ArrayList<>();
    flatten(pattern.getConstraint(), constraints);
    Iterator<SingleConstraint> nextConstraint = constraints.iterator();
    Iterator<Binding> nextBinding = pattern.getBindings().iterator();
    List<Part> parts = new ArrayList<>();
    for (Item item : condition.items()) {
      boolean binds = item instanceof Item.Bind;
      if (binds ? !nextBinding.hasNext() : !nextConstraint.hasNext()) {
        throw unpaired(text, item.text());
      }
      parts.add(
          item instanceof Item.Bind bind
              ? new Binds(bind, nextBinding.next())
              : new Decides(item, nextConstraint.next()));
    }
    if (nextBinding.hasNext() || nextConstraint.hasNext()) {
      throw unpaired(text, condition.type());
    }
    return new Step(
        condition,
        base.types().named(condition.type()),
        pattern.getPatternVariable(),
        List.copyOf(parts),
        tally);
  }

  private static void flatten(Constraint constraint, List<SingleConstraint> singles) {
    if (constraint instanceof SingleConstraint single) {
      if (single.getVariables().length > 0) {
        singles.add(single);
      }
    } else {
      constraint.getChildren().forEach(child -> flatten(child, singles));
    }
  }

  private static IllegalStateException unpaired(RuleText text, String what) {
    return new IllegalStateException(
        "rule " + text.name() + " compiled to another shape than its text: " + what);
  }

  /** The facts that the rule asks for by a key of its own words, by their types. */
  public Map<FactType, Set<String>> literalKeys() {
    Map<FactType, Set<String>> keys = new LinkedHashMap<>();
    for (Step step : steps) {
      if (step.key() != null
          && step.type().presence() == Presence.LISTED
          && step.key().operand() instanceof Item.Literal literal) {
        keys.computeIfAbsent(step.type(), type -> new LinkedHashSet<>())
            .add(literal.value().toString());
      }
    }
    return keys;
  }

  /** Whether the rule looks at the day of applying. */
  public boolean readsFilingDay() {
    return steps.stream().anyMatch(step -> step.type().type() == FilingDay.class);
  }
}
