package dev.plumbline.core.explain;

import static dev.plumbline.core.explain.Kleene.FALSE;
import static dev.plumbline.core.explain.Kleene.TRUE;
import static dev.plumbline.core.explain.Kleene.UNKNOWN;
import static dev.plumbline.core.explain.Kleene.UNREAD;
import static dev.plumbline.core.explain.Kleene.absent;
import static dev.plumbline.core.explain.Kleene.isAbsent;
import static dev.plumbline.core.explain.Kleene.max;
import static dev.plumbline.core.explain.Kleene.min;

import dev.plumbline.core.facts.ByValue;
import dev.plumbline.core.rule.Condition.Tally;
import dev.plumbline.core.rule.Item;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What patterns come to that ask whether there is a fact, or none, or how many there are, or what a
 * value of theirs adds up to. For use by one thread.
 */
final class Quantified {
  private static final byte NOT_YET = -1;

  private final FactMatcher matcher;

  Quantified(FactMatcher matcher) {
    this.matcher = matcher;
  }

  byte some(PlannedStep step, Object[] values, boolean closedWorld) {
    byte best = NOT_YET;
    boolean lookedUp = FactMatcher.isLookedUp(step, values);
    List<Object> facts = matcher.meant(step, values);
    for (int i = 0; i < facts.size(); i++) {
      best = max(best, matcher.match(step, facts.get(i), lookedUp, values, closedWorld));
      if (best == TRUE) {
        return best;
      }
    }
    return best == NOT_YET ? matcher.nothing(step, values) : best;
  }

  /** What may match is not known to be there; all of it must be unread to be called so. */
  byte none(PlannedStep step, Object[] values, boolean closedWorld) {
    byte open = TRUE;
    boolean lookedUp = FactMatcher.isLookedUp(step, values);
    List<Object> facts = matcher.meant(step, values);
    for (int i = 0; i < facts.size(); i++) {
      byte truth = matcher.match(step, facts.get(i), lookedUp, values, closedWorld);
      if (truth == TRUE) {
        return FALSE;
      }
      open = truth == FALSE ? open : min(open, truth);
    }
    byte left = facts.isEmpty() ? matcher.nothing(step, values) : open;
    return left == FALSE || closedWorld ? TRUE : left;
  }

  byte count(PlannedStep step, Object[] values, boolean closedWorld) {
    if (!matcher.isComplete(step) && !closedWorld) {
      return UNKNOWN;
    }
    int certain = 0;
    int possible = 0;
    int unread = 0;
    boolean allUnread = true;
    Set<Object> certainValues = new HashSet<>();
    Set<Object> possibleValues = new HashSet<>();
    for (Object fact : matcher.all(step)) {
      if (step.again() != null && step.again().is(fact)) {
        continue;
      }
      byte truth = matcher.match(step, fact, false, values, closedWorld);
      if (truth == FALSE) {
        continue;
      }
      Object value = step.counted() == null ? null : step.counted().of(fact);
      if (truth == TRUE) {
        if (value == null) {
          certain++;
        } else {
          certainValues.add(ByValue.of(value));
        }
      } else {
        unread += truth == UNREAD ? 1 : 0;
        allUnread &= truth == UNREAD;
      }
      if (value == null) {
        possible++;
      } else {
        possibleValues.add(ByValue.of(value));
      }
    }
    if (step.bound() != PlannedStep.THE_COUNT && isAbsent(values[step.bound()])) {
      return absent(values[step.bound()]);
    }
    int fewest = certain + certainValues.size();
    int most = closedWorld ? fewest : possible + possibleValues.size();
    boolean met = meets(step, counted(step, fewest), values);
    if (met == meets(step, counted(step, most), values)) {
      return met ? TRUE : FALSE;
    }
    // Where more make it fail, what is missing must be there before it can be said to hold.
    boolean cap = step.step().condition().tally().operator().startsWith("<");
    boolean open =
        cap
            ? allUnread
            : met != meets(step, counted(step, Math.min(fewest + unread, most)), values);
    return open ? UNREAD : UNKNOWN;
  }

  /** A count as the rule sees it: a number, or a set of so many values. */
  private static Object counted(PlannedStep step, int count) {
    return step.counted() == null
        ? (Object) (long) count
        : IntStream.range(0, count).boxed().collect(Collectors.toSet());
  }

  /** What is certain is the least that a sum comes to; what is open may make it more. */
  byte sum(PlannedStep step, Object[] values, boolean closedWorld) {
    Tally tally = step.step().condition().tally();
    boolean listed = false;
    boolean counts = false;
    boolean tooSmall = false;
    BigDecimal certain = BigDecimal.ZERO;
    BigDecimal unread = BigDecimal.ZERO;
    byte missing = TRUE;
    boolean lookedUp = FactMatcher.isLookedUp(step, values);
    for (Object fact : matcher.meant(step, values)) {
      if (step.again() != null && step.again().is(fact)) {
        continue;
      }
      listed = true;
      byte truth = matcher.match(step, fact, lookedUp, values, closedWorld);
      BigDecimal value = (BigDecimal) step.counted().of(fact);
      if (truth == TRUE && value != null) {
        certain = certain.add(value);
        counts = true;
        tooSmall |= tally.least() != null && !isEnough(tally.least(), value);
        missing = isLoose(step, fact) ? UNKNOWN : missing;
      } else if (truth == TRUE) {
        missing = min(missing, matcher.isUnread(step, fact, step.counted()) ? UNREAD : UNKNOWN);
      } else if (truth != FALSE) {
        missing = min(missing, truth);
        unread = truth == UNREAD && value != null ? unread.add(value) : unread;
      }
    }
    if (tooSmall) {
      return FALSE;
    }
    byte outcome;
    if (step.bound() != PlannedStep.THE_COUNT && isAbsent(values[step.bound()])) {
      outcome = min(missing, absent(values[step.bound()]));
    } else if (meets(step, certain, values) && (tally.least() == null || counts)) {
      return TRUE;
    } else if (missing == TRUE || closedWorld) {
      outcome = FALSE;
    } else {
      outcome = unread.signum() > 0 && meets(step, certain.add(unread), values) ? UNREAD : UNKNOWN;
    }
    byte nothing = listed || closedWorld ? FALSE : matcher.nothing(step, values);
    return nothing == FALSE ? outcome : outcome == FALSE ? nothing : min(nothing, outcome);
  }

  private static boolean isLoose(PlannedStep step, Object fact) {
    Item.PathTo path = step.counted().path();
    return step.type().properties().get(path.names().get(0)).mayBeMore(fact, path.units());
  }

  private static boolean isEnough(Item.Compare least, BigDecimal value) {
    int compared = value.compareTo((BigDecimal) ((Item.Literal) least.operand()).value());
    return least.operator().equals(">=") ? compared >= 0 : compared > 0;
  }

  private static boolean meets(PlannedStep step, Object count, Object[] values) {
    int[] tallied = step.tallied();
    Object[] arguments = new Object[tallied.length];
    for (int i = 0; i < tallied.length; i++) {
      arguments[i] = tallied[i] == PlannedStep.THE_COUNT ? count : values[tallied[i]];
    }
    return FactMatcher.test(step.tally(), arguments);
  }
}
