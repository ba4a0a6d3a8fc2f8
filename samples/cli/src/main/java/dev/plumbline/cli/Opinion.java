package dev.plumbline.cli;

import dev.plumbline.Conclusion;
import dev.plumbline.Finding;
import dev.plumbline.Guideline;
import dev.plumbline.MissingFact;
import dev.plumbline.Status;
import dev.plumbline.ToDo;
import dev.plumbline.Verdict;
import dev.plumbline.fact.Application;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A verdict as an opinion that the applicant can read: the conclusion and what decides it, each
 * thing to do once, what a person will judge, and what passed.
 */
final class Opinion {
  /** A time that stands for a whole day. */
  private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

  private final Guideline guideline;
  private final Application application;
  private final Verdict verdict;
  private final Lang lang;
  private final Style style;
  private final Page page;
  private final FindingLines lines;
  private final MatterLines matterLines;
  private final List<Matter> matters;
  private final Due due;

  /** Readings that what is shown rests on. */
  private final Set<String> readings = new LinkedHashSet<>();

  Opinion(Guideline guideline, Application application, Verdict verdict, Lang lang, Style style) {
    this.guideline = guideline;
    this.application = application;
    this.verdict = verdict;
    this.lang = lang;
    this.style = style;
    this.page = new Page(style);
    this.lines = new FindingLines(page, lang, style);
    this.due = Due.of(guideline, verdict.receipt());
    this.matterLines = new MatterLines(page, lines, due, lang, style);
    this.matters = Matters.of(guideline, verdict);
  }

  /**
   * The opinion.
   *
   * @param file the file of the application, or {@code null} if it need not be named
   */
  String text(String file) {
    head(file);
    decisive();
    section(
        lang.pick("另须处理", "Also to be dealt with"),
        matters(w -> w != verdict.conclusion() && w != Conclusion.ELIGIBLE));
    section(
        lang.pick("提示，不影响结论", "Hints that do not weigh"), matters(w -> w == Conclusion.ELIGIBLE));
    derived();
    toDo();
    forReviewers();
    foot();
    return page.toString();
  }

  private void head(String file) {
    Heading.write(page, application, verdict.conclusion(), lang, style);
    if (file != null) {
      page.line(0, lang.colon(lang.pick("文件", "File"), file));
    }
    time();
    verdict
        .notices()
        .forEach(
            notice -> page.line(0, lang.colon(lang.pick("注意", "Note"), lang.pick(notice.text()))));
  }

  /** Whether there is time left. */
  private void time() {
    if (!due.isClosed()) {
      return;
    }
    boolean submitted =
        application.filing() != null && application.filing().unitSubmittedAt() != null;
    String closed =
        lang.pick(
            "申报已于 " + Lang.time(due.closes()) + " 截止",
            "Filing ended on " + Lang.time(due.closes()));
    String own =
        submitted ? "" : lang.pick("，没有申报单位提交的记录", ", and no submission by the unit is on record");
    String mending =
        due.isPast()
            ? lang.pick("，补正期限已过", "; the time to mend is over")
            : lang.pick(
                "，可补正至 " + Lang.time(due.until()),
                "; mending is possible until " + Lang.time(due.until()));
    page.line(0, closed + own + mending);
  }

  /** What makes the conclusion what it is. */
  private void decisive() {
    if (verdict.conclusion() == Conclusion.ELIGIBLE) {
      return;
    }
    List<Matter> deciding = matters(w -> w == verdict.conclusion());
    long unjudged =
        verdict.reviewItems().stream().filter(f -> f.weight() == verdict.conclusion()).count();
    String heading = lang.pick("决定结论的是", "What decides the conclusion");
    if (unjudged == 0) {
      section(heading, deciding);
      return;
    }
    page.heading(heading);
    deciding.forEach(this::matter);
    page.line(
        1,
        "? "
            + lang.pick(
                "由评审人判断的 " + unjudged + " 条还没有评审意见（见下）",
                unjudged + " clauses for the reviewers are not judged yet (below)"));
  }

  private List<Matter> matters(Predicate<Conclusion> weighs) {
    return matters.stream().filter(matter -> weighs.test(matter.weight())).toList();
  }

  private void section(String heading, List<Matter> some) {
    if (!some.isEmpty()) {
      page.heading(lang.bracket(heading, lang.pick(some.size() + " 处", "" + some.size())));
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
      page.heading(
          lang.bracket(
              lang.pick("推定：材料之间不一致，不影响结论", "Derived checks; they do not weigh"),
              count(odd.size())));
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
      page.line(
          odd.isEmpty() ? 0 : 1,
          lang.pick("推定核对有 " + open + " 项因缺信息未做", open + " derived checks lack information"));
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
    String heading = lang.pick("提交时还要完成", "Still to do");
    page.heading(
        deadline == null
            ? heading
            : lang.bracket(heading, lang.pick("截止 ", "until ") + until(deadline)));
    Map<String, List<ToDo>> byPaper = new LinkedHashMap<>();
    for (ToDo item : items) {
      List<MissingFact> missing = item.missing();
      String paper = missing.isEmpty() ? item.clause() : paper(missing.get(0));
      byPaper.computeIfAbsent(paper, p -> new ArrayList<>()).add(item);
    }
    byPaper.forEach(this::toDo);
  }

  private String paper(MissingFact missing) {
    return lang.pick(missing.of());
  }

  private String until(LocalDateTime deadline) {
    return deadline.toLocalTime().equals(END_OF_DAY)
        ? lang.pick(deadline.toLocalDate() + " 当日", "the end of " + deadline.toLocalDate())
        : Lang.time(deadline);
  }

  private void toDo(String paper, List<ToDo> items) {
    String statements =
        items.stream()
            .map(item -> lines.statement(item.statement()))
            .collect(Collectors.joining(lang.pick("；", "; ")));
    String clauses = items.stream().map(ToDo::clause).collect(Collectors.joining(lang.comma()));
    page.line(1, "· " + lang.bracket(lang.colon(paper, statements), clauses));
    items.stream()
        .flatMap(item -> verdict.finding(item.clause()).stream())
        .filter(f -> f.remedy() != null)
        .peek(f -> readings.addAll(f.readings()))
        .map(lines::remedy)
        .distinct()
        .forEach(lines::remedy);
  }

  private void forReviewers() {
    if (!verdict.reviewItems().isEmpty()) {
      page.heading(
          lang.bracket(
              lang.pick("由评审人判断", "For the reviewers"), count(verdict.reviewItems().size())));
      verdict.reviewItems().forEach(lines::brief);
    }
    if (!verdict.reviewRoute().isEmpty()) {
      String route =
          verdict.reviewRoute().stream()
              .map(
                  r ->
                      lang.pick("第" + r.number() + "轮", "round " + r.number() + " ")
                          + lang.quoted(r.form()))
              .collect(Collectors.joining(lang.pick("，", ", ")));
      page.gap();
      page.line(0, lang.colon(lang.pick("评审方式", "Review"), route));
    }
  }

  private void foot() {
    passed();
    for (String id : readings) {
      guideline
          .reading(id)
          .ifPresent(
              text ->
                  page.line(0, lang.colon(lang.pick("解读 ", "Reading ") + id, lang.quoted(text))));
    }
    receipt();
  }

  private void passed() {
    List<Finding> passed = findings(f -> f.status() == Status.SATISFIED);
    int others = findings(f -> f.status() == Status.NOT_APPLICABLE).size();
    long followed = passed.stream().filter(f -> !f.readings().isEmpty()).count();
    String line = lang.pick("符合 " + passed.size() + " 条", passed.size() + " clauses met");
    if (followed > 0) {
      line =
          lang.bracket(line, lang.pick("其中 " + followed + " 条按解读执行", followed + " by a reading"));
    }
    page.gap();
    page.line(0, line + lang.pick("，不适用 " + others + " 条", ", " + others + " not applicable"));
  }

  private void receipt() {
    String open = lang.pick("截止之前", "before the deadline");
    page.styled(style.faint(Plain.line(ReceiptLine.of(verdict.receipt(), lang, open))));
  }

  private List<Finding> findings(Predicate<Finding> wanted) {
    return verdict.findings().stream().filter(wanted).toList();
  }

  private String count(int number) {
    return lang.pick(number + " 条", String.valueOf(number));
  }
}
