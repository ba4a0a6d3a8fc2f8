package dev.plumbline.core.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is kept of what was made, and for how long. */
class RecentTest {
  private final List<Integer> made = new ArrayList<>();
  private final Recent<Integer, String> recent = new Recent<>(3);

  private String get(int key) {
    return recent.get(
        key,
        k -> {
          made.add(k);
          return "text " + k;
        });
  }

  @Test
  void isMadeOnceWhileItIsAskedFor() {
    for (int round = 0; round < 4; round++) {
      for (int key : new int[] {1, 2, 3}) {
        assertEquals("text " + key, get(key));
      }
    }
    assertEquals(List.of(1, 2, 3), made);
  }

  @Test
  void whatIsAskedForAgainOutlivesOthers() {
    for (int other = 10; other < 30; other++) {
      get(1);
      get(other);
    }
    assertEquals(1, made.stream().filter(key -> key == 1).count());
  }

  @Test
  void forgetsWhatNobodyAsksFor() {
    IntStream.range(0, 100).forEach(this::get);
    // 99 began anew, and 96 to 98 are those from before.
    made.clear();
    IntStream.iterate(99, key -> key >= 0, key -> key - 1).forEach(this::get);
    assertEquals(IntStream.iterate(95, key -> key >= 0, key -> key - 1).boxed().toList(), made);
  }
}
