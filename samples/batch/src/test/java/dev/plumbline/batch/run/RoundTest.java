package dev.plumbline.batch.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.CallVerdict;
import dev.plumbline.Plumbline;
import dev.plumbline.batch.Samples;
import dev.plumbline.batch.columns.Columns;
import dev.plumbline.batch.columns.Mapping;
import dev.plumbline.batch.kept.KeptFolder;
import dev.plumbline.batch.read.Draft;
import dev.plumbline.batch.read.Judged;
import dev.plumbline.batch.read.Reading;
import dev.plumbline.batch.read.Round;
import dev.plumbline.batch.read.Settings;
import dev.plumbline.fact.Application;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Applications that were withdrawn or replaced are listed, and the call counts the last. */
class RoundTest {
  private static final Settings SETTINGS =
      new Settings(Columns.of(Samples.GUIDELINE), Mapping.NONE, false, Set.of());

  @TempDir Path folder;

  private Path table(String name, String... rows) throws IOException {
    return Files.writeString(folder.resolve(name), String.join("\n", rows) + "\n");
  }

  private static Round round(Path... files) {
    return Round.read(
        () -> new Reading(List.of(files), SETTINGS), Samples.GUIDELINE, Samples.FORMAL);
  }

  /** What is told, in Chinese, without the folder. */
  private List<String> told(Round round) {
    return round.troubles().stream()
        .map(
            each ->
                each.source().text().chinese().replace(folder + "/", "")
                    + "："
                    + each.text().chinese())
        .toList();
  }

  private static Map<String, String> aside(Round round, String... ids) {
    Map<String, String> all = new LinkedHashMap<>();
    for (String id : ids) {
      if (round.aside(id) != null) {
        all.put(id, round.aside(id).chinese());
      }
    }
    return all;
  }

  @Test
  void aChainLeavesTheLastInWhateverOrderAndFileItStands() throws IOException {
    Path first = table("a.csv", "申请编号,申报单位,撤回,替代", "C,甲大学,,B", "A,甲大学,否,", "W,乙大学,是,", "X,乙大学,√,");
    Path second = table("b.csv", "编号,申请单位名称,替代的申请编号", "B,甲 大学,A", "D,丙大学,");
    Round round = round(first, second);
    assertEquals(
        Map.of("A", "已被 B 替代", "B", "已被 C 替代", "W", "已撤回", "X", "已撤回"),
        aside(round, "A", "B", "C", "D", "W", "X"));
    assertEquals(List.of(), told(round));
    assertEquals("Replaced by B", round.aside("A").english());
  }

  /** Of what is not plain, all count, and the cell is told. */
  @Test
  void whatIsNotPlainIsToldByItsCellAndSetsNobodyAside() throws IOException {
    Path file =
        table(
            "a.csv",
            "申请编号,申报单位,撤回,替代",
            "A,甲大学,,B",
            "B,甲大学,,A",
            "C,甲大学,,没有的",
            "D,乙大学,,E",
            "E,丙大学,,",
            "F,乙大学,,F",
            "G,乙大学,大概,");
    Round round = round(file);
    assertEquals(Map.of(), aside(round, "A", "B", "C", "D", "E", "F", "G"));
    assertEquals(
        List.of(
            "a.csv 第4行D列：没有编号为「没有的」的申请，没有替代；这份照常计入",
            "a.csv 第5行D列：「E」是另一申报单位的申请，没有替代；E 和 D 都照常计入，请核对编号",
            "a.csv 第2行D列：互相替代，看不出哪份在后，都没有替代，照常计入；请核对编号",
            "a.csv 第3行D列：互相替代，看不出哪份在后，都没有替代，照常计入；请核对编号",
            "a.csv 第7行D列：互相替代，看不出哪份在后，都没有替代，照常计入；请核对编号"),
        told(round));
    try (Reading reading = new Reading(List.of(file), SETTINGS)) {
      List<String> cells = new ArrayList<>();
      reading.forEachRemaining(
          draft ->
              draft
                  .read(Samples.GUIDELINE)
                  .troubles()
                  .forEach(each -> cells.add(each.source().column() + each.text().chinese())));
      assertEquals(List.of("C「撤回」应写「是」或「否」，写的是「大概」；这份按没有撤回"), cells);
    }
  }

  @Test
  void whatAPersonShouldLookAtIsTold() throws IOException {
    Round round =
        round(
            table(
                "a.csv",
                "申请编号,申报单位,撤回,替代",
                "A,甲大学,,",
                "B,甲大学,,A",
                "C,甲大学,,A",
                "D,乙大学,,",
                "E,乙大学,是,D"));
    assertEquals(
        Map.of("A", "已被 B 替代", "D", "已被 E 替代", "E", "已撤回"), aside(round, "A", "B", "C", "D", "E"));
    assertEquals(
        List.of(
            "a.csv 第4行D列：「A」已被「B」替代，又被这份替代；两份后来的都计入，请核对是否只应留一份",
            "a.csv 第6行C列：E 替代了 D，自己又撤回了：两份都不计入，请核对是否如此"),
        told(round));
  }

  /** One that leads into a circle replaces as any other. */
  @Test
  void whatLeadsIntoACircleIsNoneOfIt() throws IOException {
    Round round = round(table("a.csv", "申请编号,替代", "A,B", "B,C", "C,B", "D,A"));
    assertEquals(Map.of("A", "已被 D 替代", "B", "已被 A 替代"), aside(round, "A", "B", "C", "D"));
    assertEquals(2, round.troubles().size(), told(round).toString());
  }

  /** However the times are written; where one is not stated, the note is taken as it is. */
  @Test
  void onlyALaterOneReplaces() throws IOException {
    Round round =
        round(
            table(
                "a.csv",
                "申请编号,申报单位,申报单位提交时间,替代",
                "A,甲大学,2024-12-02 10:00,",
                "B,甲大学,2024年12月2日 9:30,A",
                "C,甲大学,2024-12-02T10:00,A",
                "D,乙大学,2024/12/01 8:00,",
                "E,乙大学,2024-12-01 08:01,D",
                "F,丙大学,,",
                "G,丙大学,2024-12-01 08:01,F",
                "H,丁大学,2024-12-01 08:01,",
                "I,丁大学,某天,H"));
    assertEquals(
        Map.of("D", "已被 E 替代", "F", "已被 G 替代", "H", "已被 I 替代"),
        aside(round, "A", "B", "C", "D", "E", "F", "G", "H", "I"));
    assertEquals(
        List.of(
            "a.csv 第3行D列：「A」在 2024-12-02 10:00 提交，这份在 2024年12月2日 9:30 提交，并不在后，没有替代；"
                + "两份都照常计入，请核对时间和编号",
            "a.csv 第4行D列：「A」在 2024-12-02 10:00 提交，这份在 2024-12-02T10:00 提交，并不在后，没有替代；"
                + "两份都照常计入，请核对时间和编号"),
        told(round));
  }

  /** Only one on which there will be a verdict makes another go. */
  @Test
  void whatCannotBeExaminedReplacesNothing() throws IOException {
    Round round = round(table("a.csv", "申请编号,指南,撤回,替代", "A,shst-2024-42,,", "B,jiazhuang-2025,,A"));
    assertNull(round.aside("A"));
    assertEquals(List.of("a.csv 第3行D列：这份申请（B）不能核对，没有替代别的；被替代的照常计入"), told(round));
  }

  @Test
  void withoutSuchAColumnNothingIsLookedThrough() throws IOException {
    assertSame(Round.NONE, round(table("a.csv", "申请编号,项目名称", "A,甲", "A,乙")));
    assertSame(Round.NONE, round(folder.resolve("missing.xlsx")));
  }

  /** An application in JSON can be replaced by one in a table. */
  @Test
  void whatIsReplacedMayStandInJson() throws IOException {
    Application old = Samples.of("call").get(0);
    Path json = Files.writeString(folder.resolve("old.json"), Plumbline.toJson(old));
    Round round =
        round(
            table("a.csv", "申请编号,申报单位,替代", "N-1," + old.applicant().name() + "," + old.id()), json);
    assertEquals("已被 N-1 替代", round.aside(old.id()).chinese());
    Round other = round(table("b.csv", "申请编号,申报单位,替代", "N-1,别的单位," + old.id()), json);
    assertNull(other.aside(old.id()));
    assertEquals(1, other.troubles().size());
  }

  /** What a run writes and finds over the call. */
  private record Ran(byte[] file, CallVerdict call) {}

  private Ran run(List<Path> inputs, String name, boolean resume, int until) throws IOException {
    Path book = folder.resolve(name + ".xlsx");
    Path part = folder.resolve(name + ".part");
    CallVerdict call;
    try (KeptFolder kept = resume ? KeptFolder.resume(part) : KeptFolder.begin(part);
        Reading reading = new Reading(inputs, SETTINGS);
        Products products =
            new Products(
                Samples.GUIDELINE,
                Samples.FORMAL,
                kept,
                Products.Content.WORKBOOK,
                false,
                null,
                Locale.CHINESE)) {
      int[] left = {until};
      Iterator<Draft> rows =
          new Iterator<>() {
            @Override
            public boolean hasNext() {
              return left[0] > 0 && reading.hasNext();
            }

            @Override
            public Draft next() {
              left[0]--;
              return reading.next();
            }
          };
      new BatchRun(
              Samples.GUIDELINE, Samples.FORMAL, Judged.NONE, round(inputs.toArray(Path[]::new)), 2)
          .run(rows, products::make, products::take);
      products.keep();
      call = products.finish();
      try (OutputStream out = Files.newOutputStream(book)) {
        products.writeTo(out);
      }
    }
    return new Ran(Files.readAllBytes(book), call);
  }

  /** Two applications of one lead clash, and do not once the later replaces the earlier. */
  @Test
  void theCallCountsTheLastAndTheSummaryListsAll() throws IOException {
    String head = "申请编号,申报单位,项目名称,申报专题,项目负责人,身份证号,提交时间,撤回,替代";
    String lead = ",甲大学,茶树栽培,专题三,程慕白,110101199003070417,2024-12-01 10:00,";
    String later = lead.replace("10:00", "11:00");
    Path both = table("both.csv", head, "A" + lead + ",", "B" + later + ",", "W" + lead + "是,");
    Path last = table("last.csv", head, "A" + lead + ",", "B" + later + ",A", "W" + lead + "是,");
    CallVerdict clash = run(List.of(both), "both", false, 99).call();
    assertEquals(2, clash.inAll().applications());
    assertEquals(
        Set.of("A", "B"),
        Set.copyOf(
            clash.findings().stream()
                .filter(each -> each.finding().clause().equals("G.7.1"))
                .map(each -> each.applicationId())
                .toList()));
    Ran ran = run(List.of(last), "last", false, 99);
    assertEquals(1, ran.call().inAll().applications());
    ran.call().findings().forEach(each -> assertEquals(List.of(), each.others()));
    assertTrue(
        ran.call().findings().stream().noneMatch(each -> each.finding().clause().equals("G.7.1")),
        ran.call().findings().toString());
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(folder.resolve("last.xlsx")))) {
      XSSFSheet summary = book.getSheet("汇总");
      List<String> conclusions = new ArrayList<>();
      summary.forEach(
          row ->
              conclusions.add(
                  row.getCell(0).getStringCellValue() + row.getCell(5).getStringCellValue()));
      assertEquals(4, conclusions.size());
      assertEquals(List.of("A已被 B 替代", "W已撤回"), List.of(conclusions.get(1), conclusions.get(3)));
      assertEquals(
          "", summary.getRow(1).getCell(6).getStringCellValue(), "by itself: not examined");
      assertEquals("甲大学", summary.getRow(1).getCell(1).getStringCellValue());
      assertTrue(
          summary
              .getRow(3)
              .getCell(summary.getRow(0).getLastCellNum() - 1)
              .getStringCellValue()
              .endsWith("last.csv 第4行"));
      List<String> items = new ArrayList<>();
      book.getSheet("依据")
          .forEach(row -> items.add(row.getCell(0).getStringCellValue() + row.getCell(1)));
      assertTrue(items.contains("已判定的申请1"), items.toString());
      assertTrue(items.contains("已撤回或被替代的，不计2"), items.toString());
      book.getSheet("逐条")
          .forEach(
              row ->
                  assertTrue(List.of("申请编号", "B").contains(row.getCell(0).getStringCellValue())));
    }
    for (int stopped : List.of(1, 2)) {
      run(List.of(last), "stopped" + stopped, false, stopped);
      assertArrayEquals(
          ran.file(), run(List.of(last), "stopped" + stopped, true, 99).file(), "at " + stopped);
    }
  }
}
