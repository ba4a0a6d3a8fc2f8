package dev.plumbline.batch.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.Examination;
import dev.plumbline.InputException;
import dev.plumbline.Plumbline;
import dev.plumbline.batch.Samples;
import dev.plumbline.batch.kept.KeptFolder;
import dev.plumbline.batch.read.Former;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.Declaration;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run tells what is otherwise than in the one before. */
class ChangesTest {
  @TempDir Path folder;

  private Path written(String name, Former former, List<Application> applications)
      throws IOException {
    Path file = folder.resolve(name);
    try (KeptFolder kept = KeptFolder.temporary(folder);
        OutputStream out = Files.newOutputStream(file)) {
      ResultWorkbook workbook = ResultWorkbook.in(kept, Locale.CHINESE, false);
      for (Application each : applications) {
        workbook.add(
            workbook.prepare(
                Samples.GUIDELINE, null, each, Samples.GUIDELINE.evaluate(each, Samples.FORMAL)));
      }
      if (former != null) {
        workbook.since(former);
      }
      workbook.writeTo(out);
    }
    return file;
  }

  /** The id, what changed, and conclusions and clauses before and now. */
  private static List<List<String>> changes(Path file) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    DataFormatter texts = new DataFormatter();
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
      XSSFSheet sheet = book.getSheet("变化");
      for (int i = 1; i <= sheet.getLastRowNum(); i++) {
        List<String> row = new ArrayList<>();
        for (int c : new int[] {0, 3, 4, 5, 6, 7}) {
          row.add(
              texts.formatCellValue(
                  sheet.getRow(i).getCell(c, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK)));
        }
        rows.add(row);
      }
    }
    return rows;
  }

  private static Application sample(String file) {
    return Samples.GUIDELINE.read(Path.of("../applications/" + file));
  }

  private static Former former(Path file) {
    return Former.read(file, Samples.GUIDELINE, Samples.FORMAL);
  }

  private static Application renamed(Application application, String id) {
    return Samples.GUIDELINE.read(
        Plumbline.toJson(application)
            .replace("\"" + application.id() + "\"", "\"" + id + "\"")
            .getBytes(StandardCharsets.UTF_8),
        null);
  }

  @Test
  void whatIsOtherwiseIsOneRowEach() throws IOException {
    Application good = sample("t3-01-complete-yecheng.json");
    Application late = sample("t3-13-posting-ends-2025-06-02.json");
    Application few = sample("t3-09-trainees-39.json");
    Application gone = sample("t1-02-complete-d2-judged.json");
    Former before = former(written("before.xlsx", null, List.of(good, late, gone)));
    assertEquals(List.of(), before.remarks());
    assertEquals(3, before.lines().size());
    Application mended = renamed(good, late.id());
    List<List<String>> expected =
        List.of(
            List.of(late.id(), "结论变了", "不通过", "待复核", "T3.LEAD.6", deciding(good)),
            List.of(few.id(), "新增", "", "退回补正", "", "T3.KPI.1"),
            List.of(gone.id(), "不再有", "通过", "", "", ""),
            List.of("", "未变", "", "", "", ""));
    Path after = written("after.xlsx", before, List.of(good, mended, few));
    assertEquals(expected, changes(after));
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(after))) {
      XSSFSheet sheet = book.getSheet("变化");
      assertEquals(gone.title(), sheet.getRow(3).getCell(2).getStringCellValue());
      assertEquals(gone.applicant().name(), sheet.getRow(3).getCell(1).getStringCellValue());
      assertEquals("另有 1 份没有变化", sheet.getRow(4).getCell(2).getStringCellValue());
      assertTrue(
          sheet.getRow(2).getCell(8).getStringCellValue().contains("39"),
          "what decides is told in words");
    }
    // The same from lines, and from a workbook in the other language.
    List<String> lines = new ArrayList<>();
    for (Application each : List.of(good, late, gone)) {
      lines.add(Plumbline.toJson(Samples.GUIDELINE.evaluate(each, Samples.FORMAL)));
    }
    Path verdicts = Files.write(folder.resolve("before.jsonl"), lines);
    assertEquals(
        expected, changes(written("b.xlsx", former(verdicts), List.of(good, mended, few))));
    Written.each(folder.resolve("en.xlsx"), Locale.ENGLISH, false, List.of(good, late, gone));
    Former english = former(folder.resolve("en.xlsx"));
    assertEquals(List.of(), english.remarks());
    assertEquals(expected, changes(written("c.xlsx", english, List.of(good, mended, few))));
  }

  /** What decides an application by itself, as the summary tells it. */
  private String deciding(Application application) throws IOException {
    Former one = former(written("one.xlsx", null, List.of(application)));
    return String.join("\n", one.lines().get(application.id()).deciding());
  }

  @Test
  void whatDecidesMayChangeAlone() throws IOException {
    Application late = sample("t3-13-posting-ends-2025-06-02.json");
    Application other = late.toBuilder().lead(sample("t3-01-complete-yecheng.json").lead()).build();
    Application both =
        renamed(sample("t3-13-posting-ends-2025-06-02.json"), late.id()).toBuilder()
            .declarations(Declaration.builder().name("不含涉密内容").made(false).build())
            .build();
    Former before = former(written("before.xlsx", null, List.of(other)));
    List<List<String>> changes = changes(written("after.xlsx", before, List.of(both)));
    assertEquals(
        List.of(late.id(), "条款变了", "不通过", "不通过", "T3.LEAD.6"), changes.get(0).subList(0, 5));
    assertTrue(changes.get(0).get(5).contains("G.3.6"), changes.toString());
    assertEquals(1, changes.size());
  }

  /** All are counted, and none is listed; over a call as well. */
  @Test
  void nothingIsOtherwiseInTheSameRun() throws IOException {
    List<Application> applications = Samples.of("call");
    Former before = former(written("before.xlsx", null, applications));
    List<List<String>> none = List.of(List.of("", "未变", "", "", "", ""));
    assertEquals(none, changes(written("after.xlsx", before, applications)));
    Path call = folder.resolve("call.xlsx");
    Written.call(call, Locale.CHINESE, applications);
    Former ofCall = former(call);
    assertTrue(ofCall.isOfCall());
    Path again = folder.resolve("again.xlsx");
    Written.call(again, Locale.CHINESE, applications, ofCall);
    assertEquals(none, changes(again));
    // What each came to alone is not compared with what it comes to over the call.
    Written.call(again, Locale.CHINESE, applications, before);
    assertEquals(none, changes(again));
    // Nothing before and nothing now.
    Former empty = former(written("empty.xlsx", null, List.of()));
    assertEquals(
        List.of(List.of("（无）", "", "", "", "", "")),
        changes(written("none.xlsx", empty, List.of())));
  }

  private static String refused(Path file, Examination examination) {
    InputException refused =
        assertThrows(InputException.class, () -> Former.read(file, Samples.GUIDELINE, examination));
    return refused.problems().get(0).text().chinese();
  }

  @Test
  void anotherFileIsRefused() throws IOException {
    Path text = Files.writeString(folder.resolve("a.csv"), "申请编号\n");
    Path lines = Files.writeString(folder.resolve("a.jsonl"), "\n{\"id\":\"A\"}\n");
    Path book = folder.resolve("other.xlsx");
    try (XSSFWorkbook other = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(book)) {
      other.createSheet("汇总").createRow(0).createCell(0).setCellValue("申请编号");
      other.write(out);
    }
    for (Path each : List.of(text, book)) {
      assertTrue(refused(each, Samples.FORMAL).startsWith("不是上次的结果"));
    }
    assertTrue(refused(lines, Samples.FORMAL).startsWith("第 2 行不是一份结论"));
  }

  /** What went by other rules is not compared, or only with a word. */
  @Test
  void anotherGuidelineEditionOrModeIsTold() throws IOException {
    Application good = sample("t3-01-complete-yecheng.json");
    String own = Plumbline.toJson(Samples.GUIDELINE.evaluate(good, Samples.FORMAL));
    Path other =
        Files.writeString(
            folder.resolve("other.jsonl"),
            own.replace("\"guideline\":\"shst-2024-42\"", "\"guideline\":\"jiazhuang-2025\""));
    assertEquals("上次按的是指南 jiazhuang-2025，这次是 shst-2024-42，结论不能相比", refused(other, Samples.FORMAL));
    Path book = written("other.xlsx", null, List.of(good));
    change(book, "指南", "shst-2024-42 2023");
    assertEquals(
        "上次按的是指南 shst-2024-42 2023，这次是 shst-2024-42，结论不能相比", refused(book, Samples.FORMAL));
    Path edited = written("edited.xlsx", null, List.of(good));
    change(edited, "规则包 SHA-256", "0123");
    Former former = Former.read(edited, Samples.GUIDELINE, Examination.precheck());
    assertEquals(
        List.of("上次用的规则包与这次不同：结论的变化也可能来自规则", "上次的方式是形式审查，这次是预审：结论的变化也可能由此而来"),
        former.remarks().stream().map(each -> each.text().chinese()).toList());
    Path after = written("after.xlsx", former, List.of(good));
    try (XSSFWorkbook workbook = new XSSFWorkbook(Files.newInputStream(after))) {
      List<String> items = new ArrayList<>();
      workbook.getSheet("依据").forEach(row -> items.add(row.getCell(0).getStringCellValue()));
      assertEquals(2, items.stream().filter("相比时须注意"::equals).count(), items.toString());
      assertTrue(items.contains("「变化」相比的是"), items.toString());
    }
  }

  /** Writes another value behind an item of the receipt. */
  private static void change(Path file, String item, String value) throws IOException {
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
      boolean found = false;
      for (Row row : book.getSheet("依据")) {
        if (row.getCell(0).getStringCellValue().equals(item)) {
          row.createCell(1).setCellValue(value);
          found = true;
        }
      }
      assertTrue(found, item);
      try (OutputStream out = Files.newOutputStream(file)) {
        book.write(out);
      }
    }
  }
}
