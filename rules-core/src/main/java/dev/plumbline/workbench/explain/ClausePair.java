package dev.plumbline.workbench.explain;

import dev.plumbline.Bilingual;
import dev.plumbline.Clause;
import dev.plumbline.Report;
import dev.plumbline.Report.Tone;
import dev.plumbline.core.words.Message;
import dev.plumbline.core.words.Page;
import java.util.List;
import java.util.Locale;

/**
 * How two clauses of a pack stand to each other. Immutable.
 *
 * @param first one
 * @param second the other
 * @param possible whether they clash, and whether one follows from the other
 */
public record ClausePair(Clause first, Clause second, List<Possible> possible) {
  /** Copies the list. */
  public ClausePair {
    possible = List.copyOf(possible);
  }

  /**
   * The same to be read.
   *
   * @param locale Chinese for any Chinese locale, English for others
   */
  public Report report(Locale locale) {
    Page page = new Page(locale);
    for (Clause clause : List.of(first, second)) {
      page.put(Tone.HEADING, clause.id());
      page.put(Tone.PLAIN, "  ");
      page.put(Tone.PLAIN, new Bilingual(clause.statement(), clause.english()));
      page.end();
    }
    page.heading(Message.of("proof.heading"));
    possible.forEach(one -> page.line(1, Message.of("explain.item", one.text())));
    return page.report();
  }
}
