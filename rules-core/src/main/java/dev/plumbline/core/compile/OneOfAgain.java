package dev.plumbline.core.compile;

import dev.plumbline.core.facts.Again;
import dev.plumbline.core.rule.Condition;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.drools.model.AccumulatePattern;
import org.drools.model.SingleConstraint;
import org.drools.model.Variable;
import org.drools.model.constraints.SingleConstraint1;
import org.drools.model.functions.Predicate1;
import org.drools.model.patterns.PatternImpl;

/**
 * What is counted or added up is counted once, whatever a text of it lists. Rules do not say so: it
 * is put into what they compile to.
 */
public final class OneOfAgain {
  private static final String ID = "dev.plumbline: stands for no other again ";

  private OneOfAgain() {}

  /** Puts it into what a rule counts and adds up. */
  static void ask(List<org.drools.model.Condition> compiled, List<Condition> conditions) {
    Iterator<Condition> tallied =
        conditions.stream().filter(condition -> condition.tally() != null).iterator();
    List<AccumulatePattern<?>> patterns = new ArrayList<>();
    collect(compiled, patterns);
    for (AccumulatePattern<?> pattern : patterns) {
      PatternImpl<?> counted = (PatternImpl<?>) pattern.getPattern();
      Optional<Again> again = again(tallied.next(), counted.getPatternVariable().getType());
      if (again.isPresent() && !isAsked(counted)) {
        counted.addConstraint(constraint(counted.getPatternVariable(), again.get()));
      }
    }
  }

  /** How what a condition counts may be there again; empty if it counts something else. */
  public static Optional<Again> again(Condition condition, Class<?> type) {
    return condition.countsFacts()
        ? Again.of(type).filter(again -> !condition.reads(again.listed()))
        : Optional.empty();
  }

  private static void collect(
      List<org.drools.model.Condition> conditions, List<AccumulatePattern<?>> patterns) {
    for (org.drools.model.Condition condition : conditions) {
      if (condition instanceof AccumulatePattern<?> pattern) {
        patterns.add(pattern);
      } else {
        collect(condition.getSubConditions(), patterns);
      }
    }
  }

  private static boolean isAsked(PatternImpl<?> pattern) {
    return pattern.getConstraint() instanceof SingleConstraint single
        ? isOwn(single)
        : pattern.getConstraint().getChildren().stream()
            .anyMatch(child -> child instanceof SingleConstraint single && isOwn(single));
  }

  private static <T> SingleConstraint constraint(Variable<T> fact, Again again) {
    Predicate1<T> first = each -> !again.is(each);
    return new SingleConstraint1<>(ID + fact.getType().getName(), fact, first);
  }

  /** Whether a constraint was put in here, and stands in no text. */
  public static boolean isOwn(SingleConstraint constraint) {
    return constraint.getExprId() != null && constraint.getExprId().startsWith(ID);
  }
}
