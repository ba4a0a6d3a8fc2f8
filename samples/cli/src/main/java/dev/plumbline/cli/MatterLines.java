package dev.plumbline.cli;

import dev.plumbline.Conclusion;
import dev.plumbline.Evidence;
import dev.plumbline.Finding;
import dev.plumbline.MissingFact;
import dev.plumbline.Severity;
import dev.plumbline.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Writes the matters of an opinion, each once. */
final class MatterLines {
  /** What more clauses than these hang on is told with their number. */
  private static final int MOST_CLAUSES = 20;

  /** Clauses up to this number are told in words, more of them by their ids. */
  private static final int IN_WORDS = 3;

  private final Page page;
  private final FindingLines lines;
  private final Lang lang;
  private final Style style;
  private final Due due;

  MatterLines(Page page, FindingLines lines, Due due, Lang lang, Style style) {
    this.page = page;
    this.lines = lines;
    this.lang = lang;
    this.style = style;
    this.due = due;
  }

  /** A matter: what it is, what decided it, what to do, where it stands, what else it meets. */
  void write(Matter matter) {
    if (matter.sort() == Matter.Sort.MISSING) {
      missing(matter);
      return;
    }
    Finding first = matter.first();
    lines.title(first, label(matter));
    List<String> seen = seen(matter);
    if (!seen.isEmpty()) {
      lines.detail(lang.pick("依据", "Seen"), String.join(lang.pick("；", "; "), seen));
    }
    Set<String> notes = new LinkedHashSet<>();
    matter.findings().stream()
        .map(Finding::note)
        .filter(note -> note != null)
        .map(lang::pick)
        .forEach(notes::add);
    notes.forEach(note -> lines.detail(lang.pick("说明", "Note"), note));
    if (first.remedy() != null) {
      lines.remedy(lines.remedy(first));
    }
    lines.where(first);
    if (!matter.others().isEmpty()) {
      served(lang.pick("同时关系到", "Also concerns"), matter.others());
    }
  }

  private String label(Matter matter) {
    String sign =
        switch (matter.sort()) {
          case WRONG -> "✗";
          case MISSING -> "○";
          case REVIEW, FAULTY -> "?";
        };
    boolean weighs = matter.weight() != Conclusion.ELIGIBLE;
    String title =
        weighs
            ? lang.pick(matter.weight().title(), matter.weight().englishTitle())
            : lang.pick(Severity.WARN.title(), Severity.WARN.englishTitle());
    String label = sign + " [" + title + "] ";
    return weighs ? style.of(matter.weight(), label) : style.of(Severity.WARN, label);
  }

  /** What decided it; of one wrong value in several places, the value once and all the places. */
  private List<String> seen(Matter matter) {
    List<Finding> findings = new ArrayList<>(List.of(matter.first()));
    findings.addAll(matter.others());
    Map<String, Set<String>> titles = new LinkedHashMap<>();
    for (Finding finding : findings) {
      for (Evidence evidence : finding.evidence()) {
        String text = lines.text(evidence);
        String called = evidence.title() == null ? "" : lang.pick(evidence.title());
        String title = text.startsWith(called) ? called : "";
        titles
            .computeIfAbsent(text.substring(title.length()), rest -> new LinkedHashSet<>())
            .add(title);
      }
    }
    List<String> seen = new ArrayList<>();
    titles.forEach((rest, of) -> seen.add(String.join(lang.comma(), of) + rest));
    return seen;
  }

  private void missing(Matter matter) {
    String wanting = wanting(matter);
    if (matter.first().status() == Status.VIOLATED) { // so a formal examination takes it
      wanting = lang.bracket(wanting, lang.pick("视为没有", "taken as not there"));
    }
    page.styled("  " + label(matter) + Plain.line(wanting));
    List<String> ways = ways(matter);
    boolean absent = matter.missing().stream().anyMatch(missing -> missing.written() == null);
    ways.add(
        due.isPast()
            ? lang.pick("补充期限已过", "the time to supply it is over")
            : due.by(lang.pick(absent ? "补充" : "改正", absent ? "supply it" : "mend it"), lang));
    lines.remedy(String.join(lang.pick("；", "; "), ways));
    List<Finding> heaviest =
        matter.findings().stream().filter(f -> f.weight() == matter.weight()).toList();
    if (heaviest.size() <= IN_WORDS && matter.findings().size() > IN_WORDS) {
      served(lang.pick("其中起决定作用的", "Of these decide"), heaviest);
    }
    served(lang.pick("关系到", "Concerns"), matter.findings());
  }

  /** What a paper lacks; the paper itself, if that is missing as a whole. */
  private String wanting(Matter matter) {
    String paper = lang.pick(matter.missing().get(0).of());
    Set<String> absent = new LinkedHashSet<>();
    Set<String> unfit = new LinkedHashSet<>();
    for (MissingFact missing : matter.missing()) {
      String title = lang.pick(missing.text());
      if (!title.equals(paper)) {
        (missing.written() == null ? absent : unfit).add(title);
      }
    }
    if (absent.isEmpty() && unfit.isEmpty()) {
      return lang.pick("缺：" + paper, paper + " is missing");
    }
    List<String> parts = new ArrayList<>(unfit);
    if (!absent.isEmpty()) {
      parts.add(lang.pick("缺", "lacks ") + String.join(lang.comma(), absent));
    }
    return lang.colon(paper, String.join(lang.pick("；", "; "), parts));
  }

  /** Where to get what is missing, as the clauses say that need it. */
  private List<String> ways(Matter matter) {
    Set<String> ways = new LinkedHashSet<>();
    List<Finding> heaviestFirst =
        matter.findings().stream()
            .sorted(
                Comparator.comparing(Finding::weight).reversed().thenComparing(Finding::severity))
            .toList();
    for (Finding finding : heaviestFirst) {
      if (finding.remedy() != null && finding.remedy().words() != null) {
        ways.add(lang.quoted(lang.pick(finding.remedy().words())));
      }
    }
    return new ArrayList<>(ways);
  }

  /** The clauses that a matter meets: few in words, more by their ids, many by their number. */
  private void served(String label, List<Finding> findings) {
    int many = findings.size();
    if (many <= IN_WORDS) {
      String statements =
          findings.stream()
              .map(f -> lang.bracket(lines.statement(f.statement()), f.clause()))
              .collect(Collectors.joining(lang.pick("；", "; ")));
      lines.detail(label, statements);
      return;
    }
    String count = lang.pick(" " + many + " 条", " " + many + " clauses");
    String ids = findings.stream().map(Finding::clause).collect(Collectors.joining(lang.comma()));
    if (many > MOST_CLAUSES) {
      page.line(3, label + count);
    } else {
      lines.detail(label + count, ids);
    }
  }
}
