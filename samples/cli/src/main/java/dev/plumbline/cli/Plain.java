package dev.plumbline.cli;

import dev.plumbline.fact.Shown;

/** Texts from outside, made fit for a terminal. */
final class Plain {
  private Plain() {}

  /** The text in one line that reads as it is written. */
  static String line(String text) {
    return Shown.line(text).strip();
  }
}
