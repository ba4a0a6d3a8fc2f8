package dev.plumbline.batch.template;

import dev.plumbline.Bilingual;
import dev.plumbline.Guideline;
import dev.plumbline.batch.Words;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The sheet that explains every column of the others. */
final class ExplainedSheet {
  private static final int[] WIDTHS = {16, 16, 30, 60, 28, 36, 52};

  /** The height of a line, in points. */
  private static final int LINE = 16;

  private final XSSFWorkbook workbook;
  private final Styles styles;
  private final Locale locale;

  ExplainedSheet(XSSFWorkbook workbook, Styles styles, Locale locale) {
    this.workbook = workbook;
    this.styles = styles;
    this.locale = locale;
  }

  void write(Guideline guideline, List<TemplateSheet> sheets) {
    AskingColumns asking = new AskingColumns(guideline);
    XSSFSheet sheet =
        workbook.createSheet(Template.name(Words.say("template.explained").in(locale)));
    for (int i = 0; i < WIDTHS.length; i++) {
      sheet.setColumnWidth(i, WIDTHS[i] * 256);
    }
    line(sheet, styles.head, Bilingual.same(guideline.title()));
    line(sheet, styles.explained, Words.say("template.intro", sheets.get(0).name()));
    sheet.getRow(1).setHeightInPoints(48);
    sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, WIDTHS.length - 1));
    sheet.addMergedRegion(new CellRangeAddress(1, 1, 0, WIDTHS.length - 1));
    line(
        sheet,
        styles.head,
        Words.say("template.column.sheet"),
        Words.say("template.column.group"),
        Words.say("template.column.title"),
        Words.say("template.column.format"),
        Words.say("template.column.example"),
        Words.say("template.column.path"),
        Words.say("template.column.clauses"));
    for (TemplateSheet each : sheets) {
      for (TemplateColumn column : each.columns()) {
        line(
            sheet,
            styles.explained,
            each.name(),
            column.part(),
            column.head(),
            column.format(),
            Bilingual.same(column.example()),
            Bilingual.same(column.path()),
            asking.of(column));
      }
    }
    sheet.createFreezePane(0, 3);
    sheet.setAutoFilter(new CellRangeAddress(2, sheet.getLastRowNum(), 0, WIDTHS.length - 1));
    sheet.getPrintSetup().setLandscape(true);
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setFitHeight((short) 0);
  }

  /** How many lines a text takes; a Chinese character is two letters wide. */
  private static int lines(String text, int width) {
    int letters = text.codePoints().map(c -> c < 0x2e80 ? 1 : 2).sum();
    return 1 + letters / (width - 2);
  }

  private void line(XSSFSheet sheet, XSSFCellStyle style, Bilingual... texts) {
    XSSFRow row = sheet.createRow(sheet.getLastRowNum() + 1);
    int lines = 1;
    for (int i = 0; i < texts.length; i++) {
      XSSFCell cell = row.createCell(i);
      cell.setCellValue(texts[i].in(locale));
      cell.setCellStyle(style);
      lines = Math.max(lines, texts.length == 1 ? 1 : lines(texts[i].in(locale), WIDTHS[i]));
    }
    row.setHeightInPoints(LINE * lines);
  }
}
