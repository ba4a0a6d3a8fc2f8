package dev.plumbline.cli;

import java.io.PrintStream;
import java.util.concurrent.TimeUnit;

/** A line on the terminal that says how many rows are done, and how many in a second. */
final class RowProgress {
  private static final String CLEAR = "\r\u001B[K";
  private static final long AGAIN_MS = 200;

  private final PrintStream err;
  private final Lang lang;
  private final boolean shown;
  private final long began = System.nanoTime();
  private long told;
  private boolean there;

  RowProgress(Console console) {
    this.err = console.err();
    this.lang = console.lang();
    this.shown = console.terminal();
  }

  /** Says how many rows are done, not more often than one can read. */
  void at(long rows) {
    long passed = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - began);
    if (shown && passed - told >= AGAIN_MS) {
      told = passed;
      there = true;
      err.print(CLEAR + lang.say("progress.rows", rows, rows * 1000 / passed));
      err.flush();
    }
  }

  /** Takes the line away, unless it may stay. */
  void clear(boolean mayStay) {
    if (there && !mayStay) {
      there = false;
      err.print(CLEAR);
      err.flush();
    }
  }
}
