package dev.plumbline.batch.template;

import dev.plumbline.batch.columns.Column;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** The hidden sheet in which the words of the drop-downs stand, a column for each list. */
final class WordSheet {
  private final XSSFSheet sheet;
  private final Map<List<String>, String> ranges = new HashMap<>();

  WordSheet(XSSFWorkbook workbook, String name) {
    this.sheet = workbook.createSheet(Template.name(name));
  }

  String name() {
    return sheet.getSheetName();
  }

  /** Where these words stand, as a formula. */
  String range(List<String> words) {
    return ranges.computeIfAbsent(words, this::add);
  }

  private String add(List<String> words) {
    int column = ranges.size();
    for (int i = 0; i < words.size(); i++) {
      XSSFRow row = sheet.getRow(i) == null ? sheet.createRow(i) : sheet.getRow(i);
      row.createCell(column).setCellValue(words.get(i));
    }
    String letters = Column.letters(column);
    return "'" + name() + "'!$" + letters + "$1:$" + letters + "$" + words.size();
  }
}
