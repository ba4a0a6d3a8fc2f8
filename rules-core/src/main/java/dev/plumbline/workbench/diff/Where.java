package dev.plumbline.workbench.diff;

import java.util.Objects;

/**
 * A place in a pack. Immutable.
 *
 * @param file the file, within the pack
 * @param line the line, from 1; 0 if unknown
 * @param column the column, from 1; 0 for the line as a whole
 */
public record Where(String file, int line, int column) {
  /** Checks that there is a file. */
  public Where {
    Objects.requireNonNull(file, "file");
  }

  /** {@code file:line:column}, as far as each is known. */
  @Override
  public String toString() {
    return file + (line == 0 ? "" : ":" + line) + (line == 0 || column == 0 ? "" : ":" + column);
  }
}
