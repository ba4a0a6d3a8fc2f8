package dev.plumbline.batch.write;

import dev.plumbline.Bilingual;
import java.util.List;

/**
 * A sheet that is one table.
 *
 * @param name what the sheet is called
 * @param columns its columns
 */
record Table(Bilingual name, List<Column> columns) {
  /**
   * A column.
   *
   * @param title what its head says
   * @param width its width, in characters
   */
  record Column(Bilingual title, int width) {}
}
