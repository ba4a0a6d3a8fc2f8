package dev.plumbline.workbench.revision;

import dev.plumbline.Bilingual;
import dev.plumbline.Conclusion;
import dev.plumbline.Finding;
import dev.plumbline.Guideline;
import dev.plumbline.Report;
import dev.plumbline.Report.Tone;
import dev.plumbline.core.opinion.Heading;
import dev.plumbline.core.opinion.Matter;
import dev.plumbline.core.opinion.MatterLines;
import dev.plumbline.core.opinion.Matters;
import dev.plumbline.core.opinion.ReceiptLine;
import dev.plumbline.core.words.Message;
import dev.plumbline.core.words.Names;
import dev.plumbline.core.words.Page;
import dev.plumbline.fact.Application;
import dev.plumbline.workbench.revision.FindingChange.Turn;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A corrected application beside what it was: what changed, what came of it, what is still open.
 */
final class RevisionText {
  private final Guideline guideline;
  private final Revision revision;
  private final Page page;

  private RevisionText(Guideline guideline, Revision revision, Locale locale) {
    this.guideline = guideline;
    this.revision = revision;
    this.page = new Page(locale);
  }

  static Report of(Guideline guideline, Revision revision, Application application, Locale locale) {
    return new RevisionText(guideline, revision, locale).write(application);
  }

  private Report write(Application application) {
    Heading.write(page, application, revision.after().conclusion(), conclusions());
    facts();
    findings();
    open();
    page.gap();
    ReceiptLine.ofOne(page, revision.after().receipt());
    return page.report();
  }

  private Message conclusions() {
    Bilingual old = Heading.title(revision.before().conclusion());
    Bilingual now = Heading.title(revision.after().conclusion());
    return old.equals(now)
        ? Message.of("revision.still", now)
        : Message.of("revision.turned", old, now);
  }

  private void facts() {
    List<FactChange> facts = revision.facts();
    if (facts.isEmpty()) {
      page.heading(Message.of("revision.noFact"));
      return;
    }
    page.heading(Message.of("revision.facts", facts.size()));
    for (FactChange change : facts) {
      Object old = value(change.before());
      Object now = value(change.after());
      page.line(
          1,
          change.masked()
              ? Message.of("revision.maskedFact", change.title(), old, now)
              : Message.of("revision.fact", change.title(), old, now));
    }
  }

  private static Object value(@Nullable Bilingual value) {
    return value == null ? Message.of("revision.nothing") : value;
  }

  private void findings() {
    if (revision.findings().isEmpty()) {
      page.heading(Message.of("revision.noClause"));
      return;
    }
    turned(Turn.BETTER, Message.of("revision.better"), "↑");
    turned(Turn.WORSE, Message.of("revision.worse"), "↓");
    turned(Turn.OTHER, Message.of("revision.otherwise"), "·");
  }

  private void turned(Turn turn, Message heading, String sign) {
    List<FindingChange> some =
        revision.findings().stream().filter(change -> change.turn() == turn).toList();
    if (some.isEmpty()) {
      return;
    }
    page.heading(Message.of("revision.clauses", heading, some.size()));
    for (FindingChange change : some) {
      page.indent(1);
      page.put(
          turn == Turn.WORSE ? Tone.BAD : Tone.PLAIN,
          Message.of(
              "revision.clause",
              sign,
              Names.quoted(change.after().statement()),
              change.clause(),
              status(change.before()),
              status(change.after())));
      page.end();
    }
  }

  private static Bilingual status(Finding finding) {
    return new Bilingual(finding.status().title(), finding.status().englishTitle());
  }

  private void open() {
    List<Matter> matters = open(guideline, revision);
    if (matters.isEmpty()) {
      page.heading(Message.of("revision.nothingOpen"));
      return;
    }
    page.heading(Message.of("revision.open", matters.size()));
    MatterLines lines = new MatterLines(page, guideline, revision.after().receipt());
    matters.forEach(lines::write);
  }

  /** What still stands against the application. */
  static List<Matter> open(Guideline guideline, Revision revision) {
    return Matters.of(guideline, revision.after()).stream()
        .filter(matter -> matter.weight() != Conclusion.ELIGIBLE)
        .toList();
  }
}
