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
import java.util.function.Predicate;
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

  /** For one pack, going through so many combinations of values at most for each question. */
  public static Prover of(PackText text, Call call, int most) {
    Theory theory = new Theory(text, call);
    return new Prover(theory, theory, most);
  }

  /** How a clause or doubt compares with what it was. */
  public Proof compare(RuleText was, RuleText is) {
    if (before.text().isOverCall(was) && after.text().isOverCall(is) && isSame(was, is)) {
      return new Proof.Equal();
    }
    Asking all = ask(new Worlds(before, was, after, is), one -> true);
    ProofWitness worse = find(all.found(), (old, now) -> now.compareTo(old) > 0);
    ProofWitness better = find(all.found(), (old, now) -> now.compareTo(old) < 0);
    if (all.open() != null && !(isCertain(worse) && isCertain(better))) {
      return new Proof.Undecided(all.open().words());
    }
    if (worse == null || better == null) {
      return worse != null
          ? new Proof.Stricter(worse)
          : better != null ? new Proof.Looser(better) : new Proof.Equal();
    }
    return isCertain(worse) && isCertain(better)
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

  /** What may become of a clause of the first pack. */
  public Alone alone(RuleText clause) {
    Asking all = ask(new Worlds(before, clause, before, clause), one -> true);
    return new Alone(
        all.ever((one, same) -> one == Standing.SATISFIED),
        all.ever((one, same) -> one == Standing.VIOLATED));
  }

  /** What may become of two clauses of the first pack at once. */
  public Both both(RuleText first, RuleText second) {
    Worlds worlds = new Worlds(before, first, before, second);
    Asking all = ask(worlds, Prover::applies);
    if (!both(all).isAnswered()) {
      try {
        worlds.together(most, found -> both(new Asking(found, all.open())).isAnswered());
      } catch (Undecidable e) {
        return both(all); // what stood in the way before still does
      }
    }
    return both(all);
  }

  private static Both both(Asking all) {
    return new Both(
        all.ever((one, two) -> applies(one) && applies(two)),
        all.ever((one, two) -> one == Standing.SATISFIED && two == Standing.SATISFIED),
        all.ever((one, two) -> one == Standing.SATISFIED && two == Standing.VIOLATED),
        all.ever((one, two) -> one == Standing.VIOLATED && two == Standing.SATISFIED));
  }

  private static boolean applies(Standing standing) {
    return standing == Standing.SATISFIED || standing.compareTo(Standing.OPEN_SCOPE) > 0;
  }

  private Asking ask(Worlds worlds, Predicate<Standing> goOn) {
    try {
      worlds.go(most, goOn);
      return new Asking(worlds.found(), null);
    } catch (Undecidable e) {
      return new Asking(worlds.found(), e.why());
    }
  }

  /**
   * Applications that were gone through.
   *
   * @param found what they come to, with one for each
   * @param open why these need not be all; {@code null} if they are
   */
  private record Asking(Map<List<Standing>, ProofWitness> found, @Nullable Message open) {
    /** Whether there is an application of a kind; one that was met is one, even if not all were. */
    Answer ever(BiPredicate<Standing, Standing> wanted) {
      ProofWitness witness = find(found, wanted);
      if (witness != null && witness.certain()) {
        return new Answer.Yes(witness);
      }
      if (open != null) {
        return new Answer.Unknown(open.words());
      }
      return witness == null
          ? new Answer.No()
          : new Answer.Unknown(Message.of("proof.unsureOne", witness.application()).words());
    }
  }

  /**
   * The witness that says most: one that there is for certain, if any, and in which the clause is
   * decided both times, or else violated once; {@code null} if there is none.
   */
  private static @Nullable ProofWitness find(
      Map<List<Standing>, ProofWitness> all, BiPredicate<Standing, Standing> wanted) {
    return all.entrySet().stream()
        .filter(each -> wanted.test(each.getKey().get(0), each.getKey().get(1)))
        .min(
            Comparator.<Map.Entry<List<Standing>, ProofWitness>, Boolean>comparing(
                    each -> !each.getValue().certain())
                .thenComparing(each -> !each.getKey().stream().allMatch(Prover::isDecided))
                .thenComparing(each -> !each.getKey().contains(Standing.VIOLATED)))
        .map(Map.Entry::getValue)
        .orElse(null);
  }

  private static boolean isCertain(@Nullable ProofWitness witness) {
    return witness != null && witness.certain();
  }

  private static boolean isDecided(Standing standing) {
    return standing == Standing.SATISFIED || standing == Standing.VIOLATED;
  }
}
