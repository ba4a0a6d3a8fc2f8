package dev.plumbline.batch.opinion;

import dev.plumbline.Conclusion;
import java.util.List;

/**
 * One thing that stands against an application, however many clauses it meets.
 *
 * @param sort what it is
 * @param weight what it makes of the conclusion
 * @param clauses the ids of the clauses, the one that says best what it is about first
 * @param statement what that clause asks
 * @param seen what decided it; empty if it is that something is missing
 * @param paper the paper that is missing or lacks something; empty if none is
 * @param lacking what of it is missing; empty if all of it or nothing is
 * @param remedy what to do; empty if nothing can be said
 * @param citation where the clause stands
 */
public record Point(
    Sort sort,
    Conclusion weight,
    List<String> clauses,
    String statement,
    String seen,
    String paper,
    String lacking,
    String remedy,
    String citation) {
  /** What a point is. */
  public enum Sort {
    /** Something is not as it should be. */
    WRONG,
    /** Something is missing. */
    MISSING,
    /** A person has to decide. */
    REVIEW
  }

  /** What was seen, or what is missing: in a text. */
  public String fact() {
    if (paper.isEmpty()) {
      return seen;
    }
    return lacking.isEmpty() ? paper : paper + " · " + lacking;
  }
}
