package dev.plumbline.workbench.proof;

import dev.plumbline.core.rule.PackText;
import dev.plumbline.core.rule.RuleText;
import dev.plumbline.core.rule.SameConditions;
import dev.plumbline.core.words.Message;
import dev.plumbline.fact.Call;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** Answers questions about conditions over all applications that there may be. */
public final class Prover {
  private final Theory before;
  private final Theory after;
  private final int most;

  /** For two packs, of which each has the head of its guideline. */
  public Prover(PackText before, Call callBefore, PackText after, Call callAfter) {
    this(before, callBefore, after, callAfter, Worlds.MOST);
  }

  /** The same, going through so many applications at most for each question. */
  public Prover(PackText before, Call callBefore, PackText after, Call callAfter, int most) {
    this(new Theory(before, callBefore), new Theory(after, callAfter), most);
  }

  Prover(Theory before, Theory after, int most) {
    this.before = before;
    this.after = after;
    this.most = most;
  }

  /** For one pack. */
  public static Prover of(PackText text, Call call) {
    return new Prover(text, call, text, call);
  }

  /** How a clause or doubt compares with what it was. */
  public Proof compare(RuleText was, RuleText is) {
    if (before.text().isOverCall(was) && after.text().isOverCall(is) && isSame(was, is)) {
      return new Proof.Equal();
    }
    Map<List<Standing>, ProofWitness> all;
    try {
      all = new Worlds(before, was, after, is).all(most);
    } catch (Undecidable e) {
      return new Proof.Undecided(e.why().words());
    }
    ProofWitness worse = find(all, (old, now) -> now.compareTo(old) > 0);
    ProofWitness better = find(all, (old, now) -> now.compareTo(old) < 0);
    if (worse == null || better == null) {
      return worse != null
          ? new Proof.Stricter(worse)
          : better != null ? new Proof.Looser(better) : new Proof.Equal();
    }
    return worse.certain() && better.certain()
        ? new Proof.Neither(worse, better)
        : new Proof.Undecided(Message.of("proof.unsure", worse.text(), better.text()).words());
  }

  /** Whether the rules ask the same, and of nothing that the packs define. */
  private boolean isSame(RuleText was, RuleText is) {
    return SameConditions.of(before.text(), was).equals(SameConditions.of(after.text(), is))
        && before.text().conditions(was).stream()
            .allMatch(
                condition ->
                    before.text().definitions(condition.type()).isEmpty()
                        && after.text().definitions(condition.type()).isEmpty());
  }

  /** Whether an application may meet a clause of the first pack. */
  public Answer satisfiable(RuleText clause) {
    return ever(clause, clause, (one, same) -> one == Standing.SATISFIED);
  }

  /** Whether an application may fail to meet a clause of the first pack. */
  public Answer violable(RuleText clause) {
    return ever(clause, clause, (one, same) -> one == Standing.VIOLATED);
  }

  /** Whether an application that meets one clause may not be one that meets another. */
  public Answer metWithout(RuleText clause, RuleText other) {
    return ever(
        clause, other, (one, two) -> one == Standing.SATISFIED && two != Standing.SATISFIED);
  }

  /** Whether an application may meet two clauses at once. */
  public Answer together(RuleText clause, RuleText other) {
    return ever(
        clause, other, (one, two) -> one == Standing.SATISFIED && two == Standing.SATISFIED);
  }

  /** Whether one clause follows from another: whoever meets that meets it. */
  public boolean follows(RuleText clause, RuleText from) {
    return metWithout(from, clause) instanceof Answer.No;
  }

  /** Whether two clauses clash: both apply to some application, and none meets both. */
  public boolean clash(RuleText clause, RuleText other) {
    return together(clause, other) instanceof Answer.No
        && ever(clause, other, (one, two) -> applies(one) && applies(two)) instanceof Answer.Yes;
  }

  private static boolean applies(Standing standing) {
    return standing == Standing.SATISFIED || standing.compareTo(Standing.OPEN_SCOPE) > 0;
  }

  private Answer ever(RuleText clause, RuleText other, BiPredicate<Standing, Standing> wanted) {
    try {
      ProofWitness witness = find(new Worlds(before, clause, before, other).all(most), wanted);
      return witness == null
          ? new Answer.No()
          : witness.certain()
              ? new Answer.Yes(witness)
              : new Answer.Unknown(Message.of("proof.unsureOne", witness.text()).words());
    } catch (Undecidable e) {
      return new Answer.Unknown(e.why().words());
    }
  }

  /**
   * The witness that says most: one that there is for certain, if any, and in which the clause is
   * decided both times; {@code null} if there is none.
   */
  private static @Nullable ProofWitness find(
      Map<List<Standing>, ProofWitness> all, BiPredicate<Standing, Standing> wanted) {
    return all.entrySet().stream()
        .filter(each -> wanted.test(each.getKey().get(0), each.getKey().get(1)))
        .min(
            Comparator.<Map.Entry<List<Standing>, ProofWitness>, Boolean>comparing(
                    each -> !each.getValue().certain())
                .thenComparing(each -> !each.getKey().stream().allMatch(Prover::isDecided)))
        .map(Map.Entry::getValue)
        .orElse(null);
  }

  private static boolean isDecided(Standing standing) {
    return standing == Standing.SATISFIED || standing == Standing.VIOLATED;
  }
}
