package dev.plumbline.batch.write;

import dev.plumbline.Bilingual;
import dev.plumbline.CallApplication;
import dev.plumbline.CallFinding;
import dev.plumbline.CallVerdict;
import dev.plumbline.Conclusion;
import dev.plumbline.Evidence;
import dev.plumbline.Finding;
import dev.plumbline.batch.Words;
import dev.plumbline.batch.opinion.Opinion;
import dev.plumbline.spi.Shown;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the call makes of the rows of the summary, and what was found over it. */
final class OverCall {
  private static final int CONCLUSION = 5;
  private static final int CLAUSES = 7;
  private static final int WHY = 8;
  private static final int REMEDY = 9;

  private final Locale locale;
  private final FindingCells cells;
  private final List<CallFinding> findings;
  private final Map<String, CallApplication> applications = new HashMap<>();

  /** What decides the conclusion of applications that the call makes worse. */
  private final Map<String, List<CallFinding>> deciding = new HashMap<>();

  OverCall(CallVerdict call, Locale locale) {
    this.locale = locale;
    this.cells = new FindingCells(locale);
    this.findings = call.findings();
    call.applications().forEach(each -> applications.put(each.id(), each));
    for (CallFinding one : call.findings()) {
      CallApplication about = applications.get(one.applicationId());
      if (about != null
          && about.conclusion() != Conclusion.ELIGIBLE
          && one.finding().weight() == about.conclusion()) {
        deciding.computeIfAbsent(about.id(), id -> new ArrayList<>()).add(one);
      }
    }
  }

  /** The row with what the application came to over the call, and by itself. */
  List<Cell> row(List<Cell> kept) {
    String id = kept.get(0).text();
    List<Cell> row = new ArrayList<>(kept.subList(1, kept.size()));
    CallApplication application = applications.get(id);
    Cell own = row.get(CONCLUSION);
    if (application != null) {
      row.set(CONCLUSION, Cell.of(application.conclusion(), locale));
    }
    // Who does not count was not examined by itself either.
    row.add(CONCLUSION + 1, own.look() == Look.ASIDE ? Cell.text("") : own);
    List<CallFinding> more = deciding.getOrDefault(id, List.of());
    if (!more.isEmpty()) {
      boolean worse = application.conclusion() != application.own();
      put(row, CLAUSES, worse, more.stream().map(one -> one.finding().clause()));
      put(row, WHY, worse, more.stream().map(this::why));
      put(row, REMEDY, worse, more.stream().map(this::remedy));
    }
    return row;
  }

  /** Beside what decides by itself; instead of it where the call decides alone. */
  private static void put(List<Cell> row, int column, boolean alone, Stream<String> texts) {
    String own = row.get(column).text();
    Stream<String> all = alone || own.isEmpty() ? texts : Stream.concat(Stream.of(own), texts);
    row.set(
        column,
        Cell.text(String.join("\n", all.filter(text -> !text.isEmpty()).distinct().toList())));
  }

  private String why(CallFinding one) {
    String seen =
        Opinion.inTurn(
            Stream.concat(
                Stream.of(others(one)).filter(text -> !text.chinese().isEmpty()),
                one.finding().evidence().stream().map(Evidence::text)),
            locale);
    return Opinion.quoted(one.finding().statement(), locale)
        + Words.say("opinion.colon", seen).in(locale);
  }

  private Bilingual others(CallFinding one) {
    String comma = Words.say("opinion.comma").in(locale);
    return one.others().isEmpty()
        ? Bilingual.same("")
        : Words.say("opinion.with", String.join(comma, one.others()));
  }

  private String remedy(CallFinding one) {
    return Opinion.inTurn(Stream.ofNullable(one.finding().remedyText()), locale);
  }

  /** What was found between applications, and over the whole call. */
  void findings(Spool.Taker rows) throws IOException {
    for (CallFinding one : findings) {
      Finding finding = one.finding();
      String id = one.applicationId();
      rows.take(
          List.of(
              Cell.text((id == null ? Words.say("kind.cap") : Words.say("kind.clash")).in(locale))
                  .looking(Look.ASIDE),
              Cell.text(finding.clause()),
              cells.statement(finding),
              Cell.text(id == null ? "" : Shown.line(id)),
              Cell.text(id == null ? "" : title(id)),
              Cell.text(
                  one.others().stream()
                      .map(Shown::line)
                      .collect(Collectors.joining(Words.say("opinion.comma").in(locale)))),
              Cell.of(finding.status(), locale),
              cells.weight(finding),
              Cell.text(cells.seen(finding)),
              cells.remedy(finding),
              Cell.text(finding.citation())));
    }
  }

  private String title(String id) {
    CallApplication application = applications.get(id);
    return application == null ? "" : Objects.requireNonNullElse(application.title(), "");
  }
}
