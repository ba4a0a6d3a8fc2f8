package dev.plumbline;

import java.util.List;
import java.util.Objects;

/**
 * A paper or form that is missing, or lacks something, and the clauses that cannot be met for it.
 * Immutable.
 *
 * @param paper what a person calls it; the fact itself where that belongs to no paper
 * @param facts what is missing of it, each once
 * @param findings what was found about the clauses that need it, in the order of the verdict
 */
public record MissingPaper(Bilingual paper, List<MissingFact> facts, List<Finding> findings) {
  /** Copies the lists. */
  public MissingPaper {
    Objects.requireNonNull(paper, "paper");
    facts = List.copyOf(facts);
    findings = List.copyOf(findings);
  }
}
