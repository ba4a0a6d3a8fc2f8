package dev.plumbline.cli;

import dev.plumbline.workbench.diff.Excerpt;
import dev.plumbline.workbench.diff.Where;
import java.util.List;

/** The old and the new text of a rule, line by line. */
final class SideBySide {
  private final List<String> before;
  private final List<String> after;
  private final StringBuilder rows = new StringBuilder();

  private SideBySide(Excerpt excerpt) {
    this.before = excerpt.beforeText().lines().toList();
    this.after = excerpt.afterText().lines().toList();
  }

  /** The rule as part of a page. */
  static String of(Excerpt excerpt) {
    SideBySide rule = new SideBySide(excerpt);
    rule.align();
    return "<table class=\"rule\"><caption>"
        + Html.text(excerpt.name())
        + "</caption>\n<thead><tr>"
        + head(excerpt.before())
        + head(excerpt.after())
        + "</tr></thead>\n<tbody>\n"
        + rule.rows
        + "</tbody></table>\n";
  }

  private static String head(Where where) {
    return Html.element("th", "head", where == null ? "—" : where.toString());
  }

  /** Lines that are the same stand beside each other; as many as can be. */
  private void align() {
    int[][] same = new int[before.size() + 1][after.size() + 1];
    for (int i = before.size() - 1; i >= 0; i--) {
      for (int j = after.size() - 1; j >= 0; j--) {
        same[i][j] =
            before.get(i).equals(after.get(j))
                ? same[i + 1][j + 1] + 1
                : Math.max(same[i + 1][j], same[i][j + 1]);
      }
    }
    int i = 0;
    int j = 0;
    while (i < before.size() || j < after.size()) {
      boolean left = i < before.size();
      boolean right = j < after.size();
      if (left && right && before.get(i).equals(after.get(j))) {
        row("", before.get(i++), after.get(j++));
      } else if (left && right && same[i + 1][j] == same[i][j + 1]) {
        row("changed", before.get(i++), after.get(j++));
      } else if (left && (!right || same[i + 1][j] > same[i][j + 1])) {
        row("gone", before.get(i++), null);
      } else {
        row("come", null, after.get(j++));
      }
    }
  }

  private void row(String sort, String left, String right) {
    rows.append("<tr class=\"line ").append(sort).append("\">");
    cell("old", left);
    cell("new", right);
    rows.append("</tr>\n");
  }

  private void cell(String side, String line) {
    rows.append("<td class=\"").append(side).append(line == null ? " none" : "").append("\">");
    rows.append(line == null ? "" : Html.text(line)).append("</td>");
  }
}
