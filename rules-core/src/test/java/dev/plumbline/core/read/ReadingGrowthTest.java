package dev.plumbline.core.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A rule file is read in so many steps as it is long, whatever it is full of. */
class ReadingGrowthTest {
  private static final String RULE = "package a;\nrule \"甲\"\nwhen\n  ";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/*\nrule x\n",
        "*/ ",
        "rule \"甲\" when A( a == 1 ) then end\n",
        "rule \"甲\" when\n",
        "A( ",
        "A( a == 1 )\n",
        "A(\n",
        "= ",
        "( ",
        ") ",
        "{ ",
        "[ ",
        ", ",
        "a, ",
        "@a(\"b\") ",
        "\"a\" ",
        "1 ",
        "declare A a : String end\n",
        "import a.b;\n",
        "//\n",
        "not ( ",
        "forall( ",
        "then insert( new A( ",
        "A( a == \"b\", and b in ( 1 ) )\n"
      })
  void twiceTheTextIsTwiceTheSteps(String piece) {
    for (String begin : new String[] {"", RULE, RULE + "A( "}) {
      int once = 400;
      long steps = steps(begin + piece.repeat(once));
      long twice = steps(begin + piece.repeat(2 * once));
      assertTrue(twice <= 2.2 * steps + 100, begin + piece + ": " + steps + ", then " + twice);
    }
  }

  private static long steps(String text) {
    return RuleFile.of(text, (line, column, problem) -> {}).steps();
  }

  @Test
  void wordsAreCountedBeforeTheyTakeUpRoom() {
    RuleFile file = RuleFile.of("a\n".repeat(1000), (l, c, problem) -> {}, 100);
    assertEquals(101, file.tokens());
    assertEquals(101, file.tooMuchAt());
    assertEquals(0, RuleFile.of("a\n".repeat(100), (l, c, problem) -> {}, 100).tooMuchAt());
  }

  @Test
  void soManyMistakesAsAnybodyReadsAreTold() {
    AtomicInteger told = new AtomicInteger();
    RuleFile file = RuleFile.of("'a' ".repeat(100_000), (l, c, problem) -> told.incrementAndGet());
    assertEquals(1000, told.get());
    assertTrue(file.untold() > 0);
    assertTrue(file.steps() < 10_000, () -> file.steps() + " steps");
  }
}
