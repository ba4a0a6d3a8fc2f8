package dev.plumbline.core.compile;

import dev.plumbline.core.facts.ByValue;
import java.util.List;
import org.drools.core.base.accumulators.CollectSetAccumulateFunction;
import org.drools.model.AccumulatePattern;
import org.drools.model.Condition;
import org.drools.model.functions.accumulate.AccumulateFunction;

/**
 * Sets that rules collect have each number once, however it is written. Rules do not say so: it is
 * put into what they compile to.
 */
final class SetsByValue {
  private SetsByValue() {}

  /** A set into which values go as they compare. */
  private static final class Collected extends CollectSetAccumulateFunction {
    private static final long serialVersionUID = 1L;

    @Override
    public void accumulate(CollectListData collected, Object value) {
      super.accumulate(collected, ByValue.of(value));
    }

    @Override
    public void reverse(CollectListData collected, Object value) {
      super.reverse(collected, ByValue.of(value));
    }
  }

  /** Has the sets of a rule collected so. */
  static void collect(List<Condition> conditions) {
    for (Condition condition : conditions) {
      if (condition instanceof AccumulatePattern<?> pattern) {
        AccumulateFunction[] functions = pattern.getAccumulateFunctions();
        for (int i = 0; i < functions.length; i++) {
          if (functions[i].createFunctionObject().getClass()
              == CollectSetAccumulateFunction.class) {
            functions[i] =
                new AccumulateFunction(functions[i].getSource(), Collected::new)
                    .as(functions[i].getResult());
          }
        }
      } else {
        collect(condition.getSubConditions());
      }
    }
  }
}
