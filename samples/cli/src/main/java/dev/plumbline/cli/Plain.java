package dev.plumbline.cli;

/** Texts from outside, made fit for a terminal. */
final class Plain {
  private Plain() {}

  /** The text in one line: line breaks become spaces, other control characters are dropped. */
  static String line(String text) {
    StringBuilder line = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> c == '\n' || c == '\r' || c == '\t' || c == 0x2028 || c == 0x2029 ? ' ' : c)
        .filter(c -> !Character.isISOControl(c) && !turnsDirection(c))
        .forEach(line::appendCodePoint);
    return line.toString().strip();
  }

  /** Marks that make a terminal show a text in another order than it is written. */
  private static boolean turnsDirection(int c) {
    return c >= 0x202A && c <= 0x202E || c >= 0x2066 && c <= 0x2069;
  }
}
