package dev.plumbline.workbench.proof;

import dev.plumbline.Bilingual;
import dev.plumbline.core.words.Message;
import java.util.List;
import java.util.Objects;

/**
 * An application that comes off differently by two conditions, as far as that hangs on it.
 * Immutable.
 *
 * @param before what it comes to by the first
 * @param after what it comes to by the second
 * @param given what is written in it, and what is missing, in the order in which it was asked
 * @param certain whether there is such an application for certain; if not, what is asked may be
 *     bound to other facts in ways that were left aside
 */
public record ProofWitness(
    Standing before, Standing after, List<Bilingual> given, boolean certain) {
  /** Copies the list. */
  public ProofWitness {
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(after, "after");
    given = List.copyOf(given);
  }

  /** What it is. */
  public Bilingual application() {
    return given.isEmpty() ? Message.of("proof.any").words() : Message.inTurn(given).words();
  }

  /** What it is, and how it comes off. */
  public Bilingual text() {
    return Message.of("proof.witness", application(), before.title(), after.title()).words();
  }
}
