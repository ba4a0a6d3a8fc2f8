package dev.plumbline.workbench.proof;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a clause, or a doubt about it, compares with what it was. Immutable.
 *
 * @param clause the id of the clause
 * @param doubt the name of the doubt; {@code null} if it is the clause itself
 * @param proof how it compares
 */
public record ClauseProof(String clause, @Nullable String doubt, Proof proof) {
  /** What there is to say of a clause. */
  public ClauseProof {
    Objects.requireNonNull(clause, "clause");
    Objects.requireNonNull(proof, "proof");
  }
}
