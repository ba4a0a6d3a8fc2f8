package dev.plumbline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.Batch.Counts;
import dev.plumbline.Batch.Done;
import dev.plumbline.Batch.Refused;
import dev.plumbline.Batch.Row;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A batch of any work: its order, its bounds, and how it ends. */
@Timeout(60)
class BatchTest {
  private static final InputException REFUSAL =
      new InputException(Problem.of(new Bilingual("坏行", "a bad row")));

  private static <T> Batch<Integer, T> of(Function<Integer, T> work, int threads) {
    return Batch.of(work).on(threads);
  }

  private static Iterator<Integer> rows(int count) {
    return IntStream.rangeClosed(1, count).iterator();
  }

  /** Every third row is refused, and no other is the worse for it. */
  @Property(tries = 50)
  void allRowsInTheirOrder(
      @ForAll @IntRange(max = 200) int count, @ForAll @IntRange(min = 1, max = 5) int threads) {
    List<Row<String>> taken = new ArrayList<>();
    Counts counts =
        of(
                row -> {
                  if (row % 3 == 0) {
                    throw REFUSAL;
                  }
                  return "row " + row;
                },
                threads)
            .run(rows(count), taken::add);
    List<Row<String>> expected = new ArrayList<>();
    for (long row = 1; row <= count; row++) {
      expected.add(row % 3 == 0 ? new Refused<>(row, REFUSAL) : new Done<>(row, "row " + row));
    }
    assertEquals(expected, taken);
    assertEquals(new Counts(count - count / 3, count / 3), counts);
  }

  @Test
  void whatIsQuickerWaitsForItsTurn() {
    CountDownLatch others = new CountDownLatch(Batch.AHEAD);
    List<Long> taken = new ArrayList<>();
    of(
            row -> {
              if (row == 1) {
                await(others); // the first is done last
              } else {
                others.countDown();
              }
              return row;
            },
            2)
        .run(rows(40), row -> taken.add(row.number()));
    assertEquals(IntStream.rangeClosed(1, 40).asLongStream().boxed().toList(), taken);
  }

  /** However many rows there are, no more are read than are being worked on. */
  @Test
  void rowsAreReadAsTheyAreTaken() {
    AtomicInteger read = new AtomicInteger();
    AtomicInteger most = new AtomicInteger();
    Iterator<Integer> counted =
        IntStream.range(0, 1000).peek(i -> read.incrementAndGet()).iterator();
    AtomicInteger taken = new AtomicInteger();
    of(row -> row, 3)
        .run(
            counted,
            row -> {
              most.accumulateAndGet(read.get() - taken.get(), Math::max);
              taken.incrementAndGet();
            });
    assertEquals(1000, taken.get());
    assertTrue(most.get() <= 3 * Batch.AHEAD + 1, () -> "read ahead: " + most);
  }

  @Test
  void theWorkIsDoneOnItsThreadsAndTheRestOnTheCallers() {
    Set<String> worked = ConcurrentHashMap.newKeySet();
    Set<String> took = ConcurrentHashMap.newKeySet();
    CountDownLatch both = new CountDownLatch(2);
    of(
            row -> {
              both.countDown();
              await(both); // the two are at work at once
              worked.add(Thread.currentThread().getName());
              assertTrue(Thread.currentThread().isDaemon());
              return row;
            },
            2)
        .then(row -> worked.add(Thread.currentThread().getName()))
        .run(rows(50), row -> took.add(Thread.currentThread().getName()));
    assertEquals(Set.of("plumbline-batch-1", "plumbline-batch-2"), worked);
    assertEquals(Set.of(Thread.currentThread().getName()), took);
  }

  @Test
  void anInterruptEndsIt() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch let = new CountDownLatch(1);
    AtomicInteger stopped = new AtomicInteger();
    List<Throwable> thrown = new ArrayList<>();
    Thread caller =
        new Thread(
            () -> {
              thrown.add(
                  assertThrows(
                      CancellationException.class,
                      () ->
                          of(
                                  row -> {
                                    begun.countDown();
                                    try {
                                      let.await();
                                    } catch (InterruptedException e) {
                                      stopped.incrementAndGet();
                                    }
                                    return row;
                                  },
                                  1)
                              .run(rows(100), row -> {})));
              thrown.add(Thread.currentThread().isInterrupted() ? null : new AssertionError());
            });
    caller.start();
    begun.await();
    caller.interrupt();
    caller.join();
    assertEquals(2, thrown.size());
    assertEquals(null, thrown.get(1));
    assertTrue(stopped.get() <= 1);
  }

  /** Also where the results are ready, and nobody waits for them. */
  @Test
  void anInterruptOfTheTakersEndsIt() {
    for (int threads : List.of(1, 8)) {
      List<Long> taken = new ArrayList<>();
      assertThrows(
          CancellationException.class,
          () ->
              of(row -> row, threads)
                  .run(
                      rows(200),
                      row -> {
                        taken.add(row.number());
                        if (row.number() == 20) {
                          Thread.currentThread().interrupt();
                        }
                      }));
      assertTrue(Thread.interrupted());
      assertEquals(20, taken.size());
    }
    Thread.currentThread().interrupt();
    assertThrows(CancellationException.class, () -> of(row -> row, 1).run(rows(0), row -> {}));
    assertTrue(Thread.interrupted());
  }

  @Test
  void moreThreadsThanThereAreRowsLoseNone() {
    Batch.Counts counts = of(row -> row, Integer.MAX_VALUE).run(rows(9), row -> {});
    assertEquals(new Batch.Counts(9, 0), counts);
  }

  @Test
  void whatTheTakerThrowsEndsItAtOnce() {
    IllegalStateException full = new IllegalStateException("disk full");
    AtomicInteger read = new AtomicInteger();
    assertSame(
        full,
        assertThrows(
            IllegalStateException.class,
            () ->
                of(row -> row, 2)
                    .run(
                        IntStream.range(0, 1000).peek(i -> read.incrementAndGet()).iterator(),
                        row -> {
                          throw full;
                        })));
    assertTrue(read.get() <= 2 * Batch.AHEAD + 1, () -> "read: " + read);
  }

  /** What was read before the source failed is not lost. */
  @Test
  void whatTheSourceThrowsComesAfterItsRows() {
    UncheckedIOException broken = new UncheckedIOException(new java.io.IOException("broken"));
    Iterator<Integer> rows =
        new Iterator<>() {
          private int next = 1;

          @Override
          public boolean hasNext() {
            return true;
          }

          @Override
          public Integer next() {
            if (next > 5) {
              throw broken;
            }
            return next++;
          }
        };
    List<Long> taken = new ArrayList<>();
    assertSame(
        broken,
        assertThrows(
            UncheckedIOException.class,
            () -> of(row -> row, 2).run(rows, row -> taken.add(row.number()))));
    assertEquals(List.of(1L, 2L, 3L, 4L, 5L), taken);
  }

  @SuppressWarnings("unchecked")
  private static <E extends Throwable> RuntimeException undeclared(Throwable thrown) throws E {
    throw (E) thrown;
  }

  /** Languages other than Java throw what they do not declare. */
  @Test
  void whatIsThrownWithoutBeingDeclaredIsTheCause() {
    java.io.IOException broken = new java.io.IOException("broken");
    Iterator<Integer> rows =
        IntStream.range(1, 9)
            .map(
                i -> {
                  if (i == 4) {
                    throw BatchTest.<RuntimeException>undeclared(broken);
                  }
                  return i;
                })
            .iterator();
    List<Long> taken = new ArrayList<>();
    assertSame(
        broken,
        assertThrows(
                IllegalStateException.class,
                () -> of(row -> row, 2).run(rows, row -> taken.add(row.number())))
            .getCause());
    assertEquals(List.of(1L, 2L, 3L), taken);
    assertSame(
        broken,
        assertThrows(
                IllegalStateException.class,
                () ->
                    of(
                            row -> {
                              throw BatchTest.<RuntimeException>undeclared(broken);
                            },
                            2)
                        .run(rows(3), row -> {}))
            .getCause());
  }

  @Test
  void whatTheWorkThrowsIsThrown() {
    ArithmeticException fault = new ArithmeticException();
    List<Long> taken = new ArrayList<>();
    assertSame(
        fault,
        assertThrows(
            ArithmeticException.class,
            () ->
                of(
                        row -> {
                          if (row == 3) {
                            throw fault;
                          }
                          return row;
                        },
                        2)
                    .run(rows(10), row -> taken.add(row.number()))));
    assertEquals(List.of(1L, 2L), taken);
  }

  @Test
  void refusesWhatIsNoBatch() {
    assertThrows(IllegalArgumentException.class, () -> of(row -> row, 0));
    assertThrows(NullPointerException.class, () -> of(row -> row, 1).then(null));
    assertThrows(NullPointerException.class, () -> of(row -> row, 1).run(null, row -> {}));
    assertThrows(NullPointerException.class, () -> of(row -> row, 1).run(rows(1), null));
    assertThrows(NullPointerException.class, () -> Batch.of(null, Examination.formal()));
    assertFalse(rows(0).hasNext());
    assertEquals(new Counts(0, 0), of(row -> row, 1).run(rows(0), row -> {}));
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
