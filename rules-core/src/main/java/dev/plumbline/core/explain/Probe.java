package dev.plumbline.core.explain;

import dev.plumbline.core.facts.FactSet;
import dev.plumbline.core.rule.Item;
import dev.plumbline.fact.Submission;
import java.util.ArrayList;
import java.util.List;

/** Tells which comparisons a rule made on facts, and with what values. */
public final class Probe {
  private Probe() {}

  /**
   * What a rule looked at.
   *
   * @param holds whether the rule as a whole holds
   * @param sightings the comparisons that were decided, in the order of the walk
   */
  public record Looks(boolean holds, List<Sighting> sightings) {
    /** Copies the list. */
    public Looks {
      sightings = List.copyOf(sightings);
    }
  }

  /** What a rule looks at in the facts of one application. */
  public static Looks look(RuleSteps rule, FactSet facts) {
    List<Sighting> sightings = new ArrayList<>();
    boolean doubt = rule.isDoubt();
    Walk walk = new Walk(rule.steps(), facts, doubt, into(sightings));
    return new Looks(walk.run().truth() == Truth.TRUE, sightings);
  }

  /** What a rule over a call looks at, for each submission that it is about. */
  public static List<Sighting> look(RuleSteps rule, CallFacts call) {
    List<Sighting> sightings = new ArrayList<>();
    if (CallExplainer.hasSubject(rule)) {
      for (Submission subject : call.submissions()) {
        new CallWalk(rule.steps(), call, subject, false, into(sightings)).run();
      }
    } else {
      new CallWalk(rule.steps(), call, null, false, into(sightings)).run();
    }
    return sightings;
  }

  private static Watcher into(List<Sighting> sightings) {
    return (seen, held) -> {
      Step step = seen.step();
      if (seen.total() != null) {
        Item.Operand bound = step.condition().tally().bound();
        Object demanded = seen.values().of(bound, step.type(), null);
        sightings.add(new Sighting(step.condition(), null, seen.total(), demanded, held));
      } else if (seen.item() instanceof Item.Compare compare) {
        Object offered = seen.values().read(step.type(), seen.fact(), compare.path());
        Object demanded = seen.values().of(compare.operand(), step.type(), seen.fact());
        sightings.add(new Sighting(step.condition(), compare, offered, demanded, held));
      }
    };
  }
}
