package dev.plumbline.batch.write;

import dev.plumbline.Bilingual;
import dev.plumbline.batch.Words;
import dev.plumbline.batch.read.Former;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** What is otherwise than in an earlier run, row by row of the summary. */
final class Changes {
  private static final int ID = 0;
  private static final int UNIT = 1;
  private static final int TITLE = 2;
  private static final int CONCLUSION = 5;

  private final Locale locale;

  /**
   * The clauses that decide stand behind what the application came to by itself, if that stands.
   */
  private final int deciding;

  /** What was not met again. */
  private final Map<String, Former.Result> left = new TreeMap<>();

  private int unchanged;

  /**
   * Changes to come.
   *
   * @param ofCall whether the rows tell what an application came to over the call
   */
  Changes(Former former, boolean ofCall, Locale locale) {
    this.locale = locale;
    this.deciding = ofCall ? CONCLUSION + 2 : CONCLUSION + 1;
    former.lines().forEach((id, line) -> left.put(Cell.text(id).text(), line));
  }

  /** Hands on how a row of the summary differs, if it does. */
  void take(List<Cell> row, Spool.Taker rows) throws IOException {
    Former.Result before = left.remove(row.get(ID).text());
    String now = row.get(CONCLUSION).text();
    if (before == null) {
      rows.take(row(row, Words.say("change.new"), "", ""));
    } else if (!before.conclusion().in(locale).equals(now)) {
      changed(row, Words.say("change.conclusion"), before, rows);
    } else if (!Former.clauses(before.deciding())
        .equals(Former.clauses(row.get(deciding).text().lines().toList()))) {
      changed(row, Words.say("change.clauses"), before, rows);
    } else {
      unchanged++;
    }
  }

  private void changed(List<Cell> row, Bilingual kind, Former.Result before, Spool.Taker rows)
      throws IOException {
    rows.take(row(row, kind, before.conclusion().in(locale), String.join("\n", before.deciding())));
  }

  private List<Cell> row(List<Cell> row, Bilingual kind, String conclusion, String clauses) {
    return List.of(
        row.get(ID),
        row.get(UNIT),
        row.get(TITLE),
        kind(kind),
        Cell.text(conclusion),
        row.get(CONCLUSION),
        Cell.text(clauses),
        row.get(deciding),
        row.get(deciding + 1));
  }

  private Cell kind(Bilingual kind) {
    return Cell.text(kind.in(locale)).looking(Look.ASIDE);
  }

  /** Hands on what is not there any more, and how many did not change, once all rows are taken. */
  void end(Spool.Taker rows) throws IOException {
    for (Map.Entry<String, Former.Result> each : left.entrySet()) {
      Former.Result before = each.getValue();
      rows.take(
          aside(
              each.getKey(),
              before.unit(),
              before.title(),
              Words.say("change.gone"),
              before.conclusion().in(locale),
              String.join("\n", before.deciding())));
    }
    if (unchanged > 0) {
      String many = Words.say("change.unchanged", unchanged).in(locale);
      rows.take(aside("", "", many, Words.say("change.none"), "", ""));
    }
  }

  private List<Cell> aside(
      String id, String unit, String title, Bilingual kind, String conclusion, String clauses) {
    return List.of(
        Cell.text(id),
        Cell.text(unit),
        Cell.text(title),
        kind(kind),
        Cell.text(conclusion),
        Cell.text(""),
        Cell.text(clauses),
        Cell.text(""),
        Cell.text(""));
  }
}
