package dev.plumbline.core.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.plumbline.InputException;
import dev.plumbline.Limits;
import dev.plumbline.Problem;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people write in YAML is what it looks like, or is refused where it stands. */
class YamlWordsTest {
  @ParameterizedTest
  @ValueSource(strings = {"yes", "Yes", "YES", "no", "No", "on", "ON", "off", "Off"})
  void wordsThatMayBeATruthOrATextAreRefused(String word) {
    for (String text : List.of("v: " + word, "v: [1, " + word + "]", "v: { w: " + word + " }")) {
      String file = "a: 1\n" + text + "\n";
      Problem problem =
          assertThrows(
                  InputException.class, () -> TreeReader.yaml("c.yaml", file, Limits.USUAL), text)
              .problems()
              .get(0);
      assertEquals(
          List.of(2, text.indexOf(word) + 1), List.of(problem.line(), problem.column()), text);
    }
    assertEquals("TEXT " + word, said(word + ": '" + word + "'\n", word));
  }

  /** A value without its place. */
  private static String said(String yaml, String name) {
    Located root = TreeReader.yaml("c.yaml", yaml, Limits.USUAL);
    Located value = ((Located.Fields) root).get(name);
    if (value instanceof Located.Nothing) {
      return "NOTHING null";
    }
    String sort =
        value instanceof Located.Words
            ? "TEXT "
            : value instanceof Located.Digits ? "NUMBER " : "TRUTH ";
    return sort + value.single();
  }

  @ParameterizedTest
  @CsvSource({
    "true,       TRUTH,   true",
    "False,      TRUTH,   false",
    "y,          TEXT,    y",
    "N,          TEXT,    N",
    "是,         TEXT,    是",
    "010,        TEXT,    010",
    "1_000,      TEXT,    1_000",
    "16:30,      TEXT,    16:30",
    "0x1F,       TEXT,    0x1F",
    "0b11,       TEXT,    0b11",
    "+5,         TEXT,    +5",
    ".5,         TEXT,    .5",
    "5.,         TEXT,    5.",
    ".inf,       TEXT,    .inf",
    "2024-12-01, TEXT,    2024-12-01",
    "<<,         TEXT,    <<",
    "1e3,        NUMBER,  1e3",
    "1.50,       NUMBER,  1.50",
    "-7,         NUMBER,  -7",
    "~,          NOTHING, null",
    "Null,       NOTHING, null",
  })
  void allElseIsReadAsItIsWritten(String written, String sort, String text) {
    assertEquals(sort + " " + text, said("v: " + written + "\n", "v"));
  }
}
