package dev.plumbline.core.load;

import dev.plumbline.Limit;
import dev.plumbline.Limits;
import dev.plumbline.PackException;
import dev.plumbline.Problem;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * What is found wrong with a pack: problems, for which it cannot be used, and remarks, for which it
 * can. One is made for each reading; threads that read different files may fill it together.
 */
public final class PackReport {
  private static final Comparator<Problem> BY_PLACE =
      Comparator.comparing(Problem::source)
          .thenComparing(Problem::line)
          .thenComparing(Problem::column);

  private static final int LONGEST = 2000;

  private final Limits limits;
  private final List<Problem> problems = Collections.synchronizedList(new ArrayList<>());
  private volatile Throwable cause;
  private final List<Problem> remarks = Collections.synchronizedList(new ArrayList<>());

  private final AtomicInteger untold = new AtomicInteger();

  /** A report on a pack that may be as much as is usual. */
  public PackReport() {
    this(Limits.USUAL);
  }

  /** A report on a pack that may be so much. */
  public PackReport(Limits limits) {
    this.limits = limits;
  }

  /** How much the pack may be. */
  public Limits limits() {
    return limits;
  }

  /** Adds a problem; once there are more than anybody reads, it is only counted. */
  public void problem(Problem problem) {
    if (isFull()) {
      untold.incrementAndGet();
    } else {
      problems.add(shortened(problem));
    }
  }

  /** Takes over what another report has. */
  public void add(PackReport other) {
    other.problems.forEach(this::problem);
    untold(other.untold.get());
    other.remarks.forEach(this::remark);
  }

  /** Nobody reads a message of pages, nor needs the whole of a long name that it tells. */
  private static Problem shortened(Problem problem) {
    String message = shortened(problem.message());
    String english = shortened(problem.english());
    return new Problem(
        problem.source(), problem.line(), problem.column(), problem.pointer(), message, english);
  }

  private static String shortened(String message) {
    return message == null || message.length() <= LONGEST
        ? message
        : message.substring(0, LONGEST) + "…";
  }

  /** Counts problems that nobody is told of. */
  public void untold(int more) {
    untold.addAndGet(more);
  }

  /** Whether there are so many problems that no more are told, and looking for them is idle. */
  public boolean isFull() {
    return problems.size() >= limits.count(Limit.PROBLEMS);
  }

  /** Adds a problem of a whole file. */
  public void problem(String file, String message, String english) {
    problem(new Problem(file, 0, 0, null, message, english));
  }

  /** Adds the problems that a pack was refused for, with what caused them. */
  public void refused(PackException e) {
    e.problems().forEach(this::problem);
    cause = e.getCause();
  }

  /** Adds a remark. */
  public void remark(Problem remark) {
    if (remarks.size() < limits.count(Limit.PROBLEMS)) {
      remarks.add(shortened(remark));
    }
  }

  /** Whether the pack cannot be used. */
  public boolean hasProblems() {
    return !problems.isEmpty();
  }

  /** The problems in the order of the text, each once; if there are more, that they are. */
  public List<Problem> problems() {
    List<Problem> told = List.copyOf(problems).stream().distinct().sorted(BY_PLACE).toList();
    return untold.get() == 0
        ? told
        : Stream.concat(told.stream(), Stream.of(more(told.get(told.size() - 1)))).toList();
  }

  private Problem more(Problem last) {
    int most = limits.count(Limit.PROBLEMS);
    int rest = untold.get();
    return new Problem(
        last.source(),
        0,
        0,
        null,
        "问题太多，只列出 " + most + " 处，另外至少还有 " + rest + " 处；请先改正这些，再看其余的",
        "too many problems; "
            + most
            + " are told, and there are at least "
            + rest
            + " more; correct these first");
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
