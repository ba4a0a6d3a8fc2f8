package dev.plumbline.workbench.proof;

import java.util.ArrayList;
import java.util.List;

/** The choices of one run after another, until every combination of them was taken once. */
final class Choices {
  private final List<int[]> taken = new ArrayList<>();
  private int next;

  /** One of so many, from 0: the same as before, up to where this run parts from the last. */
  int of(int options) {
    if (next == taken.size()) {
      taken.add(new int[] {0, options});
    }
    return taken.get(next++)[0];
  }

  /** Goes on to the next combination; whether there is one. */
  boolean advance() {
    while (taken.size() > next) {
      taken.remove(taken.size() - 1); // never asked for in this run
    }
    next = 0;
    while (!taken.isEmpty()) {
      int[] last = taken.get(taken.size() - 1);
      if (++last[0] < last[1]) {
        return true;
      }
      taken.remove(taken.size() - 1);
    }
    return false;
  }
}
