package dev.plumbline.workbench.diff;

import dev.plumbline.Evidence;
import dev.plumbline.Finding;
import dev.plumbline.MissingFact;
import dev.plumbline.Verdict;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one pack makes of an application: a verdict, or the reasons why it cannot tell. Immutable.
 *
 * @param verdict the verdict, or {@code null}
 * @param findings its findings by clause
 * @param problems what is wrong with the application; empty if there is a verdict
 */
record Judged(Verdict verdict, Map<String, Finding> findings, List<String> problems) {
  static Judged of(Verdict verdict) {
    Map<String, Finding> findings = new LinkedHashMap<>();
    verdict.all().forEach(finding -> findings.put(finding.clause(), finding));
    return new Judged(verdict, Collections.unmodifiableMap(findings), List.of());
  }

  static Judged unusable(List<String> problems) {
    return new Judged(null, Map.of(), List.copyOf(problems));
  }

  /** What it makes of a clause; of {@code null}, the conclusion alone. */
  Stand stand(String clause) {
    Finding finding = findings.get(clause);
    if (finding == null) {
      return new Stand(null, null, verdict.conclusion(), List.of(), List.of());
    }
    return new Stand(
        finding.status(),
        finding.severity(),
        verdict.conclusion(),
        finding.evidence().stream().map(Evidence::text).distinct().toList(),
        finding.missing().stream().map(MissingFact::title).distinct().toList());
  }
}
