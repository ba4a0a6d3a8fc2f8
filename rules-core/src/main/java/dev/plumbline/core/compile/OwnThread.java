package dev.plumbline.core.compile;

import dev.plumbline.core.words.Message;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Does work in a thread that ends with it. Parsers and the rule compiler leave things behind in
 * their thread, which in a thread of the host would keep this library in memory after the host has
 * let go of it; they call themselves as deep as rules are nested, however little room the host
 * gives its threads; and they look for their own parts through the thread's class loader.
 */
public final class OwnThread {
  private static final String NAME = "plumbline-load";

  /** Sixteen times what a thread mostly has; what is not used takes no memory. */
  private static final long STACK_BYTES = 16L << 20;

  private OwnThread() {}

  /**
   * The result of the work, or what it throws.
   *
   * @throws CancellationException if the calling thread is interrupted, which it then still is; the
   *     work goes on by itself until it notices
   */
  public static <T> T call(Supplier<T> work) {
    return begin(work).get();
  }

  /** Does work that has no result, as {@link #call} does. */
  public static void run(Runnable work) {
    call(
        () -> {
          work.run();
          return null;
        });
  }

  /** Begins the work; who asks for the result waits for it, as in {@link #call}. */
  public static <T> Supplier<T> begin(Supplier<T> work) {
    FutureTask<T> task = new FutureTask<>(work::get);
    Thread thread = new Thread(null, task, NAME, STACK_BYTES, false);
    thread.setDaemon(true);
    thread.setContextClassLoader(OwnThread.class.getClassLoader());
    thread.start();
    return () -> result(task, thread);
  }

  private static <T> T result(FutureTask<T> task, Thread thread) {
    try {
      return task.get();
    } catch (InterruptedException e) {
      thread.interrupt();
      throw interrupted(e);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) e.getCause(); // a supplier throws no others
    }
  }

  private static CancellationException interrupted(InterruptedException cause) {
    Thread.currentThread().interrupt();
    CancellationException cancelled =
        new CancellationException(Message.of("load.interrupted").both());
    cancelled.initCause(cause);
    return cancelled;
  }
}
