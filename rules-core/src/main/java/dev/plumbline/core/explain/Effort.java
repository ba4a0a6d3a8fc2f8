package dev.plumbline.core.explain;

import dev.plumbline.core.check.Condition.Quantifier;
import dev.plumbline.core.check.Item;
import dev.plumbline.core.check.Item.Compare;
import dev.plumbline.core.check.Item.Literal;
import dev.plumbline.core.check.Item.Variable;
import dev.plumbline.core.facts.FactSet;
import dev.plumbline.core.facts.Property;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;

/**
 * How much work a rule can be on some facts. Each pattern that asks about several facts multiplies
 * it by their number, unless it asks for a value that only few of them have.
 */
public final class Effort {
  /** Matches of the first patterns of a rule, each of which is kept while the rules run. */
  static final long MATCHES = 1_000_000;

  /** Facts looked at to find them: some seconds' work. */
  static final long LOOKS = 20_000_000;

  /** The same over a call, which may be large, and of which each may well clash with each. */
  static final long LOOKS_OVER_CALL = 2_000_000_000;

  private final FactSet facts;
  private final long looks;

  private Effort(FactSet facts, long looks) {
    this.facts = facts;
    this.looks = looks;
  }

  /** The names of the rules that would be too much work on some facts. */
  public static Set<String> tooMuch(Collection<RuleSteps> rules, FactSet facts) {
    return new Effort(facts, LOOKS).tooMuch(rules);
  }

  /** The same of rules that look across the applications of a call. */
  public static Set<String> tooMuchOverCall(Collection<RuleSteps> rules, FactSet facts) {
    return new Effort(facts, LOOKS_OVER_CALL).tooMuch(rules);
  }

  private Set<String> tooMuch(Collection<RuleSteps> rules) {
    Set<String> tooMuch = new HashSet<>();
    for (RuleSteps rule : rules) {
      // Most rules are about few facts whatever they ask, and need no closer look.
      if (isTooMuch(rule, looks, step -> facts.of(step.type().type()).size())
          && isTooMuch(rule, looks, this::most)) {
        tooMuch.add(rule.text().name());
      }
    }
    return tooMuch;
  }

  /**
   * Whether rules may be too much work on the facts that a pack defines.
   *
   * @param defined how many facts of each type it defines
   */
  public static boolean mayBeTooMuch(Collection<RuleSteps> rules, Map<String, Long> defined) {
    return rules.stream()
        .anyMatch(
            rule -> isTooMuch(rule, LOOKS, step -> defined.getOrDefault(step.type().name(), 0L)));
  }

  private static boolean isTooMuch(RuleSteps rule, long most, ToLongFunction<Step> facts) {
    long matches = 1;
    long looks = 0;
    for (Step step : rule.steps()) {
      long found = facts.applyAsLong(step);
      // To look at each row, the session compares it with all that are selected.
      boolean each = step.condition().quantifier() == Quantifier.EACH;
      looks += matches * found * (each ? found : 1);
      if (step.condition().quantifier() == Quantifier.FACT) {
        matches *= found;
      }
      if (matches > MATCHES || looks > most) {
        return true;
      }
    }
    return false;
  }

  /** How many facts at most a pattern comes to for one match of those before it. */
  private long most(Step step) {
    List<Object> left = facts.of(step.type().type());
    for (Item item : step.condition().items()) {
      Property property = equal(step, item);
      if (property != null && ((Compare) item).operand() instanceof Literal literal) {
        left = left.stream().filter(fact -> isEqual(property.of(fact), literal.value())).toList();
      }
    }
    long most = left.size();
    for (Item item : step.condition().items()) {
      Property property = equal(step, item);
      if (property != null && ((Compare) item).operand() instanceof Variable) {
        most = Math.min(most, mostAlike(left, property));
      }
    }
    return most;
  }

  /** The property that an item asks to be equal to something, or {@code null}. */
  private static Property equal(Step step, Item item) {
    return item instanceof Compare compare
            && compare.operator().equals("==")
            && compare.path().names().size() == 1
            && compare.path().units().isEmpty()
        ? step.type().properties().get(compare.path().names().get(0))
        : null;
  }

  private static boolean isEqual(Object value, Object wanted) {
    return value != null && (value.equals(wanted) || !(wanted instanceof String));
  }

  private static long mostAlike(List<Object> facts, Property property) {
    Map<Object, Integer> alike = new HashMap<>();
    for (Object fact : facts) {
      Object value = property.of(fact);
      if (value != null) {
        alike.merge(
            value instanceof BigDecimal d ? d.stripTrailingZeros() : value, 1, Integer::sum);
      }
    }
    return alike.values().stream().mapToInt(Integer::intValue).max().orElse(0);
  }
}
