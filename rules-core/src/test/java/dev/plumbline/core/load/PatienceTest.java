package dev.plumbline.core.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class PatienceTest {
  private static final Duration SHORT = Duration.ofMillis(1);

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void workThatStandsStillIsLeft() {
    CountDownLatch never = new CountDownLatch(1);
    assertFalse(Patience.run(() -> await(never), () -> 1, SHORT));
    never.countDown();
  }

  @Test
  void workThatGetsOnIsWaitedFor() {
    CountDownLatch asked = new CountDownLatch(50);
    AtomicInteger steps = new AtomicInteger();
    assertTrue(
        Patience.run(
            () -> await(asked),
            () -> {
              asked.countDown();
              return steps.incrementAndGet();
            },
            SHORT));
    assertTrue(steps.get() >= 50);
  }

  @Test
  void anInterruptIsKeptAndTheWorkIsDone() {
    AtomicInteger done = new AtomicInteger();
    Thread.currentThread().interrupt();
    assertTrue(Patience.run(done::incrementAndGet, done::get, Duration.ofSeconds(60)));
    assertTrue(Thread.interrupted());
    assertEquals(1, done.get());
  }

  @Test
  void whatTheWorkThrowsIsThrown() {
    assertThrows(
        StackOverflowError.class,
        () ->
            Patience.run(
                () -> {
                  throw new StackOverflowError();
                },
                () -> 0,
                Duration.ofSeconds(60)));
  }
}
