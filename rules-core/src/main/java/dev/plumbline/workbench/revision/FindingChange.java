package dev.plumbline.workbench.revision;

import dev.plumbline.Finding;
import dev.plumbline.Status;

/**
 * A clause of which something else was found than before. Immutable.
 *
 * @param before what was found
 * @param after what is found now
 */
public record FindingChange(Finding before, Finding after) {
  /** Whether it is better or worse for the applicant. */
  public enum Turn {
    /** It weighs less, or is nearer to being met. */
    BETTER,
    /** It weighs more, or is farther from being met. */
    WORSE,
    /** Neither. */
    OTHER
  }

  /** The clause's id. */
  public String clause() {
    return after.clause();
  }

  /** Whether it is better or worse. */
  public Turn turn() {
    int weighs = after.weight().compareTo(before.weight());
    int turn = weighs != 0 ? weighs : badness(after.status()) - badness(before.status());
    return turn == 0 ? Turn.OTHER : turn < 0 ? Turn.BETTER : Turn.WORSE;
  }

  private static int badness(Status status) {
    return switch (status) {
      case SATISFIED, NOT_APPLICABLE -> 0;
      case NEEDS_REVIEW -> 1;
      case UNDETERMINED -> 2;
      case VIOLATED -> 3;
    };
  }

  static boolean differ(Finding before, Finding after) {
    return before.status() != after.status() || before.weight() != after.weight();
  }
}
