package dev.plumbline;

import java.util.List;
import java.util.Objects;

/**
 * What was found about one clause over a call. Immutable.
 *
 * @param applicationId the application it is about; {@code null} if it is about the call as a whole
 * @param others the ids of the other applications that make it so, in their order: those it clashes
 *     with, or those counted beyond a cap; at most {@value #MOST_OTHERS}, and the note says if
 *     there are more
 * @param finding what was found
 */
public record CallFinding(String applicationId, List<String> others, Finding finding) {
  /** How many other applications a finding names. */
  public static final int MOST_OTHERS = 100;

  /** Copies the list. */
  public CallFinding {
    others = List.copyOf(others);
    Objects.requireNonNull(finding, "finding");
  }
}
