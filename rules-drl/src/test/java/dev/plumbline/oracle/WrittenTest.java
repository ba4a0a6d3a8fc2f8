package dev.plumbline.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.fact.Application;
import dev.plumbline.fact.Indicator;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.Shrinkable;

/** The generators write what they mean to write, and mostly what is known. */
class WrittenTest {
  private static final int TRIES = 3000;

  @Example
  void whatIsTypedOtherwiseIsTheSame() {
    for (String text : List.of(Pools.CALL, Pools.TITLE, Pools.LEAD, "运行pH", "法人", "第一批", "无")) {
      for (int number = 0; number < 20 * Typing.ways(); number++) {
        String typed = Typing.otherwise(text, number);
        assertNotEquals(text, typed);
        assertEquals(Folding.of(text), Folding.of(typed), typed);
      }
    }
    assertEquals("专题2", Typing.renumbered("专题二"));
    assertEquals("附件二", Typing.renumbered("附件2"));
    assertEquals("法人", Typing.renumbered("法人"));
  }

  @Example
  void otherSpellingsAndKindsDoAsWell() {
    Words.CLOSED
        .values()
        .forEach(
            vocabulary -> {
              for (String word : vocabulary.words()) {
                for (int number = 0; number < 3000; number++) {
                  String written = Written.word(vocabulary, word, number);
                  String found = vocabulary.find(written);
                  assertTrue(found != null && vocabulary.within(found, word), written);
                }
              }
            });
  }

  @Example
  void noVocabularyKnowsTheUnrecognised() {
    for (String word : Written.UNRECOGNISED) {
      Words.CLOSED.values().forEach(vocabulary -> assertNull(vocabulary.find(word), word));
      assertNull(Words.CATEGORY.find(word), word);
      assertNotNull(Folding.said(word));
    }
    Written.NOTHING.forEach(text -> assertNull(Folding.said(text), text));
  }

  /** How the words of each closed property are written, in percent of where it is given at all. */
  @Example
  void everyPropertyIsWrittenInEveryWay() {
    Map<String, Map<String, Integer>> ways = new TreeMap<>();
    int allKnown = 0;
    int all = 0;
    for (Application application : sample(Applications.any())) {
      List<String> seen = new ArrayList<>();
      Words.CLOSED.forEach(
          (path, vocabulary) -> {
            String written = (String) Records.at(application, path);
            if (written != null) {
              seen.add(add(ways, path, vocabulary, written));
            }
          });
      if (application.indicators() != null) {
        for (Indicator target : application.indicators()) {
          if (target.category() != null) {
            String path = "indicators[].category";
            seen.add(add(ways, path, Words.CATEGORY, target.category()));
          }
        }
      }
      all++;
      allKnown += seen.contains("unrecognised") ? 0 : 1;
    }
    if (GeneratorRatesTest.SHOWN) {
      ways.forEach((path, counts) -> System.out.printf("%-27s %s%n", path, counts));
      System.out.println("all words recognised: " + allKnown + " of " + all);
    }
    ways.forEach(
        (path, counts) -> {
          int given = counts.values().stream().mapToInt(Integer::intValue).sum();
          assertTrue(counts.get("as listed") * 2 > given, path + counts);
          assertTrue(counts.get("spelt otherwise") * 20 > given, path + counts);
          assertTrue(counts.get("unrecognised") * 100 > given, path + counts);
          assertTrue(counts.get("nothing") * 300 > given, path + counts);
        });
    assertTrue(allKnown * 3 > all * 2, "most applications are written in words that are known");
  }

  private static String add(
      Map<String, Map<String, Integer>> ways, String path, Vocabulary vocabulary, String written) {
    String way = way(vocabulary, written);
    ways.computeIfAbsent(path, p -> new TreeMap<>()).merge(way, 1, Integer::sum);
    return way;
  }

  private static String way(Vocabulary vocabulary, String written) {
    List<String> members = Lists.members(vocabulary, written);
    if (members == null) {
      return "nothing";
    } else if (members.stream().anyMatch(member -> vocabulary.find(member) == null)) {
      return "unrecognised";
    } else if (members.size() > 1) {
      return "list";
    }
    return vocabulary.words().contains(written) ? "as listed" : "spelt otherwise";
  }

  private static List<Application> sample(Arbitrary<Application> applications) {
    return applications.generator(1000).stream(new Random(20241203L))
        .map(Shrinkable::value)
        .limit(TRIES)
        .toList();
  }
}
