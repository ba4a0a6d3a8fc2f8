package dev.plumbline.core.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.core.facts.Names.Guess;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Guesses at names that were meant, and how much work they are at most. */
class NamesTest {
  @ParameterizedTest
  @CsvSource({
    "onging, ongoing, 1",
    "ognoing, ongoing, 1",
    "ongoing, ongoing, 0",
    "On-Going, on_going, 0",
    "abcdef, abdcef, 1",
    "ab, ba, 2147483647",
    "abc, bca, 2147483647",
    "abc, acb, 1",
    "合作地区, 合作地, 1",
    "abcdefghi, ihgfedcba, 2147483647",
    "aaaaaabbb, aaaaaaccc, 3",
    "aaaaaabbbb, aaaaaacccc, 2147483647",
    "'', '', 0",
    "a, '', 2147483647"
  })
  void lettersApart(String one, String other, int distance) {
    assertEquals(distance, Names.distance(one, other));
    assertEquals(distance, Names.distance(other, one));
  }

  @Test
  void theNearestIsGuessed() {
    assertEquals(Optional.of("ongoing"), Names.nearest("ongonig", List.of("title", "ongoing")));
    assertEquals(Optional.empty(), Names.nearest("xyz", List.of("title", "ongoing")));
    String name = "很长的名称".repeat(20);
    assertEquals(Optional.of(name), Names.nearest(name.substring(1), List.of(name)));
  }

  @Test
  void namesThatNobodyTypesAreNotGuessed() {
    String name = "很长的名称".repeat(20) + "。";
    assertEquals(Optional.empty(), Names.nearest(name, List.of(name)));
  }

  /** However many names there are, and however alike. */
  @Test
  void aGuessHasABoundedNumberOfSteps() {
    Map<String, String> known =
        IntStream.range(0, 5000)
            .mapToObj(i -> "名".repeat(90) + i)
            .collect(Collectors.toMap(Function.identity(), Function.identity()));
    Guess guess = new Guess("名".repeat(88) + "称x");
    guess.of(known);
    assertTrue(guess.steps() > Names.MOST_STEPS, "it is cut off");
    assertTrue(guess.steps() < Names.MOST_STEPS + 100 * 100, () -> guess.steps() + " steps");
    Guess far = new Guess("x".repeat(2000));
    far.of(known);
    assertEquals(0, far.steps());
  }
}
