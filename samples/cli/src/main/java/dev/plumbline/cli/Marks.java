package dev.plumbline.cli;

import java.util.regex.Pattern;

/** The marks of Markdown, HTML and LaTeX in a text, shown as what they mean or left out. */
final class Marks {
  private static final Pattern HASHES = Pattern.compile("^\\s*#{1,6}\\s+");
  private static final Pattern LEFT_OUT = Pattern.compile("\\*{1,3}|</?[A-Za-z][^<>:]*>");
  private static final Pattern FORMULA = Pattern.compile("\\$[^$]{1,200}\\$");
  private static final String DIGITS = "0123456789";
  private static final String RAISED = "⁰¹²³⁴⁵⁶⁷⁸⁹";

  private Marks() {}

  /** A piece of a line as a reader expects it. */
  static String shown(String piece) {
    String bare = LEFT_OUT.matcher(HASHES.matcher(piece).replaceFirst("")).replaceAll("");
    return FORMULA.matcher(bare).replaceAll(found -> formula(found.group()));
  }

  private static String formula(String formula) {
    String text = formula.replace("$", "").replace("^\\circ", "°").replace("\\cdot", "·");
    for (int i = 0; i < DIGITS.length(); i++) {
      text = text.replace("^" + DIGITS.charAt(i), RAISED.substring(i, i + 1));
    }
    return text.replaceAll("\\\\[A-Za-z]+|[{}]", "");
  }
}
