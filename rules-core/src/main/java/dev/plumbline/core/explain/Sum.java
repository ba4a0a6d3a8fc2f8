package dev.plumbline.core.explain;

import dev.plumbline.core.explain.Values.Absent;
import dev.plumbline.core.facts.FactSet;
import dev.plumbline.core.rule.Condition.Tally;
import dev.plumbline.core.rule.Item;
import dev.plumbline.core.rule.Item.Bind;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.drools.model.Variable;

/**
 * Adds up a value of the facts of a pattern. What is known is the least that it comes to; a row of
 * which it is open whether it counts, or for how much, may make it more.
 */
final class Sum {
  private final Step step;
  private final Tally tally;
  private final Bind summed;
  private final FactSet facts;
  private final List<Seen> rows = new ArrayList<>();
  private final List<Seen> tooSmall = new ArrayList<>();
  private final Set<Missing> missing = new LinkedHashSet<>();
  private final List<Seen> failed = new ArrayList<>();
  private BigDecimal certain = BigDecimal.ZERO;

  /** What rows come to of which only a word that is not recognised leaves open if they count. */
  private BigDecimal unread = BigDecimal.ZERO;

  Sum(Step step, FactSet facts) {
    this.step = step;
    this.tally = step.condition().tally();
    this.summed = step.condition().tallied();
    this.facts = facts;
  }

  /** Takes in whether a fact matches. */
  void add(Outcome outcome, Object fact, Values values) {
    BigDecimal value = (BigDecimal) Values.at(step.type(), fact, summed.path());
    switch (outcome.truth()) {
      case TRUE -> {
        if (value == null) {
          missing.add(Missing.of(step.type(), fact, summed.path(), facts));
        } else {
          certain = certain.add(value);
          if (isLoose(fact)) {
            missing.add(Missing.inFirstUnit(step.type(), fact, summed.path(), facts));
          }
          Seen row = row(fact, values);
          Outcome.keep(List.of(row), rows);
          if (tally.least() != null && !isEnough(value)) {
            tooSmall.add(row);
          }
        }
      }
      case UNKNOWN -> {
        missing.addAll(outcome.missing());
        if (outcome.unread() && value != null) {
          unread = unread.add(value);
        }
      }
      case FALSE -> Outcome.keep(outcome.seen(), failed);
    }
  }

  private boolean isLoose(Object fact) {
    return step.type()
        .properties()
        .get(summed.path().names().get(0))
        .mayBeMore(fact, summed.path().units());
  }

  /** A row, seen as what its value is compared with: the lower limit of each, if there is one. */
  private Seen row(Object fact, Values values) {
    Item.Compare least = step.condition().askedOfRow();
    Item.Compare asked = least == null ? step.condition().askedOfSum() : least;
    return Seen.of(step, asked, fact, facts.written(fact), values);
  }

  private boolean isEnough(BigDecimal number) {
    BigDecimal bound = (BigDecimal) ((Item.Literal) tally.least().operand()).value();
    int compared = number.compareTo(bound);
    return tally.least().operator().equals(">=") ? compared >= 0 : compared > 0;
  }

  /** What that comes to. */
  Outcome outcome(int depth, Values values, boolean closedWorld) {
    if (!tooSmall.isEmpty()) {
      return new Outcome(Truth.FALSE, depth, tooSmall, Set.of(), false);
    }
    if (values.of(tally.bound(), step.type(), null) instanceof Absent absent) {
      missing.add(absent.missing());
      return Outcome.unknown(missing);
    }
    Seen seen = Seen.summed(step, certain, rows, values);
    if (meets(certain, values) && (tally.least() == null || !rows.isEmpty())) {
      return new Outcome(Truth.TRUE, 0, List.of(seen), Set.of(), false);
    }
    if (!closedWorld && !missing.isEmpty()) {
      return Outcome.unknown(missing, unread.signum() > 0 && meets(certain.add(unread), values));
    }
    List<Seen> all = new ArrayList<>(List.of(seen));
    all.addAll(failed); // what keeps rows from counting
    return new Outcome(Truth.FALSE, depth, all, Set.of(), false);
  }

  /** The rule's own comparison, on a sum that the rule would see. */
  private boolean meets(BigDecimal sum, Values values) {
    Values all = values;
    for (Variable<?> variable : step.tally().getVariables()) {
      if (!all.isBound(variable.getName())) {
        all = all.with(variable.getName(), sum);
      }
    }
    return Walk.test(step.tally(), all);
  }
}
