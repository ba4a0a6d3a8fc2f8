package dev.plumbline.batch.write;

import dev.plumbline.Bilingual;
import dev.plumbline.Conclusion;
import dev.plumbline.ConclusionCount;
import dev.plumbline.batch.Titles;
import dev.plumbline.batch.Words;
import dev.plumbline.batch.opinion.Opinion;
import dev.plumbline.batch.statistics.Figures;
import dev.plumbline.batch.statistics.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.ToIntFunction;

/** The sheet of statistics: what parts of the call came to, and why, as tables and charts. */
final class StatisticsSheet {
  /** So many reasons are listed. */
  private static final int MOST_REASONS = 40;

  /** So many of them are in the chart. */
  private static final int MOST_BARS = 12;

  /** So many parts of the call stand side by side. */
  private static final int MOST_PARTS = 30;

  /** Before the numbers: what they are of. */
  private static final int NUMBERS = 2;

  /** The first column beside the tables above. */
  static final int CHARTS = 8;

  /** So many columns a chart goes over. */
  static final int WIDE = 8;

  private static final String VIOLATED = "D0443A";
  private static final String UNDETERMINED = "E08A2E";
  private static final String FOR_REVIEW = "9A71CC";

  private final Locale locale;
  private final List<List<Cell>> rows = new ArrayList<>();
  private final List<Chart> charts = new ArrayList<>();

  StatisticsSheet(Figures figures, Locale locale) {
    this.locale = locale;
    conclusions(figures.parts(), figures.inAll());
    List<Reason> reasons = figures.reasons();
    List<Reason> most = reasons.subList(0, Math.min(MOST_REASONS, reasons.size()));
    if (!most.isEmpty()) {
      reasons(most);
      while (rows.size() < charts.get(charts.size() - 1).bottom()) {
        rows.add(List.of());
      }
      byPart(most, figures.parts());
    }
  }

  static Bilingual name() {
    return Words.say("sheet.statistics");
  }

  List<List<Cell>> rows() {
    return rows;
  }

  List<Chart> charts() {
    return charts;
  }

  private void conclusions(List<ConclusionCount> parts, ConclusionCount inAll) {
    String title = say(Words.say("statistics.conclusions"));
    rows.add(List.of(title(title)));
    int head = rows.size();
    rows.add(
        heads(
            say(Words.say("statistics.number")),
            say(Words.say("column.part")),
            say(Words.say("statistics.applications")),
            say(Titles.of(Conclusion.ELIGIBLE)),
            say(Titles.of(Conclusion.NEEDS_REVIEW)),
            say(Titles.of(Conclusion.CORRECTABLE)),
            say(Titles.of(Conclusion.INELIGIBLE))));
    for (ConclusionCount part : parts) {
      rows.add(conclusions(String.valueOf(rows.size() - head), part.part(), part));
    }
    rows.add(conclusions("", say(Words.say("statistics.inAll")), inAll));
    List<ConclusionCount> charted = parts.subList(0, Math.min(MOST_PARTS, parts.size()));
    if (!parts.isEmpty()) {
      charts.add(
          new Chart(
              title,
              1,
              head + 1,
              head + charted.size(),
              0,
              List.of(
                  series(
                      Titles.of(Conclusion.ELIGIBLE),
                      3,
                      "4CA566",
                      charted,
                      ConclusionCount::eligible),
                  series(
                      Titles.of(Conclusion.NEEDS_REVIEW),
                      4,
                      FOR_REVIEW,
                      charted,
                      ConclusionCount::needsReview),
                  series(
                      Titles.of(Conclusion.CORRECTABLE),
                      5,
                      UNDETERMINED,
                      charted,
                      ConclusionCount::correctable),
                  series(
                      Titles.of(Conclusion.INELIGIBLE),
                      6,
                      VIOLATED,
                      charted,
                      ConclusionCount::ineligible)),
              charted.stream().map(ConclusionCount::part).toList()));
      while (rows.size() < charts.get(0).bottom()) {
        rows.add(List.of());
      }
    }
    rows.add(List.of());
  }

  private static List<Cell> conclusions(String number, String part, ConclusionCount count) {
    return List.of(
        Cell.text(number),
        Cell.text(part),
        Cell.number(count.applications()),
        Cell.number(count.eligible()),
        Cell.number(count.needsReview()),
        Cell.number(count.correctable()),
        Cell.number(count.ineligible()));
  }

  private void reasons(List<Reason> reasons) {
    int top = rows.size();
    String title = say(Words.say("statistics.reasons"));
    rows.add(List.of(title(title)));
    rows.add(
        heads(
            say(Words.say("column.clause")),
            say(Words.say("column.statement")),
            say(Words.say("column.violated")),
            say(Words.say("column.undetermined")),
            say(Words.say("column.forReview"))));
    int first = rows.size();
    for (Reason reason : reasons) {
      rows.add(
          List.of(
              Cell.text(reason.clause()),
              Cell.text(Opinion.quoted(reason.statement(), locale)),
              Cell.number(reason.violated()),
              Cell.number(reason.undetermined()),
              Cell.number(reason.needsReview())));
    }
    List<Reason> bars = reasons.subList(0, Math.min(MOST_BARS, reasons.size()));
    charts.add(
        new Chart(
            title,
            0,
            first,
            first + bars.size() - 1,
            top,
            List.of(
                series(Words.say("column.violated"), 2, VIOLATED, bars, Reason::violated),
                series(
                    Words.say("column.undetermined"), 3, UNDETERMINED, bars, Reason::undetermined),
                series(Words.say("column.forReview"), 4, FOR_REVIEW, bars, Reason::needsReview)),
            bars.stream().map(Reason::clause).toList()));
    rows.add(List.of());
  }

  private void byPart(List<Reason> reasons, List<ConclusionCount> counts) {
    List<String> parts = counts.stream().map(ConclusionCount::part).limit(MOST_PARTS).toList();
    rows.add(List.of(title(say(Words.say("statistics.byPart")))));
    List<String> heads = new ArrayList<>();
    heads.add(say(Words.say("column.clause")));
    heads.add(say(Words.say("column.statement")));
    heads.addAll(parts);
    rows.add(heads(heads.toArray(new String[0])));
    for (Reason reason : reasons) {
      List<Cell> row = new ArrayList<>();
      row.add(Cell.text(reason.clause()));
      row.add(Cell.text(Opinion.quoted(reason.statement(), locale)));
      parts.forEach(part -> row.add(Cell.number(reason.parts().getOrDefault(part, 0))));
      rows.add(row);
    }
  }

  /** The width of a column, in characters. */
  static int width(int column) {
    return column == 0 ? 13 : column < NUMBERS ? 44 : 11;
  }

  private <T> Chart.Series series(
      Bilingual name, int column, String colour, List<T> of, ToIntFunction<T> value) {
    return new Chart.Series(say(name), column, colour, of.stream().map(value::applyAsInt).toList());
  }

  private String say(Bilingual text) {
    return text.in(locale);
  }

  private static Cell title(String text) {
    return Cell.text(text).looking(Look.TITLE);
  }

  private static List<Cell> heads(String... texts) {
    List<Cell> heads = new ArrayList<>();
    for (String text : texts) {
      heads.add(Cell.text(text).looking(Look.HEAD));
    }
    return heads;
  }
}
