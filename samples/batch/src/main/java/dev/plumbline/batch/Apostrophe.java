package dev.plumbline.batch;

/**
 * The apostrophe before a text that a spreadsheet, or a program that opens a CSV file, could take
 * for a formula. Whoever writes such texts puts it there and whoever reads them takes it away, so
 * that any text comes back as it was: one that begins with an apostrophe before such a text of its
 * own gets one more.
 */
public final class Apostrophe {
  /** What begins a formula; full width as well. */
  private static final String FORMULA = "=+-@\t\r＝＋－＠";

  private Apostrophe() {}

  /** The text as it is written. */
  public static String before(String text) {
    return isMarked(text) ? "'" + text : text;
  }

  /** The text as it was before it was written. */
  public static String without(String written) {
    return written.startsWith("'") && isMarked(written.substring(1))
        ? written.substring(1)
        : written;
  }

  private static boolean isMarked(String text) {
    int at = 0;
    while (at < text.length() && text.charAt(at) == '\'') {
      at++;
    }
    while (at < text.length() && (text.charAt(at) == ' ' || text.charAt(at) == '\n')) {
      at++;
    }
    return at < text.length() && FORMULA.indexOf(text.charAt(at)) >= 0;
  }
}
