package dev.plumbline.core.load;

import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;

/**
 * Runs work that may never end, and waits for it only as long as it gets on. Java cannot open a
 * file without waiting if it turns out to be a pipe, nor stop a thread that waits so.
 */
final class Patience {
  private Patience() {}

  /**
   * Runs the work on a thread of its own. An interrupt is kept for what follows.
   *
   * @param steps how many steps the work has made
   * @param limit how long one step may take
   * @return whether the work has ended; otherwise its thread is left to itself
   */
  static boolean run(Runnable work, LongSupplier steps, Duration limit) {
    FutureTask<Void> task = new FutureTask<>(work, null);
    Thread thread = new Thread(null, task, "plumbline-read", 0, false);
    thread.setDaemon(true);
    // One that is left to itself must not keep the caller's classes.
    thread.setContextClassLoader(null);
    thread.start();
    boolean interrupted = false;
    try {
      long seen = steps.getAsLong();
      while (true) {
        try {
          task.get(limit.toMillis(), TimeUnit.MILLISECONDS);
          return true;
        } catch (InterruptedException e) {
          interrupted = true;
        } catch (TimeoutException e) {
          long now = steps.getAsLong();
          if (now == seen) {
            return false;
          }
          seen = now;
        }
      }
    } catch (ExecutionException e) {
      throw unchecked(e.getCause());
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static RuntimeException unchecked(Throwable thrown) {
    if (thrown instanceof Error error) {
      throw error;
    }
    return (RuntimeException) thrown; // a Runnable throws no other
  }
}
