package dev.plumbline.cli;

import dev.plumbline.Finding;
import dev.plumbline.Guideline;
import dev.plumbline.Information;
import dev.plumbline.MissingFact;
import dev.plumbline.Mode;
import dev.plumbline.Status;
import dev.plumbline.ToDo;
import dev.plumbline.Verdict;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** A verdict as an opinion that the applicant can read: the conclusion, then what to do. */
final class Opinion {
  /** Papers with more different remedies than these are remedied by supplying what is named. */
  private static final int MOST_REMEDIES = 2;

  /** What more clauses than these hang on is told with their number. */
  private static final int MOST_CLAUSES = 20;

  private final Guideline guideline;
  private final Verdict verdict;
  private final Lang lang;
  private final Style style;
  private final Page page;
  private final FindingLines lines;
  private final Set<String> toDo;

  /** Readings that what is shown rests on. */
  private final Set<String> readings = new LinkedHashSet<>();

  Opinion(Guideline guideline, Verdict verdict, Lang lang, Style style) {
    this.guideline = guideline;
    this.verdict = verdict;
    this.lang = lang;
    this.style = style;
    this.page = new Page(style);
    this.lines = new FindingLines(page, new Statements(guideline, lang), lang, style);
    this.toDo = verdict.toDo().stream().map(ToDo::clause).collect(Collectors.toSet());
  }

  /**
   * The opinion.
   *
   * @param title the title of the project, or {@code null}
   * @param file the file of the application, or {@code null} if it need not be named
   */
  String text(String title, String file) {
    head(title, file);
    List<Finding> violated =
        findings(f -> f.status() == Status.VIOLATED && !isGap(f)).stream()
            .sorted(Comparator.comparing(Finding::severity))
            .toList();
    section(lang.pick("需要改正", "To mend"), violated);
    gaps();
    section(
        lang.pick("需要人工复核", "For a person to decide"),
        findings(f -> f.status() == Status.NEEDS_REVIEW));
    derived();
    toDo();
    forReviewers();
    foot();
    return page.toString();
  }

  private void head(String title, String file) {
    String conclusion =
        lang.pick(verdict.conclusion().title(), verdict.conclusion().englishTitle());
    String id = lang.pick("编号 ", "no. ") + verdict.applicationId();
    String name = title == null ? lang.pick("（未填项目名称）", "(no title)") : title;
    page.styled(
        style.of(verdict.conclusion(), lang.pick("【" + conclusion + "】", conclusion + "  "))
            + style.bold(Plain.line(name))
            + lang.bracket("", Plain.line(id)));
    if (file != null) {
      page.line(0, lang.colon(lang.pick("文件", "File"), file));
    }
    verdict.notices().forEach(notice -> page.line(0, lang.colon(lang.pick("注意", "Note"), notice)));
  }

  private void section(String heading, List<Finding> findings) {
    if (findings.isEmpty()) {
      return;
    }
    page.heading(lang.bracket(heading, count(findings.size())));
    findings.forEach(this::full);
  }

  private void full(Finding finding) {
    lines.full(finding);
    readings.addAll(finding.readings());
  }

  private void gaps() {
    List<Finding> open = findings(this::isGap);
    if (open.isEmpty()) {
      return;
    }
    boolean formal = verdict.receipt().mode() == Mode.FORMAL;
    page.heading(
        formal
            ? lang.pick("缺少的材料和信息（视为没有）", "Missing (taken as not there)")
            : lang.pick("缺少的材料和信息", "Missing"));
    for (Gaps.Gap gap : Gaps.of(open, lang, lines)) {
      int many = gap.clauses().size();
      String clauses =
          many > MOST_CLAUSES
              ? lang.pick("关系到 " + many + " 条", many + " clauses hang on it")
              : String.join(lang.comma(), gap.clauses());
      page.line(1, "· " + lang.bracket(gap.text(lang), clauses));
      if (gap.remedies().size() <= MOST_REMEDIES) {
        // The longer of two says where to get the paper, the other only that it is missing.
        gap.remedies().stream()
            .max(Comparator.comparingInt(String::length))
            .ifPresent(lines::remedy);
      }
    }
    open.stream().filter(f -> f.missing().isEmpty()).forEach(this::full);
  }

  /** Whether all that can be said of a clause is that something is missing. */
  private boolean isGap(Finding finding) {
    return switch (finding.status()) {
      case UNDETERMINED -> !toDo.contains(finding.clause());
      case VIOLATED ->
          !finding.missing().isEmpty()
              && finding.evidence().stream().allMatch(e -> e.offered() == null);
      default -> false;
    };
  }

  private void derived() {
    List<Finding> odd =
        verdict.derivedChecks().stream()
            .filter(f -> f.status() == Status.VIOLATED || f.status() == Status.NEEDS_REVIEW)
            .toList();
    section(lang.pick("推定：材料之间不一致，不影响结论", "Derived checks; they do not weigh"), odd);
    long open =
        verdict.derivedChecks().stream().filter(f -> f.status() == Status.UNDETERMINED).count();
    if (open > 0) {
      page.line(
          odd.isEmpty() ? 0 : 1,
          lang.pick("推定核对有 " + open + " 项因缺信息未做", open + " derived checks lack information"));
    }
  }

  private void toDo() {
    Map<LocalDateTime, List<ToDo>> byDeadline = new LinkedHashMap<>();
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
            : lang.bracket(heading, lang.pick("截止 ", "until ") + Lang.time(deadline)));
    Map<String, List<ToDo>> byPaper = new LinkedHashMap<>();
    for (ToDo item : items) {
      List<MissingFact> missing = item.missing();
      String paper = missing.isEmpty() ? item.clause() : Gaps.paper(missing.get(0), lang);
      byPaper.computeIfAbsent(paper, p -> new ArrayList<>()).add(item);
    }
    byPaper.forEach(this::toDo);
  }

  private void toDo(String paper, List<ToDo> items) {
    String statements =
        items.stream()
            .map(item -> lines.statement(item.clause(), item.statement()))
            .collect(Collectors.joining(lang.pick("；", "; ")));
    String clauses = items.stream().map(ToDo::clause).collect(Collectors.joining(lang.comma()));
    page.line(1, "· " + lang.bracket(lang.colon(paper, statements), clauses));
    items.stream()
        .flatMap(item -> verdict.finding(item.clause()).stream())
        .filter(f -> !f.readings().isEmpty() && f.remedy() != null)
        .peek(f -> readings.addAll(f.readings()))
        .forEach(f -> lines.remedy(lines.remedy(f)));
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
              .map(r -> lang.pick("第" + r.number() + "轮", "round " + r.number() + " ") + r.form())
              .collect(Collectors.joining(lang.pick("，", ", ")));
      page.gap();
      page.line(0, lang.colon(lang.pick("评审方式", "Review"), route));
    }
  }

  /** What the guideline tells, part by part. */
  private void information() {
    Map<String, List<String>> parts = new LinkedHashMap<>();
    for (Information item : verdict.information()) {
      parts
          .computeIfAbsent(item.citation().split("/")[0], part -> new ArrayList<>())
          .add(lines.statement(item.clause(), item.statement()));
    }
    if (!parts.isEmpty()) {
      page.heading(lang.pick("指南另告知", "The guideline also tells"));
      parts.forEach(
          (part, told) ->
              page.line(1, "· " + lang.colon(part, String.join(lang.pick("；", "; "), told))));
    }
  }

  private void foot() {
    information();
    passed();
    for (String id : readings) {
      String text = guideline.reading(id);
      if (text != null) {
        page.line(0, lang.colon(lang.pick("解读 ", "Reading ") + id, text));
      }
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
