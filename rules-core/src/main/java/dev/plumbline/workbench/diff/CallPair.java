package dev.plumbline.workbench.diff;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.Bilingual;
import dev.plumbline.Examination;
import java.util.ArrayList;
import java.util.LinkedHashSet;
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

  @Override
  public boolean isJudged() {
    return before.isJudged() && after.isJudged();
  }

  @Override
  public List<@Nullable String> flips() {
    if (!isJudged()) {
      return List.of();
    }
    Set<String> clauses = new LinkedHashSet<>(before.findings().keySet());
    clauses.addAll(after.findings().keySet());
    clauses.retainAll(before.findings().keySet()); // a clause of one pack alone stands apart
    clauses.retainAll(after.findings().keySet());
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
