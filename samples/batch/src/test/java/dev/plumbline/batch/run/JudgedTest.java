package dev.plumbline.batch.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.Plumbline;
import dev.plumbline.batch.Entry;
import dev.plumbline.batch.Samples;
import dev.plumbline.batch.Source;
import dev.plumbline.batch.columns.Columns;
import dev.plumbline.batch.columns.Mapping;
import dev.plumbline.batch.kept.KeptFolder;
import dev.plumbline.batch.read.Judged;
import dev.plumbline.batch.read.Settings;
import dev.plumbline.batch.write.ResultWorkbook;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.Judgement;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What reviewers write into the workbook of results counts in the next run. */
class JudgedTest {
  private static final Settings SETTINGS =
      new Settings(Columns.of(Samples.GUIDELINE), Mapping.NONE, false, Set.of());

  /** In the order of the sheet's columns, from 0. */
  private static final int MET = 6;

  private static final int BY = 7;
  private static final int DECIDED_ON = 8;
  private static final int REASON = 9;

  @TempDir Path folder;

  private Path workbook(Locale locale, List<Application> applications) throws IOException {
    Path file = folder.resolve("result-" + locale + ".xlsx");
    try (KeptFolder kept = KeptFolder.temporary(folder);
        OutputStream out = Files.newOutputStream(file)) {
      ResultWorkbook workbook = ResultWorkbook.in(kept, locale, false);
      for (Application each : applications) {
        workbook.add(
            workbook.prepare(
                Samples.GUIDELINE, null, each, Samples.GUIDELINE.evaluate(each, Samples.FORMAL)));
      }
      workbook.writeTo(out);
    }
    return file;
  }

  private static List<Application> judged() {
    return Samples.of("applications").stream()
        .filter(each -> each.judgements() != null && !each.judgements().isEmpty())
        .toList();
  }

  private static Entry bare(Application application) {
    return new Entry(
        application.id(),
        Source.file("a.json"),
        application.toBuilder().judgements(List.of()).build(),
        List.of());
  }

  private static String verdict(Application application) {
    return Plumbline.toJson(Samples.GUIDELINE.evaluate(application, Samples.FORMAL));
  }

  @Test
  void whatWasJudgedIsReadBack() throws IOException {
    List<Application> applications = judged();
    assertTrue(applications.size() >= 3, applications.size() + " samples");
    for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
      Judged judged =
          Judged.read(List.of(workbook(locale, applications)), SETTINGS, Samples.GUIDELINE);
      for (Application each : applications) {
        Entry bare = bare(each);
        assertNotEquals(verdict(each), verdict(bare.application()));
        assertEquals(verdict(each), verdict(judged.with(bare).application()), each.id());
      }
      assertEquals(List.of(), judged.troubles());
    }
  }

  @Test
  void whatIsTypedCountsAndWhatIsLeftEmptyDoesNot() throws IOException {
    Application application = bare(judged().get(0)).application();
    Path file = workbook(Locale.CHINESE, List.of(application));
    String clause;
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
      XSSFSheet sheet = book.getSheet("评审意见");
      assertTrue(sheet.getLastRowNum() > 2);
      Row row = sheet.getRow(2);
      clause = row.getCell(3).getStringCellValue();
      row.createCell(MET).setCellValue("√");
      row.createCell(BY).setCellValue("评审人丙");
      row.createCell(DECIDED_ON).setCellValue("2024年12月20日");
      row.createCell(REASON).setCellValue("材料齐全");
      try (OutputStream out = Files.newOutputStream(file)) {
        book.write(out);
      }
    }
    Judged judged = Judged.read(List.of(file), SETTINGS, Samples.GUIDELINE);
    assertEquals(
        List.of(
            Judgement.builder()
                .clause(clause)
                .met(true)
                .by("评审人丙")
                .decidedOn(LocalDate.of(2024, 12, 20))
                .reason("材料齐全")
                .build()),
        judged.with(bare(application)).application().judgements());
    assertEquals(List.of(), judged.troubles());
  }

  @Test
  void whatCannotBeUsedIsToldByItsCell() throws IOException {
    Application application = bare(judged().get(0)).application();
    Path file = workbook(Locale.CHINESE, List.of(application));
    try (XSSFWorkbook book = new XSSFWorkbook(Files.newInputStream(file))) {
      XSSFSheet sheet = book.getSheet("评审意见");
      sheet.getRow(1).createCell(MET).setCellValue("大概");
      sheet.getRow(2).createCell(MET).setCellValue("否");
      sheet.getRow(2).createCell(0).setCellValue("别的申请");
      sheet.getRow(3).createCell(MET).setCellValue("是");
      String clause = sheet.getRow(3).getCell(3).getStringCellValue();
      sheet.getRow(4).createCell(3).setCellValue(clause);
      sheet.getRow(4).createCell(MET).setCellValue("否");
      try (OutputStream out = Files.newOutputStream(file)) {
        book.write(out);
      }
    }
    Judged judged = Judged.read(List.of(file), SETTINGS, Samples.GUIDELINE);
    Entry entry = judged.with(bare(application));
    List<String> told =
        judged.troubles().stream()
            .map(
                each ->
                    each.source().text().chinese().replace(file + "", "") + each.text().chinese())
            .toList();
    assertEquals(3, told.size(), told.toString());
    assertTrue(told.get(0).startsWith("「评审意见」 第2行G列评审认为符合：应写「是」或「否」"), told.get(0));
    assertTrue(told.get(1).contains("不止一条评审意见"), told.get(1));
    assertTrue(told.get(2).startsWith("「评审意见」 第3行"), told.get(2));
    assertEquals(
        List.of(true),
        entry.application().judgements().stream()
            .map(Judgement::met)
            .filter(Objects::nonNull)
            .toList());
  }

  @Test
  void aFileWithoutSuchASheetIsTold() throws IOException {
    Path book = folder.resolve("other.xlsx");
    try (XSSFWorkbook other = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(book)) {
      other.createSheet("别的").createRow(0).createCell(0).setCellValue("申请编号");
      other.write(out);
    }
    Path text = Files.writeString(folder.resolve("a.csv"), "申请编号,条款\n");
    Judged judged = Judged.read(List.of(book, text), SETTINGS, Samples.GUIDELINE);
    assertEquals(
        List.of("没有找到「评审意见」工作表：要有「申请编号」和「条款」两列", "评审意见要从结果工作簿（.xlsx）里读"),
        judged.troubles().stream().map(each -> each.text().chinese()).toList());
  }
}
