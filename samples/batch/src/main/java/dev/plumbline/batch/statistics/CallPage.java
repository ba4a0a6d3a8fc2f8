package dev.plumbline.batch.statistics;

import dev.plumbline.Bilingual;
import dev.plumbline.CallFinding;
import dev.plumbline.CallVerdict;
import dev.plumbline.Conclusion;
import dev.plumbline.ConclusionCount;
import dev.plumbline.Evidence;
import dev.plumbline.Finding;
import dev.plumbline.Guideline;
import dev.plumbline.batch.Titles;
import dev.plumbline.batch.Words;
import dev.plumbline.batch.opinion.Opinion;
import dev.plumbline.batch.opinion.ReceiptText;
import dev.plumbline.batch.page.TextTemplate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The page of a call: conclusions, reasons, the way from submission to award, who clashes with
 * whom. One file that needs no network and no script; each chart has the table of its numbers.
 */
public final class CallPage {
  private static final TextTemplate PAGE = TextTemplate.beside(CallPage.class, "call.html");

  /** So many clashes are in the table. */
  private static final int MOST_ROWS = 1000;

  /** So many parts of the call are in the chart. */
  private static final int MOST_PARTS = 30;

  private final Guideline guideline;
  private final Figures figures;
  private final CallVerdict call;
  private final Locale locale;

  private CallPage(Guideline guideline, Figures figures, CallVerdict call, Locale locale) {
    this.guideline = guideline;
    this.figures = figures;
    this.call = call;
    this.locale = locale;
  }

  /**
   * The page.
   *
   * @param figures what was counted of the applications, their verdicts and the call
   */
  public static String of(Guideline guideline, Figures figures, CallVerdict call, Locale locale) {
    return new CallPage(guideline, figures, call, locale).write();
  }

  private String write() {
    Map<String, Object> given = new HashMap<>();
    ConclusionCount all = figures.inAll();
    given.put("language", locale.getLanguage().equals("zh") ? "zh-CN" : "en");
    given.put("page", say(Words.say("page.title", guideline.number())));
    given.put("call", guideline.title());
    given.put("number", guideline.number());
    given.put(
        "counts",
        say(
            Words.say(
                "page.counts",
                all.applications(),
                all.eligible(),
                all.needsReview(),
                all.correctable(),
                all.ineligible())));
    given.put(
        "refused",
        call.refused().isEmpty() ? "" : say(Words.say("page.refused", call.refused().size())));
    given.put("receipt", ReceiptText.line(call.receipt(), locale));
    given.put("legend", legend());
    conclusions(given);
    reasons(given);
    given.put("flow", new FlowChart(figures.flows(), locale).given());
    clashes(given);
    return PAGE.fill(given, locale);
  }

  private List<Map<String, Object>> legend() {
    return Stream.of(Conclusion.values())
        .map(each -> Map.<String, Object>of("tone", tone(each), "name", say(Titles.of(each))))
        .toList();
  }

  private void conclusions(Map<String, Object> given) {
    List<ConclusionCount> parts = figures.parts();
    BarChart chart = new BarChart();
    List<Map<String, Object>> rows = new ArrayList<>();
    for (ConclusionCount part : parts) {
      rows.add(row(part.part(), part));
      if (rows.size() <= MOST_PARTS) {
        chart.bar(part.part(), String.valueOf(part.applications()));
        for (Conclusion each : Conclusion.values()) {
          chart.piece(tone(each), say(Titles.of(each)), count(part, each));
        }
      }
    }
    given.put(
        "moreParts", rows.size() <= MOST_PARTS ? "" : say(Words.say("page.moreParts", MOST_PARTS)));
    given.put("parts", rows);
    given.put("inAll", row(say(Words.say("statistics.inAll")), figures.inAll()));
    given.put("conclusions", chart.given(locale));
  }

  private void reasons(Map<String, Object> given) {
    List<Reason> reasons = figures.reasons();
    BarChart chart = new BarChart();
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Reason reason : reasons) {
      rows.add(
          Map.of(
              "clause", reason.clause(),
              "statement", Opinion.quoted(reason.statement(), locale),
              "violated", reason.violated(),
              "undetermined", reason.undetermined(),
              "needsReview", reason.needsReview()));
      if (rows.size() <= BarChart.MOST) {
        chart.bar(reason.clause(), String.valueOf(reason.count()));
        chart.piece("ineligible", say(Words.say("column.violated")), reason.violated());
        chart.piece("correctable", say(Words.say("column.undetermined")), reason.undetermined());
        chart.piece("needs_review", say(Words.say("column.forReview")), reason.needsReview());
      }
    }
    given.put("hasReasons", !rows.isEmpty());
    given.put("reasons", rows);
    given.put(
        "reasonsAbout", say(Words.say("page.reasonsAbout", Math.min(BarChart.MOST, rows.size()))));
    given.put("reasonChart", chart.given(locale));
  }

  private void clashes(Map<String, Object> given) {
    List<Map<String, Object>> clashes = new ArrayList<>();
    List<Map<String, Object>> caps = new ArrayList<>();
    ClashChart chart = new ClashChart(call, locale);
    int more = 0;
    for (CallFinding one : call.findings()) {
      Finding finding = one.finding();
      Map<String, Object> row = new HashMap<>();
      row.put("id", one.applicationId() == null ? "" : one.applicationId());
      row.put("others", String.join(say(Words.say("opinion.comma")), one.others()));
      row.put("clause", finding.clause());
      row.put("statement", Opinion.quoted(finding.statement(), locale));
      row.put(
          "weight",
          finding.weight() == Conclusion.ELIGIBLE ? "" : say(Titles.of(finding.weight())));
      row.put("tone", tone(finding.weight()));
      row.put(
          "seen",
          Opinion.inTurn(
              Stream.concat(
                  finding.evidence().stream().map(Evidence::text),
                  Stream.ofNullable(finding.note())),
              locale));
      if (one.applicationId() == null) {
        caps.add(row);
      } else if (clashes.size() < MOST_ROWS) {
        clashes.add(row);
      } else {
        more++;
      }
    }
    given.put("moreRows", more == 0 ? "" : say(Words.say("page.moreRows", more)));
    given.put("hasClashes", !clashes.isEmpty());
    given.put("clashes", clashes);
    given.put("hasCaps", !caps.isEmpty());
    given.put("caps", caps);
    given.put("clashChart", chart.given());
  }

  private static Map<String, Object> row(String name, ConclusionCount count) {
    return Map.of(
        "name", name,
        "applications", count.applications(),
        "eligible", count.eligible(),
        "needsReview", count.needsReview(),
        "correctable", count.correctable(),
        "ineligible", count.ineligible());
  }

  private static int count(ConclusionCount count, Conclusion conclusion) {
    return switch (conclusion) {
      case ELIGIBLE -> count.eligible();
      case NEEDS_REVIEW -> count.needsReview();
      case CORRECTABLE -> count.correctable();
      case INELIGIBLE -> count.ineligible();
    };
  }

  static String tone(Conclusion conclusion) {
    return conclusion.name().toLowerCase(Locale.ROOT);
  }

  private String say(Bilingual text) {
    return text.in(locale);
  }
}
