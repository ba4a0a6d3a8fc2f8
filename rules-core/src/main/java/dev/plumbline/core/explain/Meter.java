package dev.plumbline.core.explain;

/** Counts the steps of a walk: facts looked at, items decided, and what is gathered of them. */
final class Meter {
  private long steps;

  void count(int more) {
    steps += more;
  }

  long steps() {
    return steps;
  }
}
