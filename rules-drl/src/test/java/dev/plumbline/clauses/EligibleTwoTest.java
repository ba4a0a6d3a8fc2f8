package dev.plumbline.clauses;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plumbline.Conclusion;
import dev.plumbline.Verdict;
import dev.plumbline.fact.Application;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What an application to topic 2 that meets every clause comes to. */
final class EligibleTwoTest {
  @Test
  void isEligibleInACounterpartArea() {
    isEligible(EligibleTwo.application(), EligibleTwo.judged(), "$COUNTY", "T2.DOC.4");
  }

  @Test
  void isEligibleElsewhere() {
    isEligible(EligibleTwo.elsewhere(), EligibleTwo.elsewhereJudged(), "T2.DOC.4", "$COUNTY");
  }

  private static void isEligible(
      Application application, Application judged, String letter, String noLetter) {
    Verdict verdict = Check.precheck(application);

    assertEquals(
        Check.byId(
            "S: $GENERAL T2.SEL $T2 $A2 %s; N: %s T2.KPI.3 $AVOIDANCE $ETHICS $TOPIC1 T3.SEL $T3 $JUDG3 $A3"
                .formatted(letter, noLetter)),
        Check.statuses(verdict.findings()));
    assertEquals(Check.byId("R: $JUDGED $JUDG2"), Check.statuses(verdict.reviewItems()));
    assertEquals(Check.byId("S: $DERIVED X.7; N: X.10"), Check.statuses(verdict.derivedChecks()));
    assertEquals(Conclusion.ELIGIBLE, verdict.conclusion());
    assertEquals(List.of(), verdict.toDo());
    assertEquals(List.of(), verdict.notices());
    assertEquals(Conclusion.NEEDS_REVIEW, Check.formal(application).conclusion());

    Verdict formal = Check.formal(judged);
    Map<String, String> all = new TreeMap<>();
    Check.ids("$GENERAL $AVOIDANCE $ETHICS $JUDGED $DERIVED T2.SEL $T2 $JUDG2 $LETTER " + letter)
        .forEach(clause -> all.put(clause, "S"));
    Map<String, String> letters = Check.statuses(formal);
    letters.values().removeIf("N"::equals);
    assertEquals(all, letters);
    assertEquals(Conclusion.ELIGIBLE, formal.conclusion());
  }

  /** With a target of the third category there is one more thing for a reviewer. */
  @Test
  void isReviewedInEachCategoryClaimed() {
    Application application =
        EligibleTwo.adding(
            EligibleTwo.application(), EligibleTwo.indicator("带动就业", "120", "人", "社会效益"));
    Verdict verdict = Check.precheck(application);

    assertEquals(Check.byId("R: $JUDGED $JUDG2 T2.KPI.3"), Check.statuses(verdict.reviewItems()));
    assertEquals(Conclusion.ELIGIBLE, verdict.conclusion());
  }
}
