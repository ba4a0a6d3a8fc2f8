package dev.plumbline.core.compile;

import java.util.List;
import org.drools.model.Condition;
import org.drools.model.Constraint;
import org.drools.model.Index.ConstraintType;
import org.drools.model.Pattern;
import org.drools.model.constraints.AbstractSingleConstraint;

/**
 * Drools 10.2.0 builds a forall of two patterns by negating the conditions in the model itself, so
 * that whoever reads the model afterwards, or builds from it once more, gets another rule. It does
 * so where the comparison of the two is marked as a self-join; without the mark it builds the same
 * and leaves the model as it is.
 */
final class SelfJoins {
  private SelfJoins() {}

  /** Takes the marks off. */
  static void unmark(List<Condition> conditions) {
    for (Condition condition : conditions) {
      if (condition instanceof Pattern<?> pattern) {
        unmark(pattern.getConstraint());
      } else {
        unmark(condition.getSubConditions());
      }
    }
  }

  private static void unmark(Constraint constraint) {
    if (constraint instanceof AbstractSingleConstraint single) {
      if (single.getIndex() != null
          && single.getIndex().getConstraintType() == ConstraintType.FORALL_SELF_JOIN) {
        single.setIndex(null);
      }
    } else {
      constraint.getChildren().forEach(SelfJoins::unmark);
    }
  }
}
