package dev.plumbline.batch.run;

import dev.plumbline.CallEntry;
import dev.plumbline.CallVerdict;
import dev.plumbline.Examination;
import dev.plumbline.Guideline;
import dev.plumbline.Verdict;
import dev.plumbline.fact.Application;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Hands applications and the verdicts on them to the clauses over the call, one after another as
 * they are decided; of each, the call keeps a few lines. For one thread at a time.
 */
final class CallPipe implements AutoCloseable {
  /** Applications that wait for the call to take them in, which takes it no time. */
  private static final int WAITING = 64;

  private static final long LOOK_AGAIN_MS = 100;

  private final BlockingQueue<Item> queue = new ArrayBlockingQueue<>(WAITING);
  private final ExecutorService thread =
      Executors.newSingleThreadExecutor(
          work -> {
            Thread made = new Thread(work, "plumbline-call");
            made.setDaemon(true);
            return made;
          });
  private final Future<CallVerdict> verdict;

  /** An application, or {@code null} for the end. */
  private record Item(@Nullable CallEntry entry) {}

  /** A call by a guideline. */
  CallPipe(Guideline guideline, Examination examination) {
    this.verdict =
        thread.submit(() -> guideline.evaluateCall(entries(), examination, 1, each -> {}));
  }

  private Stream<CallEntry> entries() {
    Iterator<CallEntry> taken =
        new Iterator<>() {
          private @Nullable Item next;

          @Override
          public boolean hasNext() {
            if (next == null) {
              next = taken();
            }
            return next.entry() != null;
          }

          @Override
          public CallEntry next() {
            CallEntry entry = hasNext() ? next.entry() : null;
            if (entry == null) {
              throw new NoSuchElementException();
            }
            next = null;
            return entry;
          }
        };
    return StreamSupport.stream(
        Spliterators.spliteratorUnknownSize(taken, Spliterator.ORDERED), false);
  }

  private Item taken() {
    try {
      return queue.take();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return new Item(null);
    }
  }

  /** Takes in an application and the verdict on it. */
  void add(Application application, Verdict own) {
    put(new Item(new CallEntry(application, own)));
  }

  /** The verdict on the call, once all its applications are in. */
  CallVerdict finish() {
    put(new Item(null));
    return result();
  }

  private void put(Item item) {
    try {
      while (!queue.offer(item, LOOK_AGAIN_MS, TimeUnit.MILLISECONDS)) {
        if (verdict.isDone()) {
          result(); // it failed, and says so
        }
      }
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  private CallVerdict result() {
    try {
      return verdict.get();
    } catch (InterruptedException e) {
      throw interrupted();
    } catch (ExecutionException e) {
      if (e.getCause() instanceof RuntimeException thrown) {
        throw thrown;
      }
      if (e.getCause() instanceof Error thrown) {
        throw thrown;
      }
      throw new IllegalStateException(e.getCause());
    }
  }

  private static CancellationException interrupted() {
    Thread.currentThread().interrupt();
    return new CancellationException();
  }

  @Override
  public void close() {
    thread.shutdownNow();
  }
}
