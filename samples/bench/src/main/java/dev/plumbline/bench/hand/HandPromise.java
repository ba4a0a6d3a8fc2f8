package dev.plumbline.bench.hand;

import dev.plumbline.Evidence;
import dev.plumbline.Relation;
import dev.plumbline.Severity;
import dev.plumbline.fact.Declaration;

/** What the clauses ask of a declaration, by its name. */
final class HandPromise {
  private final String name;
  private final HandPaper paper;
  private final HandBox made;
  private final HandQuestion signed;
  private final HandBox flagged;

  HandPromise(String name) {
    this.name = name;
    this.paper = HandPapers.declaration(name);
    this.made = paper.ofEach("made", "已承诺", "Made").box();
    this.signed =
        paper
            .ofEach("unsigned", "尚未签署的单位和人员数", "Not signed yet")
            .asks(Relation.EQUAL, HandQuestion.number(0, ""));
    this.flagged = paper.ofEach("flagged", "有待核线索", "Flagged").box();
  }

  Declaration of(HandFacts facts) {
    return facts.declaration(name);
  }

  /** Whether it is made. */
  HandReasons made(HandFacts facts) {
    HandReasons why = new HandReasons();
    Declaration declaration = of(facts);
    return why.has(paper, declaration) ? why.ticked(made, declaration.made()) : why;
  }

  /** Whether it is made, and nobody is left to sign it. */
  HandReasons signed(HandFacts facts, Severity unsaid) {
    HandReasons why = made(facts);
    Declaration declaration = of(facts);
    return declaration == null ? why : why.number(signed, declaration.unsigned(), 0, "", unsaid);
  }

  Evidence isMade() {
    return made.ticked();
  }

  Evidence isFlagged() {
    return flagged.ticked();
  }
}
