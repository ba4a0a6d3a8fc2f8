package dev.plumbline.workbench.edit;

import java.util.List;

/** A text in its lines. Immutable. */
final class Lines {
  private final String file;
  private final List<String> lines;

  Lines(String file, String text) {
    this.file = file;
    this.lines = List.of(text.replace("\r\n", "\n").split("\n", -1));
  }

  /** A line, from 1; empty where there is none. */
  String get(int line) {
    return line >= 1 && line <= lines.size() ? lines.get(line - 1) : "";
  }

  int count() {
    return lines.size();
  }

  /** A stretch of a line, kept within it. */
  Stretch stretch(int line, int column, int end) {
    int last = get(line).length() + 1;
    int from = Math.max(1, Math.min(column, last));
    return new Stretch(file, line, from, Math.max(from, Math.min(end, last)));
  }

  /** The whole line but for its indent. */
  Stretch whole(int line) {
    String text = get(line);
    int indent = text.length() - text.stripLeading().length();
    return stretch(line, indent + 1, text.stripTrailing().length() + 1);
  }

  /** The column of a place that the reader of YAML counted in characters. */
  int unit(int line, int character) {
    String text = get(line);
    int before = Math.max(0, Math.min(character - 1, text.codePointCount(0, text.length())));
    return text.offsetByCodePoints(0, before) + 1;
  }

  /** What stands at a column of a document: the inside of a quoted text, or up to a sign. */
  Stretch value(int line, int column) {
    String text = get(line);
    int from = Math.min(column - 1, text.length());
    char quote = from < text.length() ? text.charAt(from) : ' ';
    if (quote == '"' || quote == '\'') {
      int close = text.indexOf(quote, from + 1);
      return stretch(line, column + 1, (close < 0 ? text.length() : close) + 1);
    }
    int end = from;
    while (end < text.length() && !isSign(text, end)) {
      end++;
    }
    String value = text.substring(from, end).stripTrailing();
    return stretch(line, column, from + value.length() + 1);
  }

  /** Whether a value ends here. */
  static boolean isSign(String text, int at) {
    char c = text.charAt(at);
    boolean colon = c == ':' && (at + 1 == text.length() || text.charAt(at + 1) == ' ');
    boolean comment = c == '#' && at > 0 && text.charAt(at - 1) == ' ';
    return colon || comment || "{}[],".indexOf(c) >= 0;
  }
}
