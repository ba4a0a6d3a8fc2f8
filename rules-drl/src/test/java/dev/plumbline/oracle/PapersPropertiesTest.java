package dev.plumbline.oracle;

import dev.plumbline.Examination;
import dev.plumbline.Guideline;
import dev.plumbline.Plumbline;
import dev.plumbline.Status;
import dev.plumbline.Verdict;
import dev.plumbline.fact.Application;
import java.util.HashMap;
import java.util.Map;

/** The rules keep what holds of all papers. */
class PapersPropertiesTest extends PapersProperties {
  private final Guideline guideline = Plumbline.guideline("shst-2024-42");

  @Override
  Outcome decide(Application application, Examination examination) {
    Verdict verdict = guideline.evaluate(application, examination);
    Map<String, Status> statuses = new HashMap<>();
    verdict.all().forEach(finding -> statuses.put(finding.clause(), finding.status()));
    return new Outcome(statuses, verdict.conclusion());
  }
}
