package dev.plumbline.cli;

import dev.plumbline.spi.Shown;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** Texts from outside, made fit for a web page, and the parts of pages. */
final class Html {
  private Html() {}

  /** The text in one line, with nothing in it that a browser would take for markup. */
  static String text(String text) {
    String shown = Shown.line(text);
    StringBuilder escaped = new StringBuilder(shown.length() + 16);
    for (int i = 0; i < shown.length(); i++) {
      char c = shown.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '"' -> escaped.append("&quot;");
        case '\'' -> escaped.append("&#39;");
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }

  /** An element around a text. */
  static String element(String name, String style, String text) {
    return "<" + name + " class=\"" + style + "\">" + text(text) + "</" + name + ">";
  }

  /** A link within the page. */
  static String link(String style, String anchor, String text) {
    return "<a class=\"" + style + "\" href=\"#" + anchor + "\">" + text(text) + "</a>";
  }

  /** A part of a page that is kept beside this class. */
  static String part(String name) {
    try (InputStream in = Html.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
