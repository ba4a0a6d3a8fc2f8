package dev.plumbline.batch.read;

import dev.plumbline.Bilingual;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a cell.
 *
 * @param form what sort of value it is
 * @param text the value as a text; a day or a time in the form of ISO 8601
 * @param day the day that a number of a workbook is, if it is one; {@code null} of others
 * @param trouble why the value cannot be used; {@code null} if it can
 */
record Cell(Form form, String text, @Nullable LocalDate day, @Nullable Bilingual trouble) {
  /** Nothing. */
  static final Cell EMPTY = new Cell(Form.TEXT, "", null, null);

  enum Form {
    TEXT,
    NUMBER,
    TRUTH,
    DAY,
    TIME
  }

  static Cell text(String text) {
    return new Cell(Form.TEXT, text, null, null);
  }

  static Cell unusable(Bilingual trouble) {
    return new Cell(Form.TEXT, "", null, trouble);
  }

  boolean isEmpty() {
    return trouble == null && text.isBlank();
  }
}
