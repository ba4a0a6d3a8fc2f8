package dev.plumbline.mutation;

import dev.plumbline.Finding;
import dev.plumbline.InputException;
import dev.plumbline.MissingFact;
import dev.plumbline.Verdict;
import dev.plumbline.core.LoadedGuideline;
import dev.plumbline.core.cases.Expectation;
import dev.plumbline.core.cases.Expected;
import dev.plumbline.core.cases.PackCase;
import dev.plumbline.core.evaluate.Pack;
import dev.plumbline.fact.Application;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A case of the pack, and of what comes out that which it expects something of. Immutable.
 *
 * @param one the case
 * @param applications its applications
 */
record ExpectedCase(PackCase one, List<Application> applications) implements Case {
  @Override
  public String name() {
    return one.title();
  }

  @Override
  public Map<String, String> outcome(Pack pack) {
    Map<String, String> outcome = new TreeMap<>();
    try {
      if (one.overCall()) {
        overCall(pack, outcome);
      } else {
        alone(pack, outcome);
      }
    } catch (InputException e) {
      outcome.put("the application", "refused");
    }
    return outcome;
  }

  private void alone(Pack pack, Map<String, String> outcome) {
    Application application = applications.get(0);
    Verdict verdict = new LoadedGuideline(pack).evaluate(application, one.examination());
    Expectation expectation = one.expectation();
    if (expectation.othersSame()) {
      verdict.all().forEach(found -> outcome.put(found.clause(), found.status().name()));
    }
    for (Expected expected : expectation.findings()) {
      Finding found = verdict.finding(expected.clause()).orElseThrow();
      String missing =
          expected.missing().isEmpty()
              ? ""
              : " " + found.missing().stream().map(MissingFact::pointer).toList();
      outcome.put(expected.clause(), found.status() + missing);
    }
    if (expectation.conclusion() != null) {
      outcome.put("conclusion", verdict.conclusion().name());
    }
  }

  private void overCall(Pack pack, Map<String, String> outcome) {
    List<String> named = one.expectation().call().stream().map(Expected::clause).toList();
    new LoadedGuideline(pack)
        .evaluateCall(applications.stream(), one.examination(), each -> {}).clauses().stream()
            .filter(count -> named.contains(count.clause()))
            .forEach(count -> outcome.put(count.clause(), count.toString()));
  }

  @Override
  public boolean equals(Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return System.identityHashCode(this);
  }
}
