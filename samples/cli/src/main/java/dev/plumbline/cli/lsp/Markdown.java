package dev.plumbline.cli.lsp;

import dev.plumbline.Report;
import dev.plumbline.Report.Piece;
import dev.plumbline.Report.Tone;

/** A report as Markdown: its lines stay lines, its indents stay, its headings are bold. */
final class Markdown {
  /** What means something to Markdown wherever it stands. */
  private static final String SIGNS = "\\`*_{}[]<>#+-!|~&";

  private static final char HARD_BLANK = '\u00a0';

  private Markdown() {}

  static String of(Report report) {
    StringBuilder all = new StringBuilder();
    for (Piece piece : report.pieces()) {
      String text = piece.text();
      String bold = piece.tone() == Tone.HEADING && !text.isBlank() ? "**" : "";
      all.append(bold).append(text.equals("\n") ? text : escaped(text)).append(bold);
    }
    // An empty line ends a paragraph, any other end of a line would be a blank.
    return all.toString()
        .strip()
        .replaceAll("\n{2,}", "\n\n")
        .replaceAll("(?<!\n)\n(?!\n)", "  \n");
  }

  private static String escaped(String text) {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean again = c == ' ' && (i == 0 || text.charAt(i - 1) == ' ');
      // A number with a dot would begin a list.
      boolean item = (c == '.' || c == ')') && i > 0 && text.substring(0, i).matches("\\d+");
      if (SIGNS.indexOf(c) >= 0 || item) {
        all.append('\\');
      }
      all.append(again ? HARD_BLANK : c);
    }
    return all.toString();
  }
}
