package dev.plumbline.batch.write;

import dev.plumbline.Bilingual;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sheet that is one table.
 *
 * @param name what the sheet is called
 * @param columns its columns
 * @param signature the line to sign below each printed page; {@code null} if there is none
 */
record Table(Bilingual name, List<Column> columns, @Nullable Bilingual signature) {
  /** A table that nobody signs. */
  Table(Bilingual name, List<Column> columns) {
    this(name, columns, null);
  }

  /**
   * A column.
   *
   * @param title what its head says
   * @param width its width, in characters
   * @param yesNo whether yes or no is to be chosen there
   */
  record Column(Bilingual title, int width, boolean yesNo) {
    /** A column to read. */
    Column(Bilingual title, int width) {
      this(title, width, false);
    }
  }
}
