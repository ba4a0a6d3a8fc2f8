package dev.plumbline.workbench.diff;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.Bilingual;
import dev.plumbline.Conclusion;
import dev.plumbline.Examination;
import dev.plumbline.InputException;
import dev.plumbline.Status;
import dev.plumbline.core.rule.RuleText;
import dev.plumbline.core.rule.RuleText.Definition;
import dev.plumbline.core.words.Message;
import dev.plumbline.workbench.InParallel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Applications at the thresholds of rules that changed: those given and the cases, each with the
 * properties that such a rule compares just below, at and just above what it compares them with in
 * either pack; and such as are made of nothing but what the rule asks.
 */
final class Boundaries {
  /** How many applications of each origin are moved to the thresholds of one rule. */
  private static final int MOST_BASES = 3;

  /** How many clauses in the scope of a changed rule get an application of their own. */
  private static final int MOST_BUILT = 4;

  private final Side older;
  private final Side newer;
  private final RulePairs pairs;
  private final PackPair court;
  private final Trees trees;
  private final Calls calls;
  private final Examination examination;
  private final List<Pair> known;
  private final List<Pair> found = new ArrayList<>();
  private final Set<Written> seen = new HashSet<>();

  Boundaries(
      Side older,
      Side newer,
      RulePairs pairs,
      PackPair court,
      Trees trees,
      Calls calls,
      Examination examination,
      List<Pair> known) {
    this.older = older;
    this.newer = newer;
    this.pairs = pairs;
    this.court = court;
    this.trees = trees;
    this.calls = calls;
    this.examination = examination;
    this.known = known;
    known.forEach(pair -> seen.add(pair.written()));
  }

  /** All of them, judged by both packs. */
  List<Pair> judged() {
    pairs.gone().forEach(rule -> changed(rule, rule, null));
    pairs.come().forEach(rule -> changed(rule, null, rule));
    for (Map.Entry<RuleText, RuleText> pair : pairs.pairs().entrySet()) {
      if (differs(pair.getKey(), pair.getValue())) {
        changed(pair.getValue(), pair.getKey(), pair.getValue());
      }
    }
    return found;
  }

  private boolean differs(RuleText was, RuleText is) {
    boolean conditions =
        !new Bindings(older.text().conditions(was))
            .forms(was.conditions())
            .equals(new Bindings(newer.text().conditions(is)).forms(is.conditions()));
    boolean values =
        was instanceof Definition before
            && is instanceof Definition after
            && !Values.same(before.values(), after.values());
    boolean severity =
        was.provision() != null
            && (is.provision() == null || was.provision().severity() != is.provision().severity());
    boolean scope = !pairs.same(older.parent(was), newer.parent(is));
    return conditions || values || scope || severity;
  }

  private void changed(RuleText rule, @Nullable RuleText was, @Nullable RuleText is) {
    if (isOverCall(older, was) | isOverCall(newer, is)) {
      return;
    }
    if (!(rule instanceof Definition)) {
      probe(only(was), only(is), null, null);
      return;
    }
    // Of a definition that changed, the rules that read it are what applications can meet.
    Definition before = was instanceof Definition definition ? definition : null;
    Definition after = is instanceof Definition definition ? definition : null;
    List<RuleText> oldReaders = before == null ? List.of() : older.reading(before);
    List<RuleText> newReaders = after == null ? List.of() : newer.reading(after);
    probe(oldReaders, newReaders, before, after);
  }

  /** Whether a rule is about a call; if so, has calls judged and not applications. */
  private boolean isOverCall(Side side, @Nullable RuleText rule) {
    if (rule == null || !side.text().isOverCall(rule)) {
      return false;
    }
    calls.changed(side, rule);
    return true;
  }

  private static List<RuleText> only(@Nullable RuleText rule) {
    return rule == null ? List.of() : List.of(rule);
  }

  private void probe(
      List<RuleText> oldRules,
      List<RuleText> newRules,
      @Nullable Definition oldPinned,
      @Nullable Definition newPinned) {
    Set<String> clauses = new LinkedHashSet<>();
    oldRules.forEach(rule -> clauses.addAll(older.clausesOf(rule)));
    newRules.forEach(rule -> clauses.addAll(newer.clausesOf(rule)));
    Definition pinned = newPinned != null ? newPinned : oldPinned;
    ChangedWords changed =
        pinned != null && pinned.isVocabulary() ? ChangedWords.between(oldPinned, newPinned) : null;
    for (Pair base : bases(clauses, oldRules, newRules, oldPinned, newPinned)) {
      Set<Probe> probes = new LinkedHashSet<>();
      if (changed != null) {
        words(older, court.older(), oldRules, base, changed, probes);
        words(newer, court.newer(), newRules, base, changed, probes);
        judge(base, probes);
        continue;
      }
      probes(older, court.older(), oldRules, base, oldPinned, probes);
      probes(newer, court.newer(), newRules, base, newPinned, probes);
      if (oldPinned != null && newPinned != null) {
        // Each pack's rules at the other's values, too.
        probes(older, court.older(), oldRules, base, null, probes);
      }
      judge(base, probes);
    }
  }

  private static void probes(
      Side side,
      PackEvaluator judge,
      List<RuleText> rules,
      Pair base,
      @Nullable Definition pinned,
      Set<Probe> probes) {
    for (RuleText rule : rules) {
      try {
        FactsInScope world = FactsInScope.of(side, rule, judge.read(base.tree()), pinned);
        probes.addAll(Probes.of(side, rule, world));
      } catch (InputException e) {
        return; // this pack cannot read the application, and its own rules cannot move it
      }
    }
  }

  /** The words that are read otherwise now, written where rules ask for them. */
  private static void words(
      Side side,
      PackEvaluator judge,
      List<RuleText> rules,
      Pair base,
      ChangedWords changed,
      Set<Probe> probes) {
    for (RuleText rule : rules) {
      try {
        FactsInScope world = FactsInScope.of(side, rule, judge.read(base.tree()), null);
        probes.addAll(Probes.words(side, rule, world, changed));
      } catch (InputException e) {
        return; // this pack cannot read the application
      }
    }
  }

  /** Judges the application at each probe that makes one which was not tried before. */
  private void judge(Pair base, Set<Probe> probes) {
    List<Made> made = new ArrayList<>();
    ObjectNode from = base.tree();
    for (Probe probe : probes) {
      ObjectNode tree = trees.with(from, probe.edits());
      Written written = Written.of(tree);
      if (seen.add(written)) {
        Object moved = probe.label() != null ? probe.label() : told(trees.between(from, tree));
        made.add(new Made(Message.of("diff.edited", base.name(), moved).words(), written));
      }
    }
    InParallel.map(made, one -> court.made(one.name(), base, one.written())).stream()
        .filter(Pair::isJudged)
        .forEach(found::add);
  }

  private record Made(Bilingual name, Written written) {}

  private static Object told(List<Edit> edits) {
    List<Message> first = edits.stream().limit(2).map(Edit::words).toList();
    return edits.size() > 2 ? Message.of("diff.andMore", first) : first;
  }

  private List<Pair> bases(
      Set<String> clauses,
      List<RuleText> oldRules,
      List<RuleText> newRules,
      @Nullable Definition oldPinned,
      @Nullable Definition newPinned) {
    List<Pair> bases = new ArrayList<>();
    for (Flip.Origin origin : List.of(Flip.Origin.GIVEN, Flip.Origin.CASE)) {
      bases.addAll(bases(origin, clauses));
    }
    built(older, court.older(), oldRules, oldPinned, bases);
    built(newer, court.newer(), newRules, newPinned, bases);
    return bases;
  }

  /**
   * Of those to which the clauses apply, the best for a flip: eligible ones that satisfy one come
   * first, then others that do. Whether one is eligible is asked of no more than it takes.
   */
  private List<Pair> bases(Flip.Origin origin, Set<String> clauses) {
    List<Pair> best = new ArrayList<>();
    List<Pair> satisfying = new ArrayList<>();
    List<Pair> applying = new ArrayList<>();
    for (Pair pair : known) {
      if (pair.origin() != origin || !pair.isJudged() || best.size() == MOST_BASES) {
        continue;
      }
      Set<Status> met = new HashSet<>();
      for (String clause : clauses) {
        met.add(pair.before().status(clause));
        met.add(pair.after().status(clause));
      }
      met.removeAll(Arrays.asList(null, Status.NOT_APPLICABLE));
      if (met.contains(Status.SATISFIED)) {
        boolean eligible = pair.before().conclusion() == Conclusion.ELIGIBLE;
        (eligible ? best : satisfying).add(pair);
      } else if (!met.isEmpty()) {
        applying.add(pair);
      }
    }
    return Stream.of(best, satisfying, applying).flatMap(List::stream).limit(MOST_BASES).toList();
  }

  private void built(
      Side side,
      PackEvaluator judge,
      List<RuleText> rules,
      @Nullable Definition pinned,
      List<Pair> bases) {
    int made = 0;
    for (RuleText rule : rules) {
      for (RuleText stating : stating(side, rule)) {
        if (made++ >= MOST_BUILT) {
          return;
        }
        ObjectNode tree = Built.of(side, judge, trees, stating, pinned);
        if (seen.add(Written.of(tree))) {
          Bilingual name = Message.of("diff.madeFor", stating.about()).words();
          Pair pair = court.judge(name, Flip.Origin.BOUNDARY, tree, examination);
          if (pair.isJudged()) {
            bases.add(pair);
            found.add(pair);
          }
        }
      }
    }
  }

  /** The rule itself, and where it is only a scope the clauses that are in it. */
  private static List<RuleText> stating(Side side, RuleText rule) {
    if (rule.about() != null) {
      return List.of(rule);
    }
    return side.clausesOf(rule).stream().map(side::clause).limit(MOST_BUILT).toList();
  }
}
