package dev.plumbline.cli;

import dev.plumbline.Conclusion;
import dev.plumbline.Finding;
import dev.plumbline.Guideline;
import dev.plumbline.fact.Application;
import dev.plumbline.workbench.revision.FactChange;
import dev.plumbline.workbench.revision.FindingChange;
import dev.plumbline.workbench.revision.FindingChange.Turn;
import dev.plumbline.workbench.revision.Revision;
import java.util.List;

/**
 * A corrected application beside what it was: what changed, what came of it, what is still open.
 */
final class RevisionText {
  private final Guideline guideline;
  private final Revision revision;
  private final Lang lang;
  private final Style style;
  private final Page page;
  private final FindingLines lines;

  RevisionText(Guideline guideline, Revision revision, Lang lang, Style style) {
    this.guideline = guideline;
    this.revision = revision;
    this.lang = lang;
    this.style = style;
    this.page = new Page(style);
    this.lines = new FindingLines(page, lang, style);
  }

  /**
   * The comparison.
   *
   * @param application the application as it is
   */
  String text(Application application) {
    Heading.write(page, application, conclusions(), lang, style);
    facts();
    findings();
    open();
    page.gap();
    String time = lang.pick("截止之前", "before the deadline");
    page.styled(style.faint(Plain.line(ReceiptLine.of(revision.after().receipt(), lang, time))));
    return page.toString();
  }

  private String conclusions() {
    Conclusion old = revision.before().conclusion();
    Conclusion now = revision.after().conclusion();
    String title =
        old == now
            ? lang.pick("仍为", "still ") + Heading.title(now, lang)
            : Heading.title(old, lang) + " → " + Heading.title(now, lang);
    return style.of(now, Heading.bracketed(title, lang));
  }

  private void facts() {
    List<FactChange> facts = revision.facts();
    if (facts.isEmpty()) {
      page.heading(lang.pick("申请的内容没有改动", "Nothing in the application changed"));
      return;
    }
    page.heading(
        lang.bracket(
            lang.pick("改了的内容", "What changed"), lang.pick(facts.size() + " 处", "" + facts.size())));
    for (FactChange change : facts) {
      String masked =
          change.masked() ? lang.pick("（不同，遮盖后看不出）", " (they differ where they are masked)") : "";
      page.line(
          1,
          "· "
              + lang.colon(
                  lang.pick(change.title(), change.englishTitle()),
                  value(change.before()) + " → " + value(change.after()) + masked));
    }
  }

  private String value(String value) {
    return value == null ? lang.pick("没有填", "nothing") : value;
  }

  private void findings() {
    if (revision.findings().isEmpty()) {
      page.heading(lang.pick("各条款的结果没有变化", "No clause came out otherwise"));
      return;
    }
    turned(Turn.BETTER, lang.pick("变好的条款", "Better"), "↑");
    turned(Turn.WORSE, lang.pick("变坏的条款", "Worse"), "↓");
    turned(Turn.OTHER, lang.pick("另有变化的条款", "Otherwise changed"), "·");
  }

  private void turned(Turn turn, String heading, String sign) {
    List<FindingChange> some =
        revision.findings().stream().filter(change -> change.turn() == turn).toList();
    if (some.isEmpty()) {
      return;
    }
    page.heading(lang.bracket(heading, lang.pick(some.size() + " 条", "" + some.size())));
    for (FindingChange change : some) {
      String statement = lines.statement(change.after().statement());
      String text =
          lang.colon(
              lang.bracket(statement, change.clause()),
              status(change.before()) + " → " + status(change.after()));
      String line = sign + " " + Plain.line(text);
      page.styled("  " + (turn == Turn.WORSE ? style.bad(line) : line));
    }
  }

  private String status(Finding finding) {
    return lang.pick(finding.status().title(), finding.status().englishTitle());
  }

  private void open() {
    List<Matter> matters =
        Matters.of(guideline, revision.after()).stream()
            .filter(matter -> matter.weight() != Conclusion.ELIGIBLE)
            .toList();
    if (matters.isEmpty()) {
      page.heading(lang.pick("没有还要处理的问题", "Nothing is left to be dealt with"));
      return;
    }
    page.heading(
        lang.bracket(
            lang.pick("仍未解决", "Still open"),
            lang.pick(matters.size() + " 处", "" + matters.size())));
    Due due = Due.of(guideline, revision.after().receipt());
    MatterLines writer = new MatterLines(page, lines, due, lang, style);
    matters.forEach(writer::write);
  }
}
