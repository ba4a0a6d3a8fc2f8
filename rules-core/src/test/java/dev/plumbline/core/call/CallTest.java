package dev.plumbline.core.call;

import static dev.plumbline.core.call.Fair.brief;
import static dev.plumbline.core.call.Fair.conclusions;
import static dev.plumbline.core.call.Fair.evaluate;
import static dev.plumbline.core.call.Fair.stand;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.Bilingual;
import dev.plumbline.CallFinding;
import dev.plumbline.CallVerdict;
import dev.plumbline.Clause;
import dev.plumbline.ClauseCount;
import dev.plumbline.ConclusionCount;
import dev.plumbline.Examination;
import dev.plumbline.Finding;
import dev.plumbline.Guideline;
import dev.plumbline.MissingFact;
import dev.plumbline.Plumbline;
import dev.plumbline.Verdict;
import dev.plumbline.fact.Application;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What clauses over a call decide, on small calls put together by hand. */
class CallTest {
  private static final String LI = "110101199001011237";
  private static final String WU = "110101199202022346";

  private static Guideline fair;

  @BeforeAll
  static void load(@TempDir Path folder) {
    fair = Fair.load(folder);
  }

  @Test
  void threeOfOneLeadNameTheOtherTwo() {
    CallVerdict verdict =
        evaluate(fair, stand("c", LI), stand("a", LI).topic("兰花"), stand("d", WU), stand("b", LI));
    assertEquals(
        "F.2 a VIOLATED [b, c]; F.2 b VIOLATED [a, c]; F.2 c VIOLATED [a, b]", brief(verdict));
    assertEquals(
        "a ELIGIBLE>INELIGIBLE; b ELIGIBLE>INELIGIBLE; c ELIGIBLE>INELIGIBLE; d ELIGIBLE>ELIGIBLE",
        conclusions(verdict));
    Finding finding = verdict.findings("F.2").get(0).finding();
    assertEquals(
        List.of("负责人证件号码为110*************37，不应与其他申请相同"),
        finding.evidence().stream().map(e -> e.text().chinese()).toList());
    assertEquals("须另行满足，不能靠补正：负责人证件号码不应与其他申请相同", finding.remedyText().chinese());
  }

  @Test
  void draftsDoNotCount() {
    CallVerdict verdict =
        evaluate(fair, stand("a", LI), stand("b", LI).filing(null), stand("c", LI).filing(null));
    assertEquals("", brief(verdict));
    assertEquals(count("F.2", 0, 0, 1, 2), count(verdict, "F.2"));
  }

  @Test
  void missingNumberLeavesOpenWhoseItIsAndAccusesNobody() {
    CallVerdict verdict =
        evaluate(fair, stand("a", null), stand("b", LI), stand("c", null), stand("d", WU));
    assertEquals("F.2 a UNDETERMINED []; F.2 c UNDETERMINED []", brief(verdict));
    assertEquals(
        "a ELIGIBLE>CORRECTABLE; b ELIGIBLE>ELIGIBLE; c ELIGIBLE>CORRECTABLE; d ELIGIBLE>ELIGIBLE",
        conclusions(verdict));
    MissingFact missing = verdict.findings("F.2").get(0).finding().missing().get(0);
    assertEquals("Lead", missing.fact());
    assertEquals("idNumber", missing.property());
    assertEquals("/lead/idNumber", missing.pointer());
  }

  @Test
  void formalExaminationTakesWhatIsMissingAsNotMet() {
    CallVerdict verdict =
        evaluate(
            fair,
            Examination.formal(),
            stand("a", null),
            stand("b", WU),
            stand("c", LI).title(null).summary(null).filing(null));
    assertEquals("F.2 a VIOLATED []; F.9 c VIOLATED []; F.10 c VIOLATED []", brief(verdict));
    assertEquals(
        "a ELIGIBLE>INELIGIBLE; b ELIGIBLE>ELIGIBLE; c ELIGIBLE>CORRECTABLE", conclusions(verdict));
    assertEquals("/summary", verdict.findings("F.9").get(0).finding().missing().get(0).pointer());
    assertEquals("/title", verdict.findings("F.10").get(0).finding().missing().get(0).pointer());
  }

  @Test
  void returnCanBeMendedUntilTheDeadlineOrTheCure() {
    Examination late = Examination.precheck().asOf(Fair.CLOSES.plusDays(1));
    Application.Builder[] twins = {stand("a", LI).title("红"), stand("b", WU).title("红")};
    assertEquals(
        "a ELIGIBLE>CORRECTABLE; b ELIGIBLE>CORRECTABLE", conclusions(evaluate(fair, twins)));
    assertEquals(
        "a ELIGIBLE>INELIGIBLE; b ELIGIBLE>INELIGIBLE", conclusions(evaluate(fair, late, twins)));
    assertEquals(
        "a ELIGIBLE>CORRECTABLE; b ELIGIBLE>CORRECTABLE",
        conclusions(evaluate(fair, late.cureUntil(Fair.CLOSES.plusDays(2)), twins)));
  }

  @Test
  void whatIsDerivedAndWhatIsCappedMakesNobodyWorse() {
    CallVerdict verdict =
        evaluate(
            fair,
            stand("a", LI).awarded(true).summary("同"),
            stand("b", WU).awarded(true).summary("同"),
            stand("c", "3").awarded(true),
            stand("d", "4").awarded(true).topic("兰花"));
    assertEquals(
        "F.3 null VIOLATED [a, b, c]; F.9 a VIOLATED [b]; F.9 b VIOLATED [a]", brief(verdict));
    assertEquals(4, verdict.inAll().eligible());
    CallFinding cap = verdict.findings("F.3").get(0);
    assertNull(cap.applicationId());
    assertEquals(
        List.of("符合要求的本次申报的申请个数为3，应不超过2，超出1"),
        cap.finding().evidence().stream().map(e -> e.text().chinese()).toList());
    assertEquals(count("F.3", 1, 0, 0, 0), count(verdict, "F.3"));
  }

  @Test
  void findingsFollowTheClausesAndThenTheApplications() {
    CallVerdict verdict =
        evaluate(
            fair,
            stand("b", LI).title("红"),
            stand("a2", LI).title("红"),
            stand("a10", "5").title("红").summary("同"),
            stand("c", "6").summary("同"));
    assertEquals(
        "F.2 a2 VIOLATED [b]; F.2 b VIOLATED [a2]; F.9 a10 VIOLATED [c]; F.9 c VIOLATED [a10];"
            + " F.10 a10 VIOLATED [a2, b]; F.10 a2 VIOLATED [a10, b]; F.10 b VIOLATED [a10, a2]",
        brief(verdict));
  }

  @Test
  void statisticsByPartAndByReason() {
    CallVerdict verdict =
        evaluate(
            fair,
            stand("a", LI),
            stand("b", LI).topic("兰花"),
            stand("c", WU).topic("兰花").direction("方向2"),
            stand("d", "4").topic("仙人掌"),
            stand("e", "5").topic(null),
            stand("f", "6"));
    assertEquals(
        List.of(
            new ConclusionCount("仙人掌", 1, 0, 0, 1, 0),
            new ConclusionCount("兰花", 1, 0, 0, 0, 1),
            new ConclusionCount("兰花方向2", 1, 1, 0, 0, 0),
            new ConclusionCount("月季", 2, 1, 0, 0, 1),
            new ConclusionCount("未说明", 1, 0, 0, 1, 0)),
        verdict.parts());
    assertEquals(new ConclusionCount(null, 6, 2, 0, 2, 2), verdict.inAll());
    assertEquals(
        List.of("F.2", "F.1", "F.3", "F.9", "F.10"),
        verdict.clauses().stream().map(ClauseCount::clause).toList());
    assertEquals(
        new ClauseCount("F.1", Bilingual.same("展区有两个"), 1, 1, 0, 4, 0), verdict.clauses().get(1));
  }

  @Test
  void numbersAreMaskedEverywhere() {
    CallVerdict verdict =
        evaluate(fair, stand("a", LI), stand("b", LI), stand("c", WU).title("展品a"));
    String all = verdict + Plumbline.toJson(verdict);
    assertTrue(all.contains("110*************37"));
    assertFalse(all.contains(LI));
    assertFalse(all.contains(WU));
  }

  @Test
  void verdictOnOneApplicationHasNothingOfTheCall() {
    Verdict verdict = fair.evaluate(stand("a", LI).build());
    assertEquals(List.of("F.1"), verdict.all().map(Finding::clause).toList());
    assertEquals(
        "F.1 false, F.2 true, F.10 true, F.9 true, F.3 true",
        fair.clauses().stream()
            .map((Clause clause) -> clause.id() + " " + clause.overCall())
            .collect(Collectors.joining(", ")));
  }

  @Test
  void emptyCallHasOnlyItsCaps() {
    CallVerdict verdict = evaluate(fair);
    assertEquals(List.of(), verdict.applications());
    assertEquals("", brief(verdict));
    assertEquals(List.of(count("F.3", 0, 0, 1, 0)), verdict.clauses());
  }

  private static ClauseCount count(String clause, int violated, int open, int met, int others) {
    Clause stated =
        fair.clauses().stream().filter(c -> c.id().equals(clause)).findFirst().orElseThrow();
    Bilingual statement = new Bilingual(stated.statement(), stated.english());
    return new ClauseCount(clause, statement, violated, open, 0, met, others);
  }

  private static ClauseCount count(CallVerdict verdict, String clause) {
    return verdict.clauses().stream()
        .filter(c -> c.clause().equals(clause))
        .findFirst()
        .orElseThrow();
  }
}
