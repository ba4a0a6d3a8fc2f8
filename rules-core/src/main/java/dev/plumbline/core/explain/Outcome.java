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
    Set<Missing> both = new LinkedHashSet<>(missing);
    both.addAll(next.missing);
    List<Seen> all = new ArrayList<>(seen);
    all.addAll(next.seen);
    boolean holds = truth == Truth.TRUE && next.truth == Truth.TRUE;
    boolean open =
        !holds && (truth == Truth.TRUE || unread) && (next.truth == Truth.TRUE || next.unread);
    return new Outcome(holds ? Truth.TRUE : Truth.UNKNOWN, 0, all, both, open);
  }

  /** Either this or another way to match. */
  Outcome or(Outcome other) {
    if (truth == Truth.TRUE || other.truth == Truth.TRUE) {
      return truth == Truth.TRUE ? this : other;
    }
    if (truth == Truth.UNKNOWN || other.truth == Truth.UNKNOWN) {
      Set<Missing> both = new LinkedHashSet<>(missing);
      both.addAll(other.missing);
      return new Outcome(Truth.UNKNOWN, 0, List.of(), both, unread || other.unread);
    }
    if (depth != other.depth) {
      return depth > other.depth ? this : other;
    }
    List<Seen> all = new ArrayList<>(seen);
    all.addAll(other.seen);
    return new Outcome(Truth.FALSE, depth, all, Set.of(), false);
  }
}
