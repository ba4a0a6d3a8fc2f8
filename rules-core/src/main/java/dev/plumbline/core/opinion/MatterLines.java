package dev.plumbline.core.opinion;

import dev.plumbline.Bilingual;
import dev.plumbline.Conclusion;
import dev.plumbline.Evidence;
import dev.plumbline.Finding;
import dev.plumbline.Guideline;
import dev.plumbline.MissingFact;
import dev.plumbline.Receipt;
import dev.plumbline.Report.Tone;
import dev.plumbline.Severity;
import dev.plumbline.Status;
import dev.plumbline.core.words.Message;
import dev.plumbline.core.words.Names;
import dev.plumbline.core.words.Page;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/** Writes the matters of an opinion, each once. */
public final class MatterLines {
  /** What more clauses than these hang on is told with their number. */
  private static final int MOST_CLAUSES = 20;

  /** Clauses up to this number are told in words, more of them by their ids. */
  private static final int IN_WORDS = 3;

  private final Page page;
  private final FindingLines lines;
  private final Due due;

  /** Writes on a page what a verdict with this receipt found. */
  public MatterLines(Page page, Guideline guideline, Receipt receipt) {
    this.page = page;
    this.lines = new FindingLines(page);
    this.due = Due.of(guideline, receipt);
  }

  /** A matter: what it is, what decided it, what to do, where it stands, what else it meets. */
  public void write(Matter matter) {
    if (matter.sort() == Matter.Sort.MISSING) {
      missing(matter);
      return;
    }
    Finding first = matter.first();
    title(matter, FindingLines.clause(first));
    lines.seen(seen(matter));
    lines
        .distinct(matter.findings().stream().map(Finding::note).filter(Objects::nonNull))
        .forEach(lines::note);
    lines.advice(List.of(first));
    if (!matter.others().isEmpty()) {
      served(Message.of("opinion.alsoConcerns"), matter.others());
    }
  }

  private void title(Matter matter, Message what) {
    String sign =
        switch (matter.sort()) {
          case WRONG -> "✗";
          case MISSING -> "○";
          case REVIEW, FAULTY -> "?";
        };
    if (matter.weight() == Conclusion.ELIGIBLE) {
      Bilingual hint = new Bilingual(Severity.WARN.title(), Severity.WARN.englishTitle());
      lines.title(Tone.of(Severity.WARN), sign, hint, what);
    } else {
      lines.title(Tone.of(matter.weight()), sign, Heading.title(matter.weight()), what);
    }
  }

  /** What decided it; of one wrong value in several places, the value once and all the places. */
  private List<Bilingual> seen(Matter matter) {
    Map<String, List<Evidence>> bySaying = new LinkedHashMap<>();
    List<Finding> findings = new ArrayList<>(List.of(matter.first()));
    findings.addAll(matter.others());
    for (Finding finding : findings) {
      for (Evidence evidence : finding.evidence()) {
        String saying = titled(evidence, Bilingual.same("")).text().in(page.locale());
        bySaying.computeIfAbsent(saying, s -> new ArrayList<>()).add(evidence);
      }
    }
    return bySaying.values().stream().map(this::seen).toList();
  }

  private Bilingual seen(List<Evidence> alike) {
    List<Bilingual> titles =
        lines.distinct(alike.stream().map(Evidence::title).filter(Objects::nonNull));
    Evidence first = alike.get(0);
    return titles.size() < 2
        ? first.text()
        : titled(first, Message.of("opinion.titles", titles).words()).text();
  }

  /** The same of something that is called otherwise; what has no title is told by its fact. */
  private static Evidence titled(Evidence evidence, Bilingual title) {
    return evidence.title() == null
        ? evidence
        : new Evidence(
            evidence.fact(),
            evidence.property(),
            title,
            evidence.claim(),
            evidence.offered(),
            evidence.relation(),
            evidence.demanded(),
            evidence.source(),
            evidence.distance(),
            evidence.met(),
            evidence.told());
  }

  private void missing(Matter matter) {
    Message wanting = wanting(matter);
    title(
        matter,
        matter.first().status() == Status.VIOLATED // so a formal examination takes it
            ? Message.of("opinion.takenAsNone", wanting)
            : wanting);
    boolean absent = matter.missing().stream().anyMatch(missing -> missing.written() == null);
    Message todo = absent ? Message.of("opinion.supply") : Message.of("opinion.mend");
    List<Object> ways = new ArrayList<>(ways(matter));
    ways.add(due.isPast() ? Message.of("opinion.tooLate") : due.by(todo));
    lines.remedy(Message.inTurn(ways));
    List<Finding> heaviest =
        matter.findings().stream().filter(f -> f.weight() == matter.weight()).toList();
    if (heaviest.size() <= IN_WORDS && matter.findings().size() > IN_WORDS) {
      served(Message.of("opinion.deciding"), heaviest);
    }
    served(Message.of("opinion.concerns"), matter.findings());
  }

  /** What a paper lacks; the paper itself, if that is missing as a whole. */
  private Message wanting(Matter matter) {
    Bilingual paper = matter.missing().get(0).of();
    List<Bilingual> absent = lacking(matter, paper, missing -> missing.written() == null);
    List<Bilingual> unfit = lacking(matter, paper, missing -> missing.written() != null);
    if (absent.isEmpty() && unfit.isEmpty()) {
      return Message.of("opinion.missing", paper);
    }
    List<Object> parts = new ArrayList<>(unfit);
    if (!absent.isEmpty()) {
      parts.add(Message.of("opinion.lacks", absent));
    }
    return Message.of("opinion.wanting", paper, Message.inTurn(parts));
  }

  private List<Bilingual> lacking(Matter matter, Bilingual paper, Predicate<MissingFact> which) {
    return lines.distinct(
        matter.missing().stream()
            .filter(which)
            .map(MissingFact::text)
            .filter(text -> !text.in(page.locale()).equals(paper.in(page.locale()))));
  }

  /** Where to get what is missing, as the clauses say that need it. */
  private List<Bilingual> ways(Matter matter) {
    return lines.distinct(
        matter.findings().stream()
            .sorted(
                Comparator.comparing(Finding::weight).reversed().thenComparing(Finding::severity))
            .filter(finding -> finding.remedy() != null && finding.remedy().words() != null)
            .map(finding -> Names.quoted(finding.remedy().words())));
  }

  /** The clauses that a matter meets: few in words, more by their ids, many by their number. */
  private void served(Message how, List<Finding> findings) {
    int many = findings.size();
    if (many <= IN_WORDS) {
      Message told = Message.inTurn(findings.stream().map(FindingLines::clause).toList());
      lines.detail(Message.of("opinion.clausesInWords", how, told));
    } else if (many <= MOST_CLAUSES) {
      List<String> ids = findings.stream().map(Finding::clause).toList();
      lines.detail(Message.of("opinion.clausesById", how, many, ids));
    } else {
      lines.detail(Message.of("opinion.clausesByNumber", how, many));
    }
  }
}
