package dev.plumbline.workbench.diff;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.Bilingual;
import dev.plumbline.Conclusion;
import dev.plumbline.Examination;
import dev.plumbline.Finding;
import dev.plumbline.Status;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An application that both packs have judged. Immutable.
 *
 * @param name what it is called
 * @param origin where it comes from
 * @param base the application that it was made of; {@code null} if it stands by itself
 * @param written the application
 * @param examination how it was examined
 * @param before what the old pack makes of it
 * @param after what the new pack makes of it
 */
record Pair(
    Bilingual name,
    Flip.Origin origin,
    @Nullable Pair base,
    Written written,
    Examination examination,
    Outcome before,
    Outcome after)
    implements Trial {
  /** The application as a tree, made anew where it came from a file. */
  ObjectNode tree() {
    return written.tree();
  }

  @Override
  public boolean isJudged() {
    return before.isJudged() && after.isJudged();
  }

  /**
   * The clauses that flip, but for those that flip in its base alike; {@code null} among them for a
   * conclusion that changed and no clause did.
   */
  @Override
  public List<@Nullable String> flips() {
    if (!isJudged()) {
      return List.of();
    }
    List<String> all = new ArrayList<>();
    for (String clause : after.clausesApartFrom(before)) {
      if (flips(clause)) {
        all.add(clause);
      }
    }
    List<@Nullable String> flips = new ArrayList<>(all);
    if (base != null && base.isJudged()) {
      flips.removeIf(clause -> flipAlike(base, this, clause));
    }
    boolean conclusion =
        all.isEmpty() && !after.weighsAs(before) && before.conclusion() != after.conclusion();
    if (conclusion && (base == null || !base.flipsConclusion())) {
      flips.add(null);
    }
    return flips;
  }

  /** The clauses that it violates by what it says, and that only one of the packs has. */
  List<String> violatesOfOnePack() {
    if (!isJudged()) {
      return List.of();
    }
    List<String> violated = new ArrayList<>();
    for (String clause : after.clausesApartFrom(before)) {
      Finding was = before.finding(clause);
      Finding is = after.finding(clause);
      Finding alone = was == null ? is : is == null ? was : null;
      if (alone != null && alone.status() == Status.VIOLATED && alone.missing().isEmpty()) {
        violated.add(clause);
      }
    }
    return violated;
  }

  private boolean flipsConclusion() {
    return isJudged() && !after.weighsAs(before) && before.conclusion() != after.conclusion();
  }

  private static boolean flipAlike(Pair base, Pair made, String clause) {
    return base.flips(clause)
        && base.before.agrees(made.before, clause)
        && base.after.agrees(made.after, clause);
  }

  /** Whether the status of a clause differs, or what it weighs and with that the conclusion. */
  boolean flips(String clause) {
    return flips(before.finding(clause), after.finding(clause));
  }

  private boolean flips(@Nullable Finding was, @Nullable Finding is) {
    if (was == null || is == null) {
      return was != is && turns(was == null ? is : was, was == null ? after : before);
    }
    if (was.status() != is.status()) {
      return true;
    }
    // What weighs more makes no conclusion better: then it is another clause's doing.
    int weight = Integer.signum(is.weight().compareTo(was.weight()));
    if (weight == 0 || before.conclusion() == null || after.conclusion() == null) {
      return false;
    }
    int conclusion = Integer.signum(after.conclusion().compareTo(before.conclusion()));
    // Until when things can be mended is no clause's doing either.
    boolean own =
        was.severity() != is.severity() || !(rejects(was.weight()) && rejects(is.weight()));
    return own && weight == conclusion;
  }

  private static boolean rejects(Conclusion conclusion) {
    return conclusion.compareTo(Conclusion.NEEDS_REVIEW) > 0;
  }

  /** Whether a clause that only one of the packs has makes the conclusion what it is there. */
  private boolean turns(Finding finding, Outcome there) {
    if (finding.weight() == Conclusion.ELIGIBLE) {
      return false;
    }
    Conclusion other = there == after ? before.conclusion() : after.conclusion();
    return there.conclusion() != null
        && other != null
        && there.conclusion().compareTo(other) > 0
        && finding.weight() == there.conclusion();
  }

  @Override
  public ClauseOutcome was(@Nullable String clause) {
    return before.stand(clause);
  }

  @Override
  public ClauseOutcome is(@Nullable String clause) {
    return after.stand(clause);
  }
}
