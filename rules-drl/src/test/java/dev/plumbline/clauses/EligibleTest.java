package dev.plumbline.clauses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.plumbline.Conclusion;
import dev.plumbline.Finding;
import dev.plumbline.Kind;
import dev.plumbline.Mode;
import dev.plumbline.ToDo;
import dev.plumbline.Verdict;
import dev.plumbline.fact.Application;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What an application that meets every clause comes to. */
final class EligibleTest {
  private static final String FINDINGS =
      """
      S: H.2
         T3.SEL T3.REG
         T3.KPI.1 T3.KPI.2 T3.KPI.3 T3.KPI.4 T3.KPI.5 T3.KPI.7
         T3.TERM.S T3.TERM.E T3.FUND.T T3.FUND.M
         T3.LEAD.1 T3.LEAD.2 T3.LEAD.3 T3.LEAD.4 T3.LEAD.5 T3.LEAD.6
         T3.DOC.1 T3.DOC.2
         G.0 G.1.1 G.1.2 G.2.1 G.2.2
         G.3.1 G.3.2 G.3.3 G.3.4 G.3.5 G.3.6
         G.5.1 G.5.2 G.6.1 G.6.2 G.7.2 G.8.1
         G.9.1 G.9.2 G.9.3 G.9.5 G.9.6 G.9.7 G.9.8
         S.1 S.6 S.8 S.11 S.12 S.13
         P.1 P.2
         A1.CP.0 A1.T3.R A1.T3.DOC
         A3.0 A3.1 A3.2 A3.3 A3.4 A3.5 A3.6 A3.7 A3.8 A3.9 A3.10 A3.11 A3.12 A3.13 A3.14;
      N: G.4.1 G.4.2 G.4.3 G.4.4 G.4.5 G.4.6 G.5.3 G.5.4 $TOPIC1 $TOPIC2 $A2
      """;
  private static final String REVIEW_ITEMS =
      "R: T3.OBJ.1 T3.CON.1 T3.CON.2 T3.KPI.6 T3.LEAD.7 G.1.3 G.8.2 G.8.3 G.9.4";
  private static final String DERIVED = "S: X.1 X.2 X.3 X.8 X.9 X.10 X.12; N: X.7";

  @Test
  void isEligibleInAPrecheck() {
    Verdict verdict = Check.precheck(Eligible.application());

    assertEquals("T3-2024-0042", verdict.applicationId());
    assertFindings(verdict, FINDINGS, REVIEW_ITEMS);
    assertEquals(Conclusion.ELIGIBLE, verdict.conclusion());
    assertEquals(List.of(), verdict.toDo());
    assertEquals(List.of(), verdict.notices());
    assertEquals(Mode.PRECHECK, verdict.receipt().mode());
    assertEquals(LocalDateTime.of(2024, 11, 28, 10, 15), verdict.receipt().asOf());
  }

  @Test
  void waitsForReviewersInAFormalExamination() {
    Verdict verdict = Check.formal(Eligible.application());

    assertFindings(verdict, FINDINGS, REVIEW_ITEMS);
    assertEquals(Conclusion.NEEDS_REVIEW, verdict.conclusion());
    assertEquals(List.of(), verdict.toDo());
    assertEquals(Mode.FORMAL, verdict.receipt().mode());
  }

  @Test
  void isEligibleInAFormalExaminationOnceJudged() {
    Verdict verdict = Check.formal(Eligible.judged(Eligible.application()));

    Map<String, String> findings = new TreeMap<>(Check.byId(FINDINGS));
    Check.ids("$JUDG").forEach(clause -> findings.put(clause, "S"));
    assertEquals(findings, Check.statuses(verdict.findings()));
    assertEquals(List.of(), verdict.reviewItems());
    assertEquals(Check.byId(DERIVED), Check.statuses(verdict.derivedChecks()));
    assertEquals(Conclusion.ELIGIBLE, verdict.conclusion());
    assertEquals(List.of(), verdict.notices());
  }

  @Test
  void isEligibleInEveryScope() {
    Application application = Eligible.judged(Eligible.inEveryScope());

    Map<String, String> all = new TreeMap<>(Check.byId(FINDINGS));
    all.putAll(Check.byId(REVIEW_ITEMS));
    all.putAll(Check.byId(DERIVED));
    all.replaceAll((clause, letter) -> "S");
    Check.ids("$TOPIC1 $TOPIC2 $LETTER").forEach(clause -> all.put(clause, "N"));
    Verdict precheck = Check.precheck(application);
    assertEquals(all, Check.statuses(precheck));
    assertEquals(Conclusion.ELIGIBLE, precheck.conclusion());
    Verdict formal = Check.formal(application);
    assertEquals(all, Check.statuses(formal));
    assertEquals(Conclusion.ELIGIBLE, formal.conclusion());
  }

  @Test
  void hasTwoThingsToDoAsADraft() {
    Verdict verdict = Check.precheck(Eligible.draft());

    Map<String, String> findings = new TreeMap<>(Check.byId(FINDINGS));
    findings.put("S.12", "U");
    findings.put("S.13", "U");
    assertEquals(findings, Check.statuses(verdict.findings()));
    assertEquals(Check.byId(REVIEW_ITEMS), Check.statuses(verdict.reviewItems()));
    assertEquals(Check.byId(DERIVED), Check.statuses(verdict.derivedChecks()));
    assertEquals(Conclusion.ELIGIBLE, verdict.conclusion());
    assertEquals(List.of("S.12", "S.13"), verdict.toDo().stream().map(ToDo::clause).toList());
    for (ToDo toDo : verdict.toDo()) {
      assertEquals(LocalDateTime.of(2024, 12, 3, 16, 30), toDo.deadline(), toDo.clause());
    }
    assertEquals(
        List.of("Filing.unitSubmittedAt"),
        verdict.toDo().get(0).missing().stream().map(Check::name).toList());
    assertEquals(
        List.of("Filing.unitAuditedAt", "Filing.unitSubmittedAt"),
        verdict.toDo().get(1).missing().stream().map(Check::name).sorted().toList());
    assertNull(verdict.receipt().asOf());
  }

  @Test
  void isReviewedInOneRoundByMail() {
    Verdict verdict = Check.precheck(Eligible.application());

    assertEquals(1, verdict.reviewRoute().size());
    assertEquals(List.of("专题三"), verdict.reviewRoute().get(0).topics());
    assertEquals(1, verdict.reviewRoute().get(0).number());
    assertEquals("通讯评审", verdict.reviewRoute().get(0).form());
  }

  @Test
  void saysWhereEachClauseStands() {
    Verdict verdict = Check.precheck(Eligible.application());

    for (Finding finding : verdict.all().toList()) {
      assertNotNull(finding.statement(), finding.clause());
      assertNotNull(finding.citation(), finding.clause());
      assertEquals(
          finding.clause().startsWith("X."), finding.kind() == Kind.DERIVED, finding.clause());
      assertEquals(List.of(), finding.missing(), finding.clause());
    }
    for (Finding item : verdict.reviewItems()) {
      assertEquals(Kind.JUDG, item.kind(), item.clause());
    }
  }

  private static void assertFindings(Verdict verdict, String findings, String reviewItems) {
    assertEquals(Check.byId(findings), Check.statuses(verdict.findings()));
    assertEquals(Check.byId(reviewItems), Check.statuses(verdict.reviewItems()));
    assertEquals(Check.byId(DERIVED), Check.statuses(verdict.derivedChecks()));
  }
}
