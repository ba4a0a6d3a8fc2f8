package dev.plumbline.core.explain;

import dev.plumbline.core.rule.Condition.Quantifier;
import dev.plumbline.core.rule.Item;
import dev.plumbline.fact.Submission;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;

/**
 * Walks a rule over a call, for one submission or for the call as a whole. What is missing of the
 * submission leaves the rule open; another submission that lacks something does not match.
 */
final class CallWalk extends Walk {
  private final List<Step> steps;
  private final CallFacts call;
  private final Submission subject;
  private final int subjectStep;
  private final boolean closedWorld;
  private Clash clash;
  private long looks;

  /** A pattern that others match although none may, or more than may, and what was bound then. */
  private record Clash(int index, Values values) {}

  /**
   * A walk.
   *
   * @param steps the patterns
   * @param call the submissions
   * @param subject the submission that the rule is about; {@code null} for the call as a whole
   * @param closedWorld whether what the subject lacks is known not to be there, as in a doubt
   */
  CallWalk(List<Step> steps, CallFacts call, Submission subject, boolean closedWorld) {
    this(steps, call, subject, closedWorld, Watcher.NONE);
  }

  /** A walk that is watched. */
  CallWalk(
      List<Step> steps, CallFacts call, Submission subject, boolean closedWorld, Watcher watcher) {
    super(steps, call.all(), closedWorld, watcher);
    this.steps = steps;
    this.call = call;
    this.subject = subject;
    this.closedWorld = closedWorld;
    this.subjectStep = subjectStep(steps);
  }

  /** How often it looked at a submission. */
  long looks() {
    return looks;
  }

  /** The pattern that says which submission the rule is about; -1 if it is about all of them. */
  static int subjectStep(List<Step> steps) {
    for (int i = 0; i < steps.size(); i++) {
      if (CallFacts.isOnCall(steps.get(i))
          && steps.get(i).condition().quantifier() == Quantifier.FACT) {
        return i;
      }
    }
    return -1;
  }

  @Override
  Iterable<?> candidates(int index, Values values) {
    Step step = steps.get(index);
    if (!CallFacts.isOnCall(step)) {
      return super.candidates(index, values);
    }
    if (index == subjectStep) {
      return List.of(subject);
    }
    List<Submission> found = call.of(step, values);
    if (subject == null || CallFacts.isComplete(step, subject)) {
      return found;
    }
    return new AbstractList<>() {
      @Override
      public Submission get(int i) {
        return i < found.size() ? found.get(i) : subject;
      }

      @Override
      public int size() {
        return found.size() + 1;
      }
    };
  }

  /**
   * Where the value that others should have is missing, none of them is known to count, and nobody
   * needs to know how many may.
   */
  @Override
  boolean isSettled(Step step, Count count, Values values) {
    return CallFacts.isOnCall(step)
        && call.asksForAbsent(step, values)
        && (closedWorld || !isBoundAbsent(step, values) && count.isOpen(values));
  }

  private static boolean isBoundAbsent(Step step, Values values) {
    return step.condition().tally().bound() instanceof Item.Variable variable
        && values.of(variable.name()) instanceof Values.Absent;
  }

  @Override
  boolean isWhole(Object fact) {
    return closedWorld || fact instanceof Submission && fact != subject;
  }

  @Override
  Outcome match(int index, Object fact, Values outer, boolean goOn) {
    looks++;
    return super.match(index, fact, outer, goOn);
  }

  /**
   * What one submission leaves open, only the subject's gaps can; then no other one decides it, and
   * the search ends. Nothing is told of how others fail.
   */
  @Override
  Outcome some(int index, Values values, boolean goOn) {
    Step step = steps.get(index);
    if (!CallFacts.isOnCall(step)) {
      return super.some(index, values, goOn);
    }
    Outcome result = null;
    for (Object fact : candidates(index, values)) {
      Outcome outcome = match(index, fact, values, goOn);
      if (outcome.truth() == Truth.TRUE) {
        return outcome;
      }
      if (result == null || outcome.truth() == Truth.UNKNOWN) {
        result = result == null ? outcome : result.or(outcome);
      } else if (result.truth() == Truth.FALSE && outcome.depth() > result.depth()) {
        result = outcome;
      }
      if (outcome.truth() == Truth.UNKNOWN && fact != subject && !closedWorld) {
        return result;
      }
    }
    return result != null ? result : nothing(index, null, values, goOn);
  }

  @Override
  Outcome none(int index, Values values) {
    return remembering(index, values, super.none(index, values));
  }

  @Override
  Outcome count(int index, Values values) {
    Outcome outcome = super.count(index, values);
    boolean cap = steps.get(index).condition().tally().operator().startsWith("<");
    return cap ? remembering(index, values, outcome) : outcome;
  }

  private Outcome remembering(int index, Values values, Outcome outcome) {
    boolean deeper = clash == null || index > clash.index();
    if (outcome.truth() == Truth.FALSE && CallFacts.isOnCall(steps.get(index)) && deeper) {
      clash = new Clash(index, values);
    }
    return outcome;
  }

  /** Whether the rule fails because others match a pattern. */
  boolean clashes(Outcome outcome) {
    return clash != null
        && outcome.truth() == Truth.FALSE
        && outcome.depth() == clash.index() * ITEMS;
  }

  /** The pattern that others match. */
  Step clashingStep() {
    return steps.get(clash.index());
  }

  /** The ids of those that match it, in their order. */
  List<String> others(int most) {
    List<String> others = new ArrayList<>();
    for (Object fact : candidates(clash.index(), clash.values())) {
      if (others.size() == most) {
        break;
      }
      if (fact != subject
          && match(clash.index(), fact, clash.values(), false).truth() == Truth.TRUE) {
        others.add(((Submission) fact).id());
      }
    }
    return others;
  }
}
