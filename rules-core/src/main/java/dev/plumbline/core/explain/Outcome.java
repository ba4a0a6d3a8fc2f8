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
 */
record Outcome(Truth truth, int depth, List<Seen> seen, Set<Missing> missing) {
  /** Nothing was asked, and nothing is wanting. */
  static final Outcome HOLDS = new Outcome(Truth.TRUE, 0, List.of(), Set.of());

  static Outcome fails(int depth, Seen seen) {
    return new Outcome(Truth.FALSE, depth, List.of(seen), Set.of());
  }

  static Outcome unknown(Collection<Missing> missing) {
    return new Outcome(Truth.UNKNOWN, 0, List.of(), new LinkedHashSet<>(missing));
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
    return new Outcome(holds ? Truth.TRUE : Truth.UNKNOWN, 0, all, both);
  }

  /** Either this or another way to match. */
  Outcome or(Outcome other) {
    if (truth == Truth.TRUE || other.truth == Truth.TRUE) {
      return truth == Truth.TRUE ? this : other;
    }
    if (truth == Truth.UNKNOWN || other.truth == Truth.UNKNOWN) {
      Set<Missing> both = new LinkedHashSet<>(missing);
      both.addAll(other.missing);
      return new Outcome(Truth.UNKNOWN, 0, List.of(), both);
    }
    if (depth != other.depth) {
      return depth > other.depth ? this : other;
    }
    List<Seen> all = new ArrayList<>(seen);
    all.addAll(other.seen);
    return new Outcome(Truth.FALSE, depth, all, Set.of());
  }
}
