package dev.plumbline.bench.hand;

import dev.plumbline.Bilingual;
import dev.plumbline.MissingFact;
import dev.plumbline.MissingFact.Instead;
import dev.plumbline.MissingFact.Unfit;
import dev.plumbline.Relation;
import dev.plumbline.Value;
import java.util.List;

/** A property of a paper, by what findings call it. */
final class HandProperty {
  /** What is told where it is not there. */
  final MissingFact missing;

  private final HandPaper paper;
  private final String name;
  private final Bilingual own;
  private final Bilingual title;

  HandProperty(HandPaper paper, String name, Bilingual own, String pointer) {
    this.paper = paper;
    this.name = name;
    this.own = own;
    boolean entry = paper.key != null;
    this.title = entry ? after(paper.title) : own;
    Bilingual inPaper = entry ? after(paper.missing.title()) : own;
    this.missing = new MissingFact(paper.fact, name, inPaper, paper.paper, pointer, null);
  }

  private Bilingual after(Bilingual of) {
    return new Bilingual(of.chinese() + own.chinese(), of.english() + " " + own.english());
  }

  /** A text that says nothing is no help either. */
  MissingFact missing(String written) {
    return written == null
        ? missing
        : missing(
            new Instead(
                Unfit.SAYS_NOTHING,
                HandQuestion.shown(written),
                List.of(),
                List.of(),
                List.of(),
                null));
  }

  MissingFact missing(Instead instead) {
    return new MissingFact(
        missing.fact(),
        missing.property(),
        missing.title(),
        missing.paper(),
        missing.pointer(),
        instead);
  }

  /** What a clause asks of it, by figures or words of the guideline. */
  HandQuestion asks(Relation relation, Value... demanded) {
    return new HandQuestion(
        paper.fact, name, title, null, relation, List.of(demanded), null, missing);
  }

  /** What a clause asks of it, by what another paper says. */
  HandQuestion asksBy(Relation relation, String chinese, String english) {
    Bilingual source = new Bilingual(chinese, english);
    return new HandQuestion(paper.fact, name, title, null, relation, null, source, missing);
  }

  /** What a clause asks of it, by what hangs on the application but stands in no other paper. */
  HandQuestion asksVarying(Relation relation) {
    return new HandQuestion(paper.fact, name, title, null, relation, null, null, missing);
  }

  /** As {@link #asks}, of what is added up over several entries. */
  HandQuestion total(Relation relation, Value... demanded) {
    Bilingual total = new Bilingual(title.chinese() + "合计", title.english() + ", total");
    return new HandQuestion(
        paper.fact, name, total, null, relation, List.of(demanded), null, missing);
  }

  /** That it is ticked: which is said of the paper. */
  HandBox box() {
    Bilingual said = new Bilingual(paper.title.chinese(), title.english());
    return HandBox.of(paper.fact, name, said, own, missing);
  }
}
