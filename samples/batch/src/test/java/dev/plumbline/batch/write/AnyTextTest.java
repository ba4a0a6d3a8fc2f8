package dev.plumbline.batch.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.plumbline.Bilingual;
import dev.plumbline.batch.Apostrophe;
import dev.plumbline.batch.columns.Mapping;
import dev.plumbline.batch.read.Draft;
import dev.plumbline.batch.read.Reading;
import dev.plumbline.batch.read.Reads;
import dev.plumbline.batch.read.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Whatever text is written to a sheet is no formula there, and is the same when it is read. */
class AnyTextTest {
  private static final String FORMULA = "=+-@\t＝＋－＠";

  @Provide
  Arbitrary<List<String>> texts() {
    return Arbitraries.strings()
        .withChars("'=+-@＝＋－＠ \t\n\",;a甲1")
        .ofMinLength(1)
        .ofMaxLength(8)
        .filter(text -> !text.isBlank())
        .list()
        .ofMinSize(1)
        .ofMaxSize(40);
  }

  private static List<List<Cell>> rows(List<String> texts) {
    List<List<Cell>> rows = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      rows.add(List.of(Cell.text("T" + i), Cell.text(texts.get(i))));
    }
    return rows;
  }

  private static List<String> titles(Path file) {
    List<String> titles = new ArrayList<>();
    Settings settings = new Settings(Reads.COLUMNS, Mapping.NONE, false, Set.of());
    try (Reading reading = new Reading(List.of(file), settings)) {
      while (reading.hasNext()) {
        for (Draft.Written each : reading.next().written()) {
          if (each.pointer().equals("/title")) {
            titles.add(each.text());
          }
        }
      }
      assertEquals(List.of(), reading.remarks());
    }
    return titles;
  }

  @Property(tries = 60)
  void comesBackOutOfAWorkbook(@ForAll("texts") List<String> texts) throws IOException {
    Path file = Files.createTempFile("any", ".xlsx");
    try {
      Table table =
          new Table(
              Bilingual.same("项目"),
              List.of(
                  new Table.Column(Bilingual.same("申请编号"), 9),
                  new Table.Column(Bilingual.same("项目名称"), 9)));
      WorkbookFile workbook = new WorkbookFile(file, Locale.CHINESE);
      try (workbook) {
        workbook.table(
            table,
            sheet -> {
              for (List<Cell> row : rows(texts)) {
                assertFalse(FORMULA.indexOf(row.get(1).text().strip().charAt(0)) >= 0);
                sheet.take(row);
              }
            });
      }
      assertEquals(texts, titles(file));
    } finally {
      Files.delete(file);
    }
  }

  @Property(tries = 60)
  void comesBackOutOfSeparatedValues(@ForAll("texts") List<String> texts) throws IOException {
    Path file = Files.createTempFile("any", ".csv");
    try {
      String lines =
          rows(texts).stream()
              .map(row -> row.get(0).text() + ",\"" + row.get(1).text().replace("\"", "\"\"") + '"')
              .collect(Collectors.joining("\n"));
      Files.writeString(file, "申请编号,项目名称\n" + lines);
      assertEquals(texts, titles(file));
    } finally {
      Files.delete(file);
    }
  }

  /** An apostrophe that an applicant wrote is none of ours. */
  @Property
  void onlyOurOwnIsTakenAway(@ForAll("texts") List<String> texts) {
    assertEquals("'引", Apostrophe.without("'引"));
    assertEquals("''甲", Apostrophe.without("''甲"));
    assertEquals("'=1", Apostrophe.without(Apostrophe.before("'=1")));
    for (String text : texts) {
      assertEquals(text, Apostrophe.without(Apostrophe.before(text)));
    }
  }
}
