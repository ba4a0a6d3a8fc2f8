package dev.plumbline.core.opinion;

import dev.plumbline.Conclusion;
import dev.plumbline.Finding;
import dev.plumbline.MissingFact;
import java.util.List;

/**
 * One thing that stands against an application, however many clauses it meets: a wrong fact, a
 * paper that is missing, a point for a person to decide. Immutable.
 *
 * @param sort what it is
 * @param first the finding that says best what it is about
 * @param findings all that was found of it, in the order of the verdict
 * @param missing what is missing, where it is that; else empty
 */
public record Matter(Sort sort, Finding first, List<Finding> findings, List<MissingFact> missing) {
  /** What a matter is, in the order in which they are told. */
  public enum Sort {
    /** Something is not as it should be. */
    WRONG,

    /** Something is missing, or said in a word that is not recognised. */
    MISSING,

    /** A person has to decide. */
    REVIEW,

    /** A rule could not be evaluated. */
    FAULTY
  }

  /** Copies the lists. */
  public Matter {
    findings = List.copyOf(findings);
    missing = List.copyOf(missing);
  }

  /** What it makes of the conclusion. */
  public Conclusion weight() {
    return first.weight();
  }

  /** The findings beside the first. */
  List<Finding> others() {
    return findings.stream().filter(finding -> finding != first).toList();
  }
}
