package dev.plumbline.batch.write;

import dev.plumbline.Conclusion;
import dev.plumbline.Status;
import dev.plumbline.batch.Apostrophe;
import dev.plumbline.batch.Titles;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a sheet.
 *
 * @param text its text; {@code null} if it is a number
 * @param number its number, if it is one
 * @param look how it looks
 */
record Cell(@Nullable String text, int number, Look look) {
  /** What a cell may hold, in UTF-16 units. */
  static final int LONGEST = 32_767;

  /** What says that there was more. */
  static final String CUT = "…";

  static Cell text(String text) {
    return new Cell(fit(text), 0, Look.TEXT);
  }

  static Cell number(int number) {
    return new Cell(null, number, Look.NUMBER);
  }

  static Cell of(Conclusion conclusion, Locale locale) {
    return text(Titles.of(conclusion).in(locale)).looking(Look.of(conclusion));
  }

  static Cell of(Status status, Locale locale) {
    return text(Titles.of(status).in(locale)).looking(Look.of(status));
  }

  Cell looking(Look other) {
    return new Cell(text, number, other);
  }

  /** In how many lines it stands in a column so many characters wide; hanzi are two wide. */
  int lines(int width) {
    if (text == null) {
      return 1;
    }
    int lines = 1;
    int at = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      int wide = c < 0x2E80 ? 1 : 2;
      if (c == '\n' || at + wide > width - 1) {
        lines++;
        at = 0;
      }
      at += c == '\n' ? 0 : wide;
    }
    return lines;
  }

  /**
   * A text that is no formula, here or once the sheet is saved as CSV, and not too long. Texts are
   * fit to be shown before they come here, so that none has characters that a workbook may not.
   */
  private static String fit(String text) {
    String safe = Apostrophe.before(text);
    if (safe.length() <= LONGEST) {
      return safe;
    }
    int end = LONGEST - CUT.length();
    return safe.substring(0, Character.isHighSurrogate(safe.charAt(end - 1)) ? end - 1 : end) + CUT;
  }
}
