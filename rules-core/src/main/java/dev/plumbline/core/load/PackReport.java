package dev.plumbline.core.load;

import dev.plumbline.PackException;
import dev.plumbline.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * What is found wrong with a pack: problems, for which it cannot be used, and remarks, for which it
 * can. One is made for each reading; threads that read different files may fill it together.
 */
public final class PackReport {
  private static final Comparator<Problem> BY_PLACE =
      Comparator.comparing(Problem::source)
          .thenComparing(Problem::line)
          .thenComparing(Problem::column);

  private final List<Problem> problems = Collections.synchronizedList(new ArrayList<>());
  private volatile Throwable cause;
  private final List<Problem> remarks = Collections.synchronizedList(new ArrayList<>());

  /** Adds a problem. */
  public void problem(Problem problem) {
    problems.add(problem);
  }

  /** Adds a problem of a whole file. */
  public void problem(String file, String message, String english) {
    problems.add(new Problem(file, 0, 0, null, message, english));
  }

  /** Adds the problems that a pack was refused for, with what caused them. */
  public void refused(PackException e) {
    e.problems().forEach(this::problem);
    cause = e.getCause();
  }

  /** Adds a remark. */
  public void remark(Problem remark) {
    remarks.add(remark);
  }

  /** Whether the pack cannot be used. */
  public boolean hasProblems() {
    return !problems.isEmpty();
  }

  /** The problems in the order of the text, each once. */
  public List<Problem> problems() {
    return List.copyOf(problems).stream().distinct().sorted(BY_PLACE).toList();
  }

  /** The remarks in the order of the text, each once. */
  public List<Problem> remarks() {
    return List.copyOf(remarks).stream().distinct().sorted(BY_PLACE).toList();
  }

  /**
   * Goes on if the pack can be used.
   *
   * @throws PackException with all problems, if it cannot
   */
  public void refuseProblems() {
    if (hasProblems()) {
      throw new PackException(problems(), cause);
    }
  }
}
