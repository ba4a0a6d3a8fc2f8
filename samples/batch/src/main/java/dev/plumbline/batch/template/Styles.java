package dev.plumbline.batch.template;

import org.apache.poi.ss.usermodel.BorderStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.HorizontalAlignment;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.DefaultIndexedColorMap;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.apache.poi.xssf.usermodel.XSSFFont;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** How the cells of the workbook look. */
final class Styles {
  private static final String FONT = "等线";
  private static final byte[] DARK = {0x1f, 0x3a, 0x5f};
  private static final byte[] LIGHT = {(byte) 0xdc, (byte) 0xe6, (byte) 0xf1};
  private static final byte[] GREY = {(byte) 0x80, (byte) 0x80, (byte) 0x80};

  private final XSSFWorkbook workbook;
  final XSSFCellStyle part;
  final XSSFCellStyle head;
  final XSSFCellStyle cell;
  final XSSFCellStyle example;
  final XSSFCellStyle explained;

  Styles(XSSFWorkbook workbook) {
    this.workbook = workbook;
    this.part = style(DARK, font(true, new byte[] {-1, -1, -1}, false));
    this.head = style(LIGHT, font(true, DARK, false));
    this.cell = style(null, font(false, null, false));
    this.example = style(null, font(false, GREY, true));
    this.explained = style(null, font(false, null, false));
    part.setAlignment(HorizontalAlignment.CENTER);
    head.setAlignment(HorizontalAlignment.CENTER);
    head.setWrapText(true);
    explained.setWrapText(true);
    // As texts: what looks like a number keeps its zeros and all its digits.
    short text = workbook.createDataFormat().getFormat("@");
    cell.setDataFormat(text);
    example.setDataFormat(text);
    for (XSSFCellStyle each : new XSSFCellStyle[] {part, head}) {
      each.setBorderBottom(BorderStyle.THIN);
      each.setBorderRight(BorderStyle.THIN);
    }
  }

  private XSSFFont font(boolean bold, byte[] colour, boolean italic) {
    XSSFFont font = workbook.createFont();
    font.setFontName(FONT);
    font.setFontHeightInPoints((short) 11);
    font.setBold(bold);
    font.setItalic(italic);
    if (colour != null) {
      font.setColor(new XSSFColor(colour, new DefaultIndexedColorMap()));
    }
    return font;
  }

  private XSSFCellStyle style(byte[] fill, XSSFFont font) {
    XSSFCellStyle style = workbook.createCellStyle();
    style.setFont(font);
    style.setVerticalAlignment(VerticalAlignment.CENTER);
    if (fill != null) {
      style.setFillForegroundColor(new XSSFColor(fill, new DefaultIndexedColorMap()));
      style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
    }
    return style;
  }
}
