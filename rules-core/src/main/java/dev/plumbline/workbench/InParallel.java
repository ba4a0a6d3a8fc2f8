package dev.plumbline.workbench;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinTask;
import java.util.concurrent.atomic.AtomicInteger;
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
    List<A> all = new ArrayList<>(things);
    Object[] made = new Object[all.size()];
    AtomicInteger next = new AtomicInteger();
    Runnable share =
        () -> {
          try {
            for (int i = next.getAndIncrement(); i < made.length; i = next.getAndIncrement()) {
              made[i] = work.apply(all.get(i));
            }
          } catch (RuntimeException | Error e) {
            next.set(made.length);
            throw e;
          }
        };
    int others = Math.min(ForkJoinPool.getCommonPoolParallelism(), made.length - 1);
    List<ForkJoinTask<?>> shares = new ArrayList<>();
    for (int i = 0; i < others; i++) {
      shares.add(ForkJoinPool.commonPool().submit(share));
    }
    try {
      share.run();
    } finally {
      shares.forEach(ForkJoinTask::quietlyJoin);
    }
    shares.forEach(ForkJoinTask::join);
    @SuppressWarnings("unchecked") // made by the work
    List<B> list = (List<B>) Collections.unmodifiableList(Arrays.asList(made));
    return list;
  }
}
