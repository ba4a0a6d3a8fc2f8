package dev.plumbline.spi;

import java.util.Locale;

/**
 * The one way in which text from outside is made fit to be shown, in a problem, a finding, a log or
 * a report: characters that nobody sees, or that make a line read otherwise than it is written,
 * stand as their codes, such as {@code ⟨U+202E⟩}, and what identifies a person is masked.
 *
 * <p>Done twice it does no more than once, so whoever shows a text need not know whether somebody
 * has seen to it before.
 */
public final class Shown {
  /** Letters, marks and blanks that are no control or format characters, and yet are not seen. */
  private static final String BLANK = "\u034F\u115F\u1160\u17B4\u17B5\u2800\u3164\uFFA0";

  private Shown() {}

  /** A text in one line: its line breaks and tabs are blanks. */
  public static String line(String text) {
    return visible(Masked.in(text), false);
  }

  /** The same characters, but for numbers of identity documents and what may be one. */
  public static String masked(String text) {
    return Masked.in(text);
  }

  /**
   * Lines of a report, made of texts that are masked where they have to be; breaks and tabs stay.
   */
  public static String lines(String text) {
    return visible(text, true);
  }

  /**
   * A name by which something is found again, such as that of a file: in one line, and not masked.
   */
  public static String name(String name) {
    return visible(name, false);
  }

  /**
   * JSON in which what is not seen is escaped. It says the same: outside of its texts JSON has no
   * such characters.
   */
  public static String json(String json) {
    int at = firstUnseen(json, 0);
    if (at == json.length()) {
      return json;
    }
    StringBuilder escaped = new StringBuilder(json.length() + 16);
    int from = 0;
    while (at < json.length()) {
      int end = at + Character.charCount(json.codePointAt(at));
      escaped.append(json, from, at);
      for (int i = at; i < end; i++) {
        char c = json.charAt(i);
        boolean layout = c == '\n' || c == '\r' || c == '\t';
        escaped.append(layout ? String.valueOf(c) : String.format(Locale.ROOT, "\\u%04x", (int) c));
      }
      from = end;
      at = firstUnseen(json, end);
    }
    return escaped.append(json, from, json.length()).toString();
  }

  /**
   * Whether nobody sees a character for what it is: control and format characters, the ends of
   * lines, halves of surrogate pairs, fillers, selectors of variants, and what is no character.
   */
  public static boolean isUnseen(int c) {
    if (c >= ' ' && c < 0x7F || c >= 0x3000 && c < 0xD800 && c != 0x3164) {
      return false;
    }
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          true;
      default ->
          BLANK.indexOf(c) >= 0
              || isSelector(c)
              // Whether it has a meaning yet depends on the version of Unicode.
              || c >= 0x2060 && c <= 0x206F
              || c >= 0xFFF0 && c <= 0xFFFB
              || c >= 0xE0000 && c <= 0xE0FFF
              || c >= 0xFDD0 && c <= 0xFDEF
              || (c & 0xFFFE) == 0xFFFE;
    };
  }

  /** Whether a character is seen for what it is, of those that nearly all texts are made of. */
  public static boolean isPlain(char c) {
    return c >= ' ' && c < 0x7F
        || c >= 0x3000 && c < 0x3100
        || c >= 0x4E00 && c < 0xA000
        || c > 0xFF00 && c < 0xFF5F;
  }

  private static boolean isSelector(int c) {
    return c >= 0xFE00 && c <= 0xFE0F || c >= 0xE0100 && c <= 0xE01EF || c >= 0x180B && c <= 0x180F;
  }

  /** Whether a selector follows a sign or an ideograph that it can select a form of. */
  private static boolean selects(int c, int before) {
    return c == 0xFE0E || c == 0xFE0F
        ? Character.getType(before) == Character.OTHER_SYMBOL
        : c >= 0xE0100 && c <= 0xE01EF && Character.isIdeographic(before);
  }

  private static String visible(String text, boolean keepsLines) {
    int at = firstUnseen(text, 0);
    if (at == text.length()) {
      return text;
    }
    StringBuilder shown = new StringBuilder(text.length() + 16);
    int from = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      shown.append(text, from, at);
      from = at + Character.charCount(c);
      if (c == '\n' || c == '\r' || c == '\t') {
        if (c == '\r' && from < text.length() && text.charAt(from) == '\n') {
          from++;
        }
        shown.append(!keepsLines ? ' ' : c == '\t' ? '\t' : '\n');
      } else if (at > 0 && selects(c, text.codePointBefore(at))) {
        shown.appendCodePoint(c);
      } else {
        shown.append("⟨U+").append(String.format(Locale.ROOT, "%04X", c)).append('⟩');
      }
      at = firstUnseen(text, from);
    }
    return shown.append(text, from, text.length()).toString();
  }

  private static int firstUnseen(String text, int from) {
    int at = from;
    while (at < text.length()) {
      if (isPlain(text.charAt(at))) {
        at++;
        continue;
      }
      int c = text.codePointAt(at);
      if (isUnseen(c)) {
        return at;
      }
      at += Character.charCount(c);
    }
    return at;
  }
}
