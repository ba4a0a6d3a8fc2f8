package dev.plumbline.workbench.diff;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.Examination;
import dev.plumbline.Status;
import dev.plumbline.workbench.InParallel;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Finds for each clause that flips a smallest application in which it does; for one that only one
 * of the packs has, a smallest application that violates it there.
 */
final class Witnesses {
  /** The base that stands for an application of which nothing is known. */
  static final String NOTHING = "空白申请.json";

  private static final int MOST_BASES = 2;

  private final PackPair court;
  private final Trees trees;
  private final Map<String, ObjectNode> bases;

  /** Clauses that flip together are shrunk by way of the same applications. */
  private final Map<Made, Pair> known = new ConcurrentHashMap<>();

  private record Made(ObjectNode tree, Examination examination) {}

  /**
   * A search.
   *
   * @param bases the base applications of the new pack's cases, by their path below them
   */
  Witnesses(PackPair court, Trees trees, Map<String, ObjectNode> bases) {
    this.court = court;
    this.trees = trees;
    this.bases = bases;
  }

  /**
   * What was found for a clause.
   *
   * @param pair an application in which it flips
   * @param base the name of the base; {@code null} for none
   * @param edits what makes of the base a smallest application in which it flips alike
   */
  record Found(String clause, Pair pair, @Nullable String base, List<Edit> edits) {}

  List<Witness> of(List<Pair> pairs) {
    return found(pairs).stream().map(this::witness).toList();
  }

  /** A smallest application for each clause that flips, or that only one of the packs has. */
  List<Found> found(List<Pair> pairs) {
    Map<String, List<Pair>> flipping = new LinkedHashMap<>();
    for (Pair pair : pairs) {
      Set<@Nullable String> clauses = new LinkedHashSet<>(pair.flips());
      clauses.addAll(pair.violatesOfOnePack());
      for (String clause : clauses) {
        if (clause != null) {
          flipping.computeIfAbsent(clause, c -> new ArrayList<>()).add(pair);
        }
      }
    }
    return InParallel.map(
        flipping.entrySet(),
        flips -> smallest(flips.getKey(), best(flips.getKey(), flips.getValue())));
  }

  /** Of the most telling, the one that is most like a base. */
  private Pair best(String clause, List<Pair> pairs) {
    int rank = pairs.stream().mapToInt(pair -> rank(pair, clause)).min().orElseThrow();
    List<Pair> telling = pairs.stream().filter(pair -> rank(pair, clause) == rank).toList();
    return Collections.min(telling, Comparator.comparingInt(this::unlikeness));
  }

  private int unlikeness(Pair pair) {
    return bases.values().stream()
        .mapToInt(base -> trees.between(base, pair.tree()).size())
        .min()
        .orElse(0);
  }

  /** The more telling, the less: a satisfied clause that is violated, or the other way about. */
  private static int rank(Pair pair, String clause) {
    Status was = pair.before().status(clause);
    Status is = pair.after().status(clause);
    boolean clear =
        was == Status.VIOLATED && (is == Status.SATISFIED || is == null)
            || is == Status.VIOLATED && (was == Status.SATISFIED || was == null);
    boolean conclusion = pair.before().conclusion() != pair.after().conclusion();
    // What a clause of one pack alone asks is not shown by an application that says nothing of it.
    boolean saysNothing = (was == null || is == null) && !pair.violatesOfOnePack().contains(clause);
    return (saysNothing ? 4 : 0) + (clear ? 0 : 2) + (conclusion ? 0 : 1);
  }

  private Found smallest(String clause, Pair pair) {
    ClauseOutcome was = pair.was(clause);
    ClauseOutcome is = pair.is(clause);
    boolean ofStatus = was.status() != is.status();
    boolean conclusions = was.conclusion() != is.conclusion();
    // Of nothing but its facts, an application shows a flip of status alone: fewer facts, no base.
    List<Supplier<Found>> ways = new ArrayList<>();
    ways.add(() -> new Found(clause, pair, null, shrunk(clause, pair, Built.nothing(), !ofStatus)));
    near(pair.tree())
        .forEach(
            base ->
                ways.add(
                    () ->
                        new Found(
                            clause,
                            pair,
                            base.getKey(),
                            shrunk(clause, pair, base.getValue(), conclusions))));
    List<Found> found = InParallel.map(ways, Supplier::get);
    Comparator<Found> fewest = Comparator.comparingInt(each -> each.edits().size());
    Found bare = found.get(0);
    return found.stream()
        .skip(1)
        .min(fewest)
        .filter(best -> !ofStatus || conclusions || fewest.compare(best, bare) <= 0)
        .orElse(bare);
  }

  /** The bases that the application is most like. */
  private List<Map.Entry<String, ObjectNode>> near(ObjectNode tree) {
    return bases.entrySet().stream()
        .sorted(Comparator.comparingInt(base -> trees.between(base.getValue(), tree).size()))
        .limit(MOST_BASES)
        .toList();
  }

  private List<Edit> shrunk(String clause, Pair pair, ObjectNode base, boolean conclusions) {
    Status was = pair.before().status(clause);
    Status is = pair.after().status(clause);
    boolean says = pair.violatesOfOnePack().contains(clause);
    return new Shrink(
            trees,
            base,
            tree -> {
              Pair one = judged(pair, tree);
              return one.isJudged()
                  && one.before().status(clause) == was
                  && one.after().status(clause) == is
                  && (!says || one.violatesOfOnePack().contains(clause))
                  && (!conclusions || one.before().conclusion() != one.after().conclusion());
            })
        .from(pair.tree());
  }

  /** What both packs make of an application that was made of another. */
  private Pair judged(Pair of, ObjectNode tree) {
    return known.computeIfAbsent(
        new Made(tree, of.examination()),
        made -> court.judge(of.name(), of.origin(), tree, of.examination()));
  }

  private Witness witness(Found found) {
    String clause = found.clause();
    Pair pair = found.pair();
    ObjectNode base = found.base() == null ? Built.nothing() : bases.get(found.base());
    Pair judged = judged(pair, trees.with(base, found.edits()));
    ClauseOutcome before = judged.was(clause);
    ClauseOutcome after = judged.is(clause);
    boolean conclusion = before.conclusion() != after.conclusion();
    String yaml =
        after.status() == null && !conclusion
            ? null
            : CaseText.of(
                CaseText.name(clause, before, after),
                found.base() == null ? NOTHING : found.base(),
                pair.examination(),
                found.edits(),
                clause,
                before,
                after,
                conclusion);
    return new Witness(
        clause,
        pair.examination(),
        found.base(),
        found.edits().stream().map(edit -> edit.words().words()).toList(),
        before,
        after,
        yaml);
  }
}
