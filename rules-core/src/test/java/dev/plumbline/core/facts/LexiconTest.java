package dev.plumbline.core.facts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How a text that lists several is divided, by the words that are known. */
class LexiconTest {
  private static final String FIELD = "Cooperation.field";

  private static Lexicon knowing(String... words) {
    WordList.Builder list = new WordList.Builder(List.of(FIELD), true, true);
    List.of(words).forEach(word -> list.word(word, null));
    return new Lexicon(
        Map.of(FIELD, list.build()), Map.of(), Set.of(), Set.of(), Set.of(), Set.of());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "苹果             | 苹果",
        "苹果、梨          | 苹果 梨",
        "苹果， 梨;桃／杏   | 苹果 梨 桃 杏",
        "、苹果、、梨、     | 苹果 梨",
        "苹果、苹果        | 苹果",
        // a conjunction divides what is known on both sides
        "苹果和梨          | 苹果 梨",
        "苹果和桃          | 苹果和桃",
        // a word that has separators in it is one
        "葡萄、酒          | 葡萄、酒",
        "苹果、葡萄、酒、梨  | 苹果 葡萄、酒 梨",
        "葡萄、醋          | 葡萄 醋",
        "甲、乙、丙、丁、戊、己、庚、梨 | 甲、乙、丙、丁、戊、己、庚 梨",
        "、                | 、",
      })
  void divides(String text, String parts) {
    Lexicon lexicon = knowing("苹果", "梨", "葡萄、酒", "甲、乙、丙、丁、戊、己、庚");
    assertEquals(List.of(parts.split(" ")), lexicon.divide(FIELD, text));
  }

  /** Looked at piece by piece: were each looked at with all that follow, this would not end. */
  @Test
  void longListIsDividedInOneGo() {
    List<String> pieces = IntStream.range(0, 20_000).mapToObj(i -> "果" + i).toList();
    String text = pieces.stream().collect(Collectors.joining("、"));
    assertEquals(pieces, knowing("苹果").divide(FIELD, text));
  }

  @Test
  void listKeepsWhatItWasBuiltOf() {
    WordList.Builder builder = new WordList.Builder(List.of(FIELD), true, true);
    builder.word("苹果", null);
    WordList list = builder.build();
    builder.word("梨", null);
    builder.spelling("林檎", "苹果");
    builder.asked("苹果");
    assertEquals(Set.of("苹果"), list.words());
    assertNull(list.wordOf("林檎"));
    assertEquals(List.of(), list.asked());
  }
}
