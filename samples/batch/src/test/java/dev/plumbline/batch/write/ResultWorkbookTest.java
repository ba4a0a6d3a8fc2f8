package dev.plumbline.batch.write;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.Bilingual;
import dev.plumbline.CallApplication;
import dev.plumbline.CallVerdict;
import dev.plumbline.Conclusion;
import dev.plumbline.Status;
import dev.plumbline.Verdict;
import dev.plumbline.batch.Entry;
import dev.plumbline.batch.Hostile;
import dev.plumbline.batch.Refused;
import dev.plumbline.batch.Samples;
import dev.plumbline.batch.Source;
import dev.plumbline.batch.Trouble;
import dev.plumbline.batch.kept.KeptFolder;
import dev.plumbline.fact.Application;
import dev.plumbline.spi.Shown;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFChart;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workbook of results, opened again by others. */
class ResultWorkbookTest {
  private static final List<String> SHEETS =
      List.of("汇总", "逐条", "补正清单", "评审意见", "申报书间", "统计", "输入问题", "依据");

  @TempDir Path folder;

  private List<List<String>> rows(String file, String sheet) throws IOException {
    List<List<String>> rows = new ArrayList<>();
    try (InputStream in = Files.newInputStream(folder.resolve(file));
        ReadableWorkbook workbook = new ReadableWorkbook(in);
        Stream<org.dhatim.fastexcel.reader.Row> all =
            workbook.findSheet(sheet).orElseThrow().openStream()) {
      all.forEach(
          row -> rows.add(row.stream().map(cell -> cell == null ? "" : cell.getText()).toList()));
    }
    return rows;
  }

  private List<String> column(String file, String sheet, String head) throws IOException {
    List<List<String>> rows = rows(file, sheet);
    int at = rows.get(0).indexOf(head);
    assertTrue(at >= 0, rows.get(0).toString());
    return rows.stream().skip(1).map(row -> at < row.size() ? row.get(at) : "").toList();
  }

  private XSSFWorkbook poi(String file) throws IOException {
    try (InputStream in = Files.newInputStream(folder.resolve(file))) {
      return new XSSFWorkbook(in);
    }
  }

  @Test
  void sheetsHaveAFrozenHeadAFilterAndAPageAcross() throws IOException {
    Written.call(folder.resolve("a.xlsx"), Locale.CHINESE, Samples.of("call"));
    try (XSSFWorkbook workbook = poi("a.xlsx")) {
      List<String> names = new ArrayList<>();
      workbook.forEach(sheet -> names.add(sheet.getSheetName()));
      assertEquals(SHEETS, names);
      for (String name : names) {
        XSSFSheet sheet = workbook.getSheet(name);
        assertTrue(sheet.getFitToPage() && sheet.getPrintSetup().getLandscape(), name);
        assertEquals(1, sheet.getPrintSetup().getFitWidth(), name);
        if (!name.equals("统计")) {
          assertEquals(1, sheet.getPaneInformation().getHorizontalSplitPosition(), name);
          assertTrue(sheet.getPaneInformation().isFreezePane(), name);
          String filter = sheet.getCTWorksheet().getAutoFilter().getRef();
          assertEquals("A1:" + last(sheet), filter.replace("$", ""), name);
        }
      }
    }
  }

  private static String last(XSSFSheet sheet) {
    Row head = sheet.getRow(0);
    return head.getCell(head.getLastCellNum() - 1).getAddress().formatAsString().replace("1", "")
        + (sheet.getLastRowNum() + 1);
  }

  @Test
  void summarySaysWhatTheVerdictsSay() throws IOException {
    List<Application> samples = Samples.of("applications");
    Written.each(folder.resolve("a.xlsx"), Locale.CHINESE, false, samples);
    List<Verdict> verdicts =
        samples.stream().map(sample -> Samples.GUIDELINE.evaluate(sample, Samples.FORMAL)).toList();
    assertEquals(
        verdicts.stream().map(Verdict::applicationId).toList(), column("a.xlsx", "汇总", "申请编号"));
    assertEquals(
        verdicts.stream().map(verdict -> verdict.conclusion().title()).toList(),
        column("a.xlsx", "汇总", "结论"));
    assertEquals(
        verdicts.stream()
            .map(verdict -> String.valueOf(verdict.counts().get(Status.VIOLATED)))
            .toList(),
        column("a.xlsx", "汇总", "不符合"));
    List<String> clauses = column("a.xlsx", "汇总", "决定条款");
    for (int i = 0; i < verdicts.size(); i++) {
      Verdict verdict = verdicts.get(i);
      for (String clause : clauses.get(i).split("\n")) {
        if (!clause.isEmpty() && !clause.startsWith("…")) {
          assertEquals(
              verdict.conclusion(),
              verdict.finding(clause).orElseThrow().weight(),
              verdict.applicationId() + " " + clause);
        }
      }
      boolean bad = verdict.conclusion().compareTo(Conclusion.CORRECTABLE) >= 0;
      assertTrue(!bad || !clauses.get(i).isEmpty(), verdict.applicationId());
    }
  }

  @Test
  void findingsAreThoseThatMatterOrAll() throws IOException {
    List<Application> samples = Samples.of("call");
    Written.each(folder.resolve("some.xlsx"), Locale.CHINESE, false, samples);
    Written.each(folder.resolve("all.xlsx"), Locale.CHINESE, true, samples);
    long some = 0;
    long all = 0;
    for (Application sample : samples) {
      Verdict verdict = Samples.GUIDELINE.evaluate(sample, Samples.FORMAL);
      all += verdict.all().count();
      some +=
          verdict
              .all()
              .filter(f -> f.status() != Status.SATISFIED && f.status() != Status.NOT_APPLICABLE)
              .count();
    }
    assertEquals(some, column("some.xlsx", "逐条", "条款").size());
    assertEquals(all, column("all.xlsx", "逐条", "条款").size());
    assertEquals(Set.of("不符合", "待复核"), new HashSet<>(column("some.xlsx", "逐条", "结果")));
  }

  @Test
  void eachMissingPaperIsARowOfItsApplicant() throws IOException {
    List<Application> samples = Samples.of("applications");
    Written.each(folder.resolve("a.xlsx"), Locale.CHINESE, false, samples);
    List<String> expected = new ArrayList<>();
    for (Application sample : samples) {
      Samples.GUIDELINE.evaluate(sample, Samples.FORMAL).missingPapers().stream()
          .map(paper -> sample.id() + " " + paper.paper().chinese())
          .sorted()
          .forEach(expected::add);
    }
    List<String> ids = column("a.xlsx", "补正清单", "申请编号");
    List<String> kinds = column("a.xlsx", "补正清单", "类别");
    List<String> papers = column("a.xlsx", "补正清单", "材料或事项");
    TreeMap<String, List<String>> found = new TreeMap<>();
    for (int i = 0; i < ids.size(); i++) {
      if (kinds.get(i).equals("补交")) {
        found
            .computeIfAbsent(ids.get(i), id -> new ArrayList<>())
            .add(ids.get(i) + " " + papers.get(i));
      }
    }
    assertFalse(expected.isEmpty());
    assertEquals(
        expected.stream().sorted().toList(),
        found.values().stream().flatMap(List::stream).sorted().toList());
  }

  @Test
  void callHasItsClashesAndWhatItMakesOfApplications() throws IOException {
    CallVerdict call = Written.call(folder.resolve("a.xlsx"), Locale.CHINESE, Samples.of("call"));
    assertEquals(
        call.findings().stream().map(one -> one.finding().clause()).toList(),
        column("a.xlsx", "申报书间", "条款"));
    assertEquals(
        call.findings().stream().map(one -> String.join("、", one.others())).toList(),
        column("a.xlsx", "申报书间", "与哪些申请"));
    assertEquals(
        call.applications().stream().map(CallApplication::id).sorted().toList(),
        column("a.xlsx", "汇总", "申请编号").stream().sorted().toList());
    List<String> ids = column("a.xlsx", "汇总", "申请编号");
    List<String> over = column("a.xlsx", "汇总", "结论");
    List<String> own = column("a.xlsx", "汇总", "单独看");
    List<String> clauses = column("a.xlsx", "汇总", "决定条款");
    int worse = 0;
    for (CallApplication application : call.applications()) {
      int at = ids.indexOf(application.id());
      assertEquals(application.conclusion().title(), over.get(at));
      assertEquals(application.own().title(), own.get(at));
      if (application.conclusion() != application.own()) {
        worse++;
        assertEquals("G.7.1", clauses.get(at));
      }
    }
    assertEquals(2, worse);
  }

  @Test
  void statisticsHaveChartsOverTheirCells() throws IOException {
    CallVerdict call = Written.call(folder.resolve("a.xlsx"), Locale.CHINESE, Samples.of("call"));
    try (XSSFWorkbook workbook = poi("a.xlsx")) {
      XSSFSheet sheet = workbook.getSheet("统计");
      List<XSSFChart> charts = sheet.getDrawingPatriarch().getCharts();
      assertEquals(2, charts.size());
      assertEquals("各专题、方向的结论", charts.get(0).getTitleText().getString());
      var ineligible = charts.get(0).getCTChart().getPlotArea().getBarChartArray(0).getSerArray(3);
      assertEquals("'统计'!$G$3:$G$6", ineligible.getVal().getNumRef().getF());
      int sum = 0;
      for (int row = 2; row <= 5; row++) {
        sum += (int) sheet.getRow(row).getCell(6).getNumericCellValue();
        assertEquals(
            String.valueOf((int) sheet.getRow(row).getCell(6).getNumericCellValue()),
            ineligible.getVal().getNumRef().getNumCache().getPtArray(row - 2).getV());
      }
      assertEquals(call.inAll().ineligible(), sum);
      assertEquals(
          call.inAll().ineligible(), (int) sheet.getRow(6).getCell(6).getNumericCellValue());
    }
  }

  @Test
  void nothingIsAFormulaAndTextsStayTexts() throws IOException {
    List<Application> hostile = Hostile.applications();
    Written.each(folder.resolve("a.xlsx"), Locale.CHINESE, true, hostile);
    try (XSSFWorkbook workbook = poi("a.xlsx")) {
      int texts = 0;
      for (org.apache.poi.ss.usermodel.Sheet sheet : workbook) {
        for (Row row : sheet) {
          for (Cell cell : row) {
            assertTrue(
                cell.getCellType() == CellType.STRING
                    || cell.getCellType() == CellType.NUMERIC
                    || cell.getCellType() == CellType.BLANK,
                sheet.getSheetName() + " " + cell.getAddress() + " " + cell.getCellType());
            if (cell.getCellType() == CellType.STRING) {
              texts++;
              String text = cell.getStringCellValue().stripLeading();
              assertFalse(
                  !text.isEmpty() && "=+-@＝＋－＠\t\r".indexOf(text.charAt(0)) >= 0,
                  sheet.getSheetName() + " " + cell.getAddress() + " " + text);
            }
          }
        }
      }
      assertTrue(texts > 1000, texts + " texts");
    }
    List<String> titles = column("a.xlsx", "汇总", "项目名称");
    for (int i = 0; i < hostile.size(); i++) {
      String shown = Shown.line(hostile.get(i).title());
      boolean formula = "=+-@＝".indexOf(shown.strip().charAt(0)) >= 0;
      assertEquals(formula ? "'" + shown : shown, titles.get(i));
    }
    assertTrue(titles.contains("a⟨U+0001⟩b⟨U+000B⟩c"), titles.toString());
  }

  /** What reviewers fill in has a drop-down, in each language of what is read there. */
  @Test
  void judgementsAreOfferedYesAndNo() throws IOException {
    for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
      Written.each(folder.resolve("a.xlsx"), locale, false, Samples.of("call"));
      boolean chinese = locale == Locale.CHINESE;
      try (XSSFWorkbook workbook = poi("a.xlsx")) {
        for (org.apache.poi.ss.usermodel.Sheet sheet : workbook) {
          Map<String, List<String>> offered = new TreeMap<>();
          for (DataValidation each : sheet.getDataValidations()) {
            CellRangeAddress cells = each.getRegions().getCellRangeAddresses()[0];
            assertEquals(1, cells.getFirstRow());
            assertEquals(sheet.getLastRowNum(), cells.getLastRow());
            assertEquals(DataValidation.ErrorStyle.WARNING, each.getErrorStyle());
            offered.put(
                sheet.getRow(0).getCell(cells.getFirstColumn()).getStringCellValue(),
                List.of(each.getValidationConstraint().getExplicitListValues()));
          }
          boolean judgements = sheet.getSheetName().equals(chinese ? "评审意见" : "Judgement");
          assertEquals(
              !judgements
                  ? Map.of()
                  : chinese
                      ? Map.of("评审认为符合", List.of("是", "否"), "评审认为应不通过", List.of("是", "否"))
                      : Map.of("Met", List.of("yes", "no"), "Rejects", List.of("yes", "no")),
              offered,
              sheet.getSheetName());
        }
      }
    }
  }

  @Test
  void textsThatAreTooLongAreCutWithAMark() {
    String cut = dev.plumbline.batch.write.Cell.text("字".repeat(40_000)).text();
    assertEquals(dev.plumbline.batch.write.Cell.LONGEST, cut.length());
    assertTrue(cut.endsWith("字…"));
    String pairs = dev.plumbline.batch.write.Cell.text("𠮷".repeat(20_000)).text();
    assertTrue(pairs.length() <= dev.plumbline.batch.write.Cell.LONGEST && pairs.endsWith("𠮷…"));
  }

  @Test
  void identityNumbersAreMasked() throws IOException {
    Set<String> numbers = new HashSet<>();
    try (Stream<Path> files = Files.list(Path.of("..", "call"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".json")).toList()) {
        Pattern.compile("\"idNumber\": \"([0-9X]{18})\"")
            .matcher(Files.readString(file))
            .results()
            .forEach(found -> numbers.add(found.group(1)));
      }
    }
    assertTrue(numbers.size() > 5, numbers.size() + " numbers");
    Written.call(folder.resolve("a.xlsx"), Locale.CHINESE, Samples.of("call"));
    boolean masked = false;
    for (String sheet : SHEETS) {
      for (List<String> row : rows("a.xlsx", sheet)) {
        for (String cell : row) {
          numbers.forEach(number -> assertFalse(cell.contains(number), cell));
          masked |= cell.contains("999*************08");
        }
      }
    }
    assertTrue(masked);
  }

  @Test
  void problemsOfInputAreListedWithTheirPlace() throws IOException {
    Source cell = new Source("申报.xlsx", "项目", 7, "C");
    Application application = Samples.of("call").get(0);
    Path file = folder.resolve("a.xlsx");
    try (KeptFolder kept = KeptFolder.temporary(folder)) {
      ResultWorkbook workbook = ResultWorkbook.in(kept, Locale.CHINESE, false);
      workbook.troubles(
          new Entry(
              application.id(),
              cell.column(null),
              application,
              List.of(new Trouble(cell, new Bilingual("不是日期", "no date")))));
      workbook.troubles(
          new Refused(
              null,
              cell.row(9),
              List.of(new Trouble(cell.row(9), new Bilingual("没有编号", "no id")))));
      workbook.add(
          workbook.prepare(
              Samples.GUIDELINE,
              cell.column(null),
              application,
              Samples.GUIDELINE.evaluate(application, Samples.FORMAL)));
      Written.write(workbook, file);
    }
    assertEquals(
        List.of(
            List.of("申报.xlsx「项目」 第7行C列", application.id(), "不是日期", "此项按未填"),
            List.of("申报.xlsx「项目」 第9行", "", "没有编号", "整份未计入")),
        rows("a.xlsx", "输入问题").subList(1, 3));
    assertEquals(List.of("申报.xlsx「项目」 第7行"), column("a.xlsx", "汇总", "来源"));
    assertTrue(rows("a.xlsx", "依据").contains(List.of("未计入的", "1")));
  }

  @Test
  void receiptSaysByWhatItWasDecided() throws IOException {
    List<Application> samples = Samples.of("call");
    Written.each(folder.resolve("a.xlsx"), Locale.CHINESE, false, samples);
    Verdict verdict = Samples.GUIDELINE.evaluate(samples.get(0), Samples.FORMAL);
    List<List<String>> rows = rows("a.xlsx", "依据");
    assertTrue(rows.contains(List.of("文号", verdict.receipt().number())), rows.toString());
    assertTrue(rows.contains(List.of("规则包 SHA-256", verdict.receipt().packSha256())));
    assertTrue(rows.contains(List.of("方式", "形式审查")));
    assertTrue(rows.contains(List.of("已判定的申请", "10")));
  }

  @Test
  void englishOnRequest() throws IOException {
    Written.call(folder.resolve("a.xlsx"), Locale.ENGLISH, Samples.of("call"));
    assertEquals(
        Set.of("ineligible", "needs review"),
        new HashSet<>(column("a.xlsx", "Summary", "Conclusion")));
    assertTrue(column("a.xlsx", "Findings", "Status").contains("violated"));
  }

  @Test
  void theSameResultsAreTheSameBytes() throws IOException {
    List<Application> samples = Samples.of("call");
    Written.call(folder.resolve("a.xlsx"), Locale.CHINESE, samples);
    Written.call(folder.resolve("b.xlsx"), Locale.CHINESE, samples);
    assertArrayEquals(
        Files.readAllBytes(folder.resolve("a.xlsx")), Files.readAllBytes(folder.resolve("b.xlsx")));
  }

  @Test
  void whatIsClosedLeavesNothingBehind() throws IOException {
    try (KeptFolder kept = KeptFolder.temporary(folder)) {
      ResultWorkbook workbook = ResultWorkbook.in(kept, Locale.CHINESE, false);
      Application application = Samples.of("call").get(0);
      workbook.add(
          workbook.prepare(
              Samples.GUIDELINE,
              null,
              application,
              Samples.GUIDELINE.evaluate(application, Samples.FORMAL)));
      try (Stream<Path> waiting = Files.list(folder)) {
        assertEquals(1, waiting.count());
      }
    }
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(List.of(), left.toList());
    }
  }

  @Test
  void aTableThatIsTooLongGoesOnOnTheNextSheet() throws IOException {
    Path made = folder.resolve("made");
    Path file = folder.resolve("a.xlsx");
    WorkbookFile workbook = new WorkbookFile(made, Locale.CHINESE, 4);
    try (workbook) {
      workbook.table(
          Tables.RECEIPT,
          rows -> {
            for (int i = 1; i <= 7; i++) {
              rows.take(
                  List.of(
                      dev.plumbline.batch.write.Cell.text("名" + i),
                      dev.plumbline.batch.write.Cell.number(i)));
            }
          });
    }
    try (var out = Files.newOutputStream(file)) {
      workbook.complete(out);
    }
    assertEquals(List.of("名1", "名2", "名3"), column("a.xlsx", "依据", "项目"));
    assertEquals(List.of("名4", "名5", "名6"), column("a.xlsx", "依据 2", "项目"));
    assertEquals(List.of("7"), column("a.xlsx", "依据 3", "内容"));
  }
}
