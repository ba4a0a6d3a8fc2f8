package dev.plumbline.bench.hand;

import dev.plumbline.Examination;
import dev.plumbline.Finding;
import dev.plumbline.Guideline;
import dev.plumbline.Verdict;
import dev.plumbline.fact.Application;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Topic 3, the general requirements and the submission in plain Java, as who knows the guideline
 * would write them without an engine: what the engine's speed is measured against. They find every
 * clause of the three in a formal examination: its status and severity, or the whole finding. For
 * an application with one technical contract, and a whole finding where all words of the
 * application are known, no number of a row may be that of an identity document, and at most one
 * row of a target is negative.
 */
public final class HandWritten {
  private static final List<String> PARTS = List.of("T3.", "G.", "S.");

  /** What a finding tells. */
  private record Member(String name, Function<Finding, Object> of) {}

  private static final List<Member> MEMBERS =
      List.of(
          new Member("status", Finding::status),
          new Member("severity", Finding::severity),
          new Member("weight", Finding::weight),
          new Member("kind", Finding::kind),
          new Member("statement", Finding::statement),
          new Member("citation", Finding::citation),
          new Member("evidence", Finding::evidence),
          new Member("missing", Finding::missing),
          new Member("remedy", Finding::remedy),
          new Member("readings", Finding::readings),
          new Member("notices", Finding::notices));

  private HandWritten() {}

  /** The status and the severity of each clause. */
  public static List<HandFindings.Found> examine(Application application) {
    HandFindings found = new HandFindings(application);
    HandFacts facts = new HandFacts(application);
    HandTopic3.examine(facts, found);
    HandRequirements.examine(facts, found);
    HandSubmission.examine(facts, found);
    return found.all();
  }

  /** The finding on each clause: why, what is missing, what to do. */
  public static List<Finding> findings(Application application) {
    HandFacts facts = new HandFacts(application);
    HandReport report = new HandReport(facts);
    HandTopic3Told.examine(facts, report);
    HandRequirementsTold.examine(facts, report);
    HandSubmissionTold.examine(facts, report);
    return report.findings();
  }

  /**
   * Looks whether an engine finds the same, clause by clause.
   *
   * @throws IllegalStateException if it does not, with the first clause that differs
   */
  public static void compare(Guideline guideline, Application application) {
    Verdict verdict = guideline.evaluate(application, Examination.formal());
    Map<String, Finding> byEngine = new TreeMap<>();
    Stream.concat(verdict.findings().stream(), verdict.reviewItems().stream())
        .filter(finding -> PARTS.stream().anyMatch(finding.clause()::startsWith))
        .forEach(finding -> byEngine.put(finding.clause(), finding));
    Map<String, HandFindings.Found> found = new TreeMap<>();
    examine(application).forEach(each -> found.put(each.clause(), each));
    Map<String, Finding> told = new TreeMap<>();
    findings(application).forEach(each -> told.put(each.clause(), each));
    same(application, "clauses", found.keySet(), byEngine.keySet());
    same(application, "clauses", told.keySet(), byEngine.keySet());
    for (Finding finding : byEngine.values()) {
      String clause = finding.clause();
      same(application, clause, found.get(clause), found(finding));
      for (Member member : MEMBERS) {
        Object byHand = member.of().apply(told.get(clause));
        same(application, clause + " " + member.name(), byHand, member.of().apply(finding));
      }
    }
  }

  private static HandFindings.Found found(Finding finding) {
    return new HandFindings.Found(finding.clause(), finding.status(), finding.severity());
  }

  private static void same(Application on, String what, Object byHand, Object byEngine) {
    if (!Objects.equals(byHand, byEngine)) {
      throw new IllegalStateException(
          "%s, %s: by hand %s, by the engine %s".formatted(on.id(), what, byHand, byEngine));
    }
  }
}
