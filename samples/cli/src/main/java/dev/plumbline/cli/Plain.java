package dev.plumbline.cli;

import dev.plumbline.spi.Shown;

/** Texts from outside, made fit for a terminal. */
final class Plain {
  private Plain() {}

  /** The text in one line that reads as it is written, numbers of identity documents masked. */
  static String line(String text) {
    return Shown.line(text).strip();
  }

  /** A path, which stays whole so that the file is found; what is told with it is masked before. */
  static String path(String text) {
    return Shown.name(text).strip();
  }
}
