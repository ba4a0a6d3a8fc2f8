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
 * @param pointer in JSON that holds several applications, the JSON pointer; {@code null} elsewhere
 */
public record Source(
    String file,
    @Nullable String sheet,
    long row,
    @Nullable String column,
    @Nullable String pointer) {
  /** What stands for standard input where files are named. */
  public static final String STANDARD_INPUT = "-";

  /** A place in a sheet. */
  public Source(String file, @Nullable String sheet, long row, @Nullable String column) {
    this(file, sheet, row, column, null);
  }

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

  /** A place in the JSON of the same file. */
  public Source at(String jsonPointer) {
    return new Source(file, null, 0, null, jsonPointer);
  }

  /** The place as people name it: 申报.xlsx「项目」第7行 C列. */
  public Bilingual text() {
    Bilingual name =
        file.equals(STANDARD_INPUT) ? Words.say("source.standard") : Bilingual.same(file);
    if (pointer != null) {
      return Words.say("source.element", name, pointer);
    }
    Bilingual sheetText = sheet == null ? name : Words.say("source.sheet", name, sheet);
    if (row == 0) {
      return sheetText;
    }
    return column == null
        ? Words.say("source.row", sheetText, row)
        : Words.say("source.cell", sheetText, row, column);
  }
}
