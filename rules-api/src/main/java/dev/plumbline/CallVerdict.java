package dev.plumbline;

import java.util.List;
import java.util.Objects;

/**
 * What a guideline says of all applications of a call. Immutable and deterministic: the same
 * applications in any order give the same verdict.
 *
 * @param applications what each application comes to, in the order of their ids
 * @param findings what was found over the call that is neither satisfied nor not applicable, in the
 *     order of the clauses' ids and then of the applications'
 * @param parts how many applications came to each conclusion, for each part of the call, in the
 *     order of their names
 * @param inAll the same for the whole call
 * @param clauses what became of each clause over all applications: the most often violated first,
 *     then the most often undetermined, then the most often for review
 * @param refused the applications that could not be evaluated and are not part of all this, in the
 *     order of their ids
 * @param receipt under what rules and conditions
 */
public record CallVerdict(
    List<CallApplication> applications,
    List<CallFinding> findings,
    List<ConclusionCount> parts,
    ConclusionCount inAll,
    List<ClauseCount> clauses,
    List<Refusal> refused,
    Receipt receipt) {
  /** Copies the lists. */
  public CallVerdict {
    applications = List.copyOf(applications);
    findings = List.copyOf(findings);
    parts = List.copyOf(parts);
    Objects.requireNonNull(inAll, "inAll");
    clauses = List.copyOf(clauses);
    refused = List.copyOf(refused);
    Objects.requireNonNull(receipt, "receipt");
  }

  /** What was found over the call on one clause, by application. */
  public List<CallFinding> findings(String clause) {
    return findings.stream().filter(f -> f.finding().clause().equals(clause)).toList();
  }

  /** What the applications came to: a line for a log. */
  @Override
  public String toString() {
    return "CallVerdict["
        + receipt.guideline()
        + ": "
        + inAll.applications()
        + " applications, "
        + inAll.eligible()
        + " eligible, "
        + inAll.needsReview()
        + " for review, "
        + inAll.correctable()
        + " correctable, "
        + inAll.ineligible()
        + " ineligible, "
        + refused.size()
        + " refused]";
  }
}
