package dev.plumbline.workbench.proof;

import static dev.plumbline.workbench.proof.Truths.FALSE;
import static dev.plumbline.workbench.proof.Truths.OPEN;
import static dev.plumbline.workbench.proof.Truths.TRUE;
import static dev.plumbline.workbench.proof.Truths.UNREAD;

import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.FactType.Presence;
import dev.plumbline.core.rule.Condition;
import dev.plumbline.core.rule.Item;
import dev.plumbline.core.rule.Item.Operand;
import dev.plumbline.core.words.ConditionTerms;
import dev.plumbline.core.words.ConditionWords;
import dev.plumbline.core.words.Message;
import dev.plumbline.core.words.Titles;
import dev.plumbline.fact.Amount;
import dev.plumbline.spi.Folding;
import dev.plumbline.workbench.proof.Values.Gap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** What is counted and added up in a world: of all facts that are looked for alike, it is one. */
final class Tallies {
  private final Theory theory;
  private final Constants constants;
  private final World world;
  private final List<Condition> conditions;
  private final boolean closedWorld;

  Tallies(
      Theory theory,
      Constants constants,
      World world,
      List<Condition> conditions,
      boolean closedWorld) {
    this.theory = theory;
    this.constants = constants;
    this.world = world;
    this.conditions = conditions;
    this.closedWorld = closedWorld;
  }

  /** What is looked for by a count or sum, with what its variables stand for. */
  private String looked(Condition condition, Map<String, Bound> values) {
    Bound.requireSettled(theory.type(condition.type()), condition, values);
    for (String name : Bound.selectedBy(condition)) {
      if (values.get(name).value() instanceof Gap) {
        throw new Undecidable(
            Message.of("proof.eachAnew", Titles.of(theory.type(condition.type()), null)));
      }
    }
    String core =
        Folding.of(
            Forms.core(
                condition,
                name -> values.containsKey(name) ? values.get(name).value().toString() : name));
    FactType type = theory.type(condition.type());
    world.view(type, Constants.group(type, condition), core);
    return core;
  }

  /**
   * With what the number of facts of a pattern, or what they come to, is compared: what is said
   * outright, or so many times a number of the application. Where both are, values that stand for
   * all numbers of the application say nothing of those between; so does another number of it that
   * the other rule has.
   */
  private Set<BigDecimal> cuts(
      Condition condition, String core, Object bound, Map<String, Bound> values) {
    FactType type = theory.type(condition.type());
    Set<BigDecimal> outright = constants.bounds(type.name());
    BigDecimal number = bound instanceof BigDecimal known ? known : null;
    boolean said = number == null || outright.contains(number);
    Set<BigDecimal> cuts =
        world.cuts(
            core,
            () -> {
              Set<BigDecimal> all = new TreeSet<>(outright);
              all.add(BigDecimal.ZERO);
              if (!said) {
                BigDecimal base = base(condition.tally().bound(), values);
                all.add(base);
                constants.factors().forEach(factor -> all.add(Values.times(base, factor)));
              }
              return all;
            });
    boolean mixed = !said && outright.stream().anyMatch(other -> other.signum() != 0);
    if (mixed || number != null && !cuts.contains(number)) {
      world.leaveOpen(Message.of("proof.ofOther", Titles.of(type, null)));
    }
    return cuts;
  }

  /** The number of which so many times is the bound. */
  private static BigDecimal base(Operand bound, Map<String, Bound> values) {
    Item.Variable variable =
        bound instanceof Item.Product product ? product.variable() : (Item.Variable) bound;
    return (BigDecimal) values.get(variable.name()).value();
  }

  /**
   * Whether there are so many facts.
   *
   * @param bound what their number is compared with, perhaps a gap
   */
  int count(Condition condition, Object bound, Map<String, Bound> values) {
    FactType type = theory.type(condition.type());
    boolean complete =
        switch (type.presence()) {
          case SINGLE -> false;
          case LISTED -> world.choose(type.name() + " all listed", 2) == 0;
          default -> true;
        };
    if (!complete) {
      world.tell(
          type,
          type.name() + " all listed",
          () -> Message.of("proof.notAllKnown", Titles.of(type, null)).words());
    }
    if (!complete && !closedWorld) {
      return OPEN;
    }
    if (bound instanceof Gap gap) {
      return gap.truth();
    }
    String core = looked(condition, values);
    List<BigDecimal> cells =
        Cells.around(cuts(condition, core, bound, values), true).stream()
            .filter(number -> number.signum() >= 0)
            .sorted()
            .toList();
    BigDecimal fewest = world.choose(core + " fewest", cells);
    BigDecimal most = world.choose(core + " most", from(cells, fewest));
    if (closedWorld) {
      most = fewest;
    }
    if (fewest.equals(most)) {
      tell(condition, core, "proof.tally", fewest);
    } else {
      tell(condition, core, "proof.tallyBetween", fewest, most);
    }
    String operator = condition.tally().operator();
    boolean met = Values.compare(operator, fewest, bound);
    if (met == Values.compare(operator, most, bound)) {
      return Truths.of(met);
    }
    BigDecimal unread =
        world.choose(core + " unread", from(cells, fewest)).min(most); // as many if they are
    boolean decides =
        operator.startsWith("<")
            ? unread.equals(most)
            : met != Values.compare(operator, unread, bound);
    return decides ? UNREAD : OPEN;
  }

  private ConditionWords words() {
    return new ConditionWords(theory.text().types(), conditions, List.of());
  }

  private static List<BigDecimal> from(List<BigDecimal> cells, BigDecimal least) {
    return cells.stream().filter(cell -> cell.compareTo(least) >= 0).toList();
  }

  /**
   * Whether numbers of facts come to so much.
   *
   * @param bound what their sum is compared with, perhaps a gap
   */
  int sum(Condition condition, Object bound, Map<String, Bound> values) {
    FactType type = theory.type(condition.type());
    Condition.Tally tally = condition.tally();
    Item.Compare key = Forms.key(condition, type);
    String core = looked(condition, values);
    Set<BigDecimal> cuts = cuts(condition, core, bound, values);
    int listed = world.choose(core + " listed", 3);
    boolean rows = listed == 0 && world.choose(core + " rows", 2) == 0;
    if (listed > 0) {
      world.tell(type, core, () -> Message.of("proof.noFact", words().fact(condition)).words());
    }
    BigDecimal sum = BigDecimal.ZERO;
    BigDecimal least = null;
    List<BigDecimal> cells = sums(condition, type, cuts);
    if (rows) {
      least = world.choose(core + " least", cells);
      // What the rows come to is no less than the least of them, where none takes anything away.
      sum = world.choose(core + " sum", least.signum() < 0 ? cells : from(cells, least));
    }
    if (listed == 0) {
      tell(condition, core, sum, least);
    }
    if (rows
        && tally.least() != null
        && !Values.compare(
            tally.least().operator(),
            least,
            Values.normal(((Item.Literal) tally.least().operand()).value()))) {
      return FALSE;
    }
    if (bound instanceof Gap gap) {
      return gap.truth();
    }
    if (Values.compare(tally.operator(), sum, bound) && (tally.least() == null || rows)) {
      return TRUE;
    }
    boolean complete =
        key == null && (listed == 1 || type.presence() != Presence.LISTED) || closedWorld;
    if (listed > 0) {
      return complete ? FALSE : OPEN;
    }
    int missing = closedWorld ? FALSE : world.choose(core + " missing", 3);
    if (missing < UNREAD) {
      if (missing == OPEN) {
        tell(condition, core, "proof.tallyMissing", sum);
      }
      return missing;
    }
    BigDecimal more = world.choose(core + " more", from(cells, sum));
    tell(condition, core, "proof.tallyUnread", sum, more);
    return more.compareTo(sum) > 0 && Values.compare(tally.operator(), more, bound) ? UNREAD : OPEN;
  }

  /** What a sum, or a row of it, may be; what takes something away comes last. */
  private static List<BigDecimal> sums(Condition condition, FactType type, Set<BigDecimal> cuts) {
    Class<?> summed = type.properties().get(condition.tallied().path().names().get(0)).type();
    return Cells.around(cuts, false).stream()
        .filter(number -> summed != Amount.class || number.signum() >= 0)
        .sorted(
            Comparator.<BigDecimal, Boolean>comparing(number -> number.signum() < 0)
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }

  /**
   * Tells what a sum comes to, and the fewest rows that make it with the least of them.
   *
   * @param least the least of its rows; {@code null} if there are none
   */
  private void tell(Condition condition, String core, BigDecimal sum, BigDecimal least) {
    boolean two = least != null && sum.subtract(least).compareTo(least) >= 0;
    boolean one = least == null || sum.compareTo(least) == 0;
    if (!one && !two && least.signum() >= 0) {
      world.doubt(); // there are no such rows, though perhaps some that are as much told apart
    }
    if (one || !two || least.signum() == 0) {
      tell(condition, core, "proof.tally", sum);
    } else {
      world.tell(
          theory.type(condition.type()),
          core,
          () -> {
            ConditionWords words = words();
            return Message.of(
                    "proof.tallyRows",
                    words.counting(condition),
                    words.tallyValue(condition, sum),
                    ConditionTerms.value(List.of(least, sum.subtract(least))))
                .words();
          });
    }
  }

  private void tell(Condition condition, String core, String key, BigDecimal... numbers) {
    world.tell(
        theory.type(condition.type()),
        core,
        () -> {
          ConditionWords words = words();
          List<Object> all = new ArrayList<>(List.of(words.counting(condition)));
          for (BigDecimal number : numbers) {
            all.add(words.tallyValue(condition, number));
          }
          return Message.of(key, all.toArray()).words();
        });
  }
}
