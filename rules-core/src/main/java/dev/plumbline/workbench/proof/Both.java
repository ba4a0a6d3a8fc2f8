package dev.plumbline.workbench.proof;

import dev.plumbline.Bilingual;
import dev.plumbline.core.words.Message;

/**
 * What may become of two clauses at once, over all applications. Where something is missing that
 * one of them needs, nothing is said of it: what is answered is what the facts come to once they
 * are complete. Immutable.
 *
 * @param applying whether both apply to any
 * @param met whether any can meet both
 * @param firstOnly whether any can meet the first and violate the second
 * @param secondOnly whether any can meet the second and violate the first
 */
public record Both(Answer applying, Answer met, Answer firstOnly, Answer secondOnly) {
  /** Whether they clash: both apply to some application, which is the witness, none meets both. */
  public Answer clash() {
    if (met instanceof Answer.Yes || applying instanceof Answer.No) {
      return new Answer.No();
    }
    return met instanceof Answer.No ? applying : met;
  }

  /** Whether the second follows from the first: whoever meets that never violates this. */
  public boolean secondFollows() {
    return firstOnly instanceof Answer.No;
  }

  /** Whether the first follows from the second. */
  public boolean firstFollows() {
    return secondOnly instanceof Answer.No;
  }

  /** Whether nothing that is asked of them is open. */
  boolean isAnswered() {
    return !(clash() instanceof Answer.Unknown
        || firstOnly instanceof Answer.Unknown
        || secondOnly instanceof Answer.Unknown);
  }

  /** Whether they clash, or an application that meets both. */
  public Bilingual clashText() {
    if (applying instanceof Answer.No) {
      return Message.of("proof.apart").words();
    }
    if (met instanceof Answer.Yes one) {
      return Message.of("proof.noClash", one.witness().application()).words();
    }
    return clash() instanceof Answer.Yes one
        ? Message.of("proof.clash", one.witness().application()).words()
        : Message.of("proof.clashOpen", ((Answer.Unknown) clash()).why()).words();
  }

  /**
   * Whether the second follows from the first, or an application that shows that it does not.
   *
   * @param first what to call the first
   * @param second what to call the second
   */
  public Bilingual secondText(String first, String second) {
    return follows(firstOnly, first, second);
  }

  /** Whether the first follows from the second, likewise. */
  public Bilingual firstText(String first, String second) {
    return follows(secondOnly, second, first);
  }

  private static Bilingual follows(Answer without, String from, String clause) {
    if (without instanceof Answer.Yes one) {
      return Message.of("proof.followsNot", from, clause, one.witness().application()).words();
    }
    return without instanceof Answer.Unknown open
        ? Message.of("proof.followsOpen", from, clause, open.why()).words()
        : Message.of("proof.follows", from, clause).words();
  }
}
