package dev.plumbline.core.explain;

import static dev.plumbline.core.explain.Kleene.ABSENT;
import static dev.plumbline.core.explain.Kleene.ABSENT_UNREAD;
import static dev.plumbline.core.explain.Kleene.FALSE;
import static dev.plumbline.core.explain.Kleene.TRUE;
import static dev.plumbline.core.explain.Kleene.UNKNOWN;
import static dev.plumbline.core.explain.Kleene.UNREAD;
import static dev.plumbline.core.explain.Kleene.absent;
import static dev.plumbline.core.explain.Kleene.isAbsent;
import static dev.plumbline.core.explain.Kleene.min;

import dev.plumbline.core.explain.PlannedStep.PlannedBind;
import dev.plumbline.core.explain.PlannedStep.PlannedKey;
import dev.plumbline.core.explain.PlannedStep.PlannedTest;
import dev.plumbline.core.explain.PlannedStep.Prepared;
import dev.plumbline.core.explain.PlannedStep.Reach;
import dev.plumbline.core.facts.FactSet;
import dev.plumbline.core.rule.Item;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.drools.model.functions.PredicateN;

/**
 * Which of one set of facts a pattern of a plan may match, and whether one does. For use by one
 * thread.
 */
final class FactMatcher {
  private final FactSet facts;
  private final boolean allRead;
  private final List<Object>[] ofType;
  private final Map<Object, List<Object>>[] keyed;

  /**
   * A matcher.
   *
   * @param types how many types of facts the plan has numbered
   */
  @SuppressWarnings({"unchecked", "rawtypes"})
  FactMatcher(FactSet facts, int types) {
    this.facts = facts;
    this.allRead = facts.isAllRead();
    this.ofType = new List[types];
    this.keyed = new Map[types];
  }

  /** Whether every text in which a word is asked for was recognised. */
  boolean isAllRead() {
    return allRead;
  }

  /** Whether all facts are known that a pattern may be about. */
  boolean isComplete(PlannedStep step) {
    return facts.isComplete(step.type());
  }

  /** Whether facts can be looked up by their key, since it is a text that is known. */
  static boolean isLookedUp(PlannedStep step, Object[] values) {
    PlannedKey key = step.key();
    return key != null && wanted(key, values) instanceof String;
  }

  private static Object wanted(PlannedKey key, Object[] values) {
    return key.slot() < 0 ? key.literal() : values[key.slot()];
  }

  /** The facts that a pattern may be about: those with its key, if it is known. */
  List<Object> meant(PlannedStep step, Object[] values) {
    List<Object> all = all(step);
    PlannedKey key = step.key();
    if (key == null || all.isEmpty()) {
      return all;
    }
    return isLookedUp(step, values)
        ? byKey(step).getOrDefault(wanted(key, values), List.of())
        : all.stream().filter(fact -> isMeant(key, fact, values)).toList();
  }

  private Map<Object, List<Object>> byKey(PlannedStep step) {
    int type = step.typeNumber();
    if (keyed[type] == null) {
      keyed[type] = facts.byKey(step.type());
    }
    return keyed[type];
  }

  /** All facts of the type that a pattern is about. */
  List<Object> all(PlannedStep step) {
    int type = step.typeNumber();
    if (ofType[type] == null) {
      ofType[type] = facts.of(step.type().type());
    }
    return ofType[type];
  }

  private static boolean isMeant(PlannedKey key, Object fact, Object[] values) {
    Object wanted = key.other() != null ? key.other().of(fact) : wanted(key, values);
    if (isAbsent(wanted)) {
      return true;
    }
    Object given = key.property().of(fact);
    return wanted instanceof Number a && given instanceof Number b
        ? new BigDecimal(a.toString()).compareTo(new BigDecimal(b.toString())) == 0
        : wanted != null && wanted.equals(given);
  }

  /** No fact of the type, or none with the key: known not to be there, or missing. */
  byte nothing(PlannedStep step, Object[] values) {
    if (!step.isListedByKey() && isComplete(step)) {
      return FALSE;
    }
    PlannedKey key = step.key();
    Object wanted = key == null || key.slot() < 0 ? null : values[key.slot()];
    return isAbsent(wanted) ? absent(wanted) : UNKNOWN;
  }

  /**
   * Whether a fact matches a pattern.
   *
   * @param lookedUp whether it was looked up by its key, so that it has the right one
   */
  byte match(
      PlannedStep step, Object fact, boolean lookedUp, Object[] values, boolean closedWorld) {
    for (int slot : step.factSlots()) {
      values[slot] = fact;
    }
    byte all = TRUE;
    for (Prepared part : step.parts()) {
      if (part instanceof PlannedBind bind) {
        Object bound = bound(step, bind, fact, values);
        for (int slot : bind.slots()) {
          values[slot] = bound;
        }
        continue;
      }
      PlannedTest test = (PlannedTest) part;
      if (lookedUp && test.ofKey()) {
        continue;
      }
      byte known = known(step, test, fact, values);
      if (known == TRUE && test.asksForSomething()) {
        continue; // and it is there
      }
      if (known != TRUE) {
        if (closedWorld && test.asksForNothing()) {
          continue; // a doubt may ask that something be missing
        }
        if (failsByKnownMember(test, fact, values)) {
          return FALSE;
        }
        all = min(all, known);
      } else if (!test(test, values)) {
        if (test.loose() == null) {
          return FALSE;
        }
        Missing exact = Missing.ofMore(step.type(), fact, test.item(), facts);
        if (exact == null) {
          return FALSE;
        }
        all = min(all, exact.isUnread() ? UNREAD : UNKNOWN);
      }
    }
    return all;
  }

  private Object bound(PlannedStep step, PlannedBind bind, Object fact, Object[] values) {
    Object value = bind.reach().of(fact);
    if (value == null) {
      return isUnread(step, fact, bind.reach()) ? ABSENT_UNREAD : ABSENT;
    }
    if (bind.binding() == null) {
      return value;
    }
    Object[] arguments = PlannedStep.arguments(bind.arguments(), values);
    for (Object argument : arguments) {
      if (isAbsent(argument)) {
        return argument;
      }
    }
    return bind.binding().eval(arguments);
  }

  /** Whether all that an item needs to be decided is there. */
  private byte known(PlannedStep step, PlannedTest test, Object fact, Object[] values) {
    byte known = TRUE;
    for (int slot : test.slots()) {
      if (isAbsent(values[slot])) {
        known = min(known, absent(values[slot]));
      }
    }
    if (test.reach() != null && test.reach().of(fact) == null) {
      known = min(known, isUnread(step, fact, test.reach()) ? UNREAD : UNKNOWN);
    }
    for (Reach other : test.others()) {
      if (other.of(fact) == null) {
        known = min(known, isUnread(step, fact, other) ? UNREAD : UNKNOWN);
      }
    }
    return known;
  }

  boolean isUnread(PlannedStep step, Object fact, Reach reach) {
    return !allRead && Missing.of(step.type(), fact, reach.path(), facts).isUnread();
  }

  /** Of several that a text lists, one that is known and not allowed is enough to fail. */
  private boolean failsByKnownMember(PlannedTest test, Object fact, Object[] values) {
    if (!test.allMembers()) {
      return false;
    }
    Object allowed =
        ((Item.Compare) test.item()).operand() instanceof Item.Literal literal
            ? literal.value()
            : test.others().length > 0
                ? test.others()[0].of(fact)
                : values[test.slots()[test.slots().length - 1]];
    return allowed instanceof List<?> list && !list.containsAll(facts.members(fact));
  }

  static boolean test(PlannedTest test, Object[] values) {
    try {
      return test.check().test(values);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  static boolean test(PredicateN predicate, Object[] arguments) {
    try {
      return predicate.test(arguments);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
