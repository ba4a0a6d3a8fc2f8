package dev.plumbline.workbench.diff;

import dev.plumbline.core.LoadedGuideline;
import dev.plumbline.core.rule.RuleText;
import dev.plumbline.core.rule.RuleText.Doubt;
import dev.plumbline.workbench.proof.SameAnswers;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The clauses of which the new pack may make something else than the old one; of all others it need
 * not be asked. Immutable.
 *
 * @param clauses those of the new pack
 * @param gone those that only the old pack has
 * @param calls whether one of either is over a call
 */
record Touched(Set<String> clauses, Set<String> gone, boolean calls) {
  Touched {
    clauses = Set.copyOf(clauses);
    gone = Set.copyOf(gone);
  }

  /** Those of two packs that read applications alike; {@code null} if it may be all of them. */
  static @Nullable Touched of(Side older, Side newer) {
    if (!sameBeyondRules(older, newer)) {
      return null;
    }
    SameAnswers same =
        new SameAnswers(
            older.text(), older.manifest().call(), newer.text(), newer.manifest().call());
    Set<String> touched = new HashSet<>();
    for (String clause : newer.clauses()) {
      RuleText was = older.clause(clause);
      if (was == null || !isSame(older, was, newer, newer.clause(clause), same)) {
        touched.add(clause);
      }
    }
    Set<String> gone = new HashSet<>(older.clauses());
    gone.removeAll(newer.clauses());
    boolean calls =
        touched.stream().anyMatch(clause -> newer.text().isOverCall(newer.clause(clause)))
            || gone.stream().anyMatch(clause -> older.text().isOverCall(older.clause(clause)));
    return new Touched(touched, gone, calls);
  }

  /** Whether the packs may make something else of a clause, which one of them may not have. */
  boolean mayDiffer(String clause) {
    return clauses.contains(clause) || gone.contains(clause);
  }

  /** Whether all is the same that bears on any clause, whatever its rule asks. */
  private static boolean sameBeyondRules(Side older, Side newer) {
    LoadedGuideline was = older.guideline();
    LoadedGuideline is = newer.guideline();
    return older.text().declarations().equals(newer.text().declarations())
        && older.text().lexicon().published().equals(newer.text().lexicon().published())
        && older.manifest().call().equals(newer.manifest().call())
        && Objects.equals(was.window(), is.window())
        && was.pack().plan().isLightAs(is.pack().plan());
  }

  private static boolean isSame(
      Side older, RuleText was, Side newer, RuleText is, SameAnswers same) {
    List<Doubt> before = older.text().doubts(was.clause()).toList();
    List<Doubt> after = newer.text().doubts(is.clause()).toList();
    boolean alike =
        was.name().equals(is.name())
            && was.provision().equals(is.provision())
            && same.have(was, is)
            && before.size() == after.size();
    for (int i = 0; alike && i < before.size(); i++) {
      alike = same.have(before.get(i), after.get(i));
    }
    return alike;
  }
}
