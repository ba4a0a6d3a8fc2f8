package dev.plumbline.workbench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/**
 * Work on many things that have nothing to do with each other, by the calling thread and the common
 * pool. Each takes the next thing when it has done one: a parallel stream cuts them into a few
 * parts beforehand, and whoever has the light ones waits for the others.
 */
public final class InParallel {
  private InParallel() {}

  /**
   * What comes of each thing, in their order.
   *
   * @param work what is done with each; may be asked by several threads at once. Where it throws,
   *     no more is begun, and that is thrown
   */
  public static <A, B> List<B> map(Collection<A> things, Function<? super A, ? extends B> work) {
    Shared<A, B> shared = new Shared<>(things, work);
    int others = Math.min(ForkJoinPool.getCommonPoolParallelism(), things.size() - 1);
    for (int i = 0; i < others; i++) {
      ForkJoinPool.commonPool().execute(shared);
    }
    shared.run();
    return shared.made();
  }

  /** What all who work on it share. Who comes when all is taken finds nothing to do. */
  private static final class Shared<A, B> implements Runnable {
    private final List<A> all;
    private final Function<? super A, ? extends B> work;
    private final Object[] made;
    private final AtomicInteger next = new AtomicInteger();
    private final CountDownLatch open;
    private final AtomicReference<Throwable> thrown = new AtomicReference<>();

    Shared(Collection<A> things, Function<? super A, ? extends B> work) {
      this.all = new ArrayList<>(things);
      this.work = work;
      this.made = new Object[all.size()];
      this.open = new CountDownLatch(made.length);
    }

    @Override
    public void run() {
      for (int i = next.getAndIncrement(); i < made.length; i = next.getAndIncrement()) {
        try {
          made[i] = work.apply(all.get(i));
        } catch (RuntimeException | Error e) {
          thrown.compareAndSet(null, e);
          for (int rest = next.getAndSet(made.length); rest < made.length; rest++) {
            open.countDown(); // nobody begins these
          }
        }
        open.countDown();
      }
    }

    /** All of it, once those who took the last of it are done. */
    @SuppressWarnings("unchecked") // made by the work
    List<B> made() {
      boolean interrupted = false;
      while (open.getCount() > 0) {
        try {
          open.await();
        } catch (InterruptedException e) {
          interrupted = true; // whoever interrupts it hears of it then
        }
      }
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
      Throwable failure = thrown.get();
      if (failure instanceof Error error) {
        throw error;
      }
      if (failure != null) {
        throw (RuntimeException) failure;
      }
      return (List<B>) Collections.unmodifiableList(Arrays.asList(made));
    }
  }
}
