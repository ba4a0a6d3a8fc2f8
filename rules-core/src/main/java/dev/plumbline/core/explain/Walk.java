package dev.plumbline.core.explain;

import dev.plumbline.core.compile.OneOfAgain;
import dev.plumbline.core.explain.Step.Binds;
import dev.plumbline.core.explain.Step.Decides;
import dev.plumbline.core.explain.Step.Part;
import dev.plumbline.core.explain.Values.Absent;
import dev.plumbline.core.facts.Again;
import dev.plumbline.core.facts.FactSet;
import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.rule.Condition;
import dev.plumbline.core.rule.Condition.Quantifier;
import dev.plumbline.core.rule.Item;
import dev.plumbline.core.rule.Item.Operand;
import dev.plumbline.core.rule.Item.PathTo;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.drools.model.SingleConstraint;
import org.drools.model.Variable;

/** Walks the patterns of one rule over facts, in three-valued logic. */
class Walk {
  /** More items than any pattern has, to order failures by pattern first, then by item. */
  static final int ITEMS = 1000;

  private final List<Step> steps;
  private final FactSet facts;

  /** In a doubt, as in a session, what is not there does not hold; a clause leaves it open. */
  private final boolean closedWorld;

  private final Watcher watcher;

  private final Meter meter;

  /** The row that is looked at, with the pattern that it has to meet; {@code null} for all rows. */
  private final Row row;

  /** A row of those that each have to meet a pattern, and the number of the pattern. */
  private record Row(Object fact, int step) {}

  Walk(List<Step> steps, FactSet facts, boolean closedWorld) {
    this(steps, facts, closedWorld, Watcher.NONE);
  }

  Walk(List<Step> steps, FactSet facts, boolean closedWorld, Watcher watcher) {
    this(steps, facts, closedWorld, watcher, null, new Meter());
  }

  private Walk(
      List<Step> steps, FactSet facts, boolean closedWorld, Watcher watcher, Row row, Meter meter) {
    this.row = row;
    this.meter = meter;
    this.steps = steps;
    this.facts = facts;
    this.closedWorld = closedWorld;
    this.watcher = watcher;
  }

  Outcome run() {
    return from(0, Values.NONE);
  }

  /** How many steps it took so far. */
  long steps() {
    return meter.steps();
  }

  /** The facts that a pattern may match. */
  Iterable<?> candidates(int index, Values values) {
    Step step = steps.get(index);
    Item.Compare key = step.key();
    return key != null && values.of(key.operand(), step.type(), null) instanceof String wanted
        ? facts.of(step.type(), wanted)
        : facts.of(step.type().type());
  }

  /** Whether what a fact lacks is known not to be there. */
  boolean isWhole(Object fact) {
    return closedWorld;
  }

  private Outcome from(int index, Values values) {
    if (index == steps.size() || row != null && index > row.step()) {
      return Outcome.HOLDS;
    }
    int each = row == null ? eachFrom(index) : -1;
    if (each >= 0) {
      return each(index, each, values).and(from(each + 1, values));
    }
    Step step = steps.get(index);
    return switch (step.condition().quantifier()) {
      case FACT -> some(index, values, true);
      case EXISTS -> some(index, values, false).and(from(index + 1, values));
      case NOT -> none(index, values).and(from(index + 1, values));
      case COUNT -> count(index, values).and(from(index + 1, values));
      case SUM -> sum(index, values).and(from(index + 1, values));
      case EACH -> match(index, row.fact(), values, false);
    };
  }

  /** The pattern that each row has to meet, if what is looked up for it begins here; else -1. */
  private int eachFrom(int index) {
    int i = index;
    while (i < steps.size() && steps.get(i).condition().quantifier() == Quantifier.FACT) {
      i++;
    }
    Condition.Each each = i < steps.size() ? steps.get(i).condition().each() : null;
    return each != null && i - each.definitions() == index ? i : -1;
  }

  /**
   * Whether each row meets a pattern, with what is looked up for it: one that does not decides, and
   * all that do not are told of. Which rows are meant is always known.
   */
  private Outcome each(int start, int index, Values values) {
    Step step = steps.get(index);
    Ways failed = new Ways(meter);
    All met = new All(meter);
    Absent absent = absentOfSelection(step, values);
    if (absent != null) {
      return Outcome.unknown(List.of(absent.missing())); // which rows are meant is not known
    }
    for (Object fact : candidates(index, values)) {
      if (!isSelected(step, fact, values)) {
        continue;
      }
      Outcome outcome =
          new Walk(steps, facts, closedWorld, watcher, new Row(fact, index), meter)
              .from(start, values);
      if (outcome.truth() == Truth.FALSE) {
        failed.add(outcome);
      } else {
        met.add(outcome);
      }
    }
    return failed.outcome() == null ? met.outcome() : failed.outcome();
  }

  /** What is missing of that with which rows are compared to be selected, or {@code null}. */
  private static Absent absentOfSelection(Step step, Values values) {
    for (Part part : step.parts().subList(0, step.condition().each().selecting())) {
      if (((Decides) part).item() instanceof Item.Compare compare
          && compare.operand() instanceof Item.Variable variable
          && values.of(variable.name()) instanceof Absent absent) {
        return absent;
      }
    }
    return null;
  }

  private boolean isSelected(Step step, Object fact, Values values) {
    Values all = step.with(values, fact);
    return step.parts().subList(0, step.condition().each().selecting()).stream()
        .allMatch(part -> test(((Decides) part).constraint(), all));
  }

  /** What a value of the facts that match comes to: what is missing may make it more. */
  private Outcome sum(int index, Values values) {
    Step step = steps.get(index);
    Item.Compare key = step.key();
    Sum sum = new Sum(step, facts);
    boolean listed = false;
    for (Object fact : counted(index, values)) {
      if (key == null || isAbout(step, key, fact, values)) {
        listed = true;
        sum.add(match(index, fact, values, false), fact, values);
      }
    }
    Outcome outcome = sum.outcome(index * ITEMS, values, closedWorld);
    if (outcome.truth() != Truth.TRUE && !listed && !closedWorld) {
      Outcome none = nothing(index, key, values, false);
      if (none.truth() == Truth.UNKNOWN) {
        return outcome.truth() == Truth.UNKNOWN ? none.and(outcome) : none;
      }
    }
    if (outcome.truth() != Truth.UNKNOWN && outcome.seen().get(0).total() != null) {
      watcher.saw(outcome.seen().get(0), outcome.truth() == Truth.TRUE);
    }
    return outcome;
  }

  Outcome none(int index, Values values) {
    Outcome some = some(index, values, false);
    if (some.truth() == Truth.UNKNOWN) {
      return closedWorld ? Outcome.HOLDS : Outcome.unknown(some.missing());
    }
    return some.truth() == Truth.FALSE
        ? Outcome.HOLDS
        : new Outcome(Truth.FALSE, index * ITEMS, some.seen(), some.missing(), false);
  }

  /** Whether a fact matches the pattern and, if asked to go on, all that follows it. */
  Outcome some(int index, Values values, boolean goOn) {
    Step step = steps.get(index);
    Item.Compare key = step.key();
    Ways ways = new Ways(meter);
    for (Object fact : candidates(index, values)) {
      meter.count(1);
      if (key != null && !isAbout(step, key, fact, values)) {
        continue;
      }
      ways.add(match(index, fact, values, goOn));
      if (ways.hold()) {
        break;
      }
    }
    Outcome outcome = ways.outcome();
    return outcome != null ? outcome : nothing(index, key, values, goOn);
  }

  /** How many facts match for certain, and how many may: between the two the answer is open. */
  Outcome count(int index, Values values) {
    Step step = steps.get(index);
    if (!facts.isComplete(step.type()) && !closedWorld) {
      return Outcome.unknown(List.of(new Missing(step.type(), null, null)));
    }
    Count count = new Count(step);
    for (Object fact : counted(index, values)) {
      count.add(match(index, fact, values, false), fact);
      if (isSettled(step, count, values)) {
        break;
      }
    }
    Outcome outcome = count.outcome(index * ITEMS, values, closedWorld);
    if (outcome.truth() != Truth.UNKNOWN) {
      watcher.saw(outcome.seen().get(0), outcome.truth() == Truth.TRUE);
    }
    return outcome;
  }

  /** Whether more facts make no difference to a count. */
  boolean isSettled(Step step, Count count, Values values) {
    return false;
  }

  /** The facts that may be counted: what stands for one again is none. */
  private Iterable<?> counted(int index, Values values) {
    Step step = steps.get(index);
    Again again = OneOfAgain.again(step.condition(), step.type().type()).orElse(null);
    if (again == null) {
      return candidates(index, values);
    }
    List<Object> counted = new ArrayList<>();
    candidates(index, values)
        .forEach(
            fact -> {
              if (!again.is(fact)) {
                counted.add(fact);
              }
            });
    return counted;
  }

  private boolean isAbout(Step step, Item.Compare key, Object fact, Values values) {
    Object wanted = values.of(key.operand(), step.type(), fact);
    Object given = step.type().keyProperty().of(fact);
    return wanted instanceof Absent
        || (wanted instanceof Number a && given instanceof Number b
            ? new BigDecimal(a.toString()).compareTo(new BigDecimal(b.toString())) == 0
            : wanted != null && wanted.equals(given));
  }

  /** No fact of the type, or none with the key: known not to be there, or missing. */
  Outcome nothing(int index, Item.Compare key, Values values, boolean goOn) {
    Step step = steps.get(index);
    FactType type = step.type();
    boolean keyed = key != null && type.presence() == FactType.Presence.LISTED;
    if (!keyed && facts.isComplete(type)) {
      return Outcome.fails(index * ITEMS, Seen.none(step, values));
    }
    Object wanted = key == null ? null : values.of(key.operand(), type, null);
    Missing missing =
        wanted instanceof Absent absent
            ? absent.missing()
            : new Missing(type, keyed ? wanted : null, null);
    Outcome unknown = Outcome.unknown(List.of(missing));
    return goOn ? unknown.and(from(index + 1, unbound(step, values, missing))) : unknown;
  }

  private static Values unbound(Step step, Values values, Missing missing) {
    Values all = values;
    for (Part part : step.parts()) {
      if (part instanceof Binds binds) {
        all = binds.with(all, new Absent(missing), new Absent(missing), null);
      }
    }
    return all;
  }

  Outcome match(int index, Object fact, Values outer, boolean goOn) {
    Step step = steps.get(index);
    Values values = step.with(outer, fact);
    All outcome = new All(meter);
    for (int i = 0; i < step.parts().size(); i++) {
      meter.count(1);
      Part part = step.parts().get(i);
      if (part instanceof Binds binds) {
        values = bind(step, binds, fact, values);
        continue;
      }
      Decides decides = (Decides) part;
      List<Missing> missing = missing(step, decides.item(), fact, values);
      if (!missing.isEmpty()) {
        if (isWhole(fact) && decides.item() instanceof Item.Stated stated && !stated.stated()) {
          continue; // a doubt may ask that something be missing
        }
        if (failsByKnownMember(step, decides.item(), fact, values)) {
          Seen seen = Seen.of(step, decides.item(), fact, facts.written(fact), values);
          return Outcome.fails(index * ITEMS + i + 1, seen);
        }
        outcome.add(Outcome.unknown(missing));
        continue;
      }
      Seen seen = Seen.of(step, decides.item(), fact, facts.written(fact), values);
      boolean held = test(decides.constraint(), values);
      watcher.saw(seen, held);
      Missing exact = held ? null : Missing.ofMore(step.type(), fact, decides.item(), facts);
      if (exact != null) {
        outcome.add(Outcome.unknown(List.of(exact)));
        continue;
      }
      if (!held) {
        return Outcome.fails(index * ITEMS + i + 1, seen);
      }
      outcome.met(seen);
    }
    return goOn ? outcome.outcome().and(from(index + 1, values)) : outcome.outcome();
  }

  /**
   * Of several that a text lists, one may not be recognised, so that the whole is not known; if
   * another is not among those allowed, that does not matter.
   */
  private boolean failsByKnownMember(Step step, Item item, Object fact, Values values) {
    return item instanceof Item.Compare compare
        && compare.operator().equals(Item.Compare.ALL_MEMBERS)
        && values.of(compare.operand(), step.type(), fact) instanceof List<?> allowed
        && !allowed.containsAll(facts.members(fact));
  }

  private Values bind(Step step, Binds binds, Object fact, Values values) {
    Object bound = bound(step, binds, fact, values);
    Object written =
        binds.item().method() == null && !(bound instanceof Absent)
            ? Values.at(step.type(), facts.written(fact), binds.item().path())
            : bound;
    return binds.with(values, bound, written, origin(step, binds.item()));
  }

  /** From which property of an applicant's the value is; of what rules define or compute, none. */
  private static Values.Origin origin(Step step, Item.Bind bind) {
    FactType type = step.type();
    return bind.method() != null || type.presence() == FactType.Presence.DEFINED
        ? null
        : new Values.Origin(type, type.properties().get(bind.path().names().get(0)));
  }

  private Object bound(Step step, Binds binds, Object fact, Values values) {
    PathTo path = binds.item().path();
    if (Values.at(step.type(), fact, path) == null) {
      return new Absent(Missing.of(step.type(), fact, path, facts));
    }
    Variable<?>[] inputs = binds.binding().getInputVariables();
    Object[] arguments = new Object[inputs.length];
    for (int i = 0; i < inputs.length; i++) {
      arguments[i] = values.of(inputs[i].getName());
      if (arguments[i] instanceof Absent absent) {
        return absent;
      }
    }
    return binds.binding().eval(arguments);
  }

  /** What an item needs to be decided and does not have. */
  private List<Missing> missing(Step step, Item item, Object fact, Values values) {
    List<Missing> missing = new ArrayList<>(0);
    PathTo path = item.path();
    if (item instanceof Item.Test test && path == null) {
      missing(step, test.subject(), fact, values, missing);
    }
    if (path != null
        && path.without() != null
        && values.of(path.without().name()) instanceof Absent absent) {
      missing.add(absent.missing());
    }
    if (path != null && Values.at(step.type(), fact, path) == null) {
      missing.add(Missing.of(step.type(), fact, path, facts));
    }
    for (Operand operand : item.operands()) {
      missing(step, operand, fact, values, missing);
    }
    return missing;
  }

  private void missing(
      Step step, Operand operand, Object fact, Values values, List<Missing> missing) {
    Object value = values.of(operand, step.type(), fact);
    if (value instanceof Absent absent) {
      missing.add(absent.missing());
    } else if (value == null) {
      missing.add(Missing.of(step.type(), fact, (PathTo) operand, facts));
    }
  }

  static boolean test(SingleConstraint constraint, Values values) {
    Variable<?>[] variables = constraint.getVariables();
    Object[] arguments = new Object[variables.length];
    for (int i = 0; i < variables.length; i++) {
      arguments[i] = values.of(variables[i].getName());
    }
    try {
      return constraint.getPredicate().test(arguments);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
