package dev.plumbline.workbench.edit;

import java.util.Objects;

/**
 * A stretch of one line. Columns count UTF-16 units, as editors do. Immutable.
 *
 * @param file the file, within the pack
 * @param line the line, from 1
 * @param column the column that it begins in, from 1
 * @param end the column behind it
 */
public record Stretch(String file, int line, int column, int end) {
  /** Checks the file. */
  public Stretch {
    Objects.requireNonNull(file, "file");
  }

  /** Whether a cursor stands in it, or at one of its ends. */
  boolean touches(String other, int at, int beside) {
    return file.equals(other) && line == at && column <= beside && beside <= end;
  }
}
