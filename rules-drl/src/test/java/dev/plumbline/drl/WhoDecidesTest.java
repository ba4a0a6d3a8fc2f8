package dev.plumbline.drl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.DecidedBy;
import dev.plumbline.Examination;
import dev.plumbline.Finding;
import dev.plumbline.Plumbline;
import dev.plumbline.Status;
import dev.plumbline.Verdict;
import dev.plumbline.clauses.Eligible;
import dev.plumbline.core.LoadedGuideline;
import dev.plumbline.core.compile.RuleBase;
import dev.plumbline.core.explain.Explainer;
import dev.plumbline.core.explain.Explanation;
import dev.plumbline.core.explain.Truth;
import dev.plumbline.fact.Application;
import dev.plumbline.oracle.Applications;
import dev.plumbline.policy.Exchanged;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.drools.model.Rule;

/** The Drools session decides what is satisfied; the explainer only explains the rest. */
class WhoDecidesTest {
  private static final LoadedGuideline REAL = (LoadedGuideline) Plumbline.guideline("shst-2024-42");

  /** Knows nothing: every rule is in scope, and every rule is open. */
  private static final Explainer STUB =
      (rule, facts) ->
          new Explanation(Truth.TRUE, Truth.UNKNOWN, List.of(), List.of(), null, false, false);

  @Provide
  Arbitrary<Application> any() {
    return Applications.any();
  }

  @Provide
  Arbitrary<Application> mostlyEligible() {
    return Applications.mostlyEligible();
  }

  private static LoadedGuideline with(UnaryOperator<List<Rule>> arrangement) {
    RuleBase base = REAL.pack().base().rearranged(arrangement);
    LoadedGuideline planned = new LoadedGuideline(Exchanged.part(REAL.pack(), base));
    return (LoadedGuideline) planned.decidedBy(DecidedBy.SESSION);
  }

  private static Set<String> satisfied(Verdict verdict) {
    return verdict
        .all()
        .filter(finding -> finding.status() == Status.SATISFIED)
        .map(Finding::clause)
        .collect(Collectors.toSet());
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void satisfiedClausesDoNotHangOnTheExplainer(@ForAll("mostlyEligible") Application application) {
    // As submitted, so that no day is tried that the stub could not tell from another.
    Application submitted =
        application.filing() == null || application.filing().unitSubmittedAt() == null
            ? Eligible.application()
            : application;
    assertEquals(
        satisfied(REAL.evaluate(submitted)),
        satisfied(REAL.evaluate(submitted, Examination.precheck(), STUB)));
  }

  @Example
  void clauseWhoseRuleIsGoneFromTheSessionIsNoLongerSatisfied() {
    Application application = Eligible.application();
    Verdict whole = REAL.evaluate(application);
    assertEquals(Status.SATISFIED, whole.finding("T3.KPI.1").orElseThrow().status());

    LoadedGuideline broken =
        with(
            rules ->
                rules.stream()
                    .filter(rule -> !rule.getName().equals("培养技术或科研管理类人员不少于40人次"))
                    .toList());
    Verdict verdict = broken.evaluate(application);
    Finding finding = verdict.finding("T3.KPI.1").orElseThrow();
    assertEquals(Status.UNDETERMINED, finding.status());
    assertNotNull(finding.note(), "the disagreement is told");
    Set<String> others = satisfied(whole);
    others.remove("T3.KPI.1");
    assertEquals(others, satisfied(verdict));
  }

  @Property(tries = 40, edgeCases = EdgeCasesMode.NONE)
  void orderOfRulesDoesNotMatter(@ForAll("any") Application application, @ForAll Random random) {
    LoadedGuideline shuffled =
        with(
            rules -> {
              List<Rule> copy = new ArrayList<>(rules);
              Collections.shuffle(copy, random);
              return copy;
            });
    assertEquals(
        Plumbline.toJson(REAL.decidedBy(DecidedBy.SESSION).evaluate(application)),
        Plumbline.toJson(shuffled.evaluate(application)));
  }

  /** The rules compiled with the build, and those compiled from the folder at run time. */
  @Example
  void precompiledRulesAreTheRulesOfTheText() {
    LoadedGuideline folder =
        (LoadedGuideline) Plumbline.load(Path.of("src/main/resources/shst-2024-42"));
    assertEquals(REAL.clauses(), folder.clauses());
    Random random = new Random(42);
    List<Application> sample =
        Applications.mostlyEligible().generator(200).stream(random)
            .limit(200)
            .map(shrinkable -> shrinkable.value())
            .toList();
    for (Application application : sample) {
      assertEquals(
          Plumbline.toJson(REAL.evaluate(application)),
          Plumbline.toJson(folder.evaluate(application)));
    }
    assertTrue(sample.stream().map(REAL::evaluate).map(Verdict::conclusion).distinct().count() > 2);
  }
}
