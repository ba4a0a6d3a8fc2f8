package dev.plumbline.workbench.proof;

import dev.plumbline.Bilingual;
import dev.plumbline.core.words.Message;

/** How a clause compares with what it was, over all applications that there may be. Immutable. */
public sealed interface Proof {
  /** It comes to the same for every application: it is merely worded otherwise. */
  record Equal() implements Proof {}

  /**
   * No application comes off better, and some come off worse.
   *
   * @param witness one that does
   */
  record Stricter(ProofWitness witness) implements Proof {}

  /**
   * No application comes off worse, and some come off better.
   *
   * @param witness one that does
   */
  record Looser(ProofWitness witness) implements Proof {}

  /**
   * Some come off worse and others better.
   *
   * @param worse one that comes off worse
   * @param better one that comes off better
   */
  record Neither(ProofWitness worse, ProofWitness better) implements Proof {}

  /**
   * That could not be decided.
   *
   * @param why what stands in the way
   */
  record Undecided(Bilingual why) implements Proof {}

  /**
   * There was no such clause.
   *
   * @param alone what may become of it
   */
  record Added(Alone alone) implements Proof {}

  /** What is said of it, in a line. */
  default Bilingual text() {
    if (this instanceof Stricter stricter) {
      ProofWitness one = stricter.witness();
      String key = one.certain() ? "proof.stricter" : "proof.notLooser";
      return Message.of(key, one.text()).words();
    }
    if (this instanceof Looser looser) {
      ProofWitness one = looser.witness();
      String key = one.certain() ? "proof.looser" : "proof.notStricter";
      return Message.of(key, one.text()).words();
    }
    if (this instanceof Neither neither) {
      return Message.of("proof.neither", neither.worse().text(), neither.better().text()).words();
    }
    if (this instanceof Added added) {
      return Message.of("proof.added", added.alone().violatedText()).words();
    }
    return this instanceof Undecided undecided
        ? Message.of("proof.undecided", undecided.why()).words()
        : Message.of("proof.equal").words();
  }

  /** Whether no application that came off badly comes off better, proven. */
  default boolean keepsOut() {
    return this instanceof Equal || this instanceof Stricter;
  }
}
