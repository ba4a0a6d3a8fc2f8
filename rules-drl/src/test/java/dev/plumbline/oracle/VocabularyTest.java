package dev.plumbline.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class VocabularyTest {
  private static final Vocabulary WORDS =
      Vocabulary.of(
          """
          法人
          企业法人 < 法人
          公司 < 企业法人
          有限公司 = 公司
          登记办（…登记点） = 法人
          附件2
          """);

  @Test
  void spellingsAreTheirWord() {
    assertEquals("公司", WORDS.find("有限 公司"));
    assertEquals("附件2", WORDS.find("附件二"));
    assertEquals("法人", WORDS.find("登记办(徐汇登记点)"));
    assertEquals("法人", WORDS.find("登记办（登记点）"));
    assertNull(WORDS.find("登记办徐汇登记点"));
    assertNull(WORDS.find("登记办（徐汇登记点"));
    assertNull(WORDS.find("课题组"));
  }

  @Test
  void kindsAreKindsOfAllThatIsWider() {
    assertTrue(WORDS.within("公司", "法人"));
    assertTrue(WORDS.within("公司", "公司"));
    assertFalse(WORDS.within("法人", "公司"));
    assertEquals(List.of("企业法人", "公司"), WORDS.kinds("法人"));
    assertEquals(List.of("有限公司"), WORDS.spellings("公司"));
  }

  @Test
  void linesContradictEachOther() {
    for (String lines : List.of("法人\n法 人", "法人\n附件2\n附件二 = 法人", "企业 < 法人", "企业 = 法人")) {
      assertThrows(IllegalStateException.class, () -> Vocabulary.of(lines), lines);
    }
  }

  /** Every listed spelling leads to its word, whatever gaps are filled with. */
  @Test
  void listedSpellingsAreFound() {
    Stream<Vocabulary> names =
        Stream.of(
            Names.CALL,
            Names.REGISTRAR,
            Names.ADDRESSEE,
            Names.FIELD,
            Names.INDICATOR,
            Names.DOCUMENT,
            Names.DECLARATION,
            Names.AUDIT,
            Words.CATEGORY);
    Stream.concat(Words.CLOSED.values().stream(), names)
        .forEach(
            words -> {
              for (String word : words.words()) {
                assertEquals(word, words.find(word));
                for (String spelling : words.spellings(word)) {
                  assertEquals(word, words.find(spelling.replace("…", "")), spelling);
                  assertEquals(word, words.find(spelling.replace("…", "某某")), spelling);
                }
              }
            });
  }
}
