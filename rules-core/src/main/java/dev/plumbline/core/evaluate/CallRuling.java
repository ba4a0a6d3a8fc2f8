package dev.plumbline.core.evaluate;

import dev.plumbline.fact.Submission;
import java.util.List;

/**
 * What was decided about a clause over a call. Immutable.
 *
 * @param subject the submission it is about; {@code null} for the call as a whole
 * @param ruling what was decided
 * @param others the ids of the other applications that make it so, in their order
 */
public record CallRuling(Submission subject, Ruling ruling, List<String> others) {
  /** Copies the list. */
  public CallRuling {
    others = List.copyOf(others);
  }
}
