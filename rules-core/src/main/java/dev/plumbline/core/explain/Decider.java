package dev.plumbline.core.explain;

import dev.plumbline.core.explain.Plan.Node;
import dev.plumbline.core.explain.PlannedStep.PlannedBind;
import dev.plumbline.core.explain.PlannedStep.PlannedKey;
import dev.plumbline.core.explain.PlannedStep.PlannedTest;
import dev.plumbline.core.explain.PlannedStep.Prepared;
import dev.plumbline.core.explain.PlannedStep.Reach;
import dev.plumbline.core.facts.ByValue;
import dev.plumbline.core.facts.FactSet;
import dev.plumbline.core.rule.Condition.Quantifier;
import dev.plumbline.core.rule.Condition.Tally;
import dev.plumbline.core.rule.Item;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.drools.model.functions.PredicateN;

/**
 * Decides the rules of a plan over one set of facts, as a {@link Walk} does, but finds only whether
 * they hold and nothing of why. For use by one thread.
 */
public final class Decider {
  // Kleene's values, and one more: open, but only because of words that are not recognised. The
  // least of two is both, the greatest is either.
  private static final byte FALSE = 0;
  private static final byte UNKNOWN = 1;
  private static final byte UNREAD = 2;
  private static final byte TRUE = 3;
  private static final byte NOT_YET = -1;

  /** In the slot of a variable without a value: of nothing that is known, or of a word that is. */
  private static final Object ABSENT = new Object();

  private static final Object ABSENT_UNREAD = new Object();

  /** A way in which the patterns of a rule match, for the rules that extend it. */
  private record Way(Object[] values, byte truth) {}

  private static final List<Way> ONE = List.of(new Way(new Object[0], TRUE));

  private final Plan plan;
  private final FactSet facts;
  private final boolean allRead;
  private final Memo open;
  private final Memo closed;
  private final List<Object>[] ofType;
  private final Map<Object, List<Object>>[] keyed;

  /** What was decided already; in a closed world, as doubts see it, or in an open one. */
  private static final class Memo {
    private final boolean closedWorld;
    private final byte[] truths;
    private final List<Way>[] ways;

    @SuppressWarnings({"unchecked", "rawtypes"})
    Memo(boolean closedWorld, int size) {
      this.closedWorld = closedWorld;
      this.truths = new byte[size];
      Arrays.fill(truths, NOT_YET);
      this.ways = new List[size];
    }
  }

  @SuppressWarnings({"unchecked", "rawtypes"})
  Decider(Plan plan, FactSet facts) {
    this.ofType = new List[plan.types()];
    this.keyed = new Map[plan.types()];
    this.plan = plan;
    this.facts = facts;
    this.allRead = facts.isAllRead();
    this.open = new Memo(false, plan.size());
    this.closed = new Memo(true, plan.size());
  }

  /** Whether every text in which a word is asked for was recognised. */
  public boolean isAllRead() {
    return allRead;
  }

  /** Whether a rule holds for certain: whether it fires. */
  public boolean fires(RuleSteps rule) {
    Node node = plan.node(rule);
    return truth(node, node.doubt() ? closed : open) == TRUE;
  }

  /** Whether what a rule inherits holds. */
  public Truth scope(RuleSteps rule) {
    Node node = plan.node(rule);
    return node.parent() == null ? Truth.TRUE : said(truth(node.parent(), open));
  }

  /** Whether a rule holds as a whole. */
  public Truth whole(RuleSteps rule) {
    return said(truth(plan.node(rule), open));
  }

  private static Truth said(byte truth) {
    return truth == TRUE ? Truth.TRUE : truth == FALSE ? Truth.FALSE : Truth.UNKNOWN;
  }

  private byte truth(Node node, Memo world) {
    Memo memo = node.ofOneWorld() ? open : world;
    byte known = memo.truths[node.number()];
    if (known != NOT_YET) {
      return known;
    }
    byte truth = memo.closedWorld ? closed(node) : decide(node, open);
    memo.truths[node.number()] = truth;
    return truth;
  }

  /** What is certain although nothing is taken for granted, is so in a closed world, too. */
  private byte closed(Node node) {
    byte truth = truth(node, open);
    return truth == TRUE || truth == FALSE ? truth : decide(node, closed);
  }

  private byte decide(Node node, Memo memo) {
    if (node.parent() != null && truth(node.parent(), memo) == FALSE) {
      return FALSE;
    }
    byte best = FALSE;
    for (Way way : inherited(node, memo)) {
      Object[] values = Arrays.copyOf(way.values(), node.slots().size());
      best = max(best, from(node, 0, values, way.truth(), memo.closedWorld, null));
      if (best == TRUE) {
        break;
      }
    }
    return best;
  }

  private List<Way> inherited(Node node, Memo memo) {
    return node.parent() == null ? ONE : ways(node.parent(), memo);
  }

  /** All ways in which a rule may match. */
  private List<Way> ways(Node node, Memo world) {
    Memo memo = node.ofOneWorld() ? open : world;
    List<Way> known = memo.ways[node.number()];
    if (known == null) {
      known = new ArrayList<>();
      for (Way way : inherited(node, memo)) {
        Object[] values = Arrays.copyOf(way.values(), node.slots().size());
        from(node, 0, values, way.truth(), memo.closedWorld, known);
      }
      memo.ways[node.number()] = known;
    }
    return known;
  }

  private byte from(
      Node node, int index, Object[] values, byte before, boolean closedWorld, List<Way> ways) {
    return from(node, index, node.own().length, null, values, before, closedWorld, ways);
  }

  /**
   * What the patterns from one on come to, together with what came before.
   *
   * @param end where they end
   * @param row the fact that the pattern there has to match; {@code null} if they end with the rule
   * @param ways takes in each way to match; {@code null} if the first that holds is enough
   */
  private byte from(
      Node node,
      int index,
      int end,
      Object row,
      Object[] values,
      byte before,
      boolean closedWorld,
      List<Way> ways) {
    if (before == FALSE) {
      return FALSE;
    }
    if (index == end) {
      if (ways != null) {
        ways.add(new Way(values.clone(), before));
      }
      return row == null
          ? before
          : min(before, match(node.own()[end], row, false, values, closedWorld));
    }
    int eachEnd = row == null ? node.eachEnd()[index] : -1;
    if (eachEnd >= 0) {
      byte truth = rows(node, index, eachEnd, values, closedWorld);
      return from(node, eachEnd + 1, end, row, values, min(before, truth), closedWorld, ways);
    }
    PlannedStep step = node.own()[index];
    if (step.quantifier() == Quantifier.FACT) {
      return one(node, index, end, row, values, before, closedWorld, ways);
    }
    byte truth =
        switch (step.quantifier()) {
          case EXISTS -> some(step, values, closedWorld);
          case NOT -> none(step, values, closedWorld);
          case COUNT -> count(step, values, closedWorld);
          case SUM -> sum(step, values, closedWorld);
          case FACT, EACH -> throw new IllegalStateException("taken above");
        };
    return from(node, index + 1, end, row, values, min(before, truth), closedWorld, ways);
  }

  /** Whether each row meets a pattern, with what is looked up for it. */
  private byte rows(Node node, int start, int end, Object[] values, boolean closedWorld) {
    PlannedStep step = node.own()[end];
    for (int slot : step.selecting()) {
      if (isAbsent(values[slot])) {
        return absent(values[slot]); // which rows are meant is not known
      }
    }
    byte all = TRUE;
    for (Object fact : facts(step)) {
      if (isSelected(step, fact, values)) {
        all = min(all, from(node, start, end, fact, values, TRUE, closedWorld, null));
      }
    }
    return all;
  }

  private static boolean isSelected(PlannedStep step, Object fact, Object[] values) {
    for (int slot : step.factSlots()) {
      values[slot] = fact;
    }
    for (int i = 0; i < step.selectingParts(); i++) {
      PlannedTest part = (PlannedTest) step.parts()[i];
      if (!test(part, values)) {
        return false;
      }
    }
    return true;
  }

  private byte one(
      Node node,
      int index,
      int end,
      Object row,
      Object[] values,
      byte before,
      boolean closedWorld,
      List<Way> ways) {
    PlannedStep step = node.own()[index];
    boolean isLast = index + 1 == end && row == null && ways == null;
    byte best = FALSE;
    boolean any = false;
    boolean lookedUp = isLookedUp(step, values);
    List<Object> facts = meant(step, lookedUp, values);
    for (int i = 0; i < facts.size(); i++) {
      Object fact = facts.get(i);
      if (!lookedUp && !isMeant(step, fact, values)) {
        continue;
      }
      any = true;
      byte truth = min(before, match(step, fact, lookedUp, values, closedWorld));
      best =
          max(
              best,
              isLast ? truth : from(node, index + 1, end, row, values, truth, closedWorld, ways));
      if (best == TRUE && ways == null) {
        return best;
      }
    }
    if (any) {
      return best;
    }
    byte nothing = nothing(step, values);
    if (nothing != FALSE) {
      for (int slot : step.boundSlots()) {
        values[slot] = nothing == UNREAD ? ABSENT_UNREAD : ABSENT;
      }
    }
    return from(node, index + 1, end, row, values, min(before, nothing), closedWorld, ways);
  }

  private byte some(PlannedStep step, Object[] values, boolean closedWorld) {
    byte best = NOT_YET;
    boolean lookedUp = isLookedUp(step, values);
    List<Object> facts = meant(step, lookedUp, values);
    for (int i = 0; i < facts.size(); i++) {
      Object fact = facts.get(i);
      if (lookedUp || isMeant(step, fact, values)) {
        best = max(best, match(step, fact, lookedUp, values, closedWorld));
        if (best == TRUE) {
          return best;
        }
      }
    }
    return best == NOT_YET ? nothing(step, values) : best;
  }

  /** What may match is not known to be there; all of it must be unread to be called so. */
  private byte none(PlannedStep step, Object[] values, boolean closedWorld) {
    byte open = NOT_YET;
    boolean any = false;
    boolean lookedUp = isLookedUp(step, values);
    List<Object> facts = meant(step, lookedUp, values);
    for (int i = 0; i < facts.size(); i++) {
      Object fact = facts.get(i);
      if (!lookedUp && !isMeant(step, fact, values)) {
        continue;
      }
      any = true;
      byte truth = match(step, fact, lookedUp, values, closedWorld);
      if (truth == TRUE) {
        return FALSE;
      }
      if (truth != FALSE) {
        open = open == NOT_YET ? truth : min(open, truth);
      }
    }
    byte left = any ? open : nothing(step, values);
    return left == NOT_YET || left == FALSE || closedWorld ? TRUE : left;
  }

  private byte count(PlannedStep step, Object[] values, boolean closedWorld) {
    if (!facts.isComplete(step.type()) && !closedWorld) {
      return UNKNOWN;
    }
    int certain = 0;
    int possible = 0;
    int unread = 0;
    boolean allUnread = true;
    Set<Object> certainValues = new HashSet<>();
    Set<Object> possibleValues = new HashSet<>();
    for (Object fact : facts(step)) {
      if (step.again() != null && step.again().is(fact)) {
        continue;
      }
      byte truth = match(step, fact, false, values, closedWorld);
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
  private byte sum(PlannedStep step, Object[] values, boolean closedWorld) {
    Tally tally = step.step().condition().tally();
    boolean listed = false;
    boolean counts = false;
    boolean tooSmall = false;
    BigDecimal certain = BigDecimal.ZERO;
    BigDecimal unread = BigDecimal.ZERO;
    byte missing = TRUE;
    boolean lookedUp = isLookedUp(step, values);
    for (Object fact : meant(step, lookedUp, values)) {
      if (step.again() != null && step.again().is(fact)
          || !lookedUp && !isMeant(step, fact, values)) {
        continue;
      }
      listed = true;
      byte truth = match(step, fact, lookedUp, values, closedWorld);
      BigDecimal value = (BigDecimal) step.counted().of(fact);
      if (truth == TRUE && value != null) {
        certain = certain.add(value);
        counts = true;
        tooSmall |= tally.least() != null && !isEnough(tally.least(), value);
        missing = isLoose(step, fact) ? UNKNOWN : missing;
      } else if (truth == TRUE) {
        missing = min(missing, isUnread(step, fact, step.counted()) ? UNREAD : UNKNOWN);
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
    byte nothing = listed || closedWorld ? FALSE : nothing(step, values);
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
    return test(step.tally(), arguments);
  }

  /** No fact of the type, or none with the key: known not to be there, or missing. */
  private byte nothing(PlannedStep step, Object[] values) {
    if (!step.isListedByKey() && facts.isComplete(step.type())) {
      return FALSE;
    }
    PlannedKey key = step.key();
    Object wanted = key == null || key.slot() < 0 ? null : values[key.slot()];
    return isAbsent(wanted) ? absent(wanted) : UNKNOWN;
  }

  /** Whether facts can be looked up by their key, since it is a text that is known. */
  private static boolean isLookedUp(PlannedStep step, Object[] values) {
    PlannedKey key = step.key();
    return key != null && wanted(key, values) instanceof String;
  }

  private static Object wanted(PlannedKey key, Object[] values) {
    return key.slot() < 0 ? key.literal() : values[key.slot()];
  }

  /** The facts with the key, or where that is not known, all of which some may be meant. */
  private List<Object> meant(PlannedStep step, boolean lookedUp, Object[] values) {
    List<Object> all = facts(step);
    return all.isEmpty() || !lookedUp
        ? all
        : byKey(step).getOrDefault(wanted(step.key(), values), List.of());
  }

  private Map<Object, List<Object>> byKey(PlannedStep step) {
    int type = step.typeNumber();
    if (keyed[type] == null) {
      keyed[type] = facts.byKey(step.type());
    }
    return keyed[type];
  }

  private List<Object> facts(PlannedStep step) {
    int type = step.typeNumber();
    if (ofType[type] == null) {
      ofType[type] = facts.of(step.type().type());
    }
    return ofType[type];
  }

  private static boolean isMeant(PlannedStep step, Object fact, Object[] values) {
    PlannedKey key = step.key();
    if (key == null) {
      return true;
    }
    Object wanted =
        key.other() != null
            ? key.other().of(fact)
            : key.slot() < 0 ? key.literal() : values[key.slot()];
    if (isAbsent(wanted)) {
      return true;
    }
    Object given = key.property().of(fact);
    return wanted instanceof Number a && given instanceof Number b
        ? new BigDecimal(a.toString()).compareTo(new BigDecimal(b.toString())) == 0
        : wanted != null && wanted.equals(given);
  }

  /**
   * Whether a fact matches a pattern.
   *
   * @param lookedUp whether it was looked up by its key, so that it has the right one
   */
  private byte match(
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
    if (bind.reach().of(fact) == null) {
      return isUnread(step, fact, bind.reach()) ? ABSENT_UNREAD : ABSENT;
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

  private boolean isUnread(PlannedStep step, Object fact, Reach reach) {
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

  private static boolean test(PlannedTest test, Object[] values) {
    try {
      return test.check().test(values);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean test(PredicateN predicate, Object[] arguments) {
    try {
      return predicate.test(arguments);
    } catch (RuntimeException e) {
      throw e;
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  private static boolean isAbsent(Object value) {
    return value == ABSENT || value == ABSENT_UNREAD;
  }

  private static byte absent(Object value) {
    return value == ABSENT_UNREAD ? UNREAD : UNKNOWN;
  }

  private static byte min(byte a, byte b) {
    return a < b ? a : b;
  }

  private static byte max(byte a, byte b) {
    return a > b ? a : b;
  }
}
