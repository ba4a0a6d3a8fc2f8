package dev.plumbline.core;

import dev.plumbline.EvaluationObserver;
import dev.plumbline.EvaluationObserver.Ending;
import dev.plumbline.InputException;
import dev.plumbline.Verdict;
import dev.plumbline.fact.Application;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Those who see evaluations; none of them can change one. */
final class Observers {
  static final Observers NONE = new Observers(List.of());

  private static final Logger LOG = LoggerFactory.getLogger(Observers.class);

  private final List<EvaluationObserver> all;

  private Observers(List<EvaluationObserver> all) {
    this.all = all;
  }

  Observers and(EvaluationObserver observer) {
    List<EvaluationObserver> more = new ArrayList<>(all);
    more.add(Objects.requireNonNull(observer, "observer"));
    return new Observers(List.copyOf(more));
  }

  /** The verdict that is made, seen by all. */
  Verdict over(Application application, Supplier<Verdict> making) {
    if (all.isEmpty()) {
      return making.get();
    }
    List<Ending> endings = new ArrayList<>();
    each(all, observer -> endings.add(Objects.requireNonNull(observer.begun(application))));
    Verdict verdict;
    try {
      verdict = making.get();
    } catch (InputException e) {
      each(endings, ending -> ending.refused(e));
      throw e;
    }
    each(endings, ending -> ending.decided(verdict));
    return verdict;
  }

  private static <T> void each(List<T> seeing, Consumer<T> what) {
    for (T one : seeing) {
      try {
        what.accept(one);
      } catch (RuntimeException | Error e) {
        LOG.error("an observer failed; the verdict is not touched by that", e);
      }
    }
  }
}
