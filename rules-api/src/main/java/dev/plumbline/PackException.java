package dev.plumbline;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A pack that cannot be used, with everything that is wrong with it. */
public final class PackException extends PlumblineException {
  private static final long serialVersionUID = 1L;

  private static final Bilingual HEADING = new Bilingual("规则包无法使用：", "the pack cannot be used:");

  /**
   * Reports the problems.
   *
   * @param problems at least one
   */
  public PackException(List<Problem> problems) {
    this(problems, null);
  }

  /** Reports a problem. */
  public PackException(Problem problem) {
    this(List.of(problem));
  }

  /**
   * Reports the problems, and what they come from where that is no fault of the pack.
   *
   * @param problems at least one
   * @param cause the fault, or {@code null}
   */
  public PackException(List<Problem> problems, @Nullable Throwable cause) {
    super(HEADING, problems, cause);
  }
}
