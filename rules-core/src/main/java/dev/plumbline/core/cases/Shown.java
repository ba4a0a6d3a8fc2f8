package dev.plumbline.core.cases;

/** What a file says, as a message repeats it: short, and on one line. */
final class Shown {
  private static final int LONGEST = 40;

  private Shown() {}

  static String of(String written) {
    String line = dev.plumbline.fact.Shown.line(written);
    return line.codePointCount(0, line.length()) <= LONGEST
        ? line
        : line.substring(0, line.offsetByCodePoints(0, LONGEST)) + "…";
  }
}
