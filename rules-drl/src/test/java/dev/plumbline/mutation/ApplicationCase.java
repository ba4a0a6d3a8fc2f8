package dev.plumbline.mutation;

import dev.plumbline.DecidedBy;
import dev.plumbline.Examination;
import dev.plumbline.InputException;
import dev.plumbline.Status;
import dev.plumbline.core.evaluate.Contracts;
import dev.plumbline.core.evaluate.Evaluation;
import dev.plumbline.core.evaluate.Pack;
import dev.plumbline.core.evaluate.Ruling;
import dev.plumbline.core.explain.Explainer;
import dev.plumbline.core.explain.KleeneExplainer;
import dev.plumbline.fact.Application;
import java.util.HashMap;
import java.util.Map;

/**
 * One application in one examination. Immutable.
 *
 * @param name how to find it again
 * @param application the application
 * @param examination how it is examined
 */
record ApplicationCase(String name, Application application, Examination examination)
    implements Case {
  /** What stands before a clause of which missing facts weigh what it says. */
  static final String WEIGHT = "weight ";

  /** What becomes of an application that the rules cannot take. */
  static final String REFUSED = "refused";

  private static final Explainer EXPLAINER = new KleeneExplainer();

  @Override
  public Map<String, String> outcome(Pack pack) {
    // Of several contracts the first: which of them serves best is not what a rule says.
    Application one = Contracts.each(application, pack.text().lexicon()).get(0);
    Evaluation evaluation;
    try {
      evaluation = new Evaluation(pack, EXPLAINER, DecidedBy.PLAN, one, examination, null);
    } catch (InputException e) {
      return Map.of(REFUSED, e.getMessage()); // of a name that no rule adds up one row is allowed
    }
    Map<String, String> outcome = new HashMap<>();
    for (Ruling ruling : evaluation.rulings()) {
      outcome.put(ruling.clause().id(), ruling.status().name());
      if (ruling.status() == Status.UNDETERMINED && ruling.gap().weight() != null) {
        outcome.put(WEIGHT + ruling.clause().id(), ruling.gap().weight().name());
      }
    }
    pack.informing().forEach(rule -> outcome.put("information " + rule.clause().id(), "SILENT"));
    evaluation
        .information()
        .forEach(rule -> outcome.put("information " + rule.clause().id(), "TOLD"));
    return outcome;
  }
}
