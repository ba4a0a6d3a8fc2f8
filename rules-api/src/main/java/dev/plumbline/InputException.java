package dev.plumbline;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** An input that cannot be used, with everything that is wrong with it. */
public final class InputException extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final ArrayList<Problem> problems;

  /**
   * Reports the problems.
   *
   * @param problems at least one
   */
  public InputException(List<Problem> problems) {
    super("输入无法使用：\n" + problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = new ArrayList<>(problems);
  }

  /** Everything that is wrong, in the order of the text. */
  public List<Problem> problems() {
    return List.copyOf(problems);
  }
}
