package dev.plumbline.batch.template;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.Guideline;
import dev.plumbline.Plumbline;
import dev.plumbline.batch.columns.Column;
import dev.plumbline.batch.columns.Columns;
import dev.plumbline.batch.columns.Head;
import dev.plumbline.batch.columns.Mapping;
import dev.plumbline.batch.read.Reads;
import dev.plumbline.batch.read.Settings;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {
  private static final Guideline SECOND = Plumbline.load(Path.of("../guidelines/jiazhuang-2025"));

  @TempDir Path folder;

  private static byte[] template(Guideline guideline, Locale locale) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Template.write(guideline, locale, out);
    return out.toByteArray();
  }

  private static XSSFWorkbook workbook(Guideline guideline, Locale locale) throws IOException {
    return new XSSFWorkbook(new ByteArrayInputStream(template(guideline, locale)));
  }

  /** Every property is a column, and every column is understood as the property that it is. */
  @ParameterizedTest
  @ValueSource(strings = {"zh", "en"})
  void everyColumnIsReadAsWhatItIs(String language) throws IOException {
    for (Guideline guideline : List.of(Reads.GUIDELINE, SECOND)) {
      Path file = folder.resolve(guideline.id() + language + ".xlsx");
      Files.write(file, template(guideline, Locale.forLanguageTag(language)));
      Columns columns = Columns.of(guideline);
      Reads reads =
          Reads.with(new Settings(columns, Mapping.NONE, false, Set.of()), guideline, file);
      assertEquals(List.of(), reads.remarks());
      assertEquals(List.of(), reads.rows());
      List<String> expected = new ArrayList<>();
      for (TemplateSheet sheet : TemplateSheet.of(guideline)) {
        sheet.columns().forEach(column -> expected.add(column.path()));
      }
      List<String> found = new ArrayList<>();
      for (Head head : reads.heads()) {
        for (Column column : head.columns()) {
          found.add(column.target().path());
        }
      }
      assertEquals(new TreeSet<>(expected), new TreeSet<>(found));
      assertEquals(expected.size(), found.size());
    }
  }

  @Test
  void itsExampleIsAnApplicationOnceItHasAnId() throws IOException {
    Path file = folder.resolve("example.xlsx");
    try (XSSFWorkbook workbook = workbook(Reads.GUIDELINE, Locale.CHINESE)) {
      for (int i = 1; i < workbook.getNumberOfSheets() - 1; i++) {
        XSSFSheet sheet = workbook.getSheetAt(i);
        sheet.getRow(sheet.getLastRowNum()).getCell(0).setCellValue("T-1");
      }
      workbook.write(Files.newOutputStream(file));
    }
    Reads reads =
        Reads.with(
            new Settings(Reads.COLUMNS, Mapping.NONE, false, Set.of()), Reads.GUIDELINE, file);
    assertEquals(1, reads.entries().size(), reads.rows()::toString);
    assertEquals(List.of(), reads.entries().get(0).troubles());
    assertEquals("15万元", reads.entries().get(0).application().requested().toString());
  }

  @Test
  void drawsDownTheWordsOfTheGuideline() throws IOException {
    try (XSSFWorkbook workbook = workbook(Reads.GUIDELINE, Locale.CHINESE)) {
      XSSFSheet sheet = workbook.getSheet("项目");
      int topic = -1;
      for (int i = 0; i < sheet.getRow(1).getLastCellNum(); i++) {
        if (sheet.getRow(1).getCell(i).getStringCellValue().equals("申报专题")) {
          topic = i;
        }
      }
      int column = topic;
      DataValidation validation =
          sheet.getDataValidations().stream()
              .filter(
                  each -> each.getRegions().getCellRangeAddresses()[0].getFirstColumn() == column)
              .findFirst()
              .orElseThrow();
      String formula = validation.getValidationConstraint().getFormula1();
      assertTrue(formula.startsWith("'选项'!$"), formula);
      int at =
          new org.apache.poi.ss.util.AreaReference(
                  formula, org.apache.poi.ss.SpreadsheetVersion.EXCEL2007)
              .getFirstCell()
              .getCol();
      assertEquals("专题一", workbook.getSheet("选项").getRow(0).getCell(at).getStringCellValue());
      assertTrue(workbook.isSheetHidden(workbook.getSheetIndex("选项")));
      assertTrue(
          sheet
              .getRow(1)
              .getCell(topic)
              .getCellComment()
              .getString()
              .getString()
              .contains("专题一、专题二、专题三"));
    }
  }

  @Test
  void everySheetAndColumnIsExplainedAndNothingIsAFormula() throws IOException {
    try (XSSFWorkbook workbook = workbook(SECOND, Locale.CHINESE)) {
      XSSFSheet explained = workbook.getSheet("说明");
      Set<String> paths = new TreeSet<>();
      explained.forEach(
          row -> {
            if (row.getCell(5) != null) {
              paths.add(row.getCell(5).getStringCellValue());
            }
          });
      for (TemplateSheet sheet : TemplateSheet.of(SECOND)) {
        sheet.columns().forEach(column -> assertTrue(paths.contains(column.path())));
        assertTrue(workbook.getSheet(sheet.name().chinese()).getPaneInformation().isFreezePane());
      }
      assertTrue(paths.contains("/Building/floors"));
      workbook.forEach(
          sheet ->
              sheet.forEach(
                  row -> row.forEach(cell -> assertTrue(cell.getCellType() != CellType.FORMULA))));
    }
  }

  /** What stands beside a path on the sheet that explains the columns. */
  private static Map<String, String> asking(Guideline guideline, Locale locale) throws IOException {
    Map<String, String> asking = new TreeMap<>();
    try (XSSFWorkbook workbook = workbook(guideline, locale)) {
      for (Row row : workbook.getSheetAt(0)) {
        if (row.getCell(6) != null) {
          asking.merge(
              row.getCell(5).getStringCellValue(),
              row.getCell(6).getStringCellValue(),
              (one, other) -> one);
        }
      }
    }
    return asking;
  }

  /** As elsewhere by its place in the guideline and its id; what is worked out is not asked for. */
  @Test
  void columnsTellWhichClausesAskForThem() throws IOException {
    Map<String, String> second = asking(SECOND, Locale.CHINESE);
    assertEquals("哪些条款要看", second.get("项的路径（映射文件用）"));
    assertEquals("一/1 E.1.1", second.get("/Building/floors"));
    assertEquals("", second.get("/guideline"), "no clause asks for it");
    Map<String, String> first = asking(Reads.GUIDELINE, Locale.CHINESE);
    assertTrue(first.get("/lead/idNumber").contains("G.7.1"), first.get("/lead/idNumber"));
    for (String source : List.of("/posting/startsOn", "/filing/unitSubmittedAt", "/summary")) {
      assertTrue(!first.get(source).isEmpty(), source);
    }
    assertTrue(first.get("/topic").matches(".* 等，共 \\d+ 条"), first.get("/topic"));
    first.forEach((path, text) -> assertTrue(text.length() < 300, path + " " + text));
    assertTrue(asking(Reads.GUIDELINE, Locale.ENGLISH).get("/topic").endsWith(" in all"));
  }
}
