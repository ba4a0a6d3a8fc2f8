package dev.plumbline.cli;

import dev.plumbline.Clause;
import dev.plumbline.Finding;
import dev.plumbline.Guideline;
import java.util.List;
import java.util.stream.Collectors;

/** The clauses as a page shows them: what each asks, its rule, how it stands. */
final class ClauseColumn {
  private static final int EXCERPT = 60;

  private final Annotated annotated;
  private final Guideline guideline;
  private final StringBuilder page = new StringBuilder();

  private ClauseColumn(Annotated annotated, Guideline guideline) {
    this.annotated = annotated;
    this.guideline = guideline;
  }

  static String of(Annotated annotated, Guideline guideline) {
    return new ClauseColumn(annotated, guideline).write();
  }

  private String write() {
    notFound(annotated.notFound());
    String place = null;
    for (Clause clause : annotated.found()) {
      if (!clause.citation().equals(place)) {
        place = clause.citation();
        page.append(Html.element("h3", "place", place)).append('\n');
      }
      card(clause);
    }
    bare();
    List<Clause> derived = annotated.derived();
    if (!derived.isEmpty()) {
      heading("derived", "推定核对（不是指南条款，原文里没有）");
      derived.forEach(this::card);
    }
    return page.toString();
  }

  private void notFound(List<Clause> clauses) {
    if (!clauses.isEmpty()) {
      heading("not-found", "在原文里没有找到的条款（" + clauses.size() + " 条）");
      clauses.forEach(this::card);
    }
  }

  /** What the text says where no clause stands. */
  private void bare() {
    List<Integer> bare = annotated.bare();
    if (bare.isEmpty()) {
      return;
    }
    heading("bare", "没有条款的文字（" + bare.size() + " 处，标题和标签除外）");
    page.append("<ul class=\"bare-list\">\n");
    for (int stretch : bare) {
      int from = annotated.stretches().get(stretch).from();
      int to = annotated.stretches().get(stretch).to();
      String words = Marks.shown(annotated.text().substring(from, to)).replaceAll("\\s+", " ");
      boolean fits = words.codePointCount(0, words.length()) <= EXCERPT;
      page.append("<li>")
          .append(
              Html.link(
                  "to-bare",
                  Annotated.anchor(stretch),
                  fits ? words : words.substring(0, words.offsetByCodePoints(0, EXCERPT)) + "…"))
          .append("</li>\n");
    }
    page.append("</ul>\n");
  }

  private void heading(String anchor, String text) {
    page.append("<h3 class=\"part\" id=\"").append(anchor).append("\">");
    page.append(Html.text(text)).append("</h3>\n");
  }

  private void card(Clause clause) {
    Integer stretch = annotated.stretchOf(clause.id());
    Standing standing = annotated.standing(clause.id());
    page.append("<article class=\"card ")
        .append(standing.style())
        .append("\" id=\"")
        .append(annotated.anchor(clause.id()))
        .append("\">\n<header>")
        .append(
            stretch == null
                ? Html.element("span", "id", clause.id())
                : Html.link("id", Annotated.anchor(stretch), clause.id()))
        .append(Html.element("b", "statement", clause.statement()));
    if (standing != Standing.CLAUSE) {
      page.append(Html.element("span", "chip", standing.title()));
    }
    page.append("</header>\n<p class=\"meta\">")
        .append(Html.element("span", "kind", clause.kind().title()))
        .append(Html.element("span", "severity", "违反则：" + clause.severity().title()))
        .append(Html.element("code", "rule", clause.file() + ":" + clause.line()))
        .append("</p>\n");
    if (annotated.notFound().contains(clause)) {
      detail("查找", notFoundBecause(clause));
    }
    if (annotated.verdict() != null) {
      annotated.verdict().finding(clause.id()).ifPresent(this::finding);
    }
    clause.readings().forEach(this::reading);
    page.append("</article>\n");
  }

  private static String notFoundBecause(Clause clause) {
    return clause.words() == null
        ? "规则没有写 @words，无从查找"
        : "在「" + clause.citation() + "」以下没有「" + clause.words() + "」";
  }

  private void finding(Finding finding) {
    String seen =
        finding.evidence().stream()
            .map(evidence -> evidence.text().chinese())
            .distinct()
            .collect(Collectors.joining("；"));
    String missing =
        finding.missing().stream()
            .map(fact -> fact.text().chinese())
            .distinct()
            .collect(Collectors.joining("、"));
    detail("依据", seen);
    detail("缺少", missing);
    detail("说明", finding.note() == null ? null : finding.note().chinese());
    detail("办法", finding.remedy() == null ? null : finding.remedyText().chinese());
  }

  private void detail(String label, String text) {
    if (text != null && !text.isEmpty()) {
      page.append("<p class=\"detail\">")
          .append(Html.element("span", "label", label))
          .append(Html.text(text))
          .append("</p>\n");
    }
  }

  private void reading(String id) {
    guideline
        .reading(id)
        .ifPresent(
            text ->
                page.append("<details><summary>解读 ")
                    .append(Html.text(id))
                    .append("</summary>")
                    .append(Html.text(text))
                    .append("</details>\n"));
  }
}
