package dev.plumbline;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** A pack that cannot be used, with everything that is wrong with it. */
public final class PackException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final ArrayList<Problem> problems;

  /**
   * Reports the problems.
   *
   * @param problems at least one
   */
  public PackException(List<Problem> problems) {
    this(problems, null);
  }

  /**
   * Reports the problems, and what they come from where that is no fault of the pack.
   *
   * @param problems at least one
   * @param cause the fault, or {@code null}
   */
  public PackException(List<Problem> problems, Throwable cause) {
    super(
        "规则包无法使用：\n" + problems.stream().map(Problem::toString).collect(Collectors.joining("\n")),
        cause);
    this.problems = new ArrayList<>(problems);
  }

  /** Everything that is wrong, in the order of the text. */
  public List<Problem> problems() {
    return List.copyOf(problems);
  }
}
