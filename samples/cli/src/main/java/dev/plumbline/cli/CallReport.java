package dev.plumbline.cli;

import dev.plumbline.CallApplication;
import dev.plumbline.CallFinding;
import dev.plumbline.CallVerdict;
import dev.plumbline.Conclusion;
import dev.plumbline.ConclusionCount;
import dev.plumbline.Guideline;
import dev.plumbline.Status;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** A verdict on a call as a report: each application, what clashes, how much of what there is. */
final class CallReport {
  /** How many other applications are spelt out in a line. */
  private static final int SPELT_OUT = 8;

  /** How many reasons are listed. */
  private static final int MOST_REASONS = 15;

  private final CallVerdict verdict;
  private final Lang lang;
  private final Style style;
  private final Page page;
  private final FindingLines lines;
  private final Statements statements;

  CallReport(Guideline guideline, CallVerdict verdict, Lang lang, Style style) {
    this.verdict = verdict;
    this.lang = lang;
    this.style = style;
    this.page = new Page(style);
    this.statements = new Statements(guideline, lang);
    this.lines = new FindingLines(page, lang, style);
  }

  String text() {
    page.styled(style.bold(Plain.line(counts(verdict.inAll()))));
    page.gap();
    verdict.applications().forEach(this::application);
    findings();
    statistics();
    reasons();
    page.gap();
    String own = lang.pick("各申请的提交时间", "the submission of each");
    page.styled(style.faint(Plain.line(ReceiptLine.of(verdict.receipt(), lang, own))));
    return page.toString();
  }

  private void application(CallApplication application) {
    String conclusion = title(application.conclusion());
    String name =
        application.title() == null ? lang.pick("（未填项目名称）", "(no title)") : application.title();
    String own =
        application.own() == application.conclusion()
            ? ""
            : lang.pick("；单独看：", "; by itself: ") + title(application.own());
    page.styled(
        style.of(application.conclusion(), lang.pick("【" + conclusion + "】", conclusion + "  "))
            + Plain.line(application.id() + " " + name + own));
  }

  private String title(Conclusion conclusion) {
    return lang.pick(conclusion.title(), conclusion.englishTitle());
  }

  /** Clause by clause: first what is between applications, then what is about the call. */
  private void findings() {
    Map<String, List<CallFinding>> between = new LinkedHashMap<>();
    List<CallFinding> overall = new ArrayList<>();
    for (CallFinding finding : verdict.findings()) {
      if (finding.applicationId() == null) {
        overall.add(finding);
      } else {
        between.computeIfAbsent(finding.finding().clause(), c -> new ArrayList<>()).add(finding);
      }
    }
    if (!between.isEmpty()) {
      page.heading(lang.pick("申请之间", "Between applications"));
      between.values().forEach(this::between);
    }
    if (!overall.isEmpty()) {
      page.heading(lang.pick("立项上限等就全部申请判定的", "Over the whole call"));
      overall.forEach(this::overall);
    }
  }

  private void between(List<CallFinding> findings) {
    page.line(1, statement(findings.get(0).finding().clause()));
    lines.advice(findings.stream().map(CallFinding::finding).toList());
    for (CallFinding finding : findings) {
      page.styled("    " + mark(finding) + Plain.line(finding.applicationId() + because(finding)));
    }
  }

  private String mark(CallFinding finding) {
    Status status = finding.finding().status();
    return status == Status.VIOLATED ? style.of(finding.finding().severity(), "✗ ") : "? ";
  }

  private String because(CallFinding finding) {
    List<String> parts = new ArrayList<>();
    if (!finding.others().isEmpty()) {
      parts.add(lang.pick("与 ", "with ") + others(finding));
    }
    finding.finding().evidence().forEach(e -> parts.add(lines.text(e)));
    if (!finding.finding().missing().isEmpty()) {
      String missing =
          finding.finding().missing().stream()
              .map(m -> lang.pick(m.text()))
              .collect(Collectors.joining(lang.comma()));
      parts.add(lang.pick("缺", "lacks ") + missing);
    }
    if (parts.isEmpty() && finding.finding().note() != null) {
      parts.add(lang.pick(finding.finding().note()));
    }
    return lang.pick("：", ": ") + String.join(lang.pick("；", "; "), parts);
  }

  private String others(CallFinding finding) {
    List<String> others = finding.others();
    String first = others.stream().limit(SPELT_OUT).collect(Collectors.joining(lang.comma()));
    if (others.size() <= SPELT_OUT) {
      return first;
    }
    int most = CallFinding.MOST_OTHERS;
    boolean more = others.size() == most && finding.finding().note() != null;
    String count = more ? lang.pick(most + "多", "more than " + most) : "" + others.size();
    return first + lang.pick(" 等" + count + "项", " … " + count + " in all");
  }

  private void overall(CallFinding finding) {
    lines.full(finding.finding());
    if (!finding.others().isEmpty()) {
      page.line(3, lang.colon(lang.pick("涉及", "Concerns"), others(finding)));
    }
  }

  private void statistics() {
    if (verdict.parts().isEmpty()) {
      return;
    }
    page.heading(lang.pick("各专题、方向的结论", "Conclusions by part of the call"));
    verdict.parts().forEach(part -> page.line(1, counts(part)));
  }

  private String counts(ConclusionCount count) {
    String name = count.part() == null ? lang.pick("本次申报", "The call") : count.part();
    return lang.colon(
        name,
        String.format(
            Locale.ROOT,
            lang.pick(
                "共 %d 项，通过 %d，待复核 %d，退回补正 %d，不通过 %d",
                "%d in all, eligible %d, needs review %d, correctable %d, ineligible %d"),
            count.applications(),
            count.eligible(),
            count.needsReview(),
            count.correctable(),
            count.ineligible()));
  }

  private void reasons() {
    List<String> reasons =
        verdict.clauses().stream()
            .filter(c -> c.violated() + c.undetermined() + c.needsReview() > 0)
            .map(
                c ->
                    String.format(
                            Locale.ROOT,
                            lang.pick(
                                "不符合 %d，缺信息 %d，待复核 %d  ",
                                "violated %d, undetermined %d, for review %d  "),
                            c.violated(),
                            c.undetermined(),
                            c.needsReview())
                        + statement(c.clause()))
            .toList();
    if (reasons.isEmpty()) {
      return;
    }
    page.heading(lang.pick("各条款的情况，多的在前", "Clauses, the most frequent first"));
    reasons.stream().limit(MOST_REASONS).forEach(reason -> page.line(1, reason));
    int left = reasons.size() - MOST_REASONS;
    if (left > 0) {
      page.line(
          1, lang.pick("另有 " + left + " 条，见 --format json", left + " more, see --format json"));
    }
  }

  private String statement(String clause) {
    return lang.bracket(statements.of(clause, clause), clause);
  }
}
