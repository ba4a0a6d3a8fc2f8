package dev.plumbline.core.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The order of clause ids. */
class ClauseOrderTest {
  @Example
  void numbersGoByTheirValueAndBeforeAllElse() {
    List<String> ordered =
        List.of(
            "1",
            "2",
            "10",
            "1a",
            "9b",
            "G",
            "G.1",
            "G.2",
            "G.2.3",
            "G.9",
            "G.10",
            "G.10.1",
            "G.1000000000",
            "G.1a",
            "G.D1",
            "G.D10",
            "G.D9",
            "T1.D1.1",
            "T1.OBJ",
            "T1.OBJ.1");
    List<String> shuffled = new ArrayList<>(ordered);
    for (int seed = 0; seed < 20; seed++) {
      Collections.shuffle(shuffled, new Random(seed));
      shuffled.sort(ClauseOrder.BY_ID);
      assertEquals(ordered, shuffled);
    }
  }

  @Property(tries = 2000)
  void isOneOrderOfAnyThree(
      @ForAll("ids") String a, @ForAll("ids") String b, @ForAll("ids") String c) {
    int ab = Integer.signum(ClauseOrder.BY_ID.compare(a, b));
    int bc = Integer.signum(ClauseOrder.BY_ID.compare(b, c));
    int ac = Integer.signum(ClauseOrder.BY_ID.compare(a, c));
    assertEquals(-ab, Integer.signum(ClauseOrder.BY_ID.compare(b, a)));
    assertEquals(a.equals(b), ab == 0);
    assertTrue(ab != bc || ac == ab, () -> a + " " + b + " " + c);
  }

  @Provide
  Arbitrary<String> ids() {
    Arbitrary<String> part = Arbitraries.strings().withChars("019aZ").ofMinLength(0).ofMaxLength(3);
    return part.list().ofMinSize(1).ofMaxSize(3).map(parts -> String.join(".", parts));
  }
}
