package dev.plumbline;

import dev.plumbline.fact.Application;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.Objects;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Many applications, decided side by side and handed on in the order in which they come. No more
 * rows are taken in than are being worked on, so that memory hangs on the number of threads and not
 * on that of the rows.
 *
 * <pre>{@code
 * try (Stream<String> lines = Files.lines(file)) {
 *   Batch.ofLines(guideline, Examination.formal())
 *       .then(Plumbline::toJson)
 *       .on(2)
 *       .run(lines.iterator(), row -> …);
 * }
 * }</pre>
 *
 * <p>Immutable; several threads may run one batch at a time, each its own rows.
 *
 * @param <S> what comes in
 * @param <T> what is made of it
 */
public final class Batch<S, T> {
  /** So many rows a thread has before it, so that it need not wait for one that takes long. */
  static final int AHEAD = 8;

  /**
   * A row, and what became of it.
   *
   * @param <T> what is made of rows
   */
  public sealed interface Row<T> {
    /** Which of the rows that came it is, from 1: how far the batch is. */
    long number();
  }

  /**
   * A row that could be used.
   *
   * @param number which it is, from 1
   * @param result what was made of it
   * @param <T> what is made of rows
   */
  public record Done<T>(long number, T result) implements Row<T> {}

  /**
   * A row that could not be used. It costs only itself.
   *
   * @param number which it is, from 1
   * @param reason all that is wrong with it
   * @param <T> what is made of rows
   */
  public record Refused<T>(long number, InputException reason) implements Row<T> {}

  /**
   * How many rows there were.
   *
   * @param done those that could be used
   * @param refused the others
   */
  public record Counts(long done, long refused) {}

  private final Function<? super S, ? extends T> work;
  private final int threads;

  private Batch(Function<? super S, ? extends T> work, int threads) {
    this.work = work;
    this.threads = threads;
  }

  /**
   * Any work. On one thread.
   *
   * @param work is called on several threads at a time; an {@link InputException} of its refuses
   *     the row, and what else it throws ends the batch in the row's turn; what it throws without
   *     declaring it, as the cause of an {@link IllegalStateException}
   * @param <S> what comes in
   * @param <T> what is made of it
   */
  public static <S, T> Batch<S, T> of(Function<? super S, ? extends T> work) {
    return new Batch<>(Objects.requireNonNull(work, "work"), 1);
  }

  /** The verdicts on applications, each examined in the same way. On one thread. */
  public static Batch<Application, Verdict> of(Guideline guideline, Examination examination) {
    Objects.requireNonNull(guideline, "guideline");
    Objects.requireNonNull(examination, "examination");
    return new Batch<>(application -> guideline.evaluate(application, examination), 1);
  }

  /** The same of applications in JSON, one in each line, which are read on the threads too. */
  public static Batch<String, Verdict> ofLines(Guideline guideline, Examination examination) {
    Batch<Application, Verdict> read = of(guideline, examination);
    return new Batch<>(
        line -> read.work.apply(guideline.read(line.getBytes(StandardCharsets.UTF_8), null)), 1);
  }

  /** The same, and what is made of each result on the thread that made it, such as its JSON. */
  public <U> Batch<S, U> then(Function<? super T, ? extends U> next) {
    Objects.requireNonNull(next, "next");
    return new Batch<>(row -> next.apply(work.apply(row)), threads);
  }

  /**
   * The same on so many threads, beside the one that reads the rows and takes in the results.
   *
   * @throws IllegalArgumentException if there are none
   */
  public Batch<S, T> on(int threads) {
    if (threads < 1) {
      throw new IllegalArgumentException("至少要有一个线程 (a batch needs a thread): " + threads);
    }
    return new Batch<>(work, threads);
  }

  /**
   * Runs the batch. Rows are read, and results taken in, on the calling thread alone.
   *
   * <p>What the rows' source throws is thrown once all that was read before is taken in; what the
   * taker throws, at once, and the rest is let go: what is being worked on then ends by itself.
   *
   * @param rows the rows; {@link java.util.stream.Stream#iterator()} of a file's lines, say
   * @param taker is given each row in its turn
   * @throws CancellationException if the calling thread is interrupted, which it then still is
   */
  public Counts run(Iterator<? extends S> rows, Consumer<? super Row<T>> taker) {
    Objects.requireNonNull(taker, "taker");
    Source<S> source = new Source<>(Objects.requireNonNull(rows, "rows"));
    ExecutorService workers = Executors.newFixedThreadPool(threads, new Workers());
    try {
      Deque<Future<Row<T>>> underway = new ArrayDeque<>();
      long refused = 0;
      while (true) {
        if (Thread.currentThread().isInterrupted()) {
          throw cancelled(null);
        }
        S next = underway.size() / AHEAD < threads ? source.next() : null;
        if (next != null) {
          long number = source.read();
          underway.add(workers.submit(() -> row(number, next)));
          continue;
        }
        if (underway.isEmpty()) {
          source.throwIfFailed();
          return new Counts(source.read() - refused, refused);
        }
        Row<T> row = result(underway.remove());
        refused += row instanceof Refused ? 1 : 0;
        taker.accept(row);
      }
    } finally {
      workers.shutdownNow();
    }
  }

  private Row<T> row(long number, S row) {
    try {
      return new Done<>(number, work.apply(row));
    } catch (InputException e) {
      return new Refused<>(number, e);
    }
  }

  private static <R> R result(Future<R> row) {
    try {
      return row.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw cancelled(e);
    } catch (ExecutionException e) {
      throw unchecked(e.getCause());
    }
  }

  private static CancellationException cancelled(@Nullable InterruptedException cause) {
    CancellationException cancelled =
        new CancellationException("线程被中断，批处理没有做完 (the batch was interrupted)");
    cancelled.initCause(cause);
    return cancelled;
  }

  /** What was thrown, to be thrown again; languages other than Java declare nothing. */
  private static RuntimeException unchecked(Throwable thrown) {
    if (thrown instanceof Error error) {
      throw error;
    }
    return thrown instanceof RuntimeException unchecked
        ? unchecked
        : new IllegalStateException(thrown);
  }

  /** The rows that are still to come, counted; of a source that failed, none. */
  private static final class Source<S> {
    private final Iterator<? extends S> rows;
    private @Nullable Throwable failure;
    private long read;

    Source(Iterator<? extends S> rows) {
      this.rows = rows;
    }

    /** The next row; {@code null} if there is none. */
    @Nullable S next() {
      try {
        if (failure != null || !rows.hasNext()) {
          return null;
        }
        S row = Objects.requireNonNull(rows.next(), "row");
        read++;
        return row;
      } catch (Throwable e) {
        failure = e;
        return null;
      }
    }

    long read() {
      return read;
    }

    void throwIfFailed() {
      if (failure != null) {
        throw unchecked(failure);
      }
    }
  }

  /** Threads that keep no program alive. */
  private static final class Workers implements ThreadFactory {
    private int made;

    @Override
    public Thread newThread(Runnable work) {
      Thread thread = new Thread(work, "plumbline-batch-" + ++made);
      thread.setDaemon(true);
      return thread;
    }
  }
}
