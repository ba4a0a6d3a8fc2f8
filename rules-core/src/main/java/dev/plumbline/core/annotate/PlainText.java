package dev.plumbline.core.annotate;

import java.text.Normalizer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text without what only sets it (blanks, marks of Markdown, HTML and LaTeX) and with one width
 * of each character, and where each of its characters stands in the original.
 */
final class PlainText {
  private static final Pattern SETTING =
      Pattern.compile(
          "</?[A-Za-z][A-Za-z0-9]*(\\s[^<>]*)?/?>|\\\\[A-Za-z]+|[\\s\\p{Z}\\p{Cntrl}\\p{Cf}*#$^_{}\\\\|·⋅°]");

  private static final Pattern FORMULA = Pattern.compile("\\$[^$\\r\\n]+\\$");

  /** The degree in ℃ comes to light only when widths are made one. */
  private static final String DROPPED = "°";

  private final String original;
  private final StringBuilder plain = new StringBuilder();
  private final int[] from;
  private final int[] to;

  PlainText(String original) {
    this.original = original;
    // One character may become several, as ㎡ does; none becomes more than this.
    int most = Normalizer.normalize(original, Normalizer.Form.NFKC).length() + original.length();
    from = new int[most];
    to = new int[most];
    Matcher setting = SETTING.matcher(original);
    int at = 0;
    while (at < original.length()) {
      if (setting.region(at, original.length()).lookingAt()) {
        at = setting.end();
      } else {
        int end = original.offsetByCodePoints(at, 1);
        append(at, end);
        at = end;
      }
    }
    keepFormulasWhole();
  }

  /** The marks around a formula go with its first and last character. */
  private void keepFormulasWhole() {
    Matcher formula = FORMULA.matcher(original);
    int at = 0;
    while (formula.find()) {
      while (at < plain.length() && from[at] < formula.start()) {
        at++;
      }
      int first = at;
      while (at < plain.length() && from[at] < formula.end()) {
        at++;
      }
      if (first < at) {
        from[first] = formula.start();
        to[at - 1] = formula.end();
      }
    }
  }

  private void append(int start, int end) {
    String piece = Normalizer.normalize(original.substring(start, end), Normalizer.Form.NFKC);
    for (int i = 0; i < piece.length(); i++) {
      char c = piece.charAt(i);
      if (DROPPED.indexOf(c) < 0 && !Character.isWhitespace(c)) {
        from[plain.length()] = start;
        to[plain.length()] = end;
        plain.append(c);
      }
    }
  }

  /** A text of one's own in the same form. */
  static String of(String text) {
    return new PlainText(text).plain.toString();
  }

  String original() {
    return original;
  }

  int length() {
    return plain.length();
  }

  char charAt(int at) {
    return plain.charAt(at);
  }

  /** Where the words next stand at or after a place; -1 if nowhere. */
  int indexOf(String words, int place) {
    return words.isEmpty() ? -1 : plain.indexOf(words, place);
  }

  boolean startsWith(String words, int place) {
    return !words.isEmpty()
        && place + words.length() <= plain.length()
        && plain.substring(place, place + words.length()).equals(words);
  }

  /** Where in the original a character begins. */
  int from(int at) {
    return from[at];
  }

  /** Where in the original a character ends. */
  int to(int at) {
    return to[at];
  }

  /** What stands in the original between a character and the one before it. */
  String gapBefore(int at) {
    int last = at == 0 ? 0 : to[at - 1];
    // Two characters may come of one, as those of ㎡ do.
    return last < from[at] ? original.substring(last, from[at]) : "";
  }
}
