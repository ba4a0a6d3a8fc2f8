package dev.plumbline.core.opinion;

import dev.plumbline.Bilingual;
import dev.plumbline.CallApplication;
import dev.plumbline.CallFinding;
import dev.plumbline.CallVerdict;
import dev.plumbline.Clause;
import dev.plumbline.ClauseCount;
import dev.plumbline.ConclusionCount;
import dev.plumbline.Evidence;
import dev.plumbline.Finding;
import dev.plumbline.Guideline;
import dev.plumbline.MissingFact;
import dev.plumbline.Report;
import dev.plumbline.Report.Tone;
import dev.plumbline.Status;
import dev.plumbline.core.words.Message;
import dev.plumbline.core.words.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A verdict on a call to be read: each application, what clashes, how much of what there is. */
public final class CallOpinion {
  /** How many other applications are spelt out in a line. */
  private static final int SPELT_OUT = 8;

  /** How many clauses are counted. */
  private static final int MOST_CLAUSES = 15;

  private final CallVerdict verdict;
  private final Page page;
  private final FindingLines lines;
  private final Map<String, Bilingual> statements = new HashMap<>();

  private CallOpinion(Guideline guideline, CallVerdict verdict, Locale locale) {
    this.verdict = verdict;
    this.page = new Page(locale);
    this.lines = new FindingLines(page);
    for (Clause clause : guideline.clauses()) {
      statements.putIfAbsent(clause.id(), new Bilingual(clause.statement(), clause.english()));
    }
  }

  /** The opinion. */
  public static Report of(Guideline guideline, CallVerdict verdict, Locale locale) {
    return new CallOpinion(guideline, verdict, locale).write();
  }

  private Report write() {
    page.put(Tone.HEADING, counts(verdict.inAll()));
    page.end();
    page.gap();
    verdict.applications().forEach(this::application);
    findings();
    if (!verdict.parts().isEmpty()) {
      page.heading(Message.of("opinion.parts"));
      verdict.parts().forEach(part -> page.line(1, counts(part)));
    }
    clauses();
    page.gap();
    ReceiptLine.ofCall(page, verdict.receipt());
    return page.report();
  }

  private void application(CallApplication application) {
    Message title =
        Message.of("opinion.idAndTitle", application.id(), Heading.name(application.title()));
    Heading.conclusion(page, application.conclusion(), Heading.title(application.conclusion()));
    page.put(
        Tone.PLAIN,
        application.own() == application.conclusion()
            ? title
            : Message.of("opinion.byItself", title, Heading.title(application.own())));
    page.end();
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
      page.heading(Message.of("opinion.between"));
      between.values().forEach(this::between);
    }
    if (!overall.isEmpty()) {
      page.heading(Message.of("opinion.overCall"));
      overall.forEach(this::overall);
    }
  }

  private void between(List<CallFinding> findings) {
    page.line(1, clause(findings.get(0).finding().clause()));
    lines.advice(findings.stream().map(CallFinding::finding).toList());
    for (CallFinding finding : findings) {
      boolean violated = finding.finding().status() == Status.VIOLATED;
      page.indent(2);
      page.put(
          violated ? Tone.of(finding.finding().severity()) : Tone.PLAIN, violated ? "✗ " : "? ");
      page.put(
          Tone.PLAIN, Message.of("opinion.because", finding.applicationId(), because(finding)));
      page.end();
    }
  }

  private static Message because(CallFinding found) {
    Finding finding = found.finding();
    List<Object> parts = new ArrayList<>();
    if (!found.others().isEmpty()) {
      parts.add(Message.of("opinion.withOthers", others(found)));
    }
    finding.evidence().stream().map(Evidence::text).forEach(parts::add);
    if (!finding.missing().isEmpty()) {
      parts.add(
          Message.of("opinion.lacks", finding.missing().stream().map(MissingFact::text).toList()));
    }
    if (parts.isEmpty() && finding.note() != null) {
      parts.add(finding.note());
    }
    return Message.inTurn(parts);
  }

  private static Object others(CallFinding found) {
    List<String> others = found.others();
    if (others.size() <= SPELT_OUT) {
      return others;
    }
    List<String> first = others.subList(0, SPELT_OUT);
    boolean more = others.size() == CallFinding.MOST_OTHERS && found.finding().note() != null;
    return more
        ? Message.of("opinion.othersAndMore", first, others.size())
        : Message.of("opinion.othersInAll", first, others.size());
  }

  private void overall(CallFinding finding) {
    lines.full(finding.finding());
    if (!finding.others().isEmpty()) {
      lines.detail(Message.of("opinion.concernsOthers", others(finding)));
    }
  }

  private static Message counts(ConclusionCount count) {
    return Message.of(
        "opinion.counts",
        count.part() == null ? Message.of("opinion.theCall") : count.part(),
        count.applications(),
        count.eligible(),
        count.needsReview(),
        count.correctable(),
        count.ineligible());
  }

  private void clauses() {
    List<ClauseCount> against =
        verdict.clauses().stream()
            .filter(c -> c.violated() + c.undetermined() + c.needsReview() > 0)
            .toList();
    if (against.isEmpty()) {
      return;
    }
    page.heading(Message.of("opinion.clauses"));
    against.stream().limit(MOST_CLAUSES).forEach(this::counts);
    int left = against.size() - MOST_CLAUSES;
    if (left > 0) {
      page.line(1, Message.of("opinion.moreClauses", left));
    }
  }

  private void counts(ClauseCount count) {
    page.line(
        1,
        Message.of(
            "opinion.clauseCounts",
            count.violated(),
            count.undetermined(),
            count.needsReview(),
            clause(count.clause())));
  }

  private Message clause(String id) {
    return Message.of("opinion.clause", statements.getOrDefault(id, Bilingual.same(id)), id);
  }
}
