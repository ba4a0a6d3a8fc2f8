package dev.plumbline.cli;

import dev.plumbline.Evidence;
import dev.plumbline.Finding;
import dev.plumbline.Severity;
import dev.plumbline.Status;
import java.util.List;
import java.util.stream.Collectors;

/** Writes findings, in full or in brief. */
final class FindingLines {
  private final Page page;
  private final Statements statements;
  private final Lang lang;
  private final Style style;

  FindingLines(Page page, Statements statements, Lang lang, Style style) {
    this.page = page;
    this.statements = statements;
    this.lang = lang;
    this.style = style;
  }

  /** What a clause asks. */
  String statement(String clause, String otherwise) {
    return statements.of(clause, otherwise);
  }

  /** Only what the clause asks. */
  void brief(Finding finding) {
    page.line(
        1, lang.bracket("· " + statement(finding.clause(), finding.statement()), finding.clause()));
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
      detail(lang.pick("说明", "Note"), finding.note());
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
    String text = statement(finding.clause(), finding.statement());
    page.styled("  " + label + Plain.line(lang.bracket(text, finding.clause())));
  }

  /** Where the clause stands. */
  void where(Finding finding) {
    String readings = String.join(lang.comma(), finding.readings());
    detail(
        lang.pick("出处", "Where"),
        finding.citation()
            + (readings.isEmpty() ? "" : lang.pick("，按解读 ", ", reading ") + readings));
  }

  /** What to do about a finding; the English is made of what decided it. */
  String remedy(Finding finding) {
    if (lang == Lang.ZH) {
      return finding.remedy();
    }
    if (!finding.missing().isEmpty()) {
      return "supply "
          + finding.missing().stream()
              .map(missing -> missing.englishPaper() + ": " + missing.englishTitle())
              .distinct()
              .collect(Collectors.joining("; "));
    }
    String wanted =
        finding.evidence().stream()
            .map(e -> e.englishTitle() + ": " + asked(e))
            .collect(Collectors.joining("; "));
    String what = wanted.isEmpty() ? statement(finding.clause(), finding.statement()) : wanted;
    return finding.severity() == Severity.REJECT
        ? "no edit mends this; it takes " + what
        : "see to it that " + what;
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
    if (lang == Lang.ZH || evidence.englishTitle() == null) {
      return evidence.text();
    }
    String offered = evidence.offered() == null ? "nothing" : english(evidence.offered());
    String distance =
        evidence.distance() == null ? "" : " (off by " + Lang.english(evidence.distance()) + ")";
    return evidence.englishTitle() + ": " + offered + "; asked: " + asked(evidence) + distance;
  }

  /** What was asked, in English. */
  private static String asked(Evidence evidence) {
    String demanded = english(evidence.demanded());
    return switch (evidence.relation()) {
      case ">=" -> "at least " + demanded;
      case ">" -> "more than " + demanded;
      case "<=" -> "at most " + demanded;
      case "<" -> "less than " + demanded;
      case "==" -> demanded;
      case "!=", "not in", "not memberOf" -> "not " + demanded;
      case "in", "memberOf" -> "one of " + demanded;
      case "all memberOf" -> "each one of " + demanded;
      case "within" -> "within " + demanded;
      case "matches" -> "the prescribed form";
      case "exists" -> "at least one";
      default -> evidence.relation() + " " + demanded;
    };
  }

  private static String english(String value) {
    return switch (value) {
      case "是" -> "yes";
      case "否" -> "no";
      case "无" -> "none";
      default -> value;
    };
  }
}
