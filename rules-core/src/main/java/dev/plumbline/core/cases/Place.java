package dev.plumbline.core.cases;

import dev.plumbline.Problem;
import dev.plumbline.core.load.PackReport;

/**
 * A place in a file of cases.
 *
 * @param file the file, within the pack
 * @param line the line, from 1
 * @param column the column, from 1
 */
record Place(String file, int line, int column) {
  /** Reports something wrong here. */
  void problem(PackReport report, String message, String english) {
    report.problem(new Problem(file, line, column, null, message, english));
  }
}
