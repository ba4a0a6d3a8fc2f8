package dev.plumbline.batch.columns;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The head of a sheet: what its columns are.
 *
 * @param sheet the name of the sheet; empty of files that have none
 * @param group the facts that its rows are, {@code null} if they are applications
 * @param at which of the lines that were looked at its last one is, from 0
 * @param columns its columns from left to right, those without a head left out
 */
public record Head(String sheet, @Nullable Group group, int at, List<Column> columns) {
  /** Copies the list. */
  public Head {
    columns = List.copyOf(columns);
  }

  /** How many columns are understood. */
  int understood() {
    return (int) columns.stream().filter(column -> column.target() != null).count();
  }

  /** Whether the id of the application stands in one of them. */
  public boolean hasId() {
    return columns.stream()
        .anyMatch(
            column -> column.target() != null && column.target().field().path().equals("/id"));
  }
}
