package dev.plumbline.clauses;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plumbline.Conclusion;
import dev.plumbline.Verdict;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What an application to topic 1 that meets every clause comes to, in each direction. */
final class EligibleOneTest {
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void isEligibleInAPrecheck(int direction) {
    Verdict verdict = Check.precheck(EligibleOne.application(direction));

    TreeSet<String> others = new TreeSet<>(Check.ids("$DIRECTIONS"));
    others.removeAll(Check.ids("$DIRECTION" + direction));
    Map<String, String> findings =
        Check.byId(
            "S: $GENERAL T1.SEL $T1D%d $A2; N: $AVOIDANCE $ETHICS $TOPIC2 T3.SEL $T3 $JUDG3 $A3 %s"
                .formatted(direction, String.join(" ", others)));
    assertEquals(findings, Check.statuses(verdict.findings()));
    assertEquals(
        Check.byId("R: $JUDGED $JUDGT1D" + direction), Check.statuses(verdict.reviewItems()));
    assertEquals(Check.byId("S: $DERIVED X.7; N: X.10"), Check.statuses(verdict.derivedChecks()));
    assertEquals(Conclusion.ELIGIBLE, verdict.conclusion());
    assertEquals(List.of(), verdict.toDo());
    assertEquals(List.of(), verdict.notices());
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void isEligibleInAFormalExaminationOnceJudged(int direction) {
    assertEquals(
        Conclusion.NEEDS_REVIEW, Check.formal(EligibleOne.application(direction)).conclusion());

    Verdict verdict = Check.formal(EligibleOne.judged(direction));
    Map<String, String> all = new TreeMap<>();
    Check.ids("$GENERAL $AVOIDANCE $ETHICS $JUDGED $DERIVED T1.SEL $LETTER $DIRECTION" + direction)
        .forEach(clause -> all.put(clause, "S"));
    Map<String, String> letters = Check.statuses(verdict);
    letters.values().removeIf("N"::equals);
    assertEquals(all, letters);
    assertEquals(Conclusion.ELIGIBLE, verdict.conclusion());
    assertEquals(List.of(), verdict.notices());
  }

  /** Nothing is left to do but the unit's audit and submission. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void hasTwoThingsToDoAsADraft(int direction) {
    Verdict verdict =
        Check.precheck(
            Edit.apply(
                EligibleOne.application(direction),
                "filing.unitAuditedAt=; filing.unitSubmittedAt="));

    assertEquals(List.of("S.12", "S.13"), Check.with(verdict, "U"));
    assertEquals(Conclusion.ELIGIBLE, verdict.conclusion());
  }
}
