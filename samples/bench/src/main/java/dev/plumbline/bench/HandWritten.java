package dev.plumbline.bench;

import dev.plumbline.Examination;
import dev.plumbline.Finding;
import dev.plumbline.Guideline;
import dev.plumbline.Verdict;
import dev.plumbline.fact.Application;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Topic 3, the general requirements and the submission in plain Java, as who knows the guideline
 * would write them without an engine: what the engine's speed is measured against. They find the
 * status and the severity of every clause of the three, in a formal examination, and nothing of
 * why. For an application with one technical contract.
 */
final class HandWritten {
  private static final List<String> PARTS = List.of("T3.", "G.", "S.");

  private HandWritten() {}

  /** What is found about each clause. */
  static List<HandFindings.Found> examine(Application application) {
    HandFindings found = new HandFindings(application);
    HandFacts facts = new HandFacts(application);
    HandTopic3.examine(facts, found);
    HandRequirements.examine(facts, found);
    HandSubmission.examine(facts, found);
    return found.all();
  }

  /**
   * Looks whether an engine finds the same, clause by clause.
   *
   * @throws IllegalStateException if it does not, with the first clause that differs
   */
  static void compare(Guideline guideline, Application application) {
    Map<String, HandFindings.Found> byHand = new TreeMap<>();
    examine(application).forEach(found -> byHand.put(found.clause(), found));
    Map<String, HandFindings.Found> byEngine = new TreeMap<>();
    Verdict verdict = guideline.evaluate(application, Examination.formal());
    Stream.concat(verdict.findings().stream(), verdict.reviewItems().stream())
        .filter(finding -> PARTS.stream().anyMatch(finding.clause()::startsWith))
        .forEach(finding -> byEngine.put(finding.clause(), found(finding)));
    for (String clause : byEngine.keySet()) {
      if (!byEngine.get(clause).equals(byHand.get(clause))) {
        throw differ(application, byHand.get(clause), byEngine.get(clause));
      }
    }
    byHand.keySet().removeAll(byEngine.keySet());
    if (!byHand.isEmpty()) {
      throw differ(application, byHand.values().iterator().next(), null);
    }
  }

  private static HandFindings.Found found(Finding finding) {
    return new HandFindings.Found(finding.clause(), finding.status(), finding.severity());
  }

  private static IllegalStateException differ(Application on, Object byHand, Object byEngine) {
    return new IllegalStateException(
        "%s: by hand %s, by the engine %s".formatted(on.id(), byHand, byEngine));
  }
}
