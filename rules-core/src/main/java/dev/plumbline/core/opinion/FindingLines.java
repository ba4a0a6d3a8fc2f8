package dev.plumbline.core.opinion;

import dev.plumbline.Bilingual;
import dev.plumbline.Evidence;
import dev.plumbline.Finding;
import dev.plumbline.Report.Tone;
import dev.plumbline.Status;
import dev.plumbline.core.words.Message;
import dev.plumbline.core.words.Names;
import dev.plumbline.core.words.Page;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Writes findings, in full or in brief. */
final class FindingLines {
  private final Page page;

  FindingLines(Page page) {
    this.page = page;
  }

  /** What the clause asks, and its id. */
  static Message clause(Finding finding) {
    return Message.of("opinion.clause", Names.quoted(finding.statement()), finding.clause());
  }

  /** The texts without those that read like one before, in the language of the page. */
  List<Bilingual> distinct(Stream<Bilingual> texts) {
    Set<String> read = new HashSet<>();
    return texts.filter(text -> read.add(text.in(page.locale()))).toList();
  }

  /** Only what the clause asks. */
  void brief(Finding finding) {
    page.line(1, Message.of("opinion.item", clause(finding)));
  }

  /** What the clause asks, what decided it, what to do, where it stands. */
  void full(Finding finding) {
    if (finding.status() == Status.VIOLATED) {
      Bilingual title =
          new Bilingual(finding.severity().title(), finding.severity().englishTitle());
      title(Tone.of(finding.severity()), "✗", title, clause(finding));
    } else {
      Bilingual title = new Bilingual(finding.status().title(), finding.status().englishTitle());
      title(Tone.REVIEW, "?", title, clause(finding));
    }
    seen(distinct(finding.evidence().stream().map(Evidence::text)));
    if (finding.note() != null) {
      note(finding.note());
    }
    remedies(List.of(finding));
    where(finding);
  }

  /** What to do about a clause and where it stands, once for all that was found of it. */
  void advice(List<Finding> findings) {
    remedies(findings);
    where(findings.get(0));
  }

  /** The first line of what is told: a sign, a word on it, and what it is. */
  void title(Tone tone, String sign, Bilingual word, Message what) {
    page.indent(1);
    page.put(tone, sign + " [" + word.in(page.locale()) + "] ");
    page.put(Tone.PLAIN, what);
    page.end();
  }

  /** What decided a clause; nothing if nothing is known. */
  void seen(List<Bilingual> seen) {
    if (!seen.isEmpty()) {
      detail(Message.of("opinion.seen", Message.inTurn(seen)));
    }
  }

  void note(Bilingual note) {
    detail(Message.of("opinion.said", note));
  }

  /** Where the clause stands. */
  void where(Finding finding) {
    Bilingual citation = Names.quoted(finding.citation());
    detail(
        finding.readings().isEmpty()
            ? Message.of("opinion.where", citation)
            : Message.of("opinion.whereByReading", citation, finding.readings()));
  }

  /** What to do about findings, each thing once. */
  void remedies(List<Finding> findings) {
    distinct(findings.stream().filter(finding -> finding.remedy() != null).map(Finding::remedyText))
        .forEach(this::remedy);
  }

  /** What to do: a message, or a text in both languages. */
  void remedy(Object remedy) {
    detail(Message.of("opinion.remedy", remedy));
  }

  /** A line below the clause. */
  void detail(Message detail) {
    page.line(3, detail);
  }
}
