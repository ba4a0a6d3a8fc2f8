package dev.plumbline.core.explain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What several things come to that all have to hold, and of which none failed; gathered too. */
final class All {
  private final Meter meter;
  private final List<Seen> seen = new ArrayList<>();
  private Set<Missing> missing = Set.of();
  private boolean holds = true;
  private boolean unread = true;

  All(Meter meter) {
    this.meter = meter;
  }

  /** Takes in what one of them came to, which is not that it failed. */
  void add(Outcome outcome) {
    meter.count(outcome.seen().size() + outcome.missing().size());
    if (outcome.truth() == Truth.UNKNOWN) {
      holds = false;
      unread &= outcome.unread();
    }
    if (!outcome.missing().isEmpty()) {
      missing = missing.isEmpty() ? new LinkedHashSet<>() : missing;
      missing.addAll(outcome.missing());
    }
    Outcome.keep(outcome.seen(), seen);
  }

  /** Takes in an item that held. */
  void met(Seen item) {
    meter.count(1);
    if (seen.size() < Outcome.MOST_SEEN) {
      seen.add(item);
    }
  }

  /** What they come to. */
  Outcome outcome() {
    return new Outcome(holds ? Truth.TRUE : Truth.UNKNOWN, 0, seen, missing, !holds && unread);
  }
}
