package dev.plumbline.batch.read;

import dev.plumbline.batch.Source;

/**
 * A sheet of a file.
 *
 * @param source the file and the sheet
 * @param hidden whether the workbook does not show it
 * @param rows how many rows it has, as far as that is known; else 0
 * @param opener opens it to read it from the beginning
 */
record Sheet(Source source, boolean hidden, long rows, Opener opener) {
  /** Opens a sheet. */
  interface Opener {
    Lines open();
  }

  String name() {
    return source.sheet() == null ? "" : source.sheet();
  }

  Lines open() {
    return opener.open();
  }
}
