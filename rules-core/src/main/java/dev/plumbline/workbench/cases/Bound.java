package dev.plumbline.workbench.cases;

import dev.plumbline.core.explain.Sighting;
import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.FactType.Presence;
import dev.plumbline.core.rule.Condition;
import dev.plumbline.core.rule.Item;
import dev.plumbline.core.rule.PackText;
import dev.plumbline.core.rule.RuleText;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A comparison of a rule by size or time, with a bound that an application can be on either side
 * of. Immutable.
 *
 * @param rule the rule that it stands in
 * @param condition the pattern that it stands in
 * @param item the comparison; {@code null} if it is that of a count
 * @param scale the scale of its values
 */
record Bound(RuleText rule, Condition condition, Item.@Nullable Compare item, Scale scale) {
  private static final Set<String> OPERATORS = Set.of(">=", ">", "<=", "<");

  /** The bounds that a rule sets itself, without those that it inherits. */
  static List<Bound> of(PackText text, RuleText rule) {
    List<Bound> bounds = new ArrayList<>();
    for (Condition condition : rule.conditions()) {
      FactType type = text.types().named(condition.type());
      for (Item item : condition.items()) {
        if (item instanceof Item.Compare compare && OPERATORS.contains(compare.operator())) {
          Scale scale = Scale.of(type.at(compare.path().names()).type());
          if (scale != null && hangsOnApplication(text, rule, type, compare)) {
            bounds.add(new Bound(rule, condition, compare, scale));
          }
        }
      }
      if (condition.tally() != null && OPERATORS.contains(condition.tally().operator())) {
        bounds.add(new Bound(rule, condition, null, tallied(type, condition)));
      }
    }
    return bounds;
  }

  /** The scale of a count, or of what is summed. */
  private static Scale tallied(FactType type, Condition condition) {
    return condition.quantifier() == Condition.Quantifier.SUM
        ? Objects.requireNonNull(
            Scale.of(type.at(condition.tallied().path().names()).type()), "a sum has a scale")
        : Scale.WHOLE;
  }

  /** What only definitions decide comes out the same for every application. */
  private static boolean hangsOnApplication(
      PackText text, RuleText rule, FactType type, Item.Compare compare) {
    return type.presence() != Presence.DEFINED
        || compare.operand() instanceof Item.Variable variable
            && RequiredStatuses.isOfApplication(text, rule, variable.name());
  }

  /** Whether a sighting is of this comparison. */
  boolean isOf(Sighting sighting) {
    // The very object: two equal comparisons in one rule are two bounds.
    return sighting.condition() == condition && sighting.item() == item;
  }

  /** The comparison as the rule has it. */
  String text() {
    if (item != null) {
      return item.text();
    }
    return condition.tally().text();
  }

  /** The operator. */
  String operator() {
    return item == null ? condition.tally().operator() : item.operator();
  }

  /** The line in the file, from 1. */
  int line() {
    return item == null ? condition.tally().line() : item.line();
  }

  /** The column in the line, from 1. */
  int column() {
    return item == null ? condition.tally().column() : item.column();
  }

  /** Whether the comparison holds for a value that is the bound itself. */
  boolean holdsAtBound() {
    return operator().endsWith("=");
  }
}
