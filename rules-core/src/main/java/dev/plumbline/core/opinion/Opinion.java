package dev.plumbline.core.opinion;

import dev.plumbline.Bilingual;
import dev.plumbline.Conclusion;
import dev.plumbline.Finding;
import dev.plumbline.Guideline;
import dev.plumbline.Report;
import dev.plumbline.Status;
import dev.plumbline.ToDo;
import dev.plumbline.Verdict;
import dev.plumbline.core.words.Message;
import dev.plumbline.core.words.Names;
import dev.plumbline.core.words.Page;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.ReviewRound;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * A verdict as an opinion that the applicant can read: the conclusion and what decides it, each
 * thing to do once, what a person will judge, and what passed.
 */
public final class Opinion {
  /** A time that stands for a whole day. */
  private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

  private final Guideline guideline;
  private final Application application;
  private final Verdict verdict;
  private final Page page;
  private final FindingLines lines;
  private final MatterLines matterLines;
  private final List<Matter> matters;
  private final Due due;

  /** Readings that what is shown rests on. */
  private final Set<String> readings = new LinkedHashSet<>();

  private Opinion(Guideline guideline, Application application, Verdict verdict, Locale locale) {
    this.guideline = guideline;
    this.application = application;
    this.verdict = verdict;
    this.page = new Page(locale);
    this.lines = new FindingLines(page);
    this.matterLines = new MatterLines(page, guideline, verdict.receipt());
    this.matters = Matters.of(guideline, verdict);
    this.due = Due.of(guideline, verdict.receipt());
  }

  /**
   * The opinion.
   *
   * @param source what to call where the application comes from, or {@code null}
   */
  public static Report of(
      Guideline guideline, Application application, Verdict verdict, Locale locale, String source) {
    return new Opinion(guideline, application, verdict, locale).write(source);
  }

  private Report write(String source) {
    head(source);
    decisive();
    matters(Message.of("opinion.also"), w -> w != verdict.conclusion() && w != Conclusion.ELIGIBLE);
    matters(Message.of("opinion.hints"), w -> w == Conclusion.ELIGIBLE);
    derived();
    toDo();
    forReviewers();
    passed();
    readings();
    ReceiptLine.ofOne(page, verdict.receipt());
    return page.report();
  }

  private void head(String source) {
    Heading.write(page, application, verdict.conclusion());
    if (source != null) {
      page.line(0, Message.of("opinion.source", source));
    }
    if (due.isClosed()) {
      closed();
    }
    verdict.notices().forEach(notice -> page.line(0, Message.of("opinion.notice", notice.text())));
  }

  /** The time of filing is over: whether there is time left to mend. */
  private void closed() {
    boolean submitted =
        application.filing() != null && application.filing().unitSubmittedAt() != null;
    Bilingual end = Due.time(due.closes());
    Message closed =
        submitted
            ? Message.of("opinion.closed", end)
            : Message.of("opinion.closedUnsubmitted", end);
    page.line(
        0,
        due.isPast()
            ? Message.of("opinion.closedForGood", closed)
            : Message.of("opinion.closedButMendable", closed, Due.time(due.until())));
  }

  /** What makes the conclusion what it is. */
  private void decisive() {
    if (verdict.conclusion() == Conclusion.ELIGIBLE) {
      return;
    }
    long unjudged =
        verdict.reviewItems().stream().filter(f -> f.weight() == verdict.conclusion()).count();
    Message heading = Message.of("opinion.decisive");
    if (unjudged == 0) {
      matters(heading, w -> w == verdict.conclusion());
      return;
    }
    page.heading(heading);
    matters(w -> w == verdict.conclusion()).forEach(this::matter);
    page.line(1, Message.of("opinion.unjudged", unjudged));
  }

  private List<Matter> matters(Predicate<Conclusion> weighs) {
    return matters.stream().filter(matter -> weighs.test(matter.weight())).toList();
  }

  private void matters(Message heading, Predicate<Conclusion> weighs) {
    List<Matter> some = matters(weighs);
    if (!some.isEmpty()) {
      page.heading(Message.of("opinion.places", heading, some.size()));
      some.forEach(this::matter);
    }
  }

  private void matter(Matter matter) {
    matterLines.write(matter);
    if (matter.sort() != Matter.Sort.MISSING) {
      readings.addAll(matter.first().readings());
    }
  }

  private void derived() {
    List<Finding> odd =
        verdict.derivedChecks().stream()
            .filter(f -> f.status() == Status.VIOLATED || f.status() == Status.NEEDS_REVIEW)
            .toList();
    if (!odd.isEmpty()) {
      page.heading(Message.of("opinion.derived", odd.size()));
      for (Finding finding : odd) {
        lines.full(finding);
        readings.addAll(finding.readings());
      }
    }
    long open =
        verdict.derivedChecks().stream().filter(f -> f.status() == Status.UNDETERMINED).count();
    if (open > 0) {
      if (odd.isEmpty()) {
        page.gap();
      }
      page.line(odd.isEmpty() ? 0 : 1, Message.of("opinion.derivedOpen", open));
    }
  }

  private void toDo() {
    Map<LocalDateTime, List<ToDo>> byDeadline =
        new TreeMap<>(Comparator.nullsLast(Comparator.naturalOrder()));
    for (ToDo item : verdict.toDo()) {
      byDeadline.computeIfAbsent(item.deadline(), d -> new ArrayList<>()).add(item);
    }
    byDeadline.forEach(this::toDo);
  }

  private void toDo(LocalDateTime deadline, List<ToDo> items) {
    page.heading(
        deadline == null
            ? Message.of("opinion.toDo")
            : Message.of("opinion.toDoBy", until(deadline)));
    Map<Bilingual, List<ToDo>> byPaper = new LinkedHashMap<>();
    for (ToDo item : items) {
      Bilingual paper =
          item.missing().isEmpty() ? Bilingual.same(item.clause()) : item.missing().get(0).of();
      byPaper.computeIfAbsent(paper, p -> new ArrayList<>()).add(item);
    }
    byPaper.forEach(this::toDo);
  }

  private static Object until(LocalDateTime deadline) {
    return deadline.toLocalTime().equals(END_OF_DAY)
        ? Message.of("opinion.endOfDay", deadline.toLocalDate().toString())
        : Due.time(deadline);
  }

  private void toDo(Bilingual paper, List<ToDo> items) {
    page.line(
        1,
        Message.of(
            "opinion.toDoItem",
            paper,
            Message.inTurn(items.stream().map(item -> Names.quoted(item.statement())).toList()),
            items.stream().map(ToDo::clause).toList()));
    List<Finding> mendable =
        items.stream()
            .flatMap(item -> verdict.finding(item.clause()).stream())
            .filter(finding -> finding.remedy() != null)
            .toList();
    mendable.forEach(finding -> readings.addAll(finding.readings()));
    lines.remedies(mendable);
  }

  private void forReviewers() {
    if (!verdict.reviewItems().isEmpty()) {
      page.heading(Message.of("opinion.forReviewers", verdict.reviewItems().size()));
      verdict.reviewItems().forEach(lines::brief);
    }
    verdict.reviewRoute().stream()
        .map(Opinion::round)
        .reduce((a, b) -> Message.of("opinion.andRound", a, b))
        .ifPresent(
            route -> {
              page.gap();
              page.line(0, Message.of("opinion.route", route));
            });
  }

  private static Message round(ReviewRound round) {
    return Message.of("opinion.round", round.number(), Names.quoted(round.form()));
  }

  private void passed() {
    List<Finding> passed = findings(Status.SATISFIED);
    int others = findings(Status.NOT_APPLICABLE).size();
    long followed = passed.stream().filter(f -> !f.readings().isEmpty()).count();
    page.gap();
    page.line(
        0,
        followed == 0
            ? Message.of("opinion.passed", passed.size(), others)
            : Message.of("opinion.passedByReading", passed.size(), followed, others));
  }

  private List<Finding> findings(Status status) {
    return verdict.findings().stream().filter(finding -> finding.status() == status).toList();
  }

  private void readings() {
    for (String id : readings) {
      guideline
          .reading(id)
          .ifPresent(text -> page.line(0, Message.of("opinion.reading", id, Names.quoted(text))));
    }
  }
}
