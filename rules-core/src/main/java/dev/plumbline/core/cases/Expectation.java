package dev.plumbline.core.cases;

import dev.plumbline.Conclusion;
import java.util.List;
import java.util.stream.Stream;

/**
 * What a case expects. Immutable.
 *
 * @param conclusion what the application comes to, or {@code null} if that is left open
 * @param findings what becomes of clauses, in the order of the text
 * @param othersSame whether every clause that is not named has the status that it has for the base
 *     without the change
 * @param call what becomes of clauses over the call, in the order of the text
 */
public record Expectation(
    Conclusion conclusion, List<Expected> findings, boolean othersSame, List<Expected> call) {
  /** Copies the lists. */
  public Expectation {
    findings = List.copyOf(findings);
    call = List.copyOf(call);
  }

  /** Whether it says what becomes of a clause. */
  boolean isOf(String clause) {
    return Stream.concat(findings.stream(), call.stream())
        .anyMatch(expected -> expected.clause().equals(clause));
  }
}
