package dev.plumbline.workbench.revision;

import dev.plumbline.Examination;
import dev.plumbline.Finding;
import dev.plumbline.Guideline;
import dev.plumbline.Report;
import dev.plumbline.Verdict;
import dev.plumbline.fact.Application;
import dev.plumbline.workbench.LoadedPack;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * An application that was corrected, or asks to be looked at again, beside what it was. Immutable.
 *
 * @param before the verdict on it as it was
 * @param after the verdict on it as it is
 * @param facts the facts that changed, in the order of the application
 * @param findings the findings that changed, derived checks included, in the order of the verdict
 */
public record Revision(
    Verdict before, Verdict after, List<FactChange> facts, List<FindingChange> findings) {
  /** Copies the lists. */
  public Revision {
    facts = List.copyOf(facts);
    findings = List.copyOf(findings);
  }

  /**
   * Compares an application with what it was, both by the same pack and examination.
   *
   * @throws IllegalArgumentException if the two have different ids
   * @throws dev.plumbline.InputException if one of the two cannot be evaluated
   */
  public static Revision of(
      LoadedPack pack, Application before, Application after, Examination examination) {
    if (!before.id().equals(after.id())) {
      throw new IllegalArgumentException(
          "two applications, "
              + before.id()
              + " and "
              + after.id()
              + ", not one and its correction");
    }
    Guideline guideline = pack.guideline();
    Verdict old = guideline.evaluate(before, examination);
    Verdict now = guideline.evaluate(after, examination);
    List<FindingChange> findings = new ArrayList<>();
    for (Finding finding : now.all().toList()) {
      old.finding(finding.clause())
          .filter(was -> FindingChange.differ(was, finding))
          .ifPresent(was -> findings.add(new FindingChange(was, finding)));
    }
    return new Revision(
        old,
        now,
        FactChanges.between(before, after, pack.loaded().pack().base().types()),
        findings);
  }

  /**
   * The comparison to be read: what changed, what came of it, what is still open.
   *
   * @param pack the guideline that gave the verdicts
   * @param application the application as it is
   * @param locale Chinese for any Chinese locale, English for others
   */
  public Report report(LoadedPack pack, Application application, Locale locale) {
    return RevisionText.of(pack.guideline(), this, application, locale);
  }

  /**
   * The comparison as one line of JSON, with the verdict on the application as it is.
   *
   * @param pack the guideline that gave the verdicts
   */
  public String toJson(LoadedPack pack) {
    return RevisionJson.write(pack.guideline(), this);
  }
}
