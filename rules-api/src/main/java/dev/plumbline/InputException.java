package dev.plumbline;

import java.util.List;

/** An input that cannot be used, with everything that is wrong with it. */
public final class InputException extends PlumblineException {
  private static final long serialVersionUID = 1L;

  private static final Bilingual HEADING = new Bilingual("输入无法使用：", "the input cannot be used:");

  /**
   * Reports the problems.
   *
   * @param problems at least one
   */
  public InputException(List<Problem> problems) {
    super(HEADING, problems, null);
  }

  /** Reports a problem. */
  public InputException(Problem problem) {
    this(List.of(problem));
  }
}
