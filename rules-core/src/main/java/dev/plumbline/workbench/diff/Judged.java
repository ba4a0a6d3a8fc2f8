package dev.plumbline.workbench.diff;

import dev.plumbline.Conclusion;
import dev.plumbline.Evidence;
import dev.plumbline.Finding;
import dev.plumbline.MissingFact;
import dev.plumbline.Verdict;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What one pack makes of an application or a call, or the reasons why it cannot tell. Immutable.
 *
 * @param conclusion what the application comes to; {@code null} for a call
 * @param findings the findings by clause; of a clause over a call, the worst there is
 * @param applications of a clause over a call, the applications that are in that way
 * @param problems what is wrong with the input; empty if it was judged
 */
record Judged(
    Conclusion conclusion,
    Map<String, Finding> findings,
    Map<String, Set<String>> applications,
    List<String> problems) {
  static Judged of(Verdict verdict) {
    Map<String, Finding> findings = new LinkedHashMap<>();
    verdict.all().forEach(finding -> findings.put(finding.clause(), finding));
    return new Judged(
        verdict.conclusion(), Collections.unmodifiableMap(findings), Map.of(), List.of());
  }

  static Judged unusable(List<String> problems) {
    return new Judged(null, Map.of(), Map.of(), List.copyOf(problems));
  }

  boolean isJudged() {
    return problems.isEmpty();
  }

  /** Whether another has the same to say of a clause, severity apart. */
  boolean agrees(Judged other, String clause) {
    Finding own = findings.get(clause);
    Finding its = other.findings.get(clause);
    return own == null || its == null
        ? own == its
        : own.status() == its.status()
            && Objects.equals(applications.get(clause), other.applications.get(clause));
  }

  /** What it makes of a clause; of {@code null}, the conclusion alone. */
  Stand stand(String clause) {
    Finding finding = findings.get(clause);
    if (finding == null) {
      return new Stand(null, null, conclusion, List.of(), List.of());
    }
    return new Stand(
        finding.status(),
        finding.severity(),
        conclusion,
        finding.evidence().stream().map(Evidence::text).distinct().toList(),
        finding.missing().stream().map(MissingFact::title).distinct().toList());
  }
}
