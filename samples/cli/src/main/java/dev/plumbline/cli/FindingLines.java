package dev.plumbline.cli;

import dev.plumbline.Bilingual;
import dev.plumbline.Evidence;
import dev.plumbline.Finding;
import dev.plumbline.Severity;
import dev.plumbline.Status;
import java.util.List;

/** Writes findings, in full or in brief. */
final class FindingLines {
  private final Page page;
  private final Lang lang;
  private final Style style;

  FindingLines(Page page, Lang lang, Style style) {
    this.page = page;
    this.lang = lang;
    this.style = style;
  }

  /** What a clause asks. */
  String statement(Bilingual statement) {
    return lang.quoted(lang.pick(statement));
  }

  /** Only what the clause asks. */
  void brief(Finding finding) {
    page.line(1, lang.bracket("· " + statement(finding.statement()), finding.clause()));
  }

  /** What the clause asks, what decided it, what to do, where it stands. */
  void full(Finding finding) {
    boolean violated = finding.status() == Status.VIOLATED;
    String label =
        violated
            ? "✗ ["
                + lang.pick(finding.severity().title(), finding.severity().englishTitle())
                + "] "
            : "? [" + lang.pick(finding.status().title(), finding.status().englishTitle()) + "] ";
    title(finding, style.of(violated ? finding.severity() : Severity.REVIEW, label));
    List<String> seen = finding.evidence().stream().map(this::text).distinct().toList();
    if (!seen.isEmpty()) {
      detail(lang.pick("依据", "Seen"), String.join(lang.pick("；", "; "), seen));
    }
    if (finding.note() != null) {
      detail(lang.pick("说明", "Note"), lang.pick(finding.note()));
    }
    if (finding.remedy() != null) {
      remedy(remedy(finding));
    }
    where(finding);
  }

  /** What to do about a clause and where it stands, once for all that was found of it. */
  void advice(List<Finding> findings) {
    findings.stream()
        .filter(finding -> finding.remedy() != null)
        .map(this::remedy)
        .distinct()
        .forEach(this::remedy);
    where(findings.get(0));
  }

  /**
   * What the clause asks.
   *
   * @param label what to put before it, fit for a terminal
   */
  void title(Finding finding, String label) {
    String text = statement(finding.statement());
    page.styled("  " + label + Plain.line(lang.bracket(text, finding.clause())));
  }

  /** Where the clause stands. */
  void where(Finding finding) {
    String readings = String.join(lang.comma(), finding.readings());
    detail(
        lang.pick("出处", "Where"),
        lang.quoted(finding.citation())
            + (readings.isEmpty() ? "" : lang.pick("，按解读 ", ", reading ") + readings));
  }

  /** What to do about a finding. */
  String remedy(Finding finding) {
    return lang.pick(finding.remedyText());
  }

  /** What to do. */
  void remedy(String remedy) {
    detail(lang.pick("办法", "Remedy"), remedy);
  }

  /** A line below the clause. */
  void detail(String label, String text) {
    page.line(3, lang.colon(label, text));
  }

  /** What decided a clause. */
  String text(Evidence evidence) {
    return lang.pick(evidence.text());
  }
}
