package dev.plumbline.batch.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts of a workbook, in which characters that XML forbids stand as {@code _x000D_}. */
final class Escapes {
  private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

  private Escapes() {}

  static String read(String text) {
    String lines = text.indexOf('\r') < 0 ? text : text.replace("\r\n", "\n").replace('\r', '\n');
    if (lines.indexOf("_x") < 0) {
      return lines;
    }
    Matcher escaped = ESCAPED.matcher(lines);
    return escaped
        .replaceAll(
            each ->
                Matcher.quoteReplacement(
                    String.valueOf((char) Integer.parseInt(each.group(1), 16))))
        .replace("\r\n", "\n");
  }
}
