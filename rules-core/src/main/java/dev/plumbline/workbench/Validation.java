package dev.plumbline.workbench;

import dev.plumbline.Problem;
import java.util.List;
import java.util.Objects;

/**
 * What was found when a pack was checked. Immutable.
 *
 * @param problems what keeps the pack from being used, in the order of the text
 * @param remarks what does not, but deserves a look, in the order of the text
 */
public record Validation(List<Problem> problems, List<Problem> remarks) {
  /** Copies the lists. */
  public Validation {
    problems = List.copyOf(Objects.requireNonNull(problems, "problems"));
    remarks = List.copyOf(Objects.requireNonNull(remarks, "remarks"));
  }

  /** Whether the pack can be used and nothing deserves a look. */
  public boolean isClean() {
    return problems.isEmpty() && remarks.isEmpty();
  }
}
