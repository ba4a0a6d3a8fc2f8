package dev.plumbline.batch.read;

import dev.plumbline.Bilingual;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A row of a sheet.
 *
 * @param number its number, from 1
 * @param cells its cells from the left
 * @param trouble why none of it can be used; {@code null} if it can
 */
record Line(long number, List<Cell> cells, @Nullable Bilingual trouble) {
  Line(long number, List<Cell> cells) {
    this(number, cells, null);
  }

  Cell cell(int column) {
    return column < cells.size() ? cells.get(column) : Cell.EMPTY;
  }

  boolean isEmpty() {
    return trouble == null && cells.stream().allMatch(Cell::isEmpty);
  }

  List<String> texts() {
    return cells.stream().map(Cell::text).toList();
  }
}
