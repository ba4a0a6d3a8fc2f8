package dev.plumbline.batch.form;

import dev.plumbline.Conclusion;
import dev.plumbline.ConclusionCount;
import dev.plumbline.Guideline;
import dev.plumbline.Receipt;
import dev.plumbline.batch.Titles;
import dev.plumbline.batch.Words;
import dev.plumbline.batch.opinion.Opinion;
import dev.plumbline.batch.opinion.Point;
import dev.plumbline.batch.opinion.ReceiptText;
import dev.plumbline.batch.page.TextTemplate;
import dev.plumbline.batch.statistics.Figures;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Pages of forms, for a browser and for PDF: both of one template. */
final class FormPages {
  /** So many reviewers' clauses are told in words. */
  private static final int MOST_FOR_REVIEW = 40;

  private final TextTemplate template;
  private final Locale locale;

  FormPages(TextTemplate template, Locale locale) {
    this.template = template;
    this.locale = locale;
  }

  /** A form as a page. */
  String form(Form form, boolean pdf) {
    Opinion opinion = form.opinion();
    Map<String, Object> given = page(opinion.id() + " " + opinion.title(), pdf);
    given.put("form", form(form));
    return filled(given, pdf);
  }

  /** The cover of a call as a page. */
  String cover(Guideline guideline, Figures figures, Receipt receipt, boolean pdf) {
    Map<String, Object> given = page(guideline.title(), pdf);
    List<Map<String, Object>> parts = new ArrayList<>();
    figures.parts().forEach(part -> parts.add(count(part.part(), part)));
    Map<String, Object> cover = new HashMap<>();
    cover.put("call", guideline.title());
    cover.put("number", guideline.number());
    cover.put("parts", parts);
    cover.put("inAll", count(Words.say("statistics.inAll").in(locale), figures.inAll()));
    cover.put("receipt", lines(ReceiptText.lines(receipt, locale)));
    cover.put("qr", QrCode.of(QrCode.text(receipt, Map.of())));
    given.put("cover", cover);
    return filled(given, pdf);
  }

  /**
   * For a browser it says that it keeps to the standard; PDF is made of XML, which says no such.
   */
  private String filled(Map<String, Object> given, boolean pdf) {
    String page = template.fill(given, locale);
    return pdf ? page : "<!DOCTYPE html>\n" + page;
  }

  private Map<String, Object> page(String title, boolean pdf) {
    Map<String, Object> given = new HashMap<>();
    given.put("language", locale.getLanguage().equals("zh") ? "zh-CN" : "en");
    given.put("page", title);
    given.put("pdf", pdf);
    given.put("form", null);
    given.put("cover", null);
    return given;
  }

  private Map<String, Object> form(Form form) {
    Opinion opinion = form.opinion();
    List<Point> decisive = opinion.decisive();
    Map<String, Object> given = new HashMap<>();
    given.put("call", form.call());
    given.put("number", form.receipt().number());
    given.put("id", opinion.id());
    given.put("unit", opinion.unit());
    given.put("title", opinion.title());
    given.put("lead", opinion.lead());
    given.put("part", opinion.part());
    given.put("conclusion", title(opinion.conclusion()));
    given.put("tone", opinion.conclusion().name().toLowerCase(Locale.ROOT));
    given.put("hasDecisive", !decisive.isEmpty());
    given.put("decisive", points(decisive));
    given.put("hasOthers", !opinion.others().isEmpty());
    given.put("others", points(opinion.others()));
    given.put("papers", form.papers(locale));
    given.put("tasks", tasks(opinion.tasks()));
    given.put("review", review(opinion.forReview()));
    given.put("hasReview", !opinion.forReview().isEmpty());
    given.put("receipt", ReceiptText.line(form.receipt(), locale));
    given.put("pack", form.receipt().packSha256());
    given.put("verdict", form.sha256());
    given.put("qr", QrCode.of(form.code()));
    return given;
  }

  private List<Map<String, Object>> points(List<Point> points) {
    List<Map<String, Object>> all = new ArrayList<>();
    for (Point point : points) {
      all.add(
          Map.of(
              "clause", Form.clauses(point, locale),
              "statement", point.statement(),
              "weight", title(point.weight()),
              "fact", point.seen(),
              "paper", point.paper(),
              "lacking", point.lacking(),
              "remedy", point.remedy(),
              "citation", point.citation()));
    }
    return all;
  }

  private List<Map<String, Object>> tasks(List<Opinion.Task> tasks) {
    List<Map<String, Object>> all = new ArrayList<>();
    for (Opinion.Task task : tasks) {
      all.add(Map.of("paper", task.paper(), "statement", task.statement(), "until", task.until()));
    }
    return all;
  }

  private List<Map<String, Object>> review(Map<String, String> clauses) {
    List<Map<String, Object>> all = new ArrayList<>();
    clauses.entrySet().stream()
        .limit(MOST_FOR_REVIEW)
        .forEach(each -> all.add(Map.of("clause", each.getKey(), "statement", each.getValue())));
    return all;
  }

  private static List<Map<String, Object>> lines(Map<String, String> lines) {
    List<Map<String, Object>> all = new ArrayList<>();
    lines.forEach((name, value) -> all.add(Map.of("name", name, "value", value)));
    return all;
  }

  private static Map<String, Object> count(String name, ConclusionCount count) {
    return Map.of(
        "name", name,
        "applications", count.applications(),
        "eligible", count.eligible(),
        "needsReview", count.needsReview(),
        "correctable", count.correctable(),
        "ineligible", count.ineligible());
  }

  private String title(Conclusion conclusion) {
    return Titles.of(conclusion).in(locale);
  }
}
