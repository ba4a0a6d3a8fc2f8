package dev.plumbline.core.explain;

import static dev.plumbline.core.explain.Kleene.ABSENT;
import static dev.plumbline.core.explain.Kleene.ABSENT_UNREAD;
import static dev.plumbline.core.explain.Kleene.FALSE;
import static dev.plumbline.core.explain.Kleene.TRUE;
import static dev.plumbline.core.explain.Kleene.UNKNOWN;
import static dev.plumbline.core.explain.Kleene.UNREAD;
import static dev.plumbline.core.explain.Kleene.absent;
import static dev.plumbline.core.explain.Kleene.isAbsent;
import static dev.plumbline.core.explain.Kleene.max;
import static dev.plumbline.core.explain.Kleene.min;
import static dev.plumbline.core.explain.Kleene.said;

import dev.plumbline.core.explain.Plan.Node;
import dev.plumbline.core.explain.PlannedStep.PlannedTest;
import dev.plumbline.core.facts.FactSet;
import dev.plumbline.core.rule.Condition.Quantifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Decides the rules of a plan over one set of facts, as a {@link Walk} does, but finds only whether
 * they hold and nothing of why. For use by one thread.
 */
public final class Decider {
  private static final byte NOT_YET = -1;

  /** A way in which the patterns of a rule match, for the rules that extend it. */
  private record Way(Object[] values, byte truth) {}

  private static final List<Way> ONE = List.of(new Way(new Object[0], TRUE));

  private final Plan plan;
  private final FactMatcher matcher;
  private final Quantified quantified;
  private final Memo open;
  private final Memo closed;

  /** The variables of the rule that is just being decided. */
  private final Object[] values;

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

  Decider(Plan plan, FactSet facts) {
    this.plan = plan;
    this.matcher = new FactMatcher(facts, plan.types());
    this.quantified = new Quantified(matcher);
    this.open = new Memo(false, plan.size());
    this.closed = new Memo(true, plan.size());
    this.values = new Object[plan.mostSlots()];
  }

  /** Whether every text in which a word is asked for was recognised. */
  public boolean isAllRead() {
    return matcher.isAllRead();
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

  /**
   * What is certain although nothing is taken for granted, is so in a closed world, too. A doubt is
   * asked for in no other.
   */
  private byte closed(Node node) {
    byte truth = node.doubt() ? UNKNOWN : truth(node, open);
    return truth == TRUE || truth == FALSE ? truth : decide(node, closed);
  }

  private byte decide(Node node, Memo memo) {
    if (node.parent() != null && truth(node.parent(), memo) == FALSE) {
      return FALSE;
    }
    List<Way> ways = inherited(node, memo);
    byte best = FALSE;
    for (int i = 0; i < ways.size() && best != TRUE; i++) {
      Way way = ways.get(i);
      best = max(best, from(node, 0, begin(way, node), way.truth(), memo.closedWorld, null));
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
        from(node, 0, begin(way, node), way.truth(), memo.closedWorld, known);
      }
      memo.ways[node.number()] = known;
    }
    return known;
  }

  /** The variables as a way has them, and those of a rule that goes on from there still unbound. */
  private Object[] begin(Way way, Node node) {
    int bound = way.values().length;
    System.arraycopy(way.values(), 0, values, 0, bound);
    Arrays.fill(values, bound, node.slots().size(), null);
    return values;
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
        ways.add(new Way(Arrays.copyOf(values, node.slots().size()), before));
      }
      return row == null
          ? before
          : min(before, matcher.match(node.own()[end], row, false, values, closedWorld));
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
          case EXISTS -> quantified.some(step, values, closedWorld);
          case NOT -> quantified.none(step, values, closedWorld);
          case COUNT -> quantified.count(step, values, closedWorld);
          case SUM -> quantified.sum(step, values, closedWorld);
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
    for (Object fact : matcher.all(step)) {
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
      if (!FactMatcher.test(part, values)) {
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
    boolean lookedUp = FactMatcher.isLookedUp(step, values);
    List<Object> facts = matcher.meant(step, values);
    // By number: iterators would be a tenth of all that a verdict allocates.
    for (int i = 0; i < facts.size(); i++) {
      byte truth = min(before, matcher.match(step, facts.get(i), lookedUp, values, closedWorld));
      best =
          max(
              best,
              isLast ? truth : from(node, index + 1, end, row, values, truth, closedWorld, ways));
      if (best == TRUE && ways == null) {
        return best;
      }
    }
    if (!facts.isEmpty()) {
      return best;
    }
    byte nothing = matcher.nothing(step, values);
    if (nothing != FALSE) {
      for (int slot : step.boundSlots()) {
        values[slot] = nothing == UNREAD ? ABSENT_UNREAD : ABSENT;
      }
    }
    return from(node, index + 1, end, row, values, min(before, nothing), closedWorld, ways);
  }
}
