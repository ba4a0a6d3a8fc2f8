package dev.plumbline.cli;

import dev.plumbline.Concordance.Stretch;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The official text as a page shows it: each stretch a link to its clauses. */
final class TextColumn {
  private static final Pattern LINES = Pattern.compile("[^\\r\\n]+");
  private static final Pattern HASHES = Pattern.compile("\\s*(#{1,6})\\s.*");
  private static final Pattern CELL = Pattern.compile("[^\\t|]+|(?<=\\t)(?=\\t)");
  private static final Pattern DASHES = Pattern.compile("[\\s|:-]+");
  private static final int SMALLEST_HEADING = 6;

  /** A cell longer than this is no label of a field left blank. */
  private static final int LONG_LABEL = 40;

  private final Annotated annotated;
  private final StringBuilder page = new StringBuilder();
  private boolean inTable;
  private int next;

  private TextColumn(Annotated annotated) {
    this.annotated = annotated;
  }

  static String of(Annotated annotated) {
    return new TextColumn(annotated).write();
  }

  private String write() {
    Matcher line = LINES.matcher(annotated.text());
    while (line.find()) {
      if (!line.group().isBlank()) {
        line(line.group(), line.start());
      }
    }
    table(false);
    return page.toString();
  }

  private void line(String line, int start) {
    boolean row = line.indexOf('\t') >= 0 || line.strip().startsWith("|");
    table(row);
    if (row) {
      if (!DASHES.matcher(line).matches()) {
        row(line, start);
      }
      return;
    }
    Matcher hashes = HASHES.matcher(line);
    String element =
        hashes.matches() ? "h" + Math.min(hashes.group(1).length() + 1, SMALLEST_HEADING) : "p";
    page.append('<').append(element).append('>');
    pieces(start, start + line.length());
    page.append("</").append(element).append(">\n");
  }

  /** Cells; blank ones at the end are one, or part of a first cell that is a text. */
  private void row(String line, int start) {
    int last = line.stripTrailing().length();
    int blanks = (int) line.substring(last).chars().filter(c -> c == '\t').count();
    boolean text = blanks > 0 && line.indexOf('\t') == last && last > LONG_LABEL;
    page.append("<tr>");
    Matcher cell = CELL.matcher(line.substring(0, last));
    while (cell.find()) {
      page.append(text ? "<td colspan=\"" + (blanks + 1) + "\">" : "<td>");
      pieces(start + cell.start(), start + cell.end());
      page.append("</td>");
    }
    if (blanks > 0 && !text) {
      page.append("<td colspan=\"").append(blanks).append("\"></td>");
    }
    page.append("</tr>\n");
  }

  private void table(boolean wanted) {
    if (wanted != inTable) {
      page.append(wanted ? "<table>\n" : "</table>\n");
      inTable = wanted;
    }
  }

  /** A part of the text, cut where stretches begin and end. */
  private void pieces(int from, int to) {
    List<Stretch> all = annotated.stretches();
    int at = from;
    while (next < all.size() && all.get(next).from() < to) {
      Stretch stretch = all.get(next);
      int begin = Math.max(stretch.from(), at);
      int end = Math.min(stretch.to(), to);
      plain(at, begin);
      stretch(stretch, begin, end);
      at = end;
      if (stretch.to() > to) {
        break;
      }
      next++;
    }
    plain(at, to);
  }

  private void plain(int from, int to) {
    page.append(Html.text(Marks.shown(annotated.text().substring(from, to))));
  }

  private void stretch(Stretch stretch, int from, int to) {
    String id = from == stretch.from() ? " id=\"" + Annotated.anchor(next) + "\"" : "";
    if (!stretch.covered()) {
      String style = stretch.heading() ? "heading" : "bare";
      page.append("<span class=\"").append(style).append('"').append(id).append('>');
      plain(from, to);
      page.append("</span>");
      return;
    }
    String first = annotated.anchor(stretch.clauses().get(0));
    String anchors =
        stretch.clauses().stream().map(annotated::anchor).collect(Collectors.joining(" "));
    page.append("<span class=\"stretch ")
        .append(annotated.standing(stretch).style())
        .append('"')
        .append(id)
        .append(" data-clauses=\"")
        .append(anchors)
        .append("\"><a href=\"#")
        .append(first)
        .append("\">");
    plain(from, to);
    page.append("</a>");
    if (to == stretch.to()) {
      ids(stretch);
    }
    page.append("</span>");
  }

  /** The ids of the clauses that end here, each with its sign. */
  private void ids(Stretch stretch) {
    List<String> ending =
        stretch.clauses().stream().filter(id -> annotated.endsWith(id, next)).toList();
    if (!ending.isEmpty()) {
      page.append("<sup>");
      for (String id : ending) {
        Standing standing = annotated.standing(id);
        page.append(Html.link(standing.style(), annotated.anchor(id), standing.sign() + id));
      }
      page.append("</sup>");
    }
  }
}
