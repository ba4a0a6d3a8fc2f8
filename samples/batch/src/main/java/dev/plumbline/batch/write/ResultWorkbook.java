package dev.plumbline.batch.write;

import dev.plumbline.Bilingual;
import dev.plumbline.CallApplication;
import dev.plumbline.CallFinding;
import dev.plumbline.CallVerdict;
import dev.plumbline.Conclusion;
import dev.plumbline.Evidence;
import dev.plumbline.Finding;
import dev.plumbline.Guideline;
import dev.plumbline.MissingFact;
import dev.plumbline.Notice;
import dev.plumbline.Problem;
import dev.plumbline.Receipt;
import dev.plumbline.Refusal;
import dev.plumbline.Status;
import dev.plumbline.Verdict;
import dev.plumbline.batch.Aside;
import dev.plumbline.batch.Refused;
import dev.plumbline.batch.Row;
import dev.plumbline.batch.Source;
import dev.plumbline.batch.Trouble;
import dev.plumbline.batch.Words;
import dev.plumbline.batch.kept.KeptFolder;
import dev.plumbline.batch.opinion.Opinion;
import dev.plumbline.batch.opinion.Point;
import dev.plumbline.batch.opinion.ReceiptText;
import dev.plumbline.batch.read.Former;
import dev.plumbline.batch.statistics.Figures;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.Judgement;
import dev.plumbline.fact.Submission;
import dev.plumbline.spi.Shown;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes the workbook of results. Verdicts stream in, and memory hangs on their number only by a
 * line of figures for each: the rows wait in files. What is added, and writing, is for one thread
 * at a time; what is {@linkplain #prepare prepared} for any.
 *
 * <p>No cell is a formula: texts are written as texts, and one that a spreadsheet could take for a
 * formula, here or once it is saved as CSV, has an apostrophe before it. The same results give the
 * same bytes.
 */
public final class ResultWorkbook {
  private static final Set<Notice.Kind> JUDGED =
      EnumSet.of(Notice.Kind.JUDGED_MET, Notice.Kind.JUDGED_NOT_MET);

  private final KeptFolder folder;
  private final Locale locale;
  private final boolean all;
  private final Spool summary;
  private final Spool findings;
  private final Spool toSupply;
  private final Spool judgements;
  private final Spool checklist;
  private final Spool problems;
  private final Figures figures = new Figures();

  /** Receipts without the time, which may be each application's own, and how many have them. */
  private final Map<Receipt, Integer> receipts = new LinkedHashMap<>();

  private int refused;
  private int asides;
  private @Nullable CallVerdict call;
  private @Nullable Former former;
  private @Nullable Checklist checked;

  private ResultWorkbook(KeptFolder folder, Locale locale, boolean all) throws IOException {
    this.locale = locale;
    this.all = all;
    this.folder = folder;
    this.summary = new Spool(folder.file("summary"));
    this.findings = new Spool(folder.file("findings"));
    this.toSupply = new Spool(folder.file("to-supply"));
    this.judgements = new Spool(folder.file("judgements"));
    this.checklist = new Spool(folder.file("checklist"));
    this.problems = new Spool(folder.file("problems"));
  }

  /**
   * A workbook to come.
   *
   * @param folder where rows wait; best where the workbook will be, since that is where there is
   *     room for it. Whose rows are there already are taken in {@linkplain #again again}
   * @param locale Chinese for any Chinese locale, English for others
   * @param all whether findings that are in order are written too
   * @throws IOException if nothing can be written there
   */
  public static ResultWorkbook in(KeptFolder folder, Locale locale, boolean all)
      throws IOException {
    return new ResultWorkbook(folder, locale, all);
  }

  /** What an application and its verdict come to in the workbook. */
  public static final class Prepared {
    private final Application application;
    private final Verdict verdict;
    private final List<Cell> summary;
    private final List<List<Cell>> findings;
    private final List<List<Cell>> toSupply;
    private final List<List<Cell>> judgements;
    private final List<List<Cell>> checklist;

    private Prepared(
        Application application,
        Verdict verdict,
        List<Cell> summary,
        List<List<Cell>> findings,
        List<List<Cell>> toSupply,
        List<List<Cell>> judgements,
        List<List<Cell>> checklist) {
      this.application = application;
      this.verdict = verdict;
      this.summary = summary;
      this.findings = findings;
      this.toSupply = toSupply;
      this.judgements = judgements;
      this.checklist = checklist;
    }
  }

  /**
   * Makes the rows of an application and the verdict on it, on any thread.
   *
   * @param guideline the guideline that the verdict is of
   * @param source where the application comes from, or {@code null}
   */
  public Prepared prepare(
      Guideline guideline, @Nullable Source source, Application application, Verdict verdict) {
    Opinion opinion = Opinion.of(guideline, application, verdict, locale);
    return new Prepared(
        application,
        verdict,
        summary(application.id(), source, opinion),
        findings(verdict).stream().map(finding -> finding(opinion, finding)).toList(),
        toSupply(opinion),
        judgements(opinion, application, verdict),
        checklist(opinion, application, verdict));
  }

  /**
   * Takes in an application and the verdict on it.
   *
   * @throws UncheckedIOException if it cannot be kept
   */
  public void add(Prepared prepared) {
    again(prepared.application, prepared.verdict);
    try {
      summary.add(prepared.summary);
      findings.addAll(prepared.findings);
      toSupply.addAll(prepared.toSupply);
      judgements.addAll(prepared.judgements);
      checklist.addAll(prepared.checklist);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Takes in an application whose rows are there from an earlier run. */
  public void again(Application application, Verdict verdict) {
    figures.take(application);
    figures.take(verdict);
    receipts.merge(withoutTime(verdict.receipt()), 1, Integer::sum);
  }

  /** Takes in a row whose problems are there from an earlier run. */
  public void again(Row row) {
    refused += row instanceof Refused ? 1 : 0;
    asides += row instanceof Aside ? 1 : 0;
  }

  /**
   * Takes in what of a row could not be used, and whether it cost the row; one that does not count
   * stands in the summary.
   *
   * @throws UncheckedIOException if it cannot be kept
   */
  public void troubles(Row row) {
    again(row);
    if (row instanceof Aside aside) {
      aside(aside);
    }
    boolean lost = row instanceof Refused;
    for (Trouble trouble : row.troubles()) {
      problem(trouble.source().text().in(locale), row.id(), trouble.text().in(locale), lost);
    }
  }

  private void aside(Aside aside) {
    Application application = aside.application();
    Cell none = Cell.text("");
    try {
      summary.add(
          List.of(
              new Cell(aside.id(), 0, Look.TEXT),
              Cell.text(Shown.line(aside.id())),
              shown(application.applicant() == null ? null : application.applicant().name()),
              shown(application.title()),
              shown(application.lead() == null ? null : application.lead().name()),
              Cell.text(Shown.line(Submission.of(application).part())),
              Cell.text(say(aside.why())).looking(Look.ASIDE),
              none,
              none,
              none,
              none,
              none,
              none,
              none,
              Cell.text(say(aside.source().text()))));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Cell shown(@Nullable String text) {
    return Cell.text(text == null ? "" : Shown.line(text));
  }

  /**
   * Takes in what was found over the call, of which the applications are those that were added.
   *
   * @throws UncheckedIOException if it cannot be kept
   */
  public void call(CallVerdict verdict) {
    call = verdict;
    figures.take(verdict);
    for (Refusal refusal : verdict.refused()) {
      refused++;
      for (Problem one : refusal.problems()) {
        problem("", refusal.applicationId(), one.in(locale), true);
      }
    }
  }

  private void problem(String place, @Nullable String id, String text, boolean lost) {
    try {
      problems.add(
          List.of(
              Cell.text(place),
              Cell.text(id == null ? "" : Shown.line(id)),
              Cell.text(text),
              Cell.text(say(lost ? Words.say("cost.row") : Words.say("cost.cell")))
                  .looking(lost ? Look.BAD : Look.MENDABLE)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Has the workbook list clauses to be signed for; before anything is prepared. */
  public void checklist(Checklist clauses) {
    checked = clauses;
  }

  /** Has the workbook tell what is otherwise than in an earlier run. */
  public void since(Former earlier) {
    former = earlier;
  }

  /**
   * Writes the workbook, once.
   *
   * @param out is not closed
   */
  public void writeTo(OutputStream out) throws IOException {
    WorkbookFile workbook = new WorkbookFile(folder.place("made"), locale);
    try (workbook) {
      OverCall over = call == null ? null : new OverCall(call, locale);
      workbook.table(
          over == null ? Tables.SUMMARY : Tables.SUMMARY_OF_CALL,
          rows -> summary.forEach(row -> rows.take(over == null ? tail(row) : over.row(row))));
      if (former != null) {
        // Alike with alike: what each came to alone, if nothing else was told before.
        boolean ofCall = over != null && former.isOfCall();
        Changes changes = new Changes(former, ofCall, locale);
        workbook.table(
            ofCall || over == null ? Tables.CHANGES : Tables.CHANGES_ALONE,
            rows -> {
              summary.forEach(row -> changes.take(ofCall ? over.row(row) : tail(row), rows));
              changes.end(rows);
            });
      }
      workbook.table(Tables.FINDINGS, findings::forEach);
      workbook.table(Tables.TO_SUPPLY, toSupply::forEach);
      workbook.table(Tables.JUDGEMENTS, judgements::forEach);
      if (checked != null) {
        workbook.table(Tables.CHECKLIST, checklist::forEach);
      }
      workbook.table(Tables.CALL, this::call);
      workbook.statistics(new StatisticsSheet(figures, locale));
      workbook.table(Tables.PROBLEMS, problems::forEach);
      workbook.table(Tables.RECEIPT, this::receipt);
    }
    workbook.complete(out);
  }

  private String say(Bilingual text) {
    return text.in(locale);
  }

  private static List<Cell> tail(List<Cell> row) {
    return row.subList(1, row.size());
  }

  /** The row of the summary, and before it the id as it is, by which the call finds the row. */
  private List<Cell> summary(String id, @Nullable Source source, Opinion opinion) {
    List<Point> points = opinion.decisive();
    Map<Status, Integer> counts = opinion.counts();
    long papers = opinion.points().stream().filter(p -> !p.paper().isEmpty()).count();
    return List.of(
        new Cell(id, 0, Look.TEXT),
        Cell.text(opinion.id()),
        Cell.text(opinion.unit()),
        Cell.text(opinion.title()),
        Cell.text(opinion.lead()),
        Cell.text(opinion.part()),
        Cell.of(opinion.conclusion(), locale),
        Cell.text(told(points, point -> point.clauses().get(0))),
        Cell.text(why(opinion)),
        Cell.text(told(points, Point::remedy)),
        Cell.number(counts.get(Status.VIOLATED)),
        Cell.number(counts.get(Status.UNDETERMINED)),
        Cell.number(counts.get(Status.NEEDS_REVIEW)),
        Cell.number((int) papers),
        Cell.text(source == null ? "" : say(source.text())));
  }

  private String why(Opinion opinion) {
    String why =
        told(
            opinion.decisive(),
            point -> point.statement() + say(Words.say("opinion.colon", point.fact())));
    if (opinion.unjudged() == 0) {
      return why;
    }
    String unjudged = say(Words.say("opinion.unjudged", opinion.unjudged()));
    return why.isEmpty() ? unjudged : why + "\n" + unjudged;
  }

  /** Something of each point, line by line. */
  private String told(List<Point> points, Function<Point, String> what) {
    String told =
        points.stream()
            .limit(Opinion.MOST_POINTS)
            .map(what)
            .filter(text -> !text.isEmpty())
            .distinct()
            .collect(Collectors.joining("\n"));
    int more = points.size() - Opinion.MOST_POINTS;
    return more > 0 ? told + "\n" + say(Words.say("opinion.more", more)) : told;
  }

  private List<Finding> findings(Verdict verdict) {
    return verdict
        .all()
        .filter(
            finding ->
                all
                    || finding.status() != Status.SATISFIED
                        && finding.status() != Status.NOT_APPLICABLE)
        .toList();
  }

  private List<Cell> finding(Opinion opinion, Finding finding) {
    return List.of(
        Cell.text(opinion.id()),
        Cell.text(opinion.unit()),
        Cell.text(opinion.title()),
        Cell.of(finding.status(), locale),
        weight(finding.weight()),
        Cell.text(finding.clause()),
        Cell.text(Opinion.quoted(finding.statement(), locale)),
        Cell.text(seen(finding)),
        Cell.text(Opinion.inTurn(finding.missing().stream().map(MissingFact::text), locale)),
        Cell.text(remedy(finding)),
        Cell.text(finding.citation()));
  }

  private String seen(Finding finding) {
    return Opinion.inTurn(
        Stream.concat(
            finding.evidence().stream().map(Evidence::text), Stream.ofNullable(finding.note())),
        locale);
  }

  private String remedy(Finding finding) {
    return Opinion.inTurn(Stream.ofNullable(finding.remedyText()), locale);
  }

  /** What a person judged, and what is still to be judged, which is left to be filled in. */
  private List<List<Cell>> judgements(Opinion opinion, Application application, Verdict verdict) {
    Map<String, Judgement> judged = judged(application);
    return verdict
        .all()
        .filter(
            finding ->
                finding.status() == Status.NEEDS_REVIEW || judged.containsKey(finding.clause()))
        .map(finding -> judgement(opinion, finding, judged.get(finding.clause())))
        .toList();
  }

  private static Map<String, Judgement> judged(Application application) {
    Map<String, Judgement> judged = new HashMap<>();
    if (application.judgements() != null) {
      application.judgements().forEach(each -> judged.put(each.clause(), each));
    }
    return judged;
  }

  private List<Cell> judgement(Opinion opinion, Finding finding, @Nullable Judgement judged) {
    boolean none = judged == null;
    return List.of(
        Cell.text(opinion.id()),
        Cell.text(opinion.unit()),
        Cell.text(opinion.title()),
        Cell.text(finding.clause()),
        Cell.text(Opinion.quoted(finding.statement(), locale)),
        Cell.text(seen(finding)),
        Cell.text(none ? "" : truth(judged.met())),
        Cell.text(none || judged.by() == null ? "" : Shown.line(judged.by())),
        Cell.text(none || judged.decidedOn() == null ? "" : judged.decidedOn().toString()),
        Cell.text(none || judged.reason() == null ? "" : Shown.line(judged.reason())),
        Cell.text(none || !judged.rejects() ? "" : truth(true)));
  }

  private List<List<Cell>> checklist(Opinion opinion, Application application, Verdict verdict) {
    if (checked == null) {
      return List.of();
    }
    Map<String, Judgement> judged = judged(application);
    Map<String, Finding> findings = new HashMap<>();
    verdict.all().forEach(finding -> findings.put(finding.clause(), finding));
    return checked.clauses().stream()
        .map(findings::get)
        .filter(finding -> finding != null && finding.status() != Status.NOT_APPLICABLE)
        .map(finding -> check(opinion, finding, judged.get(finding.clause())))
        .toList();
  }

  private List<Cell> check(Opinion opinion, Finding finding, @Nullable Judgement judged) {
    boolean none = judged == null;
    String missing = Opinion.inTurn(finding.missing().stream().map(MissingFact::text), locale);
    return List.of(
        Cell.text(opinion.id()),
        Cell.text(opinion.unit()),
        Cell.text(finding.clause()),
        Cell.text(Opinion.quoted(finding.statement(), locale)),
        Cell.text(
            Stream.of(
                    seen(finding),
                    missing.isEmpty() ? "" : say(Words.say("checklist.missing", missing)))
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"))),
        Cell.of(finding.status(), locale),
        Cell.text(none ? "" : truth(judged.met())),
        Cell.text(none || judged.by() == null ? "" : Shown.line(judged.by())),
        Cell.text(none || judged.decidedOn() == null ? "" : judged.decidedOn().toString()),
        Cell.text(none || judged.reason() == null ? "" : Shown.line(judged.reason())),
        Cell.text(say(isJudged(finding) ? Words.say("use.counts") : Words.say("use.filed")))
            .looking(Look.ASIDE));
  }

  /** Whether what a person finds of it counts. */
  private static boolean isJudged(Finding finding) {
    return finding.status() == Status.NEEDS_REVIEW
        || finding.notices().stream().map(Notice::kind).anyMatch(JUDGED::contains);
  }

  private String truth(@Nullable Boolean truth) {
    return truth == null ? "" : say(truth ? Words.say("truth.yes") : Words.say("truth.no"));
  }

  private Cell weight(Conclusion weight) {
    return weight == Conclusion.ELIGIBLE
        ? Cell.text(say(Words.say("weight.none"))).looking(Look.ASIDE)
        : Cell.of(weight, locale);
  }

  /** What the applicant can still do: papers to hand in, facts to correct, steps to take. */
  private List<List<Cell>> toSupply(Opinion opinion) {
    List<List<Cell>> rows = new ArrayList<>();
    for (Point point : opinion.points()) {
      if (point.sort() == Point.Sort.MISSING) {
        rows.add(
            toSupply(
                opinion,
                say(Words.say("kind.supply")),
                point.paper(),
                point.lacking().isEmpty() ? say(Words.say("opinion.whole")) : point.lacking(),
                point.remedy(),
                point.clauses()));
      } else if (point.weight() == Conclusion.CORRECTABLE) {
        rows.add(
            toSupply(
                opinion,
                say(Words.say("kind.correct")),
                point.statement(),
                point.seen(),
                point.remedy(),
                point.clauses()));
      }
    }
    for (Opinion.Task task : opinion.tasks()) {
      rows.add(
          toSupply(
              opinion,
              say(Words.say("kind.toDo")),
              task.paper(),
              task.statement(),
              task.until().isEmpty() ? "" : say(Words.say("opinion.doneBy", task.until())),
              task.clauses()));
    }
    return rows;
  }

  private List<Cell> toSupply(
      Opinion opinion, String kind, String paper, String what, String how, List<String> clauses) {
    return List.of(
        Cell.text(opinion.id()),
        Cell.text(opinion.unit()),
        Cell.text(opinion.title()),
        Cell.text(opinion.lead()),
        Cell.of(opinion.conclusion(), locale),
        Cell.text(kind).looking(Look.ASIDE),
        Cell.text(paper),
        Cell.text(what),
        Cell.text(how),
        Cell.text(String.join(say(Words.say("opinion.comma")), clauses)));
  }

  private void call(Spool.Taker rows) throws IOException {
    if (call == null) {
      return;
    }
    Map<String, String> titles = new HashMap<>();
    for (CallApplication application : call.applications()) {
      titles.put(application.id(), Objects.requireNonNullElse(application.title(), ""));
    }
    for (CallFinding one : call.findings()) {
      Finding finding = one.finding();
      String id = one.applicationId();
      rows.take(
          List.of(
              Cell.text(say(id == null ? Words.say("kind.cap") : Words.say("kind.clash")))
                  .looking(Look.ASIDE),
              Cell.text(finding.clause()),
              Cell.text(Opinion.quoted(finding.statement(), locale)),
              Cell.text(id == null ? "" : Shown.line(id)),
              Cell.text(id == null ? "" : titles.getOrDefault(id, "")),
              Cell.text(
                  one.others().stream()
                      .map(Shown::line)
                      .collect(Collectors.joining(say(Words.say("opinion.comma"))))),
              Cell.of(finding.status(), locale),
              weight(finding.weight()),
              Cell.text(seen(finding)),
              Cell.text(remedy(finding)),
              Cell.text(finding.citation())));
    }
  }

  private void receipt(Spool.Taker rows) throws IOException {
    row(rows, Words.say("receipt.applications"), String.valueOf(figures.inAll().applications()));
    row(rows, Words.say("receipt.refused"), String.valueOf(refused));
    if (asides > 0) {
      row(rows, Words.say("receipt.aside"), String.valueOf(asides));
    }
    if (call != null) {
      receipt(rows, call.receipt());
    } else {
      for (Map.Entry<Receipt, Integer> each : receipts.entrySet()) {
        if (receipts.size() > 1) {
          row(rows, Words.say("receipt.of"), String.valueOf(each.getValue()));
        }
        receipt(rows, each.getKey());
      }
    }
    if (former != null) {
      row(rows, Words.say("receipt.since"), Shown.line(former.file().file()));
      for (Trouble remark : former.remarks()) {
        row(rows, Words.say("receipt.sinceRemark"), say(remark.text()));
      }
    }
    row(rows, Words.say("receipt.quotedTitle"), say(Words.say("receipt.quoted")));
  }

  private void receipt(Spool.Taker rows, Receipt receipt) throws IOException {
    for (Map.Entry<String, String> line : ReceiptText.lines(receipt, locale).entrySet()) {
      rows.take(List.of(Cell.text(line.getKey()), Cell.text(line.getValue())));
    }
  }

  private void row(Spool.Taker rows, Bilingual title, String value) throws IOException {
    rows.take(List.of(Cell.text(say(title)), Cell.text(value)));
  }

  private static Receipt withoutTime(Receipt receipt) {
    return new Receipt(
        receipt.guideline(),
        receipt.edition(),
        receipt.number(),
        receipt.packSha256(),
        receipt.rulesSha256(),
        receipt.engine(),
        receipt.decidedBy(),
        receipt.mode(),
        null,
        receipt.cureUntil());
  }
}
