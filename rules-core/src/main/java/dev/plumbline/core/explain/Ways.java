package dev.plumbline.core.explain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What several ways to match come to, of which one is enough. They are gathered, so that as many as
 * there are facts cost no more than each of them once.
 */
final class Ways {
  private final Meter meter;
  private final List<Seen> seen = new ArrayList<>();
  private final Set<Missing> missing = new LinkedHashSet<>(0);
  private Outcome holds;
  private boolean open;
  private boolean unread;
  private int depth = -1;

  Ways(Meter meter) {
    this.meter = meter;
  }

  /** Takes in what a way came to. */
  void add(Outcome outcome) {
    meter.count(outcome.seen().size() + outcome.missing().size());
    switch (outcome.truth()) {
      case TRUE -> holds = outcome;
      case UNKNOWN -> {
        open = true;
        unread |= outcome.unread();
        missing.addAll(outcome.missing());
      }
      case FALSE -> {
        if (outcome.depth() > depth) {
          depth = outcome.depth(); // the deepest failure says most
          seen.clear();
        }
        if (outcome.depth() == depth) {
          Outcome.keep(outcome.seen(), seen);
        }
      }
    }
  }

  /** Whether one of them matches. */
  boolean hold() {
    return holds != null;
  }

  /** What they come to; {@code null} if there was none. */
  Outcome outcome() {
    if (holds != null) {
      return holds;
    }
    if (open) {
      return new Outcome(Truth.UNKNOWN, 0, List.of(), missing, unread);
    }
    return depth < 0 ? null : new Outcome(Truth.FALSE, depth, seen, Set.of(), false);
  }
}
