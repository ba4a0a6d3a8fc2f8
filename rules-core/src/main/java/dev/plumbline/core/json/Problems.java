package dev.plumbline.core.json;

import dev.plumbline.InputException;
import dev.plumbline.Limit;
import dev.plumbline.Limits;
import dev.plumbline.Problem;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/** Collects what is wrong with one file. */
final class Problems {
  private static final Comparator<Problem> BY_POSITION =
      Comparator.comparingInt(Problem::line).thenComparingInt(Problem::column);

  private final String source;

  /** Nobody reads more, and a hostile file must not buy memory with mistakes. */
  private final int most;

  private final List<Problem> found = new ArrayList<>();
  private boolean more;

  Problems(String source) {
    this(source, Limits.USUAL);
  }

  Problems(String source, Limits limits) {
    this.source = source;
    this.most = limits.count(Limit.PROBLEMS);
  }

  void add(Spot spot, String message) {
    add(spot, () -> message);
  }

  /** For words that take work to find: they are asked for only if the problem is kept. */
  void add(Spot spot, Supplier<String> message) {
    if (found.size() >= most) {
      more = true;
      return;
    }
    found.add(new Problem(source, spot.line(), spot.column(), spot.pointer(), message.get()));
  }

  /** Grows with a problem that is noted, until no more are kept. */
  int count() {
    return found.size() + (more ? 1 : 0);
  }

  /**
   * What to throw where the file as a whole cannot be read: what was found before has no weight.
   */
  InputException fault(int line, int column, String message) {
    return new InputException(List.of(new Problem(source, line, column, null, message)));
  }

  void throwIfAny() {
    if (found.isEmpty()) {
      return;
    }
    List<Problem> all = new ArrayList<>(found);
    all.sort(BY_POSITION);
    if (more) {
      all.add(new Problem(source, 0, 0, null, "问题太多，只列出了 " + most + " 个；请先改正这些，再看其余的"));
    }
    throw new InputException(all);
  }
}
