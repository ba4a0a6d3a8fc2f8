package dev.plumbline.workbench.diff;

import dev.plumbline.Examination;
import dev.plumbline.Status;
import dev.plumbline.workbench.InParallel;
import dev.plumbline.workbench.LoadedPack;
import dev.plumbline.workbench.diff.Cases.Known;
import dev.plumbline.workbench.proof.PackProof;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * Compares two packs: what changed in words; whose verdict flips among given applications, the
 * packs' cases, and applications at the thresholds that moved; and by how little.
 */
public final class PackDiff {
  private final Side older;
  private final Side newer;
  private final RulePairs rules;
  private final PackPair court;
  private final Trees trees;
  private final List<Unusable> unusable = new ArrayList<>();

  private PackDiff(Side older, Side newer) {
    this.older = older;
    this.newer = newer;
    this.rules = new RulePairs(older, newer);
    this.court = new PackPair(older, newer);
    this.trees = new Trees(older, newer);
  }

  /**
   * How a pack differs from an older one.
   *
   * @param before the old pack
   * @param after the new pack
   * @param given applications to judge by both
   * @param examination how to examine applications that are made up here
   */
  public static Differences compare(
      LoadedPack before, LoadedPack after, List<Sample> given, Examination examination) {
    Objects.requireNonNull(examination, "examination");
    Side older = new Side(before.loaded());
    Side newer = new Side(after.loaded());
    CompletableFuture<Cases> reading = CompletableFuture.supplyAsync(() -> Cases.of(older, newer));
    return new PackDiff(older, newer).compare(given, examination, reading);
  }

  private Differences compare(
      List<Sample> given, Examination examination, CompletableFuture<Cases> reading) {
    List<Change> changes = PackChanges.between(older, newer, rules);
    List<Pair> judged = new ArrayList<>();
    judge(given.stream().map(one -> new Known(one, null)).toList(), Flip.Origin.GIVEN, judged);
    Calls calls = new Calls(older, newer, court, examination);
    if (calls.areAsked()) {
      calls.given(judged);
    }
    int usable = judged.size();
    Cases cases = reading.join();
    judge(cases.samples(), Flip.Origin.CASE, judged);
    if (calls.areAsked()) {
      calls.cases(cases.calls());
    }
    List<Pair> boundaries =
        new Boundaries(older, newer, rules, court, trees, calls, examination, judged).judged();
    List<Pair> pairs = new ArrayList<>(judged);
    pairs.addAll(boundaries);
    List<Trial> all = new ArrayList<>(pairs);
    all.addAll(calls.judged());
    List<Flip> flips = new Flips(older, newer).of(all);
    List<Witness> witnesses = new ArrayList<>(new Witnesses(court, trees, cases.bases()).of(pairs));
    witnesses.addAll(new CallWitnesses(court, trees).of(calls.judged()));
    witnesses.removeIf(one -> one.isOfOnePack() && rules.renamed().contains(one.clause()));
    return new Differences(
        of(older),
        of(newer),
        changes,
        Excerpts.of(older, newer, rules, changes),
        flips,
        witnesses,
        loneClauses(all),
        unmoved(changes, flips),
        changes.isEmpty() ? files() : List.of(),
        unusable,
        unseen(pairs),
        new Tried(usable, tried(all, Flip.Origin.CASE), tried(all, Flip.Origin.BOUNDARY)),
        PackProof.of(
            older.text(),
            older.manifest().call(),
            newer.text(),
            newer.manifest().call(),
            rules.pairs()));
  }

  private static int tried(List<Trial> all, Flip.Origin origin) {
    return (int) all.stream().filter(trial -> trial.origin() == origin).count();
  }

  private static Differences.PackOf of(Side side) {
    return new Differences.PackOf(
        side.guideline().id(),
        side.guideline().number(),
        side.guideline().edition(),
        side.guideline().pack().files().sha256(),
        side.guideline().pack().base().sha256(),
        side.clauses().size());
  }

  private void judge(List<Known> samples, Flip.Origin origin, List<Pair> judged) {
    for (Pair pair :
        InParallel.map(samples, one -> court.judge(one.sample(), origin, one.read()))) {
      if (pair.isJudged()) {
        judged.add(pair);
      } else {
        unusable.add(
            new Unusable(pair.name().chinese(), pair.before().problems(), pair.after().problems()));
      }
    }
  }

  /** What a pack was not shown, since it does not know it. */
  private static List<Unseen> unseen(PackEvaluator judge, boolean before, List<Pair> judged) {
    if (judge.isShownAll()) {
      return List.of();
    }
    Map<String, Integer> unknown = new LinkedHashMap<>();
    Map<String, Integer> unread = new LinkedHashMap<>();
    for (Pair pair : judged) {
      judge.unknownIn(pair.tree()).forEach(name -> unknown.merge(name, 1, Integer::sum));
      judge.unreadIn(pair.tree()).forEach(name -> unread.merge(name, 1, Integer::sum));
    }
    List<Unseen> unseen = new ArrayList<>();
    unknown.forEach((name, count) -> unseen.add(new Unseen(name, before, false, count)));
    unread.forEach((name, count) -> unseen.add(new Unseen(name, before, true, count)));
    return unseen;
  }

  /** What becomes of the clauses that only one of the packs has. */
  private List<LoneClause> loneClauses(List<Trial> trials) {
    List<LoneClause> loneClauses = new ArrayList<>();
    Set<String> alone = union();
    alone.removeAll(rules.renamed());
    for (String clause : newer.inOrder(alone)) {
      boolean added = older.clause(clause) == null;
      if (added || newer.clause(clause) == null) {
        Map<Status, Integer> counts = new EnumMap<>(Status.class);
        for (Trial trial : trials) {
          boolean told = trial.isJudged() && trial.origin() != Flip.Origin.BOUNDARY;
          Status status = told ? (added ? trial.after() : trial.before()).status(clause) : null;
          if (status != null) {
            counts.merge(status, 1, Integer::sum);
          }
        }
        loneClauses.add(new LoneClause(clause, added, counts));
      }
    }
    return loneClauses;
  }

  private Set<String> union() {
    Set<String> all = new LinkedHashSet<>(older.clauses());
    all.addAll(newer.clauses());
    return all;
  }

  /** What either pack was not shown. */
  private List<Unseen> unseen(List<Pair> pairs) {
    List<Unseen> all = new ArrayList<>(unseen(court.older(), true, pairs));
    all.addAll(unseen(court.newer(), false, pairs));
    return all;
  }

  /** The clauses of changes that made none of theirs flip; those of one pack alone stand apart. */
  private List<String> unmoved(List<Change> changes, List<Flip> flips) {
    Set<String> flipped = new HashSet<>();
    flips.forEach(flip -> flipped.add(flip.clause()));
    Set<String> unmoved = new LinkedHashSet<>();
    for (Change change : changes) {
      if (change.kind().decides() && change.clauses().stream().noneMatch(flipped::contains)) {
        unmoved.addAll(change.clauses());
      }
    }
    unmoved.removeIf(clause -> older.clause(clause) == null || newer.clause(clause) == null);
    unmoved.removeAll(flipped);
    return newer.inOrder(unmoved);
  }

  /** The rule files that are not the same to the letter. */
  private List<String> files() {
    Map<String, String> was = older.guideline().pack().files().rules();
    Map<String, String> is = newer.guideline().pack().files().rules();
    Set<String> names = new LinkedHashSet<>(was.keySet());
    names.addAll(is.keySet());
    return names.stream().filter(name -> !Objects.equals(was.get(name), is.get(name))).toList();
  }
}
