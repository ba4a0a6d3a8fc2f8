package dev.plumbline.core.document;

import dev.plumbline.InputException;
import dev.plumbline.Limit;
import dev.plumbline.Limits;
import dev.plumbline.Problem;
import dev.plumbline.core.words.Message;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Collects what is wrong with one document. */
public final class Problems {
  private static final Comparator<Problem> BY_POSITION =
      Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column);

  private final String source;

  /** Nobody reads more, and a hostile file must not buy memory with mistakes. */
  private final int most;

  private final List<Problem> found = new ArrayList<>();

  /** What they say, before it was put into words. */
  private final Map<Problem, Message> said = new HashMap<>();

  private boolean more;

  /** The problems of a document of usual size; its source may be {@code null}. */
  public Problems(String source) {
    this(source, Limits.USUAL);
  }

  /** The same within limits of one's own. */
  public Problems(String source, Limits limits) {
    this.source = source;
    this.most = limits.count(Limit.PROBLEMS);
  }

  /** What the document is called; may be {@code null}. */
  String source() {
    return source;
  }

  /** Notes a problem at a place that has a pointer. */
  public void add(Spot spot, Message message) {
    add(spot, () -> message);
  }

  /** For words that take work to find: they are asked for only if the problem is kept. */
  public void add(Spot spot, Supplier<Message> message) {
    if (isKept()) {
      Message words = message.get();
      Problem problem =
          new Problem(spot.source(), spot.line(), spot.column(), spot.pointer(), words.words());
      found.add(problem);
      said.put(problem, words);
    }
  }

  /** Notes a problem at a place that is known by line and column alone. */
  void at(Spot spot, Message message) {
    if (isKept()) {
      found.add(spot.problem(message));
    }
  }

  /** What a problem says, from which an editor learns what was likely meant; or {@code null}. */
  public @Nullable Message said(Problem problem) {
    return said.get(problem);
  }

  private boolean isKept() {
    more |= found.size() >= most;
    return !more;
  }

  /** Grows with a problem that is noted, until no more are kept. */
  public int count() {
    return found.size() + (more ? 1 : 0);
  }

  /**
   * What to throw where the document as a whole cannot be read: what was found before has no
   * weight.
   */
  public InputException fault(int line, int column, Message message) {
    return new InputException(List.of(problem(line, column, message)));
  }

  private Problem problem(int line, int column, Message message) {
    return Problem.at(source, line, column, message.words());
  }

  /**
   * Goes on if nothing is wrong.
   *
   * @throws InputException otherwise, with all that is
   */
  public void throwIfAny() {
    if (found.isEmpty()) {
      return;
    }
    List<Problem> all = new ArrayList<>(found);
    all.sort(BY_POSITION);
    if (more) {
      all.add(problem(0, 0, Message.of("document.moreProblems", most)));
    }
    throw new InputException(all);
  }
}
