package dev.plumbline.workbench.diff;

import dev.plumbline.Bilingual;
import dev.plumbline.Examination;
import dev.plumbline.InputException;
import dev.plumbline.Problem;
import dev.plumbline.workbench.LoadedPack;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

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
    return new PackDiff(new Side(before.loaded()), new Side(after.loaded()))
        .compare(given, Objects.requireNonNull(examination, "examination"));
  }

  private Differences compare(List<Sample> given, Examination examination) {
    List<Change> changes = PackChanges.between(older, newer, rules);
    List<Pair> judged = new ArrayList<>();
    judge(given, Flip.Origin.GIVEN, judged);
    Calls calls = new Calls(older, newer, court, examination);
    if (calls.areAsked()) {
      calls.given(judged);
    }
    int usable = judged.size();
    Cases cases = Cases.of(older, newer);
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
    return new Differences(
        of(older),
        of(newer),
        changes,
        Excerpts.of(older, newer, rules, changes),
        flips,
        witnesses,
        unmoved(changes, flips),
        changes.isEmpty() ? files() : List.of(),
        unusable,
        new Tried(usable, tried(all, Flip.Origin.CASE), tried(all, Flip.Origin.BOUNDARY)));
  }

  private static int tried(List<Trial> all, Flip.Origin origin) {
    return (int) all.stream().filter(trial -> trial.origin() == origin).count();
  }

  private static Differences.PackOf of(Side side) {
    return new Differences.PackOf(
        side.guideline().id(),
        side.guideline().number(),
        side.guideline().pack().files().sha256(),
        side.clauses().size());
  }

  private void judge(List<Sample> samples, Flip.Origin origin, List<Pair> judged) {
    samples.parallelStream()
        .map(sample -> judge(sample, origin))
        .forEachOrdered(
            pair -> {
              if (pair.isJudged()) {
                judged.add(pair);
              } else {
                unusable.add(
                    new Unusable(
                        pair.name().chinese(), pair.before().problems(), pair.after().problems()));
              }
            });
  }

  private Pair judge(Sample sample, Flip.Origin origin) {
    Bilingual name = new Bilingual(sample.name(), sample.name());
    List<Problem> before = problems(older, sample);
    List<Problem> after = problems(newer, sample);
    return before.isEmpty() || after.isEmpty()
        ? court.judge(name, origin, Json.tree(sample.json()), sample.examination())
        : new Pair(
            name,
            origin,
            null,
            Built.nothing(),
            sample.examination(),
            Outcome.unusable(before),
            Outcome.unusable(after));
  }

  /** What a pack finds wrong with the text itself, which says so by line and column. */
  private static List<Problem> problems(Side side, Sample sample) {
    try {
      side.guideline().read(sample.json(), null);
      return List.of();
    } catch (InputException e) {
      return e.problems();
    }
  }

  private List<String> unmoved(List<Change> changes, List<Flip> flips) {
    Set<String> changed = new LinkedHashSet<>();
    for (Change change : changes) {
      if (change.kind().decides()) {
        changed.addAll(change.clauses());
      }
    }
    flips.forEach(flip -> changed.remove(flip.clause()));
    return newer.inOrder(changed);
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
