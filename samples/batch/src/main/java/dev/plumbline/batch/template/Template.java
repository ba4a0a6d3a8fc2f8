package dev.plumbline.batch.template;

import dev.plumbline.Guideline;
import dev.plumbline.batch.Words;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.util.WorkbookUtil;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/**
 * Writes a workbook to fill in: a sheet of applications, one for each sort of facts of which an
 * application has several, with drop-downs of the words that the guideline knows, notes and an
 * example, and a sheet that explains every column.
 */
public final class Template {
  private Template() {}

  /** Writes the workbook of a guideline, its heads in the language of the locale. */
  public static void write(Guideline guideline, Locale locale, OutputStream out)
      throws IOException {
    List<TemplateSheet> sheets = TemplateSheet.of(guideline);
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      Styles styles = new Styles(workbook);
      new ExplainedSheet(workbook, styles, locale).write(guideline, sheets);
      WordSheet words = new WordSheet(workbook, Words.say("template.words").in(locale));
      for (TemplateSheet sheet : sheets) {
        new FilledSheet(workbook, styles, words, locale).write(sheet);
      }
      workbook.setSheetOrder(words.name(), workbook.getNumberOfSheets() - 1);
      workbook.setSheetHidden(workbook.getSheetIndex(words.name()), true);
      workbook.setActiveSheet(1);
      workbook.setSelectedTab(1);
      workbook.write(out);
    }
  }

  /** The name of a sheet as workbooks allow them. */
  static String name(String name) {
    return WorkbookUtil.createSafeSheetName(name, '-');
  }
}
