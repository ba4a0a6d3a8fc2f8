package dev.plumbline.workbench.diff;

import dev.plumbline.Evidence;
import dev.plumbline.Finding;
import dev.plumbline.MissingFact;
import dev.plumbline.Verdict;
import java.util.List;

/** What one pack makes of an application: a verdict, or the reasons why it cannot tell. */
record Judged(Verdict verdict, List<String> problems) {
  /** What it makes of a clause; of {@code null}, the conclusion alone. */
  Stand of(String clause) {
    Finding finding = clause == null ? null : verdict.finding(clause).orElse(null);
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
