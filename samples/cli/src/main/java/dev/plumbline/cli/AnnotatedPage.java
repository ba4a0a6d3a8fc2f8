package dev.plumbline.cli;

import dev.plumbline.Concordance.Stretch;
import dev.plumbline.Guideline;
import dev.plumbline.fact.Application;
import java.util.function.Predicate;

/** A page with the official text on the left and its clauses on the right; it needs no network. */
final class AnnotatedPage {
  private final Guideline guideline;
  private final Annotated annotated;
  private final StringBuilder page = new StringBuilder();

  private AnnotatedPage(Guideline guideline, Annotated annotated) {
    this.guideline = guideline;
    this.annotated = annotated;
  }

  /**
   * The page.
   *
   * @param source what to call the file of the text
   * @param application the application that the verdict is on; {@code null} if there is none
   */
  static String of(
      Guideline guideline, Annotated annotated, String source, Application application) {
    return new AnnotatedPage(guideline, annotated).write(source, application);
  }

  private String write(String source, Application application) {
    page.append("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"utf-8\">\n")
        .append("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>")
        .append(Html.text("原文与规则对照：" + guideline.number()))
        .append("</title>\n<style>\n")
        .append(Html.part("annotated.css"))
        .append("</style>\n</head>\n<body>\n<header class=\"top\">\n<h1>")
        .append(Html.text(guideline.title()))
        .append("</h1>\n<p class=\"about\">")
        .append(Html.text(guideline.number() + " · 规则包 " + guideline.id() + " · 原文 " + source))
        .append("</p>\n");
    if (application != null) {
      application(application);
    }
    counts();
    legend();
    page.append("</header>\n<main>\n<section class=\"text\" aria-label=\"指南原文\">\n")
        .append(TextColumn.of(annotated))
        .append("</section>\n<section class=\"clauses\" aria-label=\"条款和规则\">\n")
        .append(ClauseColumn.of(annotated, guideline))
        .append("</section>\n</main>\n<script>\n")
        .append(Html.part("annotated.js"))
        .append("</script>\n</body>\n</html>\n");
    return page.toString();
  }

  private void application(Application application) {
    String title = application.title() == null ? "（未填项目名称）" : application.title();
    String conclusion = annotated.verdict().conclusion().title();
    page.append("<p class=\"application\">")
        .append(Html.element("b", "conclusion", "【" + conclusion + "】"))
        .append(Html.text(title + "（编号 " + application.id() + "）"))
        .append("</p>\n");
  }

  private void counts() {
    int found = annotated.found().size();
    int notFound = annotated.notFound().size();
    int covered = size(Stretch::covered);
    int headings = size(Stretch::heading);
    int bare = size(stretch -> !stretch.covered() && !stretch.heading());
    page.append("<p class=\"counts\">条款 ")
        .append(Html.element("b", "number", String.valueOf(found + notFound)))
        .append(" 条：在原文里找到 ")
        .append(Html.element("b", "number", String.valueOf(found)))
        .append("，未找到 ")
        .append(
            notFound == 0
                ? Html.element("b", "number", "0")
                : Html.link("number", "not-found", String.valueOf(notFound)))
        .append("。原文 ")
        .append(Html.element("b", "number", String.valueOf(covered + headings + bare)))
        .append(" 字：有条款 ")
        .append(Html.element("b", "number", String.valueOf(covered)))
        .append("，标题和标签 ")
        .append(Html.element("b", "number", String.valueOf(headings)))
        .append("，没有条款 ")
        .append(
            bare == 0
                ? Html.element("b", "number", "0")
                : Html.link("number", "bare", String.valueOf(bare)))
        .append("（不计标点和编号）。</p>\n");
    if (found == 0) {
      page.append(Html.element("p", "alert", "这份文字里一条也没有找到，请核对是不是这份指南的原文。"));
    }
  }

  private int size(Predicate<Stretch> wanted) {
    return annotated.stretches().stream().filter(wanted).mapToInt(Stretch::size).sum();
  }

  private void legend() {
    page.append("<p class=\"legend\">");
    for (Standing standing : annotated.standings()) {
      String text =
          standing == Standing.CLAUSE
              ? standing.title()
              : standing.title() + " " + annotated.count(standing);
      page.append(Html.element("span", "stretch " + standing.style(), text));
    }
    page.append(Html.element("span", "bare", "没有条款的文字"))
        .append(Html.element("span", "heading", "标题和标签"))
        .append("</p>\n");
  }
}
