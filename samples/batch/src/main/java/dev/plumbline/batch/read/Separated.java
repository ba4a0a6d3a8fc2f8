package dev.plumbline.batch.read;

import dev.plumbline.batch.Apostrophe;
import dev.plumbline.batch.Source;
import dev.plumbline.batch.Trouble;
import dev.plumbline.batch.Words;
import dev.plumbline.batch.columns.Heads;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * The rows of a file of values that are separated by commas, semicolons or tabs (RFC 4180). A
 * quotation mark that is never closed costs the line that it stands in.
 */
final class Separated extends Successive<Line> implements Lines {
  /** Characters of a line, and of a value with line breaks in it. */
  private static final int LONGEST = 1 << 22;

  /** Lines that one value may go over. */
  private static final int MOST_LINES = 1000;

  /** Lines by which the separator is told. */
  private static final int LOOKED_AT = 10;

  private static final String SEPARATORS = ",\t;";

  private final Source source;
  private final TextLines lines;
  private final char separator;
  private boolean wide;

  private Separated(Source source, TextLines lines, char separator) {
    this.source = source;
    this.lines = lines;
    this.separator = separator;
  }

  /**
   * The file as a sheet without a name.
   *
   * @param read counts the bytes that were read
   */
  static Sheet sheet(Path file, String name, AtomicLong read) {
    Source source = Source.file(name);
    return new Sheet(source, false, 0, () -> open(source, file, read));
  }

  private static Separated open(Source source, Path file, AtomicLong read) {
    TextLines lines = new TextLines(Texts.open(file, read), LONGEST);
    List<TextLines.Text> first = new ArrayList<>();
    int most = 0;
    char separator = ',';
    boolean quoted = false;
    while (first.size() < LOOKED_AT) {
      TextLines.Text line = lines.next();
      if (line == null) {
        break;
      }
      first.add(line);
      // What stands between quotation marks, maybe over several lines, separates nothing.
      int[] many = new int[SEPARATORS.length()];
      for (char c : line.text().toCharArray()) {
        quoted ^= c == '"';
        int at = quoted ? -1 : SEPARATORS.indexOf(c);
        if (at >= 0 && ++many[at] > most) {
          most = many[at];
          separator = c;
        }
      }
    }
    for (int i = first.size() - 1; i >= 0; i--) {
      lines.putBack(first.get(i));
    }
    return new Separated(source, lines, separator);
  }

  @Override
  @Nullable Line following() {
    TextLines.Text line = lines.next();
    return line == null ? null : line(line);
  }

  private Line line(TextLines.Text first) {
    if (first.cut()) {
      return new Line(first.number(), List.of(), Words.say("line.long"));
    }
    List<TextLines.Text> more = new ArrayList<>();
    StringBuilder text = new StringBuilder(first.text());
    Quotes quotes = new Quotes(separator);
    while (quotes.isOpen(text)) {
      TextLines.Text line =
          more.size() < MOST_LINES && text.length() < LONGEST ? lines.next() : null;
      if (line != null) {
        more.add(line);
        text.append('\n').append(line.text());
      }
      if (line == null || quotes.closesAmiss(text)) {
        for (int i = more.size() - 1; i >= 0; i--) {
          lines.putBack(more.get(i));
        }
        return new Line(first.number(), List.of(), Words.say("line.quote"));
      }
    }
    return new Line(first.number(), cells(text.toString()));
  }

  private List<Cell> cells(String text) {
    List<Cell> cells = new ArrayList<>();
    StringBuilder value = new StringBuilder();
    boolean inside = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (inside && c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"') {
        value.append('"');
        i++;
      } else if (inside && c == '"') {
        inside = false;
      } else if (!inside && c == '"' && value.length() == 0) {
        inside = true;
      } else if (!inside && c == separator) {
        add(cells, value);
      } else {
        value.append(c);
      }
    }
    add(cells, value);
    return cells;
  }

  private void add(List<Cell> cells, StringBuilder value) {
    if (cells.size() < Heads.MOST_COLUMNS) {
      cells.add(Cell.text(Apostrophe.without(value.toString())));
    } else {
      wide = true;
    }
    value.setLength(0);
  }

  @Override
  public List<Trouble> remarks(long head) {
    return wide
        ? List.of(new Trouble(source, Words.say("sheet.wide", Heads.MOST_COLUMNS)))
        : List.of();
  }

  @Override
  public void close() {
    lines.close();
  }
}
