package dev.plumbline.workbench.cases;

import dev.plumbline.CallVerdict;
import dev.plumbline.Finding;
import dev.plumbline.InputException;
import dev.plumbline.Limits;
import dev.plumbline.Verdict;
import dev.plumbline.core.LoadedGuideline;
import dev.plumbline.core.cases.CaseApplication;
import dev.plumbline.core.cases.Expectation;
import dev.plumbline.core.cases.Expected;
import dev.plumbline.core.cases.PackCase;
import dev.plumbline.core.evaluate.Pack;
import dev.plumbline.core.evaluate.PackFacts;
import dev.plumbline.core.explain.CallFacts;
import dev.plumbline.core.explain.Probe;
import dev.plumbline.core.explain.RuleSteps;
import dev.plumbline.fact.Application;
import dev.plumbline.workbench.cases.Difference.Aspect;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Evaluates one case and compares what comes out with what it expects. */
final class Trial {
  private final LoadedGuideline guideline;
  private final BareVerdicts bareVerdicts;
  private final Pack pack;
  private final PackCase one;
  private final List<Difference> differences = new ArrayList<>();
  private final List<Observation> observations = new ArrayList<>();

  private Trial(LoadedGuideline guideline, BareVerdicts bareVerdicts, PackCase one) {
    this.guideline = guideline;
    this.bareVerdicts = bareVerdicts;
    this.pack = guideline.pack();
    this.one = one;
  }

  /**
   * What came of a case. Immutable.
   *
   * @param result whether it passed
   * @param observations the statuses that it expects and that came out
   */
  record Outcome(CaseResult result, List<Observation> observations) {}

  /** Runs a case. */
  static Outcome run(LoadedGuideline guideline, BareVerdicts bareVerdicts, PackCase one) {
    Trial trial = new Trial(guideline, bareVerdicts, one);
    try {
      if (one.overCall()) {
        trial.call();
      } else {
        trial.alone();
      }
    } catch (InputException e) {
      trial.differences.add(Saying.refused(e.problems()));
    }
    return new Outcome(
        new CaseResult(one.file(), one.line(), one.name(), trial.differences),
        List.copyOf(trial.observations));
  }

  private void alone() {
    Expectation expectation = one.expectation();
    CaseApplication given = one.applications().get(0);
    Set<String> named =
        expectation.findings().stream().map(Expected::clause).collect(Collectors.toSet());
    Watching watching = new Watching(pack, named);
    Verdict verdict = guideline.evaluate(read(given), one.examination(), watching);
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
      differences.addAll(Comparison.of(expected, finding));
      if (finding != null && finding.status() == expected.status()) {
        String clause = expected.clause();
        observations.add(
            new Observation(
                clause,
                finding.status(),
                watching.sightings(clause),
                watching.weights(clause),
                watching.doubts(clause)));
      }
    }
    if (expectation.othersSame()) {
      others(given, verdict, named);
    }
  }

  /**
   * The clauses that the case does not name, and whose status is another than for the bare base.
   */
  private void others(CaseApplication given, Verdict verdict, Set<String> named) {
    Map<String, Finding> found = new HashMap<>();
    verdict.all().forEach(finding -> found.put(finding.clause(), finding));
    Verdict bare = bareVerdicts.of(given.baseJson(), one.examination());
    bare.all()
        .filter(before -> !named.contains(before.clause()))
        .forEach(
            before -> {
              Finding after = found.get(before.clause());
              if (after != null && after.status() != before.status()) {
                differences.add(Comparison.changed(before, after));
              }
            });
  }

  private void call() {
    List<Application> applications = one.applications().stream().map(this::read).toList();
    CallVerdict verdict = guideline.evaluateOverCall(applications, one.examination());
    if (!verdict.refused().isEmpty()) {
      verdict.refused().forEach(refusal -> differences.add(Saying.refused(refusal.problems())));
      return;
    }
    CallFacts facts =
        new CallFacts(
            applications.stream().map(a -> PackFacts.submission(a, pack)).toList(),
            pack.definedFacts(),
            pack.text().lexicon());
    for (Expected expected : one.expectation().call()) {
      differences.addAll(CallComparison.of(expected, verdict));
      if (CallComparison.status(verdict, expected.clause()) == expected.status()) {
        observations.add(observation(expected, facts));
      }
    }
  }

  private Observation observation(Expected expected, CallFacts facts) {
    RuleSteps rule =
        pack.callClauses().stream()
            .filter(clause -> clause.text().clause().equals(expected.clause()))
            .findFirst()
            .orElseThrow();
    return new Observation(
        expected.clause(), expected.status(), Probe.look(rule, facts), Set.of(), Set.of());
  }

  /** As the guideline reads it, which within limits of its own may be otherwise. */
  private Application read(CaseApplication given) {
    return given
        .read()
        .filter(known -> pack.limits().equals(Limits.USUAL))
        .orElseGet(() -> guideline.read(given.bytes(), one.file() + ":" + one.line()));
  }
}
