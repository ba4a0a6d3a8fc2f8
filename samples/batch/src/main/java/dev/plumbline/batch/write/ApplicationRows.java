package dev.plumbline.batch.write;

import dev.plumbline.Bilingual;
import dev.plumbline.Conclusion;
import dev.plumbline.Finding;
import dev.plumbline.Guideline;
import dev.plumbline.Notice;
import dev.plumbline.Status;
import dev.plumbline.Verdict;
import dev.plumbline.batch.Aside;
import dev.plumbline.batch.Source;
import dev.plumbline.batch.Words;
import dev.plumbline.batch.opinion.Opinion;
import dev.plumbline.batch.opinion.Point;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.Judgement;
import dev.plumbline.fact.Submission;
import dev.plumbline.spi.Shown;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows that an application and the verdict on it have on the sheets. Made on any thread. */
final class ApplicationRows {
  private static final Set<Notice.Kind> JUDGED =
      EnumSet.of(Notice.Kind.JUDGED_MET, Notice.Kind.JUDGED_NOT_MET);

  private final Locale locale;
  private final boolean all;
  private final @Nullable Checklist checked;
  private final FindingCells cells;

  /**
   * Prepares to make rows.
   *
   * @param all whether findings that are in order have rows too
   * @param checked clauses to be signed for, or {@code null}
   */
  ApplicationRows(Locale locale, boolean all, @Nullable Checklist checked) {
    this.locale = locale;
    this.all = all;
    this.checked = checked;
    this.cells = new FindingCells(locale);
  }

  /** The rows of an application, by where they wait. */
  Map<Kept, List<List<Cell>>> of(
      Guideline guideline, @Nullable Source source, Application application, Verdict verdict) {
    Opinion opinion = Opinion.of(guideline, application, verdict, locale);
    Map<Kept, List<List<Cell>>> rows = new EnumMap<>(Kept.class);
    rows.put(Kept.SUMMARY, List.of(summary(application.id(), source, opinion)));
    rows.put(
        Kept.FINDINGS,
        findings(verdict).stream().map(finding -> finding(opinion, finding)).toList());
    rows.put(Kept.TO_SUPPLY, toSupply(opinion));
    rows.put(Kept.JUDGEMENTS, judgements(opinion, application, verdict));
    rows.put(Kept.CHECKLIST, checklist(opinion, application, verdict));
    return rows;
  }

  /** The row of the summary of one that does not count. */
  List<Cell> aside(Aside aside) {
    Application application = aside.application();
    Cell none = Cell.text("");
    return List.of(
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
        Cell.text(say(aside.source().text())));
  }

  private static Cell shown(@Nullable String text) {
    return Cell.text(text == null ? "" : Shown.line(text));
  }

  private String say(Bilingual text) {
    return text.in(locale);
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
        cells.weight(finding),
        Cell.text(finding.clause()),
        cells.statement(finding),
        Cell.text(cells.seen(finding)),
        Cell.text(cells.missing(finding)),
        cells.remedy(finding),
        Cell.text(finding.citation()));
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
    return Stream.of(
            List.of(
                Cell.text(opinion.id()),
                Cell.text(opinion.unit()),
                Cell.text(opinion.title()),
                Cell.text(finding.clause()),
                cells.statement(finding),
                Cell.text(cells.seen(finding))),
            found(judged),
            List.of(Cell.text(judged != null && judged.rejects() ? truth(true) : "")))
        .flatMap(List::stream)
        .toList();
  }

  /** What a person found: whether it is met, who says so, when and why. */
  private List<Cell> found(@Nullable Judgement judged) {
    if (judged == null) {
      return Collections.nCopies(4, Cell.text(""));
    }
    return List.of(
        Cell.text(truth(judged.met())),
        shown(judged.by()),
        Cell.text(judged.decidedOn() == null ? "" : judged.decidedOn().toString()),
        shown(judged.reason()));
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
    String missing = cells.missing(finding);
    String seen =
        Stream.of(
                cells.seen(finding),
                missing.isEmpty() ? "" : say(Words.say("checklist.missing", missing)))
            .filter(text -> !text.isEmpty())
            .collect(Collectors.joining("\n"));
    return Stream.of(
            List.of(
                Cell.text(opinion.id()),
                Cell.text(opinion.unit()),
                Cell.text(finding.clause()),
                cells.statement(finding),
                Cell.text(seen),
                Cell.of(finding.status(), locale)),
            found(judged),
            List.of(
                Cell.text(say(isJudged(finding) ? Words.say("use.counts") : Words.say("use.filed")))
                    .looking(Look.ASIDE)))
        .flatMap(List::stream)
        .toList();
  }

  /** Whether what a person finds of it counts. */
  private static boolean isJudged(Finding finding) {
    return finding.status() == Status.NEEDS_REVIEW
        || finding.notices().stream().map(Notice::kind).anyMatch(JUDGED::contains);
  }

  private String truth(@Nullable Boolean truth) {
    return truth == null ? "" : say(truth ? Words.say("truth.yes") : Words.say("truth.no"));
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
}
