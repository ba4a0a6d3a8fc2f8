package dev.plumbline.core.explain;

import dev.plumbline.Bilingual;
import dev.plumbline.Clause;
import dev.plumbline.Conclusion;
import dev.plumbline.Finding;
import dev.plumbline.Status;
import dev.plumbline.core.check.MissingWeights;
import dev.plumbline.core.compile.OneOfAgain;
import dev.plumbline.core.compile.RuleBase;
import dev.plumbline.core.explain.Step.Binds;
import dev.plumbline.core.explain.Step.Decides;
import dev.plumbline.core.explain.Step.Part;
import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.FactType.Presence;
import dev.plumbline.core.rule.Condition;
import dev.plumbline.core.rule.Item;
import dev.plumbline.core.rule.PackText;
import dev.plumbline.core.rule.RuleText;
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
import org.drools.model.Variable;

/**
 * A rule ready to be walked: truth comes from the predicates of the executable model, structure and
 * words from the text. The two are paired by their order, which the model keeps (Drools 10.2.0).
 * Immutable.
 *
 * @param number its number among the rules that look at one application, or over a call, from 0
 * @param text the rule's text
 * @param clause the clause it states, or {@code null}
 * @param steps its patterns, the inherited ones first
 * @param scopeSteps how many of them are inherited and make its scope
 * @param weights what it weighs that facts are missing
 * @param statement what it states
 * @param literalKeys the facts that it asks for by a key of its own words, by their types
 * @param ownRemedy the remedy that the rule itself words, or {@code null}
 * @param asUsual whether all that it may lack weighs as usual, and is there before an application
 *     is filed
 * @param notApplicable the finding on its clause where it does not apply; {@code null} of a doubt
 */
public record RuleSteps(
    int number,
    RuleText text,
    Clause clause,
    List<Step> steps,
    int scopeSteps,
    MissingWeights weights,
    Bilingual statement,
    Map<FactType, Set<String>> literalKeys,
    Bilingual ownRemedy,
    boolean asUsual,
    Finding notApplicable) {

  /** Pairs the text of a rule with its compiled form. */
  public static RuleSteps of(int number, PackText pack, RuleText text, RuleBase base) {
    List<Condition> conditions = pack.conditions(text);
    int inherited = conditions.size() - text.conditions().size();
    Rule rule = base.rules().get(text.name());
    List<Pattern<?>> patterns = new ArrayList<>();
    collect(rule.getView().getSubConditions(), patterns);
    int expected = conditions.stream().mapToInt(RuleSteps::patterns).sum();
    if (patterns.size() != expected) {
      throw unpaired(text, patterns.size() + " patterns for " + conditions.size() + " conditions");
    }
    List<Step> steps = new ArrayList<>();
    Iterator<Pattern<?>> next = patterns.iterator();
    Pattern<?> selection = null;
    for (int i = 0; i < conditions.size(); i++) {
      Condition condition = conditions.get(i);
      if (selection == null && belongsToEach(conditions, i)) {
        selection = next.next(); // it comes first, and its definitions behind it
      }
      Pattern<?> first = next.next();
      steps.add(
          switch (condition.quantifier()) {
            case FACT, EXISTS, NOT -> step(text, condition, List.of(first), null, base);
            case COUNT -> counted(text, condition, first, next.next(), base);
            case SUM -> summed(text, condition, first, next, base);
            case EACH -> step(text, condition, List.of(selection, first), null, base);
          });
      selection = condition.each() == null ? selection : null;
    }
    Clause clause = text.provision() == null ? null : pack.toClause(text);
    MissingWeights weights = MissingWeights.of(pack, text);
    return new RuleSteps(
        number,
        text,
        clause,
        List.copyOf(steps),
        inherited,
        weights,
        text.statement(),
        literalKeys(steps),
        clause == null || clause.remedy() == null ? null : Bilingual.same(clause.remedy()),
        weights == MissingWeights.NONE && steps.stream().noneMatch(step -> step.type().later()),
        clause == null ? null : notApplicable(text, clause));
  }

  private static Finding notApplicable(RuleText text, Clause clause) {
    return new Finding(
        clause.id(),
        Status.NOT_APPLICABLE,
        clause.severity(),
        Conclusion.ELIGIBLE,
        clause.kind(),
        text.statement(),
        clause.citation(),
        List.of(),
        List.of(),
        null,
        clause.readings(),
        List.of());
  }

  /** Whether it raises a doubt. */
  boolean isDoubt() {
    return text instanceof RuleText.Doubt;
  }

  /** To how many patterns a condition compiles. */
  private static int patterns(Condition condition) {
    return switch (condition.quantifier()) {
      case FACT, EXISTS, NOT -> 1;
      case COUNT, EACH -> 2;
      case SUM -> condition.tally().least() == null ? 2 : 3;
    };
  }

  /** Whether a condition is looked up for each row, or is what each row has to meet. */
  private static boolean belongsToEach(List<Condition> conditions, int at) {
    for (int i = at; i < conditions.size(); i++) {
      Condition.Each each = conditions.get(i).each();
      if (each != null) {
        return i - each.definitions() <= at;
      }
    }
    return false;
  }

  /**
   * What is counted comes first, but after the result where that is written "… from accumulate".
   */
  private static Step counted(
      RuleText text, Condition condition, Pattern<?> first, Pattern<?> second, RuleBase base) {
    boolean resultFirst = condition.tally().variable() != null;
    Pattern<?> result = resultFirst ? first : second;
    return step(
        text,
        condition,
        List.of(resultFirst ? second : first),
        (SingleConstraint) result.getConstraint(),
        base);
  }

  /** What is summed comes first, then the sum and, where that is asked about, the least. */
  private static Step summed(
      RuleText text,
      Condition condition,
      Pattern<?> first,
      Iterator<Pattern<?>> next,
      RuleBase base) {
    Pattern<?> sum = next.next();
    if (condition.tally().least() != null) {
      Pattern<?> other = next.next();
      // Which comes first hangs on their names; the least is compared with a number, which the
      // text says as well.
      sum = RuleBase.isNumber(other.getPatternVariable()) ? other : sum;
    }
    return step(text, condition, List.of(first), (SingleConstraint) sum.getConstraint(), base);
  }

  private static void collect(
      List<org.drools.model.Condition> conditions, List<Pattern<?>> patterns) {
    for (org.drools.model.Condition condition : conditions) {
      if (condition instanceof Pattern<?> pattern) {
        patterns.add(pattern);
      } else if (condition.getType() == Type.NOT
          || condition.getType() == Type.EXISTS
          || condition.getType() == Type.FORALL
          || condition.getType() == Type.AND) {
        collect(condition.getSubConditions(), patterns);
      }
    }
  }

  private static Step step(
      RuleText text,
      Condition condition,
      List<Pattern<?>> patterns,
      SingleConstraint tally,
      RuleBase base) {
    List<SingleConstraint> constraints = new ArrayList<>();
    List<Binding> bindings = new ArrayList<>();
    for (Pattern<?> pattern : patterns) {
      int before = constraints.size();
      flatten(pattern.getConstraint(), constraints);
      if (pattern != patterns.get(0)) {
        constraints.remove(before); // that it is the selected fact
      }
      bindings.addAll(pattern.getBindings());
    }
    Iterator<SingleConstraint> nextConstraint = constraints.iterator();
    Iterator<Binding> nextBinding = bindings.iterator();
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
        patterns.stream().<Variable<?>>map(Pattern::getPatternVariable).toList(),
        List.copyOf(parts),
        tally);
  }

  private static void flatten(Constraint constraint, List<SingleConstraint> singles) {
    if (constraint instanceof SingleConstraint single) {
      if (single.getVariables().length > 0 && !OneOfAgain.isOwn(single)) {
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

  private static Map<FactType, Set<String>> literalKeys(List<Step> steps) {
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
