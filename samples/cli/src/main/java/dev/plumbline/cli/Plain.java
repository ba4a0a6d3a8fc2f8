package dev.plumbline.cli;

import dev.plumbline.fact.Shown;

/**
 * Texts from outside, made fit for a terminal. What applicants wrote is masked before, where it is
 * taken; paths are not, by which files are found again.
 */
final class Plain {
  private Plain() {}

  /** The text in one line that reads as it is written. */
  static String line(String text) {
    return Shown.name(text).strip();
  }
}
