package dev.plumbline.core.load;

import dev.plumbline.Bilingual;
import dev.plumbline.Limit;
import dev.plumbline.Limits;
import dev.plumbline.PackException;
import dev.plumbline.Problem;
import dev.plumbline.core.words.Message;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
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

  /** As many places of one problem are named. */
  private static final int MOST_PLACES = 3;

  private final Limits limits;
  private final boolean remarking;
  private final boolean built;
  private final List<Problem> problems = Collections.synchronizedList(new ArrayList<>());

  /** What problems and remarks say, before it was put into words. */
  private final Map<Problem, Message> said = new ConcurrentHashMap<>();

  /** The words of problems that are told once, however often they are found. */
  private final Set<Bilingual> once = ConcurrentHashMap.newKeySet();

  private volatile Throwable cause;
  private final List<Problem> remarks = Collections.synchronizedList(new ArrayList<>());

  private final AtomicInteger untold = new AtomicInteger();

  /** A report on a pack that may be as much as is usual. */
  public PackReport() {
    this(Limits.USUAL);
  }

  /** A report on a pack that may be so much. */
  public PackReport(Limits limits) {
    this(limits, true, false);
  }

  private PackReport(Limits limits, boolean remarking, boolean built) {
    this.limits = limits;
    this.remarking = remarking;
    this.built = built;
  }

  /** A report of problems alone, for who only wants to use the pack. */
  public static PackReport ofProblems(Limits limits) {
    return new PackReport(limits, false, false);
  }

  /** A report on a pack that was checked when its jar was built, so that it need not be again. */
  public static PackReport ofBuilt() {
    return new PackReport(Limits.USUAL, false, true);
  }

  /** Whether the pack was checked when its jar was built. */
  public boolean isOfBuilt() {
    return built;
  }

  /** Whether remarks are wanted; if not, looking for them is idle. */
  public boolean isRemarking() {
    return remarking;
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

  /** Takes over what another report has of some files. */
  public void add(PackReport other, Predicate<String> files) {
    for (Problem problem : List.copyOf(other.problems)) {
      if (files.test(problem.source())) {
        said.computeIfAbsent(problem, other.said::get);
        problem(problem);
      }
    }
    other.remarks().stream().filter(each -> files.test(each.source())).forEach(this::remark);
  }

  /**
   * Notes what a problem or remark says, from which an editor learns what it is about and what was
   * likely meant.
   */
  public Problem saying(Problem problem, Message message) {
    said.put(shortened(problem), message);
    return problem;
  }

  /** What a problem or remark says, or {@code null} if that was not noted. */
  public Message said(Problem problem) {
    return said.get(problem);
  }

  /**
   * Adds a problem that has one cause wherever it is found: something is not there that these words
   * name. Told once, at the first place, with the others.
   */
  public void once(Problem problem) {
    once.add(shortened(problem).text());
    problem(problem);
  }

  /** Takes over what another report has. */
  public void add(PackReport other) {
    once.addAll(other.once);
    said.putAll(other.said);
    other.problems.forEach(this::problem);
    untold(other.untold.get());
    other.remarks.forEach(this::remark);
  }

  /** Nobody reads a message of pages, nor needs the whole of a long name that it tells. */
  private static Problem shortened(Problem problem) {
    return problem.withText(
        new Bilingual(shortened(problem.text().chinese()), shortened(problem.text().english())));
  }

  private static String shortened(String message) {
    return message.length() <= LONGEST ? message : message.substring(0, LONGEST) + "…";
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
  public void problem(String file, Message message) {
    problem(Problem.of(file, message.words()));
  }

  /** Adds a remark at a place of a file, or with zeros on the whole. */
  public void remark(String file, int line, int column, Message message) {
    remark(Problem.at(file, line, column, message.words()));
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

  /** How many problems there are, each at each place. */
  public int count() {
    return problems.size();
  }

  /** The problems in the order of the text, each at each place. */
  public List<Problem> everywhere() {
    return List.copyOf(problems).stream().distinct().sorted(BY_PLACE).toList();
  }

  /** The problems in the order of the text, each once; if there are more, that they are. */
  public List<Problem> problems() {
    Map<Object, List<Problem>> alike = new LinkedHashMap<>();
    for (Problem problem : everywhere()) {
      Object cause = once.contains(problem.text()) ? problem.text() : problem;
      alike.computeIfAbsent(cause, each -> new ArrayList<>()).add(problem);
    }
    List<Problem> told = alike.values().stream().map(PackReport::together).toList();
    return untold.get() == 0
        ? told
        : Stream.concat(told.stream(), Stream.of(more(told.get(told.size() - 1)))).toList();
  }

  /** The first of several problems that are one, with where the others are. */
  private static Problem together(List<Problem> alike) {
    Problem first = alike.get(0);
    if (alike.size() == 1) {
      return first;
    }
    List<String> places =
        alike.stream().skip(1).limit(MOST_PLACES).map(p -> p.source() + ":" + p.line()).toList();
    int others = alike.size() - 1;
    Bilingual words = first.text();
    Message all =
        others > places.size()
            ? Message.of("load.alsoAtMore", words, others, places)
            : Message.of("load.alsoAt", words, others, places);
    return first.withText(all.words());
  }

  private Problem more(Problem last) {
    Message words = Message.of("load.moreProblems", limits.count(Limit.PROBLEMS), untold.get());
    return Problem.of(last.source(), words.words());
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
