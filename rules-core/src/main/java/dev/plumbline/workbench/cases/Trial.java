package dev.plumbline.workbench.cases;

import dev.plumbline.CallVerdict;
import dev.plumbline.Finding;
import dev.plumbline.Guideline;
import dev.plumbline.InputException;
import dev.plumbline.Problem;
import dev.plumbline.Verdict;
import dev.plumbline.core.cases.CaseApplication;
import dev.plumbline.core.cases.Expectation;
import dev.plumbline.core.cases.Expected;
import dev.plumbline.core.cases.PackCase;
import dev.plumbline.fact.Application;
import dev.plumbline.workbench.cases.Difference.Aspect;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Evaluates a case and compares what comes out with what it expects. */
final class Trial {
  private final Guideline guideline;

  Trial(Guideline guideline) {
    this.guideline = guideline;
  }

  CaseResult run(PackCase one) {
    List<Difference> differences;
    try {
      differences = one.overCall() ? call(one) : alone(one);
    } catch (InputException e) {
      differences = List.of(refused(e.problems()));
    }
    return new CaseResult(one.file(), one.line(), one.name(), differences);
  }

  private List<Difference> alone(PackCase one) {
    Expectation expectation = one.expectation();
    CaseApplication given = one.applications().get(0);
    Verdict verdict = guideline.evaluate(read(given.bytes(), one), one.examination());
    List<Difference> differences = new ArrayList<>();
    if (expectation.conclusion() != null && expectation.conclusion() != verdict.conclusion()) {
      differences.add(
          new Difference(
              Aspect.CONCLUSION,
              null,
              Saying.of(expectation.conclusion()),
              Saying.of(verdict.conclusion()),
              Saying.decisive(verdict)));
    }
    for (Expected expected : expectation.findings()) {
      Finding finding = verdict.finding(expected.clause()).orElse(null);
      if (finding == null) {
        differences.add(Comparison.absent(expected));
      } else {
        differences.addAll(Comparison.of(expected, finding));
      }
    }
    if (expectation.othersSame()) {
      differences.addAll(others(one, given, verdict));
    }
    return differences;
  }

  /** The clauses that the case does not name, and whose status is another than for the bare base. */
  private List<Difference> others(PackCase one, CaseApplication given, Verdict verdict) {
    Set<String> named =
        one.expectation().findings().stream().map(Expected::clause).collect(Collectors.toSet());
    Verdict bare = guideline.evaluate(read(given.baseBytes(), one), one.examination());
    List<Difference> differences = new ArrayList<>();
    bare.all()
        .filter(before -> !named.contains(before.clause()))
        .forEach(
            before ->
                verdict
                    .finding(before.clause())
                    .filter(after -> after.status() != before.status())
                    .ifPresent(after -> differences.add(Comparison.changed(before, after))));
    return differences;
  }

  private List<Difference> call(PackCase one) {
    List<Application> applications = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    for (CaseApplication given : one.applications()) {
      Application application = read(given.bytes(), one);
      applications.add(application);
      ids.add(application.id());
    }
    CallVerdict verdict =
        guideline.evaluateCall(applications.stream(), one.examination(), each -> {});
    if (!verdict.refused().isEmpty()) {
      return verdict.refused().stream()
          .map(refusal -> Saying.refused(String.join("；", refusal.problems())))
          .toList();
    }
    List<Difference> differences = new ArrayList<>();
    for (Expected expected : one.expectation().call()) {
      differences.addAll(CallComparison.of(expected, verdict, ids));
    }
    return differences;
  }

  private Application read(byte[] json, PackCase one) {
    return guideline.read(json, one.file() + ":" + one.line());
  }

  private static Difference refused(List<Problem> problems) {
    return Saying.refused(
        problems.stream()
            .map(problem -> new Problem(null, 0, 0, problem.pointer(), problem.message()))
            .map(Problem::toString)
            .map(String::strip)
            .collect(Collectors.joining("；")));
  }
}
