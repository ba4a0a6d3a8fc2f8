package dev.plumbline.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.PackException;
import dev.plumbline.Plumbline;
import dev.plumbline.core.compile.OwnThread;
import java.nio.file.Path;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packs are read and compiled in a thread that is there for nothing else. */
class OwnThreadTest {
  private static final int DEEP = 40_000;

  @Test
  void itEndsWithItsWork() throws InterruptedException {
    Thread worker = OwnThread.call(Thread::currentThread);
    assertNotSame(Thread.currentThread(), worker);
    worker.join();
    assertFalse(worker.isAlive());
  }

  @Test
  void whatIsThrownIsThrownOn() {
    IllegalStateException fault = new IllegalStateException();
    AssertionError error = new AssertionError();
    assertSame(fault, assertThrows(IllegalStateException.class, () -> raise(fault)));
    assertSame(error, assertThrows(AssertionError.class, () -> raise(error)));
  }

  private static void raise(Throwable fault) {
    OwnThread.call(
        () -> {
          if (fault instanceof Error error) {
            throw error;
          }
          throw (RuntimeException) fault;
        });
  }

  @Test
  void itInheritsNothing() {
    InheritableThreadLocal<String> local = new InheritableThreadLocal<>();
    local.set("of the host");
    Thread.currentThread().setContextClassLoader(new ClassLoader(null) {});
    try {
      assertEquals(null, OwnThread.call(local::get));
      assertSame(
          PackLoader.class.getClassLoader(),
          OwnThread.call(() -> Thread.currentThread().getContextClassLoader()));
    } finally {
      Thread.currentThread().setContextClassLoader(OwnThreadTest.class.getClassLoader());
    }
  }

  @Test
  void whateverRoomTheCallerHas() throws InterruptedException {
    AtomicReference<Integer> depth = new AtomicReference<>();
    Thread cramped =
        new Thread(null, () -> depth.set(OwnThread.call(() -> deep(DEEP))), "cramped", 1);
    cramped.start();
    cramped.join();
    assertEquals(DEEP, depth.get());
  }

  private static int deep(int levels) {
    return levels == 0 ? 0 : 1 + deep(levels - 1);
  }

  @Test
  void anInterruptStaysOne(@TempDir Path folder) {
    Packs.write(folder, "guideline.yaml", Packs.MANIFEST, "rules.drl", rules());
    Thread.currentThread().interrupt();
    CancellationException cancelled =
        assertThrows(CancellationException.class, () -> Plumbline.load(folder));
    assertTrue(Thread.interrupted(), "it is told on");
    assertTrue(cancelled.getCause() instanceof InterruptedException);
    assertTrue(cancelled.getMessage().contains("中断"), cancelled.getMessage());
    assertEquals(1, Plumbline.load(folder).clauses().size(), "and nothing is the worse for it");
  }

  @Test
  void anInterruptInTheMiddleReachesTheWork() throws InterruptedException {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch noticed = new CountDownLatch(1);
    AtomicReference<Throwable> thrown = new AtomicReference<>();
    Thread caller =
        new Thread(
            () -> {
              try {
                OwnThread.call(
                    () -> {
                      begun.countDown();
                      try {
                        new CountDownLatch(1).await();
                      } catch (InterruptedException e) {
                        noticed.countDown();
                      }
                      return null;
                    });
              } catch (CancellationException e) {
                thrown.set(Thread.currentThread().isInterrupted() ? e : null);
              }
            });
    caller.start();
    begun.await();
    caller.interrupt();
    caller.join();
    noticed.await();
    assertTrue(thrown.get() instanceof CancellationException);
  }

  @Test
  void aPackThatIsRefusedIsNoInterrupt(@TempDir Path folder) {
    Packs.write(folder, "guideline.yaml", Packs.MANIFEST, "rules.drl", Packs.HEAD + "rule");
    assertThrows(PackException.class, () -> Plumbline.load(folder));
    assertFalse(Thread.interrupted());
  }

  private static String rules() {
    return Packs.HEAD + Packs.rule("甲", "A.1", "Lead( ongoing < 2 )");
  }
}
