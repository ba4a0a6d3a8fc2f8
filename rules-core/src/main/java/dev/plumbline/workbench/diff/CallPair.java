package dev.plumbline.workbench.diff;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.Bilingual;
import dev.plumbline.Examination;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A call that both packs have judged. Immutable.
 *
 * @param name what it is called
 * @param origin where it comes from
 * @param applications its applications
 * @param examination how they were examined
 * @param before what the old pack makes of the clauses over a call
 * @param after what the new pack makes of them
 */
record CallPair(
    Bilingual name,
    Flip.Origin origin,
    List<ObjectNode> applications,
    Examination examination,
    Outcome before,
    Outcome after)
    implements Trial {
  CallPair {
    applications = List.copyOf(applications);
  }

  /** A call of which it is known that both packs make the same of it, whatever that is. */
  static CallPair alike(Bilingual name, Flip.Origin origin, Examination examination) {
    Outcome same = Outcome.untold();
    return new CallPair(name, origin, List.of(), examination, same, same);
  }

  @Override
  public boolean isJudged() {
    return before.isJudged() && after.isJudged();
  }

  @Override
  public List<@Nullable String> flips() {
    if (!isJudged()) {
      return List.of();
    }
    Set<String> clauses = after.clausesApartFrom(before);
    // A clause of one pack alone stands apart.
    clauses.removeIf(clause -> before.finding(clause) == null || after.finding(clause) == null);
    clauses.removeIf(clause -> before.agrees(after, clause));
    return new ArrayList<>(clauses);
  }

  @Override
  public ClauseOutcome was(@Nullable String clause) {
    return before.stand(clause);
  }

  @Override
  public ClauseOutcome is(@Nullable String clause) {
    return after.stand(clause);
  }

  /** Whether another call flips a clause between the same statuses. */
  boolean flipsLike(CallPair other, String clause) {
    return isJudged()
        && flips().contains(clause)
        && was(clause).status() == other.was(clause).status()
        && is(clause).status() == other.is(clause).status();
  }
}
