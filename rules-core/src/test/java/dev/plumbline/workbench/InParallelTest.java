package dev.plumbline.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Work on many things at once. */
class InParallelTest {
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 1000})
  void eachIsDoneOnceAndStandsInItsPlace(int many) {
    List<Integer> things = IntStream.range(0, many).boxed().toList();
    Set<Integer> done = Collections.synchronizedSet(new HashSet<>());
    List<String> made =
        InParallel.map(
            things,
            each -> {
              assertTrue(done.add(each), () -> each + " is done twice");
              return "text " + each;
            });
    assertEquals(things.stream().map(each -> "text " + each).toList(), made);
  }

  @Test
  void worksWithinItself() {
    List<List<Integer>> made =
        InParallel.map(List.of(1, 2, 3, 4), a -> InParallel.map(List.of(10, 20, 30), b -> a * b));
    assertEquals(
        List.of(
            List.of(10, 20, 30), List.of(20, 40, 60), List.of(30, 60, 90), List.of(40, 80, 120)),
        made);
  }

  @Test
  void whatIsThrownIsThrownAndTheRestIsNotBegun() {
    AtomicInteger begun = new AtomicInteger();
    IllegalStateException thrown =
        assertThrows(
            IllegalStateException.class,
            () ->
                InParallel.map(
                    IntStream.range(0, 1_000_000).boxed().toList(),
                    each -> {
                      if (begun.incrementAndGet() == 10) {
                        throw new IllegalStateException("the tenth");
                      }
                      return each;
                    }));
    assertEquals("the tenth", thrown.getMessage());
    assertTrue(begun.get() < 1_000_000, () -> "begun: " + begun);
  }

  @Test
  void cannotBeChanged() {
    List<Integer> made = InParallel.map(List.of(1, 2), each -> each);
    assertThrows(UnsupportedOperationException.class, () -> made.set(0, 3));
  }
}
