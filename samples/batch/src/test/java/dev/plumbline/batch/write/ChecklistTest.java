package dev.plumbline.batch.write;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.InputException;
import dev.plumbline.Notice;
import dev.plumbline.Plumbline;
import dev.plumbline.Status;
import dev.plumbline.Verdict;
import dev.plumbline.batch.Entry;
import dev.plumbline.batch.Samples;
import dev.plumbline.batch.Source;
import dev.plumbline.batch.columns.Columns;
import dev.plumbline.batch.columns.Mapping;
import dev.plumbline.batch.kept.KeptFolder;
import dev.plumbline.batch.read.Judged;
import dev.plumbline.batch.read.Settings;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.Declaration;
import dev.plumbline.fact.Judgement;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an auditor checks and signs for is listed by where it stands in the guideline. */
class ChecklistTest {
  private static final Settings SETTINGS =
      new Settings(Columns.of(Samples.GUIDELINE), Mapping.NONE, false, Set.of());
  private static final Checklist REQUIREMENT = Checklist.of(Samples.GUIDELINE, List.of("二/3"));

  /** In the order of the sheet's columns, from 0. */
  private static final int SAID = 4;

  private static final int MACHINE = 5;
  private static final int CHECKED = 6;
  private static final int BY = 7;
  private static final int ON = 8;
  private static final int NOTE = 9;
  private static final int USE = 10;

  @TempDir Path folder;

  private Path written(Locale locale, Checklist checklist, Application... applications)
      throws IOException {
    Path file = folder.resolve("result-" + locale + ".xlsx");
    try (KeptFolder kept = KeptFolder.temporary(folder);
        OutputStream out = Files.newOutputStream(file)) {
      ResultWorkbook workbook = ResultWorkbook.in(kept, locale, false);
      workbook.checklist(checklist);
      for (Application each : applications) {
        workbook.add(workbook.prepare(Samples.GUIDELINE, null, each, verdict(each)));
      }
      workbook.writeTo(out);
    }
    return file;
  }

  private static Verdict verdict(Application application) {
    return Samples.GUIDELINE.evaluate(application, Samples.FORMAL);
  }

  private static String text(Row row, int column) {
    return row.getCell(column, Row.MissingCellPolicy.CREATE_NULL_AS_BLANK).getStringCellValue();
  }

  private static Status status(Application application, String clause) {
    return verdict(application)
        .all()
        .filter(each -> each.clause().equals(clause))
        .findFirst()
        .orElseThrow()
        .status();
  }

  private static Application good() {
    return Samples.GUIDELINE.read(Path.of("../applications/t3-01-complete-yecheng.json"));
  }

  /** A declaration that a person has to look at, one that says no, and one that is not there. */
  private static Application doubtful() {
    List<Declaration> declarations = new ArrayList<>();
    for (Declaration each : good().declarations()) {
      switch (each.name()) {
        case "遵守科研诚信管理要求" ->
            declarations.add(
                Declaration.builder()
                    .name(each.name())
                    .made(true)
                    .unsigned(0)
                    .flagged(true)
                    .build());
        case "不含涉密内容" ->
            declarations.add(Declaration.builder().name(each.name()).made(false).build());
        case "所提交材料真实" -> {}
        default -> declarations.add(each);
      }
    }
    Application application = good().toBuilder().declarations(declarations).build();
    return Samples.GUIDELINE.read(
        Plumbline.toJson(application)
            .replace("\"" + application.id() + "\"", "\"D-1\"")
            .getBytes(StandardCharsets.UTF_8),
        null);
  }

  @Test
  void eachClauseOfThePartIsARowWithWhatThePapersSay() throws IOException {
    Application good = good();
    Path file = written(Locale.CHINESE, REQUIREMENT, good, doubtful());
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
      XSSFSheet sheet = book.getSheet("核对表");
      List<String> rows = new ArrayList<>();
      for (int i = 1; i <= sheet.getLastRowNum(); i++) {
        Row row = sheet.getRow(i);
        rows.add(
            text(row, 0) + " " + text(row, 2) + " " + text(row, MACHINE) + " " + text(row, USE));
        for (int column : new int[] {CHECKED, BY, ON, NOTE}) {
          assertEquals("", text(row, column));
        }
      }
      List<String> expected = new ArrayList<>();
      for (int i = 1; i <= 6; i++) {
        expected.add(good.id() + " G.3." + i + " 符合 只存档");
      }
      assertEquals(
          Stream.concat(
                  expected.stream(),
                  Stream.of(
                      "D-1 G.3.1 待复核 计入结论",
                      "D-1 G.3.2 不符合 只存档",
                      "D-1 G.3.3 符合 只存档",
                      "D-1 G.3.4 符合 只存档",
                      "D-1 G.3.5 符合 只存档",
                      "D-1 G.3.6 不符合 只存档"))
              .toList(),
          rows);
      assertEquals(good.applicant().name(), text(sheet.getRow(1), 1));
      assertEquals("各方承诺遵守科研诚信管理要求", text(sheet.getRow(1), 3));
      assertTrue(
          text(sheet.getRow(7), SAID).contains("有单位或人员有科研失信记录"), text(sheet.getRow(7), SAID));
      assertTrue(text(sheet.getRow(8), SAID).startsWith("没有："), text(sheet.getRow(8), SAID));
      assertTrue(text(sheet.getRow(12), SAID).contains("不含涉密内容"), text(sheet.getRow(12), SAID));
    }
  }

  @Test
  void itIsMadeToBePrintedAndSigned() throws IOException {
    for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
      boolean chinese = locale == Locale.CHINESE;
      Path file = written(locale, REQUIREMENT, doubtful());
      try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
        XSSFSheet sheet = book.getSheet(chinese ? "核对表" : "Checklist");
        assertTrue(sheet.getPrintSetup().getLandscape());
        assertEquals(
            org.apache.poi.ss.usermodel.PrintSetup.A4_PAPERSIZE,
            sheet.getPrintSetup().getPaperSize());
        assertEquals(1, sheet.getPrintSetup().getFitWidth());
        assertTrue(sheet.getRow(2).getHeightInPoints() >= 30, "room to write in");
        assertEquals("1:1", sheet.getRepeatingRows().formatAsString());
        String foot = sheet.getFooter().getCenter();
        assertTrue(foot.contains(chinese ? "核对人签字：" : "Checked and signed:"), foot);
        DataValidation choice = sheet.getDataValidations().get(0);
        assertEquals("G2:G7", choice.getRegions().getCellRangeAddresses()[0].formatAsString());
        assertEquals(
            chinese ? List.of("是", "否") : List.of("yes", "no"),
            List.of(choice.getValidationConstraint().getExplicitListValues()));
      }
    }
  }

  /** What is typed counts where a person is asked, and is on file elsewhere; in both languages. */
  @Test
  void whatIsTypedIsReadBack() throws IOException {
    Application application = doubtful();
    assertEquals(Status.NEEDS_REVIEW, status(application, "G.3.1"));
    for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
      Path file = written(locale, REQUIREMENT, application);
      try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
        XSSFSheet sheet = book.getSheet(locale == Locale.CHINESE ? "核对表" : "Checklist");
        for (int row : new int[] {1, 2}) {
          sheet.getRow(row).createCell(CHECKED).setCellValue(row == 1 ? "否" : "是");
          sheet.getRow(row).createCell(BY).setCellValue("核对人甲");
          sheet.getRow(row).createCell(ON).setCellValue("2024-12-02");
          sheet.getRow(row).createCell(NOTE).setCellValue("见处理决定");
        }
        try (OutputStream out = Files.newOutputStream(file)) {
          book.write(out);
        }
      }
      Judged judged = Judged.read(List.of(file), SETTINGS, Samples.GUIDELINE);
      Application with =
          judged
              .with(new Entry("D-1", Source.file("a.json"), application, List.of()))
              .application();
      assertEquals(List.of(), judged.troubles());
      assertEquals(List.of(judgement("G.3.1", false), judgement("G.3.2", true)), with.judgements());
      assertEquals(Status.VIOLATED, status(with, "G.3.1"));
      assertEquals(Status.VIOLATED, status(with, "G.3.2"));
      assertEquals(
          List.of("G.3.2"),
          verdict(with).notices().stream()
              .filter(each -> each.kind() == Notice.Kind.UNUSED_JUDGEMENT)
              .map(each -> each.about().get(0).chinese())
              .toList());
      // It stands there again, on both sheets, and is no two judgements.
      Path again = written(locale, REQUIREMENT, with);
      try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(again))) {
        Row row = book.getSheet(locale == Locale.CHINESE ? "核对表" : "Checklist").getRow(1);
        assertEquals(locale == Locale.CHINESE ? "否" : "no", text(row, CHECKED));
        assertEquals("核对人甲", text(row, BY));
        assertEquals(locale == Locale.CHINESE ? "计入结论" : "counts", text(row, USE));
      }
      Judged read = Judged.read(List.of(again), SETTINGS, Samples.GUIDELINE);
      Entry entry = new Entry("D-1", Source.file("a.json"), application, List.of());
      assertEquals(with.judgements(), read.with(entry).application().judgements());
      assertEquals(List.of(), read.troubles());
    }
  }

  private static Judgement judgement(String clause, boolean met) {
    return Judgement.builder()
        .clause(clause)
        .met(met)
        .by("核对人甲")
        .decidedOn(LocalDate.of(2024, 12, 2))
        .reason("见处理决定")
        .build();
  }

  @Test
  void partsAreToldApartAndOneThatIsNotThereIsTold() {
    assertEquals(
        List.of("G.3.1", "G.3.2", "G.3.3", "G.3.4", "G.3.5", "G.3.6"),
        List.copyOf(REQUIREMENT.clauses()));
    assertEquals(
        REQUIREMENT.clauses(), Checklist.of(Samples.GUIDELINE, List.of(" 二／3/")).clauses());
    Set<String> both = Checklist.of(Samples.GUIDELINE, List.of("二/3", "二/1")).clauses();
    assertEquals("G.1.1", both.iterator().next());
    assertEquals(9, both.size());
    assertEquals(Set.of("G.7.2"), Checklist.of(Samples.GUIDELINE, List.of("二/7")).clauses());
    assertTrue(Checklist.of(Samples.GUIDELINE, List.of("二")).clauses().containsAll(both));
    InputException none =
        assertThrows(
            InputException.class,
            () -> Checklist.of(Samples.GUIDELINE, List.of("二/3", "二/33", "五", "")));
    assertEquals(
        List.of(
            "没有出处是「二/33」的条款；各条款的出处见 plumbline clauses",
            "「五」里没有对单份申请核对的条款；各条款的出处见 plumbline clauses",
            "没有出处是「」的条款；各条款的出处见 plumbline clauses"),
        none.problems().stream().map(each -> each.text().chinese()).toList());
  }
}
