package dev.plumbline.cli;

import java.io.PrintStream;

/** A line on the terminal that says how far a long run has come. */
final class Progress {
  /** Fewer files are done before a person asks. */
  private static final int MOST_WITHOUT = 20;

  private static final String CLEAR = "\r\u001B[K";

  private final PrintStream err;
  private final Lang lang;
  private final int total;
  private final boolean shown;

  Progress(Console console, int total) {
    this.err = console.err();
    this.lang = console.lang();
    this.total = total;
    this.shown = console.terminal() && total > MOST_WITHOUT;
  }

  /** Says that the next file is on. */
  void at(int number) {
    if (shown) {
      err.print(CLEAR + lang.say("progress", number, total));
      err.flush();
    }
  }

  /** Takes the line away. */
  void clear() {
    if (shown) {
      err.print(CLEAR);
      err.flush();
    }
  }
}
