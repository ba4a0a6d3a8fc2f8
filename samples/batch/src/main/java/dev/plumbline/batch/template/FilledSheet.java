package dev.plumbline.batch.template;

import dev.plumbline.Bilingual;
import dev.plumbline.batch.Words;
import dev.plumbline.batch.columns.Kind;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.ClientAnchor;
import org.apache.poi.ss.usermodel.Comment;
import org.apache.poi.ss.usermodel.DataValidation;
import org.apache.poi.ss.usermodel.DataValidationConstraint;
import org.apache.poi.ss.usermodel.DataValidationHelper;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellRangeAddressList;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFDrawing;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** A sheet to fill in. */
final class FilledSheet {
  /** As far down as drop-downs reach. */
  private static final int LAST_ROW = 10_000;

  private static final List<String> YES_NO = List.of("是", "否");

  private final XSSFWorkbook workbook;
  private final Styles styles;
  private final WordSheet words;
  private final Locale locale;

  FilledSheet(XSSFWorkbook workbook, Styles styles, WordSheet words, Locale locale) {
    this.workbook = workbook;
    this.styles = styles;
    this.words = words;
    this.locale = locale;
  }

  void write(TemplateSheet described) {
    XSSFSheet sheet = workbook.createSheet(Template.name(described.name().in(locale)));
    // The parts of an application stand above its columns.
    boolean parted = described.group() == null;
    XSSFRow parts = parted ? sheet.createRow(0) : null;
    XSSFRow heads = sheet.createRow(parted ? 1 : 0);
    XSSFRow example = sheet.createRow(heads.getRowNum() + 1);
    XSSFDrawing drawing = sheet.createDrawingPatriarch();
    int begun = 0;
    for (int i = 0; i < described.columns().size(); i++) {
      TemplateColumn column = described.columns().get(i);
      if (parted) {
        cell(parts, i, column.part().in(locale), styles.part);
        boolean last =
            i + 1 == described.columns().size()
                || !described.columns().get(i + 1).part().equals(column.part());
        if (last) {
          if (i > begun) {
            sheet.addMergedRegion(new CellRangeAddress(0, 0, begun, i));
          }
          begun = i + 1;
        }
      }
      XSSFCell head = cell(heads, i, column.head().in(locale), styles.head);
      comment(drawing, head, column.format());
      cell(example, i, column.example(), styles.example);
      choices(sheet, i, example.getRowNum(), column);
      sheet.setDefaultColumnStyle(i, styles.cell);
      sheet.setColumnWidth(i, width(column));
    }
    comment(drawing, example.getCell(0), Words.say("template.exampleNote"));
    heads.setHeightInPoints(36);
    sheet.createFreezePane(1, example.getRowNum());
    sheet.getPrintSetup().setLandscape(true);
    sheet.setFitToPage(true);
    sheet.getPrintSetup().setFitHeight((short) 0);
  }

  private int width(TemplateColumn column) {
    int text = column.head().in(locale).length();
    int least = column.field().kind() == Kind.TEXT ? 16 : 12;
    return Math.min(40, Math.max(least, text * 2)) * 256;
  }

  private static XSSFCell cell(XSSFRow row, int column, String text, XSSFCellStyle style) {
    XSSFCell cell = row.createCell(column);
    cell.setCellValue(text);
    cell.setCellStyle(style);
    return cell;
  }

  private void comment(XSSFDrawing drawing, XSSFCell cell, Bilingual text) {
    ClientAnchor anchor = workbook.getCreationHelper().createClientAnchor();
    anchor.setCol1(cell.getColumnIndex() + 1);
    anchor.setCol2(cell.getColumnIndex() + 4);
    anchor.setRow1(cell.getRowIndex());
    anchor.setRow2(cell.getRowIndex() + 5);
    Comment comment = drawing.createCellComment(anchor);
    comment.setString(workbook.getCreationHelper().createRichTextString(text.in(locale)));
    cell.setCellComment(comment);
  }

  /** A drop-down of the words; others may be written, and the reading says what they lack. */
  private void choices(XSSFSheet sheet, int at, int from, TemplateColumn column) {
    List<String> choices = column.field().kind() == Kind.YES_NO ? YES_NO : column.field().words();
    if (choices.isEmpty()) {
      return;
    }
    DataValidationHelper helper = sheet.getDataValidationHelper();
    DataValidationConstraint list = helper.createFormulaListConstraint(words.range(choices));
    DataValidation validation =
        helper.createValidation(list, new CellRangeAddressList(from, LAST_ROW, at, at));
    validation.setErrorStyle(DataValidation.ErrorStyle.WARNING);
    validation.setShowErrorBox(column.field().closed() && !column.field().several());
    validation.createErrorBox(column.field().title().in(locale), column.format().in(locale));
    sheet.addValidationData(validation);
  }
}
