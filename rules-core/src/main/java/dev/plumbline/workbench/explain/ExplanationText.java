package dev.plumbline.workbench.explain;

import dev.plumbline.Bilingual;
import dev.plumbline.Clause;
import dev.plumbline.Report;
import dev.plumbline.Report.Tone;
import dev.plumbline.core.words.Message;
import dev.plumbline.core.words.Page;
import dev.plumbline.workbench.explain.ClauseExplanation.Definition;
import dev.plumbline.workbench.explain.ClauseExplanation.Doubt;
import dev.plumbline.workbench.explain.ClauseExplanation.Entry;
import dev.plumbline.workbench.explain.ClauseExplanation.Mention;
import dev.plumbline.workbench.explain.ClauseExplanation.Part;
import dev.plumbline.workbench.explain.ClauseExplanation.Reading;
import dev.plumbline.workbench.explain.ClauseExplanation.User;
import java.util.List;
import java.util.Locale;

/** The explanation of a clause as a text. */
final class ExplanationText {
  private final ClauseExplanation explained;
  private final Page page;

  private ExplanationText(ClauseExplanation explained, Locale locale) {
    this.explained = explained;
    this.page = new Page(locale);
  }

  static Report of(ClauseExplanation explained, Locale locale) {
    return new ExplanationText(explained, locale).write();
  }

  private Report write() {
    head();
    if (!explained.scope().isEmpty()) {
      page.heading(Message.of("explain.scope"));
      explained.scope().forEach(this::part);
    }
    page.heading(Message.of("explain.condition"));
    if (explained.condition().isEmpty()) {
      page.line(1, Message.of("explain.noCondition"));
    }
    items(1, explained.condition());
    if (!explained.missing().isEmpty()) {
      page.heading(Message.of("explain.missing"));
      items(1, explained.missing());
    }
    if (!explained.definitions().isEmpty()) {
      page.heading(Message.of("explain.definitions"));
      explained.definitions().forEach(this::definition);
    }
    if (!explained.possible().isEmpty()) {
      page.heading(Message.of("proof.heading"));
      items(1, explained.possible().stream().map(Possible::text).toList());
    }
    if (!explained.doubts().isEmpty()) {
      page.heading(Message.of("explain.doubts"));
      explained.doubts().forEach(this::doubt);
    }
    if (!explained.users().isEmpty()) {
      page.heading(Message.of("explain.users"));
      explained.users().forEach(this::user);
    }
    page.heading(Message.of("explain.cases"));
    if (explained.cases().isEmpty()) {
      page.line(1, Message.of("explain.noCase"));
    }
    explained.cases().forEach(this::mention);
    return page.report();
  }

  private void head() {
    Clause clause = explained.clause();
    page.put(Tone.HEADING, clause.id());
    page.put(Tone.PLAIN, "  ");
    page.put(Tone.PLAIN, new Bilingual(clause.statement(), clause.english()));
    page.end();
    page.line(
        0,
        Message.of(
            "explain.cited",
            new Bilingual(clause.kind().title(), clause.kind().englishTitle()),
            new Bilingual(clause.severity().title(), clause.severity().englishTitle()),
            clause.citation()));
    readings(0, explained.readings());
    page.line(0, explained.decision());
    page.line(0, Message.of("explain.rule", place(clause.file(), clause.line())));
  }

  private void readings(int depth, List<Reading> readings) {
    for (Reading reading : readings) {
      page.line(depth, Message.of("explain.reading", reading.id(), reading.text()));
    }
  }

  private void part(Part part) {
    placed(1, Bilingual.same(part.rule()), part.file(), part.line());
    items(2, part.sentences());
  }

  private void definition(Definition definition) {
    page.line(1, definition.title());
    for (Entry entry : definition.entries()) {
      placed(2, Message.of("explain.item", entry.values()).words(), entry.file(), entry.line());
    }
  }

  private void doubt(Doubt doubt) {
    placed(1, Bilingual.same(doubt.rule()), doubt.file(), doubt.line());
    readings(2, doubt.readings());
    if (doubt.ifMet()) {
      page.line(2, Message.of("explain.ifMet"));
    }
    items(2, doubt.sentences());
  }

  private void user(User user) {
    Message used =
        user.clause() == null
            ? Message.of("explain.usedByRule", user.rule(), user.how())
            : Message.of("explain.usedByClause", user.clause(), user.rule(), user.how());
    placed(1, used.words(), user.file(), user.line());
  }

  private void mention(Mention mention) {
    Message expects = Message.of("explain.expects", mention.name(), mention.expected());
    placed(1, expects.words(), mention.file(), mention.line());
  }

  private void items(int depth, List<Bilingual> sentences) {
    sentences.forEach(sentence -> page.line(depth, Message.of("explain.item", sentence)));
  }

  private void placed(int depth, Bilingual words, String file, int line) {
    page.indent(depth);
    page.put(Tone.PLAIN, words);
    page.put(Tone.PLAIN, "  ");
    page.put(Tone.ASIDE, place(file, line));
    page.end();
  }

  private static String place(String file, int line) {
    return line == 0 ? file : file + ":" + line;
  }
}
