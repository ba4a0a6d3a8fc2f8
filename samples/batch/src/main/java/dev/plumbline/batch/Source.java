package dev.plumbline.batch;

import dev.plumbline.Bilingual;
import org.jspecify.annotations.Nullable;

/**
 * Where in what was handed in something stands.
 *
 * @param file the file as it was named
 * @param sheet the sheet of a workbook, {@code null} in files that have none
 * @param row the row or line, counted from 1; 0 if the whole sheet or file is meant
 * @param column the letters of the column, {@code null} if the whole row is meant
 */
public record Source(String file, @Nullable String sheet, long row, @Nullable String column) {
  /** The whole of a file. */
  public static Source file(String file) {
    return new Source(file, null, 0, null);
  }

  /** A row of the same sheet. */
  public Source row(long number) {
    return new Source(file, sheet, number, null);
  }

  /** A cell of the same row. */
  public Source column(@Nullable String letters) {
    return new Source(file, sheet, row, letters);
  }

  /** The place as people name it: 申报.xlsx「项目」第7行 C列. */
  public Bilingual text() {
    Bilingual sheetText =
        sheet == null ? new Bilingual(file, file) : Words.say("source.sheet", file, sheet);
    if (row == 0) {
      return sheetText;
    }
    return column == null
        ? Words.say("source.row", sheetText, row)
        : Words.say("source.cell", sheetText, row, column);
  }
}
