package dev.plumbline.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LateListTest {
  private final AtomicInteger asked = new AtomicInteger();

  private List<String> list() {
    return new LateList<>(
        () -> {
          asked.incrementAndGet();
          return List.of("a", "b");
        });
  }

  @Test
  void elementsAreMadeWhenSomebodyAsksAndNotAgain() {
    List<String> list = list();
    List<String> same = LateList.copyOf(list);
    assertSame(list, same);
    assertEquals(0, asked.get());
    assertEquals(List.of("a", "b"), list);
    assertEquals(list, List.of("a", "b"));
    assertEquals(List.of("a", "b").hashCode(), list.hashCode());
    assertEquals("b", same.get(1));
    assertEquals(1, asked.get());
  }

  @Test
  void itCannotBeChanged() {
    assertThrows(UnsupportedOperationException.class, () -> list().add("c"));
    assertThrows(UnsupportedOperationException.class, () -> list().remove(0));
    List<String> given = new ArrayList<>(List.of("a"));
    List<String> copy = LateList.copyOf(given);
    given.add("b");
    assertEquals(List.of("a"), copy);
  }

  @Test
  void threadsThatAskAtOnceSeeTheSame() throws Exception {
    List<String> list = list();
    CountDownLatch ready = new CountDownLatch(4);
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Future<String>> all = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        all.add(
            threads.submit(
                () -> {
                  ready.countDown();
                  ready.await();
                  return list.get(0);
                }));
      }
      for (Future<String> one : all) {
        assertSame(list.get(0), one.get());
      }
    } finally {
      threads.shutdown();
    }
    assertEquals(1, asked.get());
  }
}
