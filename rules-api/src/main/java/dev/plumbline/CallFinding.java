package dev.plumbline;

import dev.plumbline.spi.Shown;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What was found about one clause over a call. Immutable.
 *
 * @param applicationId the application it is about; {@code null} if it is about the call as a whole
 * @param others the ids of the other applications that make it so, in their order: those it clashes
 *     with, or those counted beyond a cap; at most {@value #MOST_OTHERS}, and the note says if
 *     there are more
 * @param finding what was found
 */
public record CallFinding(@Nullable String applicationId, List<String> others, Finding finding) {
  /** How many other applications a finding names. */
  public static final int MOST_OTHERS = 100;

  /** Copies the list. */
  public CallFinding {
    others = List.copyOf(others);
    Objects.requireNonNull(finding, "finding");
  }

  /** The application, and what was found: a line for a log. */
  @Override
  public String toString() {
    String about = applicationId == null ? "the call" : Shown.line(applicationId);
    return "CallFinding[" + about + ": " + finding + "]";
  }
}
