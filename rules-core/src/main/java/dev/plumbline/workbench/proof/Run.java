package dev.plumbline.workbench.proof;

import static dev.plumbline.workbench.proof.Truths.FALSE;
import static dev.plumbline.workbench.proof.Truths.OPEN;
import static dev.plumbline.workbench.proof.Truths.TRUE;

import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.FactType.Presence;
import dev.plumbline.core.facts.Property;
import dev.plumbline.core.rule.Condition;
import dev.plumbline.core.rule.Condition.Quantifier;
import dev.plumbline.core.rule.Item;
import dev.plumbline.core.rule.Item.Operand;
import dev.plumbline.core.rule.Item.PathTo;
import dev.plumbline.core.words.Message;
import dev.plumbline.core.words.Titles;
import dev.plumbline.fact.Place;
import dev.plumbline.workbench.proof.Values.Gap;
import dev.plumbline.workbench.proof.Values.Shift;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Walks the patterns of a rule over a world, by the same logic as the engine: both of two are the
 * lesser truth, one of several ways the greatest.
 */
final class Run {
  private final Theory theory;
  private final World world;
  private final List<Condition> conditions;

  /** In a doubt, as in a session, what is not there does not hold; a clause leaves it open. */
  private final boolean closedWorld;

  private final Tallies tallies;

  /** A row of those that each have to meet a pattern, and the number of the pattern. */
  private record Row(Fact fact, int step) {}

  private Run(
      Theory theory,
      Constants constants,
      World world,
      List<Condition> conditions,
      boolean closedWorld) {
    this.theory = theory;
    this.world = world;
    this.conditions = conditions;
    this.closedWorld = closedWorld;
    this.tallies = new Tallies(theory, constants, world, conditions, closedWorld);
  }

  /** What an application comes to by a clause or a doubt. */
  static Standing standing(Theory theory, Constants constants, World world, Worlds.Asked asked) {
    if (asked.doubt()) {
      int whole = truth(theory, constants, world, asked.whole(), true);
      return whole == TRUE ? Standing.DOUBTED : Standing.CLEAR;
    }
    int scope = truth(theory, constants, world, asked.scope(), false);
    return Standing.of(
        scope, scope == TRUE ? truth(theory, constants, world, asked.whole(), false) : scope);
  }

  private static int truth(
      Theory theory,
      Constants constants,
      World world,
      List<Condition> conditions,
      boolean closedWorld) {
    return new Run(theory, constants, world, conditions, closedWorld).from(0, Map.of(), null);
  }

  private int from(int index, Map<String, Bound> values, Row row) {
    if (index == conditions.size() || row != null && index > row.step()) {
      return TRUE;
    }
    int each = row == null ? eachFrom(index) : -1;
    if (each >= 0) {
      int all = each(index, each, values);
      return fails(all) ? FALSE : Math.min(all, from(each + 1, values, null));
    }
    Condition condition = conditions.get(index);
    if (condition.quantifier() == Quantifier.FACT) {
      return some(index, values, true, row);
    }
    int truth =
        switch (condition.quantifier()) {
          case EXISTS -> some(index, values, false, row);
          case NOT -> none(index, values);
          case COUNT -> tallies.count(condition, bound(condition, values), values);
          case SUM -> tallies.sum(condition, bound(condition, values), values);
          case EACH -> match(index, row.fact(), values, false, row);
          case FACT -> throw new IllegalStateException();
        };
    return fails(truth) ? FALSE : Math.min(truth, from(index + 1, values, row));
  }

  /** Whether nothing that is asked beside can make it hold. */
  private boolean fails(int truth) {
    return truth == FALSE || closedWorld && truth != TRUE;
  }

  private int eachFrom(int index) {
    int i = index;
    while (i < conditions.size() && conditions.get(i).quantifier() == Quantifier.FACT) {
      i++;
    }
    Condition.Each each = i < conditions.size() ? conditions.get(i).each() : null;
    return each != null && i - each.definitions() == index ? i : -1;
  }

  private int each(int start, int index, Map<String, Bound> values) {
    Condition condition = conditions.get(index);
    FactType type = theory.type(condition.type());
    List<Item> selecting = condition.items().subList(0, condition.each().selecting());
    for (Item item : selecting) {
      if (item instanceof Item.Compare compare
          && compare.operand() instanceof Item.Variable variable
          && values.get(variable.name()).value() instanceof Gap gap) {
        return gap.truth();
      }
    }
    Bound.requireSettled(type, condition, values);
    int all = TRUE;
    for (Fact fact : candidates(type, condition, values).all()) {
      if (selecting.stream().allMatch(item -> item(type, fact, item, values) == TRUE)) {
        all = Math.min(all, from(start, values, new Row(fact, index)));
        if (all == FALSE) {
          return FALSE;
        }
      }
    }
    return all;
  }

  private int none(int index, Map<String, Bound> values) {
    Condition condition = conditions.get(index);
    Bound.requireSettled(theory.type(condition.type()), condition, values);
    int some = some(index, values, false, null);
    return switch (some) {
      case TRUE -> FALSE;
      case FALSE -> TRUE;
      default -> closedWorld ? TRUE : some;
    };
  }

  private World.Facts candidates(FactType type, Condition condition, Map<String, Bound> values) {
    return type.presence() == Presence.DEFINED
        ? new World.Facts(theory.rows(type), true)
        : world.facts(type, condition);
  }

  private int some(int index, Map<String, Bound> values, boolean goOn, Row row) {
    Condition condition = conditions.get(index);
    FactType type = theory.type(condition.type());
    Item.Compare key = Forms.key(condition, type);
    World.Facts facts = candidates(type, condition, values);
    int some = -1;
    for (Fact fact : facts.all()) {
      if (key == null || isAbout(type, fact, key, values)) {
        some = Math.max(some, match(index, fact, values, goOn, row));
        if (some == TRUE) {
          return TRUE;
        }
      }
    }
    return some >= 0 ? some : nothing(index, key, facts.complete(), values, goOn, row);
  }

  private boolean isAbout(FactType type, Fact fact, Item.Compare key, Map<String, Bound> values) {
    Object wanted = value(type, fact, key.operand(), values);
    return wanted instanceof Gap || wanted.equals(world.at(theory, type, fact, key.path()));
  }

  private int nothing(
      int index,
      Item.Compare key,
      boolean complete,
      Map<String, Bound> values,
      boolean goOn,
      Row row) {
    Condition condition = conditions.get(index);
    FactType type = theory.type(condition.type());
    if (!(key != null && type.presence() == Presence.LISTED) && complete) {
      return FALSE;
    }
    Object wanted =
        key == null || key.operand() instanceof PathTo
            ? null
            : value(type, null, key.operand(), values);
    int open = wanted instanceof Gap gap ? gap.truth() : OPEN;
    if (!goOn || closedWorld) {
      return open;
    }
    Map<String, Bound> all = new HashMap<>(values);
    for (Item item : condition.items()) {
      if (item instanceof Item.Bind bind) {
        all.put(bind.variable(), new Bound(open == OPEN ? Gap.MISSING : Gap.UNREAD, false));
      }
    }
    return Math.min(open, from(index + 1, all, row));
  }

  private int match(int index, Fact fact, Map<String, Bound> outer, boolean goOn, Row row) {
    Condition condition = conditions.get(index);
    FactType type = theory.type(condition.type());
    Map<String, Bound> values = outer;
    int all = TRUE;
    for (Item item : condition.items()) {
      if (item instanceof Item.Bind bind) {
        values = new HashMap<>(values);
        values.put(bind.variable(), bound(type, fact, bind));
        continue;
      }
      int truth = item(type, fact, item, values);
      if (fails(truth)) {
        return FALSE;
      }
      all = Math.min(all, truth);
    }
    return goOn ? Math.min(all, from(index + 1, values, row)) : all;
  }

  /** What a count or sum is compared with. */
  private Object bound(Condition condition, Map<String, Bound> values) {
    return value(theory.type(condition.type()), null, condition.tally().bound(), values);
  }

  private Bound bound(FactType type, Fact fact, Item.Bind bind) {
    Property head = type.properties().get(bind.path().names().get(0));
    boolean several = fact.defined() == null && world.isOfSeveral(type, fact, head);
    Object value = world.at(theory, type, fact, bind.path());
    if (!(value instanceof Gap) && bind.method() != null) {
      Object by = ((Item.Literal) bind.arguments().get(0)).value();
      value = Shift.of(bind.method(), new BigDecimal(by.toString())).of(value);
    }
    return new Bound(value, several);
  }

  private Object value(FactType type, Fact fact, Operand operand, Map<String, Bound> values) {
    if (operand instanceof Item.Literal literal) {
      return Values.normal(literal.value());
    }
    if (operand instanceof PathTo path) {
      return world.at(theory, type, fact, path);
    }
    if (operand instanceof Item.Product product) {
      Object of = values.get(product.variable().name()).value();
      return of instanceof Gap ? of : Values.times((BigDecimal) of, product.factor());
    }
    return values.get(((Item.Variable) operand).name()).value();
  }

  /** Whether an item holds of a fact. */
  private int item(FactType type, Fact fact, Item item, Map<String, Bound> values) {
    int known = TRUE;
    PathTo path = item.path();
    if (path != null
        && path.without() != null
        && values.get(path.without().name()).value() instanceof Gap gap) {
      known = Math.min(known, gap.truth());
    }
    Object left =
        path != null
            ? world.at(theory, type, fact, path)
            : value(type, fact, ((Item.Test) item).subject(), values);
    if (left instanceof Gap gap) {
      known = Math.min(known, gap.truth());
    }
    List<Object> right = new ArrayList<>();
    for (Operand operand : item.operands()) {
      Object value = value(type, fact, operand, values);
      right.add(value);
      if (value instanceof Gap gap) {
        known = Math.min(known, gap.truth());
      }
    }
    if (known != TRUE) {
      if (closedWorld && item instanceof Item.Stated stated && !stated.stated()) {
        return TRUE;
      }
      boolean fails =
          left == Gap.UNREAD
              && item instanceof Item.Compare compare
              && compare.operator().equals(Item.Compare.ALL_MEMBERS)
              && right.get(0) instanceof List<?> allowed
              && !allMembers(type, fact, path, allowed, false);
      return fails ? FALSE : known;
    }
    boolean holds = holds(type, fact, item, left, right);
    return !holds && item instanceof Item.Compare && world.mayBeMore(type, fact, path)
        ? OPEN
        : Truths.of(holds);
  }

  private boolean holds(FactType type, Fact fact, Item item, Object left, List<Object> right) {
    if (item instanceof Item.Stated stated) {
      return stated.stated();
    }
    if (item instanceof Item.Member member) {
      return right.stream().anyMatch(left::equals) != member.negated();
    }
    if (item instanceof Item.Test test) {
      return left instanceof Place place
          ? Values.lies(test.method(), place, right.get(0))
          : Values.lies(test.method(), Place.of((String) left), right.get(0));
    }
    Item.Compare compare = (Item.Compare) item;
    boolean negated = compare.operator().startsWith("not ");
    String operator = negated ? compare.operator().substring(4) : compare.operator();
    Object other = right.get(0);
    return switch (operator) {
      case Item.Compare.ALL_MEMBERS ->
          left instanceof List<?> list
              ? ((List<?>) other).containsAll(list)
              : allMembers(type, fact, compare.path(), (List<?>) other, true);
      case "memberOf" -> ((List<?>) other).contains(left) != negated;
      case "contains" ->
          (left instanceof List<?> list
                  ? list.contains(other)
                  : world.passes(type, fact, compare.path(), operator + " " + other))
              != negated;
      case "matches" ->
          (fact.defined() != null
                  ? refuse(type)
                  : world.passes(type, fact, compare.path(), operator + " " + literal(compare)))
              != negated;
      default -> Values.compare(operator, left, other);
    };
  }

  private static String literal(Item.Compare compare) {
    return Item.written(compare.operand());
  }

  private static boolean refuse(FactType type) {
    throw new Undecidable(Message.of("proof.sort", Titles.of(type, null)));
  }

  /** Whether no member of a list is other than those allowed. */
  private boolean allMembers(
      FactType type, Fact fact, PathTo path, List<?> allowed, boolean others) {
    Property list = type.at(path.names());
    for (Object one : world.members(type, path)) {
      if (!allowed.contains(theory.member(type, list, one))
          && world.passes(type, fact, path, "contains " + one)) {
        return false;
      }
    }
    return !others || !world.passes(type, fact, path, "contains …");
  }
}
