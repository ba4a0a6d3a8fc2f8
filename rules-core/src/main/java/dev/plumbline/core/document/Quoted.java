package dev.plumbline.core.document;

import dev.plumbline.spi.Shown;
import java.util.Locale;

/** A text as JSON has it, in one line in the eyes of every tool, and whole in UTF-8. */
public final class Quoted {
  private Quoted() {}

  /** Copies what needs no escape in runs; most of what is written is plain text. */
  public static void append(StringBuilder out, String text) {
    out.append('"');
    if (isPlain(text)) {
      out.append(text).append('"');
      return;
    }
    int from = 0;
    int at = 0;
    while (at < text.length()) {
      int c = text.codePointAt(at);
      int next = at + Character.charCount(c);
      boolean slashed = c == '"' || c == '\\';
      if (slashed || Shown.isUnseen(c)) {
        out.append(text, from, at);
        for (int i = at; i < next; i++) {
          char unit = text.charAt(i);
          if (slashed) {
            out.append('\\').append(unit);
          } else {
            out.append(String.format(Locale.ROOT, "\\u%04x", (int) unit));
          }
        }
        from = next;
      }
      at = next;
    }
    out.append(text, from, text.length()).append('"');
  }

  /** Whether nothing needs an escape, of what stands in nearly all texts. */
  public static boolean isPlain(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (!Shown.isPlain(c) || c == '"' || c == '\\') {
        return false;
      }
    }
    return true;
  }
}
