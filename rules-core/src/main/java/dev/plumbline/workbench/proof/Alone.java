package dev.plumbline.workbench.proof;

import dev.plumbline.Bilingual;
import dev.plumbline.core.words.Message;

/**
 * What may become of a clause, over all applications. Immutable.
 *
 * @param met whether any can meet it
 * @param violated whether any can violate it
 */
public record Alone(Answer met, Answer violated) {
  /** Whether it can ever be met. */
  public Bilingual metText() {
    return text(met, "proof.canBeMet", "proof.neverMet", "proof.openMet");
  }

  /** Whether it can ever be violated. */
  public Bilingual violatedText() {
    return text(violated, "proof.canBeViolated", "proof.neverViolated", "proof.openViolated");
  }

  private static Bilingual text(Answer answer, String yes, String no, String unknown) {
    if (answer instanceof Answer.Yes one) {
      return Message.of(yes, one.witness().application()).words();
    }
    return answer instanceof Answer.Unknown open
        ? Message.of(unknown, open.why()).words()
        : Message.of(no).words();
  }
}
