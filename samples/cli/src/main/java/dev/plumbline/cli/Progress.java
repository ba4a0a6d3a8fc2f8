package dev.plumbline.cli;

import java.io.PrintStream;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** A line on the terminal that says how far a long run has come. */
final class Progress {
  /** Fewer files are done before a person asks. */
  private static final int MOST_WITHOUT = 20;

  private static final String CLEAR = "\r\u001B[K";
  private static final long AGAIN_MS = 200;

  /** What is left is not told before so much was watched: it would jump. */
  private static final long WATCHED_MS = 2000;

  private static final int MINUTE = 60;

  private final PrintStream err;
  private final Lang lang;
  private final boolean shown;
  private final int files;
  private final LongSupplier nanos;
  private final long began;
  private long told;
  private boolean there;

  /** When the first row was done, in ms since the beginning, and how much was read then. */
  private long watchedFrom = -1;

  private double shareThen;

  private Progress(Console console, boolean shown, int files, LongSupplier nanos) {
    this.err = console.err();
    this.lang = console.lang();
    this.shown = shown;
    this.files = files;
    this.nanos = nanos;
    this.began = nanos.getAsLong();
  }

  /** Of so many files. */
  static Progress ofFiles(Console console, int files) {
    return new Progress(
        console, console.terminal() && files > MOST_WITHOUT, files, System::nanoTime);
  }

  /** Of rows, of which nobody knows how many there are. */
  static Progress ofRows(Console console) {
    return ofRows(console, System::nanoTime);
  }

  /** The same by another clock. */
  static Progress ofRows(Console console, LongSupplier nanos) {
    return new Progress(console, console.terminal(), 0, nanos);
  }

  /** Says that the next file is on. */
  void file(int number) {
    if (shown) {
      tell(lang.say("progress", number, files));
    }
  }

  /**
   * Says how many rows are done, not more often than one can read.
   *
   * @param share how much of all that is to be read was read, from 0 to 1, if that is known
   */
  void rows(long rows, OptionalDouble share) {
    long passed = TimeUnit.NANOSECONDS.toMillis(nanos.getAsLong() - began);
    if (watchedFrom < 0) {
      watchedFrom = passed;
      shareThen = share.orElse(0);
    }
    if (shown && passed - told >= AGAIN_MS) {
      told = passed;
      long rate = rows * 1000 / passed;
      long left = left(passed - watchedFrom, share);
      tell(
          left < 0
              ? lang.say("progress.rows", rows, rate)
              : lang.say("progress.rowsLeft", rows, rate, text(left)));
    }
  }

  /** The seconds that are left; -1 if that cannot be told. */
  private long left(long watched, OptionalDouble share) {
    double read = share.orElse(0) - shareThen;
    return watched < WATCHED_MS || read <= 0
        ? -1
        : Math.round(watched * (1 - share.getAsDouble()) / read / 1000);
  }

  private String text(long seconds) {
    if (seconds < MINUTE) {
      return lang.say("progress.seconds", seconds);
    }
    long minutes = (seconds + MINUTE / 2) / MINUTE;
    return minutes < MINUTE
        ? lang.say("progress.minutes", minutes)
        : lang.say("progress.hours", minutes / MINUTE, minutes % MINUTE);
  }

  private void tell(String text) {
    there = true;
    err.print(CLEAR + text);
    err.flush();
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
