package dev.plumbline.core.explain;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * What walking some patterns came to. Immutable.
 *
 * @param truth whether they hold
 * @param depth how far the walk got before it failed; the deepest failure says most
 * @param seen the items that decided: those that failed, or those that held
 * @param missing what is missing; empty unless the truth is unknown
 * @param unread whether it stays unknown even if what is missing is not there at all, because of
 *     words that are not recognised
 */
record Outcome(Truth truth, int depth, List<Seen> seen, Set<Missing> missing, boolean unread) {
  /** Nothing was asked, and nothing is wanting. */
  static final Outcome HOLDS = new Outcome(Truth.TRUE, 0, List.of(), Set.of(), false);

  /** So many items are kept of those that decided; nobody reads more, and a join sees millions. */
  static final int MOST_SEEN = 16_000;

  static Outcome fails(int depth, Seen seen) {
    return new Outcome(Truth.FALSE, depth, List.of(seen), Set.of(), false);
  }

  /** Unknown for want of all of these. */
  static Outcome unknown(Collection<Missing> missing) {
    return unknown(missing, missing.stream().allMatch(Missing::isUnread));
  }

  static Outcome unknown(Collection<Missing> missing, boolean unread) {
    return new Outcome(Truth.UNKNOWN, 0, List.of(), new LinkedHashSet<>(missing), unread);
  }

  /** Both this and what follows it. */
  Outcome and(Outcome next) {
    if (truth == Truth.FALSE) {
      return this;
    }
    if (next.truth == Truth.FALSE) {
      return next;
    }
    Set<Missing> both = next.missing.isEmpty() ? missing : withMissing(next);
    List<Seen> all = seen.isEmpty() ? next.seen : next.seen.isEmpty() ? seen : both(next);
    boolean holds = truth == Truth.TRUE && next.truth == Truth.TRUE;
    boolean open =
        !holds && (truth == Truth.TRUE || unread) && (next.truth == Truth.TRUE || next.unread);
    return new Outcome(holds ? Truth.TRUE : Truth.UNKNOWN, 0, all, both, open);
  }

  /** Either this or another way to match. */
  Outcome or(Outcome other) {
    Ways ways = new Ways(new Meter());
    ways.add(this);
    ways.add(other);
    return ways.outcome();
  }

  private List<Seen> both(Outcome next) {
    List<Seen> all = new ArrayList<>(seen);
    keep(next.seen, all);
    return all;
  }

  private Set<Missing> withMissing(Outcome next) {
    Set<Missing> both = new LinkedHashSet<>(missing);
    both.addAll(next.missing);
    return both;
  }

  /** Keeps what was seen, as far as it is kept. */
  static void keep(List<Seen> more, List<Seen> kept) {
    for (int i = 0; i < more.size() && kept.size() < MOST_SEEN; i++) {
      kept.add(more.get(i));
    }
  }
}
