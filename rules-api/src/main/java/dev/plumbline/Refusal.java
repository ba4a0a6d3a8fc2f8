package dev.plumbline;

import java.util.List;
import java.util.Objects;

/**
 * An application of a call that could not be evaluated. Immutable.
 *
 * @param applicationId its id
 * @param problems what is wrong with it
 */
public record Refusal(String applicationId, List<Problem> problems) {
  /** Copies the list. */
  public Refusal {
    Objects.requireNonNull(applicationId, "applicationId");
    problems = List.copyOf(problems);
  }
}
