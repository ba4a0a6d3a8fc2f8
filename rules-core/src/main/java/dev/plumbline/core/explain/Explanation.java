package dev.plumbline.core.explain;

import dev.plumbline.Evidence;
import dev.plumbline.MissingFact;
import dev.plumbline.Notice;
import dev.plumbline.Severity;
import java.util.List;

/**
 * Why a rule holds, fails or stays open. Immutable.
 *
 * @param scope whether its inherited conditions hold
 * @param whole whether all of its conditions hold
 * @param evidence what decided it
 * @param missing what is missing, of the scope if that is open, else of the whole
 * @param weight what that weighs, all of it; {@code null} if as usual
 * @param later whether all that is missing comes to be only when the application is submitted
 * @param unread whether it stays open, even if what is missing is not there at all, because of
 *     words that are not recognised
 * @param untold how much of the evidence, or of what is missing, is not listed
 */
public record Explanation(
    Truth scope,
    Truth whole,
    List<Evidence> evidence,
    List<MissingFact> missing,
    Severity weight,
    boolean later,
    boolean unread,
    List<Notice> untold) {
  /** Copies the lists. */
  public Explanation {
    evidence = List.copyOf(evidence);
    missing = List.copyOf(missing);
    untold = List.copyOf(untold);
  }

  /** Of what nothing can be said but a notice. */
  public static Explanation untold(Notice notice) {
    return new Explanation(
        Truth.TRUE, Truth.UNKNOWN, List.of(), List.of(), null, false, false, List.of(notice));
  }

  /** All that there is to say. */
  public Explanation(
      Truth scope,
      Truth whole,
      List<Evidence> evidence,
      List<MissingFact> missing,
      Severity weight,
      boolean later,
      boolean unread) {
    this(scope, whole, evidence, missing, weight, later, unread, List.of());
  }
}
