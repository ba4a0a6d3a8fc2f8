package dev.plumbline.core.explain;

import dev.plumbline.core.explain.Values.Absent;
import dev.plumbline.core.facts.ByValue;
import dev.plumbline.core.rule.Item;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.drools.model.Variable;

/** Counts the facts of a pattern, or the distinct values of a property of them. */
final class Count {
  private final Step step;
  private final Item.PathTo distinct;
  private final Set<Object> certainValues = new HashSet<>();
  private final Set<Object> possibleValues = new HashSet<>();

  /** Facts that count by themselves: all of them, or those whose value is not known. */
  private int certainFacts;

  private int possibleFacts;

  /** As many may count if what is missing is not there. */
  private int unreadFacts;

  private final Set<Missing> missing = new LinkedHashSet<>();
  private final List<Seen> failed = new ArrayList<>();

  Count(Step step) {
    this.step = step;
    Item.Bind bind = step.condition().tallied();
    this.distinct = bind == null ? null : bind.path();
  }

  /** Takes in whether a fact matches. */
  void add(Outcome outcome, Object fact) {
    Object value = distinct == null ? null : Values.at(step.type(), fact, distinct);
    switch (outcome.truth()) {
      case TRUE -> certainFacts += counted(certainValues, value);
      case UNKNOWN -> {
        missing.addAll(outcome.missing());
        unreadFacts += outcome.unread() ? 1 : 0;
      }
      case FALSE -> Outcome.keep(outcome.seen(), failed);
    }
    if (outcome.truth() != Truth.FALSE) {
      possibleFacts += counted(possibleValues, value);
    }
  }

  private static int counted(Set<Object> values, Object value) {
    if (value == null) {
      return 1;
    }
    values.add(ByValue.of(value));
    return 0;
  }

  /** Whether it hangs on what is missing, so that more that may count leave it so. */
  boolean isOpen(Values values) {
    int fewest = certainFacts + certainValues.size();
    return meets(fewest, values) != meets(possibleFacts + possibleValues.size(), values);
  }

  /** What that comes to. */
  Outcome outcome(int depth, Values values, boolean closedWorld) {
    if (step.condition().tally().bound() instanceof Item.Variable variable
        && values.of(variable.name()) instanceof Absent absent) {
      return Outcome.unknown(List.of(absent.missing()));
    }
    int fewest = certainFacts + certainValues.size();
    int most = closedWorld ? fewest : possibleFacts + possibleValues.size();
    boolean met = meets(fewest, values);
    if (met != meets(most, values)) {
      // Where more make it fail, what is missing must be there before it can be said to hold.
      boolean cap = step.condition().tally().operator().startsWith("<");
      boolean unread =
          cap
              ? missing.stream().allMatch(Missing::isUnread)
              : met != meets(Math.min(fewest + unreadFacts, most), values);
      return Outcome.unknown(missing, unread);
    }
    List<Seen> seen = new ArrayList<>();
    seen.add(Seen.counted(step, met ? fewest : most, values));
    if (!met && !step.condition().tally().operator().startsWith("<")) {
      seen.addAll(failed); // what keeps facts from counting matters where too few do
    }
    return new Outcome(Truth.of(met), met ? 0 : depth, seen, Set.of(), false);
  }

  /** The rule's own comparison, on a count that the rule would see. */
  private boolean meets(int count, Values values) {
    Values all = values;
    for (Variable<?> variable : step.tally().getVariables()) {
      if (!all.isBound(variable.getName())) {
        all = all.with(variable.getName(), distinct == null ? (Object) (long) count : of(count));
      }
    }
    return Walk.test(step.tally(), all);
  }

  private static Set<Integer> of(int size) {
    return IntStream.range(0, size).boxed().collect(Collectors.toSet());
  }
}
