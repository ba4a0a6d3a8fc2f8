package dev.plumbline.cli;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/** Work that goes on by itself until somebody asks what came of it. */
final class Ahead<T> {
  private final FutureTask<T> task;

  private Ahead(FutureTask<T> task) {
    this.task = task;
  }

  static <T> Ahead<T> begin(Supplier<T> work) {
    FutureTask<T> task = new FutureTask<>(work::get);
    Thread thread = new Thread(task, "ahead");
    thread.setDaemon(true);
    thread.start();
    return new Ahead<>(task);
  }

  /** What came of it, or what it threw. */
  T get() {
    try {
      return task.get();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof Error error) {
        throw error;
      }
      throw (RuntimeException) e.getCause(); // a supplier throws no others
    } catch (InterruptedException e) {
      throw new IllegalStateException("nobody interrupts a command", e);
    }
  }
}
