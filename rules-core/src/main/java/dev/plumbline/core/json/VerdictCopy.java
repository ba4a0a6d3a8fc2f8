package dev.plumbline.core.json;

import dev.plumbline.Finding;
import dev.plumbline.Receipt;
import dev.plumbline.Verdict;
import java.util.List;

/** A verdict but for what stands in two of its parts. */
public final class VerdictCopy {
  private VerdictCopy() {}

  /** The verdict with these findings, and this receipt. */
  public static Verdict of(Verdict verdict, List<Finding> findings, Receipt receipt) {
    return new Verdict(
        verdict.applicationId(),
        verdict.conclusion(),
        findings,
        verdict.reviewItems(),
        verdict.derivedChecks(),
        verdict.toDo(),
        verdict.reviewRoute(),
        verdict.information(),
        verdict.notices(),
        receipt);
  }
}
