package dev.plumbline;

import java.util.List;
import java.util.Objects;

/**
 * An application of a call that could not be evaluated. Immutable.
 *
 * @param applicationId its id
 * @param problems what is wrong with it, in Chinese
 */
public record Refusal(String applicationId, List<String> problems) {
  /** Copies the list. */
  public Refusal {
    Objects.requireNonNull(applicationId, "applicationId");
    problems = List.copyOf(problems);
  }
}
