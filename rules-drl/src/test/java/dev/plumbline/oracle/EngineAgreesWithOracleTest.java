package dev.plumbline.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import dev.plumbline.Examination;
import dev.plumbline.Finding;
import dev.plumbline.Guideline;
import dev.plumbline.Plumbline;
import dev.plumbline.Status;
import dev.plumbline.Verdict;
import dev.plumbline.fact.Application;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** The rules and the oracle, written apart from each other, decide every clause alike. */
class EngineAgreesWithOracleTest {
  private final Guideline guideline = Plumbline.guideline("shst-2024-42");

  @Provide
  Arbitrary<Application> any() {
    return Applications.any();
  }

  @Provide
  Arbitrary<Application> mostlyEligible() {
    return Applications.mostlyEligible();
  }

  @Provide
  Arbitrary<Examination> examinations() {
    return Applications.examinations();
  }

  @Property(tries = 1200, edgeCases = EdgeCasesMode.NONE)
  void agreeOnAnyApplication(
      @ForAll("any") Application application, @ForAll("examinations") Examination examination) {
    compare(application, examination);
  }

  @Property(tries = 1200, edgeCases = EdgeCasesMode.NONE)
  void agreeOnMostlyEligibleApplications(
      @ForAll("mostlyEligible") Application application,
      @ForAll("examinations") Examination examination) {
    compare(application, examination);
  }

  @Property(tries = 1)
  void agreeOnEligibleApplications() {
    for (Theme theme : Theme.values()) {
      for (Application application :
          new Application[] {
            Eligible.draft(theme), Eligible.submitted(theme), Eligible.judged(theme)
          }) {
        compare(application, Examination.precheck());
        compare(application, Examination.formal());
      }
    }
  }

  private void compare(Application application, Examination examination) {
    Verdict verdict = guideline.evaluate(application, examination);
    Map<String, Finding> findings = new HashMap<>();
    verdict
        .all()
        .forEach(
            finding -> {
              if (findings.put(finding.clause(), finding) != null) {
                fail("two findings on " + finding.clause() + "\n" + application);
              }
            });
    // Of several contracts that serve equally well, either may be taken.
    List<String> differences =
        Oracle.best(application, examination)
            .map(oracle -> differences(oracle, verdict, findings))
            .toList();
    if (!differences.contains("")) {
      fail("\n" + String.join("or\n", differences) + examination + "\n" + application);
    }
  }

  private static String differences(Oracle oracle, Verdict verdict, Map<String, Finding> findings) {
    assertEquals(
        new TreeSet<>(oracle.statuses().keySet()), new TreeSet<>(findings.keySet()), "clauses");
    StringBuilder differences = new StringBuilder();
    new TreeMap<>(oracle.statuses())
        .forEach((clause, status) -> differ(differences, status, findings.get(clause)));
    if (oracle.conclusion() != verdict.conclusion()) {
      differences.append("conclusion: oracle ").append(oracle.conclusion());
      differences.append(", engine ").append(verdict.conclusion()).append('\n');
      weighing(oracle).forEach(line -> differences.append("  ").append(line).append('\n'));
    }
    return differences.toString();
  }

  private static void differ(StringBuilder differences, Status status, Finding finding) {
    if (status != finding.status()) {
      differences.append(finding.clause()).append(": oracle ").append(status);
      differences.append(", engine ").append(finding).append('\n');
    }
  }

  /** What may have made the oracle's conclusion. */
  private static Stream<String> weighing(Oracle oracle) {
    return oracle.statuses().entrySet().stream()
        .filter(e -> e.getValue() != Status.SATISFIED && e.getValue() != Status.NOT_APPLICABLE)
        .map(e -> e.getKey() + " " + e.getValue());
  }
}
