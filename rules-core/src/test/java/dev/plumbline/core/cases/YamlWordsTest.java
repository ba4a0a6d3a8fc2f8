package dev.plumbline.core.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.plumbline.Problem;
import dev.plumbline.core.cases.Node.Scalar;
import dev.plumbline.core.cases.Node.Sort;
import dev.plumbline.core.cases.Node.Table;
import dev.plumbline.core.load.PackReport;
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
      PackReport report = new PackReport();
      assertNull(TreeReader.yaml("c.yaml", "a: 1\n" + text + "\n", report), text);
      Problem problem = report.problems().get(0);
      assertEquals(
          List.of(2, text.indexOf(word) + 1), List.of(problem.line(), problem.column()), text);
    }
    PackReport report = new PackReport();
    Table quoted = (Table) TreeReader.yaml("c.yaml", word + ": '" + word + "'\n", report);
    assertEquals(new Said(Sort.TEXT, word), said(quoted, word));
  }

  /** A value without its place. */
  private record Said(Sort sort, String text) {}

  private static Said said(Table table, String name) {
    Scalar scalar = (Scalar) table.entries().get(name).value();
    return new Said(scalar.sort(), scalar.text());
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
  void allElseIsReadAsItIsWritten(String written, Sort sort, String text) {
    PackReport report = new PackReport();
    Table table = (Table) TreeReader.yaml("c.yaml", "v: " + written + "\n", report);
    assertEquals(List.of(), report.problems());
    assertEquals(new Said(sort, text), said(table, "v"));
  }
}
