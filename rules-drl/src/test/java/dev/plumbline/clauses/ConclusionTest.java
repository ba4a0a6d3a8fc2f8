package dev.plumbline.clauses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.Conclusion;
import dev.plumbline.Examination;
import dev.plumbline.Finding;
import dev.plumbline.Mode;
import dev.plumbline.ToDo;
import dev.plumbline.Verdict;
import dev.plumbline.fact.Application;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the findings add up to. */
final class ConclusionTest {
  /** The columns: conclusion in both modes, the clauses violated, and edits of a judged one. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ELIGIBLE     | | recommendation.remarks=
          ELIGIBLE     | S.6 | filing.login=平台账号
          ELIGIBLE     | A3.0 | recommendation.edition=2023
          ELIGIBLE     | T3.FUND.T | requested=0元
          ELIGIBLE     | X.9 | budget.total=1万元
          ELIGIBLE     | X.2 X.8 X.9 X.12 | contract.projectName=培训; \
          contract.provider=叶城县林果技术推广站; \
          budget.total=1万元; documents[可行性方案].uploaded=false
          CORRECTABLE  | T3.KPI.3 | indicators[培养人次].place=疏附县
          CORRECTABLE  | T3.KPI.4 | indicators[培养人次].category=行政管理
          INELIGIBLE   | T3.LEAD.5 | posting.personType=退休返聘人员
          NEEDS_REVIEW | G.8.1 | declarations[经费预算真实].made=false
          NEEDS_REVIEW | S.11 | filing.createdAt=2024-11-14T08:59:59
          CORRECTABLE  | S.6 T3.KPI.4 | filing.login=平台账号; \
          indicators[培养人次].category=行政管理
          NEEDS_REVIEW | | posting.personType=医生
          CORRECTABLE  | H.2 | callName=上海市2024年度软科学研究项目申报指南
          CORRECTABLE  | T3.KPI.1 | indicators[培养人次].value=39
          CORRECTABLE  | T3.FUND.M | requested=150001元
          CORRECTABLE  | G.9.7 | documents[技术合同].uploaded=false
          CORRECTABLE  | G.9.5 | contract.type=框架协议
          CORRECTABLE  | A3.2 | recommendation.sealed=false
          CORRECTABLE  | S.8 | filing.topic=专题二
          CORRECTABLE  | G.9.7 T3.KPI.4 | documents[技术合同].uploaded=false; \
          indicators[培养人次].category=行政管理
          CORRECTABLE  | G.9.7 | documents[技术合同].uploaded=false; posting.personType=医生
          INELIGIBLE   | G.7.2 | lead.ongoing=2
          INELIGIBLE   | G.9.6 | contract.registrar=苏州市技术市场管理办公室
          INELIGIBLE   | G.3.6 | declarations[不含涉密内容].made=false
          INELIGIBLE   | S.1 | filing.channel=纸质
          INELIGIBLE   | S.12 | filing.unitSubmittedAt=2024-12-03T16:30:01
          INELIGIBLE   | T3.LEAD.6 | posting.endsOn=2025-05-27
          INELIGIBLE   | A1.CP.0 A1.T3.R T3.REG X.10 X.3 | cooperation.place=疏附县
          INELIGIBLE   | G.7.2 G.9.7 T3.KPI.4 | lead.ongoing=2; \
          documents[技术合同].uploaded=false; indicators[培养人次].category=行政管理
          INELIGIBLE   | G.7.2 | lead.ongoing=2; posting.personType=医生; ethics.inScope=
          """)
  void isTheWorstOfAll(Conclusion conclusion, String violated, String edits) {
    Application application = Edit.apply(Eligible.judged(Eligible.application()), edits);

    Verdict precheck = Check.precheck(application);
    assertEquals(Check.ids(violated), Check.with(precheck, "V"));
    assertEquals(conclusion, precheck.conclusion());
    assertEquals(conclusion, Check.formal(application).conclusion());
  }

  /** The columns: conclusion of a pre-check and of a formal examination, edits of a judged one. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ELIGIBLE     | ELIGIBLE     | filing.login=
          ELIGIBLE     | ELIGIBLE     | recommendation.edition=
          ELIGIBLE     | ELIGIBLE     | budget=
          ELIGIBLE     | ELIGIBLE     | avoidance=
          ELIGIBLE     | ELIGIBLE     | indicators[培养人次].category=
          ELIGIBLE     | ELIGIBLE     | indicators[培养人次].place=
          NEEDS_REVIEW | NEEDS_REVIEW | posting.personType=
          NEEDS_REVIEW | NEEDS_REVIEW | filing.createdAt=
          CORRECTABLE  | CORRECTABLE  | documents[技术合同]=
          CORRECTABLE  | CORRECTABLE  | indicators[培养人次].value=
          CORRECTABLE  | CORRECTABLE  | recommendation.form=
          CORRECTABLE  | CORRECTABLE  | topic=
          CORRECTABLE  | CORRECTABLE  | audits[申请资格]=
          CORRECTABLE  | INELIGIBLE   | lead.ongoing=
          CORRECTABLE  | INELIGIBLE   | contract=
          CORRECTABLE  | INELIGIBLE   | posting.endsOn=; recommendation.postedTo=
          CORRECTABLE  | INELIGIBLE   | recommendation=
          CORRECTABLE  | INELIGIBLE   | filing.unitAuditedAt=
          CORRECTABLE  | INELIGIBLE   | filing.channel=
          CORRECTABLE  | NEEDS_REVIEW | priorFunding=
          CORRECTABLE  | NEEDS_REVIEW | priorFunding.onFundedWork=
          NEEDS_REVIEW | NEEDS_REVIEW | ethics.inScope=
          CORRECTABLE  | CORRECTABLE  | ethics=
          INELIGIBLE   | INELIGIBLE   | lead.ongoing=2; contract=
          """)
  void isNeverWorseThanCorrectableForWhatIsMissing(
      Conclusion precheck, Conclusion formal, String edits) {
    Application application = Edit.apply(Eligible.judged(Eligible.application()), edits);

    assertEquals(precheck, Check.precheck(application).conclusion());
    assertEquals(formal, Check.formal(application).conclusion());
  }

  @Test
  void waitsForReviewersInAFormalExaminationOnly() {
    Application application = Eligible.application();
    assertEquals(9, Check.precheck(application).reviewItems().size());
    assertEquals(Conclusion.ELIGIBLE, Check.precheck(application).conclusion());
    assertEquals(Conclusion.NEEDS_REVIEW, Check.formal(application).conclusion());

    // A standing item does not better what is worse.
    Application worse = Edit.apply(application, "documents[技术合同].uploaded=false");
    assertEquals(Conclusion.CORRECTABLE, Check.formal(worse).conclusion());
  }

  /** The columns: mode, as-of time, cure until, conclusion, and edits of a judged application. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # What can be mended can be mended until the deadline.
          PRECHECK |                     | | CORRECTABLE | documents[技术合同].uploaded=false
          PRECHECK | 2024-11-20T09:00:00 | | CORRECTABLE | documents[技术合同].uploaded=false
          PRECHECK | 2024-12-03T16:30:00 | | CORRECTABLE | documents[技术合同].uploaded=false
          PRECHECK | 2024-12-03T16:30:00.9 | | CORRECTABLE | documents[技术合同].uploaded=false
          PRECHECK | 2024-12-03T16:30:01 | | INELIGIBLE  | documents[技术合同].uploaded=false
          FORMAL   | 2024-12-03T16:30:00 | | CORRECTABLE | documents[技术合同].uploaded=false
          FORMAL   | 2024-12-03T16:30:01 | | INELIGIBLE  | documents[技术合同].uploaded=false
          FORMAL   | 2024-12-20T09:00:00 | | INELIGIBLE  | documents[技术合同].uploaded=false

          # After it, until the day a cure policy sets.
          FORMAL | 2024-12-09T17:00:00 | 2024-12-10T17:00:00 | CORRECTABLE \
          | documents[技术合同].uploaded=false
          FORMAL | 2024-12-10T17:00:00 | 2024-12-10T17:00:00 | CORRECTABLE \
          | documents[技术合同].uploaded=false
          FORMAL | 2024-12-10T17:00:01 | 2024-12-10T17:00:00 | INELIGIBLE \
          | documents[技术合同].uploaded=false
          PRECHECK | 2024-12-10T17:00:00 | 2024-12-10T17:00:00 | CORRECTABLE \
          | documents[技术合同].uploaded=false
          PRECHECK | 2024-12-10T17:00:01 | 2024-12-10T17:00:00 | INELIGIBLE \
          | documents[技术合同].uploaded=false
          FORMAL | 2024-12-01T09:00:00 | 2024-11-30T17:00:00 | CORRECTABLE \
          | documents[技术合同].uploaded=false

          # A cure policy cures nothing else.
          FORMAL | 2024-12-09T17:00:00 | 2024-12-10T17:00:00 | INELIGIBLE | lead.ongoing=2
          FORMAL | 2024-12-20T09:00:00 | | INELIGIBLE | indicators[培养人次].category=行政管理
          FORMAL | 2024-12-20T09:00:00 | | ELIGIBLE | filing.login=平台账号
          FORMAL | 2024-12-20T09:00:00 | | ELIGIBLE | recommendation.remarks=

          # What is missing counts as violated in a formal examination only.
          PRECHECK | 2024-12-20T09:00:00 | | CORRECTABLE | documents[技术合同]=
          FORMAL   | 2024-12-20T09:00:00 | | INELIGIBLE  | documents[技术合同]=
          FORMAL   | 2024-12-20T09:00:00 | 2024-12-31T17:00:00 | CORRECTABLE | documents[技术合同]=
          """)
  void dependsOnTheTime(
      Mode mode, LocalDateTime asOf, LocalDateTime cureUntil, Conclusion conclusion, String edits) {
    Application application = Edit.apply(Eligible.judged(Eligible.application()), edits);

    Verdict verdict =
        Check.guideline().evaluate(application, new Examination(mode, asOf, cureUntil));
    assertEquals(conclusion, verdict.conclusion());
    assertEquals(cureUntil, verdict.receipt().cureUntil());
    assertEquals(
        asOf == null ? LocalDateTime.of(2024, 11, 28, 10, 15) : asOf, verdict.receipt().asOf());
  }

  @Test
  void changesNoStatusWithTheTime() {
    Application application = Edit.apply(Eligible.application(), "documents[技术合同].uploaded=false");
    Examination late = Examination.precheck().asOf(LocalDateTime.of(2025, 1, 6, 9, 0));

    assertEquals(
        Check.statuses(Check.precheck(application)),
        Check.statuses(Check.guideline().evaluate(application, late)));
  }

  /** The columns: conclusion, what is to do, all that is undetermined, and edits of the draft. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ELIGIBLE | S.12 S.13 | S.12 S.13 | recommendation.remarks=
          ELIGIBLE | G.3.3 G.3.4 G.3.5 S.12 S.13 | G.3.3 G.3.4 G.3.5 S.12 S.13 | audits=
          ELIGIBLE | S.1 S.6 S.8 S.11 S.12 S.13 | S.1 S.6 S.8 S.11 S.12 S.13 | filing=
          ELIGIBLE | G.3.4 S.11 S.12 S.13 | G.3.4 S.11 S.12 S.13 \
          | audits[材料真实性]=; filing.createdAt=
          ELIGIBLE | S.12 S.13 | S.12 S.13 | filing.unitAuditedAt=2024-11-27T16:40
          CORRECTABLE | S.12 S.13 | G.7.2 S.12 S.13 | lead.ongoing=
          CORRECTABLE | S.12 S.13 | G.9.7 S.12 S.13 | documents[技术合同]=
          CORRECTABLE | S.12 S.13 | S.12 S.13 | documents[技术合同].uploaded=false
          ELIGIBLE | S.12 S.13 | S.12 S.13 T3.KPI.4 | indicators[培养人次].category=
          INELIGIBLE | S.12 S.13 | S.12 S.13 | lead.ongoing=2
          INELIGIBLE | S.12 S.13 | S.12 S.13 | filing.channel=纸质
          CORRECTABLE | S.12 S.13 | S.12 S.13 | audits[材料真实性].passed=false
          """)
  void doesNotWeighWhatIsYetToCome(
      Conclusion conclusion, String toDo, String undetermined, String edits) {
    Verdict verdict = Check.precheck(Edit.apply(Eligible.draft(), edits));

    assertEquals(conclusion, verdict.conclusion());
    assertEquals(Check.ids(toDo), verdict.toDo().stream().map(ToDo::clause).sorted().toList());
    assertEquals(Check.ids(undetermined), Check.with(verdict, "U"));
    for (ToDo one : verdict.toDo()) {
      assertEquals(LocalDateTime.of(2024, 12, 3, 16, 30), one.deadline(), one.clause());
      assertNotNull(one.statement(), one.clause());
    }
    assertNull(verdict.receipt().asOf());
  }

  @Test
  void weighsWhatIsMissingOnceSubmitted() {
    Verdict verdict = Check.precheck(Edit.remove(Eligible.application(), "audits"));

    assertEquals(List.of("G.3.3", "G.3.4", "G.3.5"), Check.with(verdict, "U"));
    assertEquals(List.of(), verdict.toDo());
    assertEquals(Conclusion.CORRECTABLE, verdict.conclusion());
  }

  @Test
  void acceptsNoDraftInAFormalExamination() {
    Verdict verdict = Check.formal(Eligible.judged(Eligible.draft()));

    assertEquals(List.of("S.12", "S.13", "T3.LEAD.3", "T3.LEAD.6"), Check.with(verdict, "V"));
    assertEquals(List.of(), verdict.toDo());
    assertEquals(Conclusion.INELIGIBLE, verdict.conclusion());
  }

  /**
   * A draft is tried on the first and the last day that are left. The columns: status, the day in
   * the remedy, as-of time, last day of the posting.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          V | | | 2025-05-13
          U | 2024-11-14 | | 2025-05-14
          U | 2024-11-15 | | 2025-05-15
          U | 2024-11-25 | | 2025-05-25
          U | 2024-11-29 | | 2025-05-29
          U | 2024-11-30 | | 2025-05-30
          U | 2024-11-30 | | 2025-05-31
          U | 2024-12-01 | | 2025-06-01
          U | 2024-12-02 | | 2025-06-02
          S | | | 2025-06-03
          S | | | 2025-07-09
          U | 2024-11-25 | 2024-11-06T09:00:00 | 2025-05-25
          U | 2024-11-25 | 2024-11-20T09:00:00 | 2025-05-25
          U | 2024-11-25 | 2024-11-25T18:00:00 | 2025-05-25
          V | | 2024-11-26T00:00:00 | 2025-05-25
          U | 2024-12-02 | 2024-12-02T09:00:00 | 2025-06-02
          V | | 2024-12-03T09:00:00 | 2025-06-02
          S | | 2024-12-03T09:00:00 | 2025-06-03
          """)
  void saysByWhenToSubmit(String status, String day, LocalDateTime asOf, String end) {
    Application draft = Edit.replace(Eligible.draft(), "posting.endsOn", end);
    Verdict verdict = Check.guideline().evaluate(draft, Examination.precheck().asOf(asOf));

    Finding finding = Check.finding(verdict, "T3.LEAD.6");
    assertEquals(status, Check.letter(finding.status()), finding::toString);
    assertEquals("S", Check.status(verdict, "T3.LEAD.3"));
    switch (status) {
      case "U" -> {
        assertTrue(finding.remedyText().chinese().contains(day), finding.remedyText()::toString);
        assertEquals("FilingDay", finding.missing().get(0).fact());
        assertEquals(Conclusion.ELIGIBLE, verdict.conclusion());
        assertEquals(
            List.of("S.12", "S.13", "T3.LEAD.6"),
            verdict.toDo().stream().map(ToDo::clause).sorted().toList());
      }
      case "V" -> assertEquals(Conclusion.INELIGIBLE, verdict.conclusion());
      default -> assertEquals(Conclusion.ELIGIBLE, verdict.conclusion());
    }
  }

  /** A posting that begins within the filing window holds on its last day and not on its first. */
  @ParameterizedTest
  @CsvSource({"S, 2024-11-14", "U, 2024-11-15", "U, 2024-12-03", "V, 2024-12-04"})
  void triesBothDaysOnAPostingThatBegins(String status, String start) {
    Application draft =
        Edit.apply(Eligible.draft(), "posting.endsOn=2026-01-09; posting.startsOn=" + start);

    Verdict verdict = Check.precheck(draft);
    assertEquals(status, Check.status(verdict, "T3.LEAD.3"));
    assertEquals("S", Check.status(verdict, "T3.LEAD.6"));
  }

  @Test
  void isTheSameInAnyOrderOfTheFacts() {
    Application application = Eligible.judged(Eligible.inEveryScope());
    Application reversed = application;
    reversed = Edit.replace(reversed, "documents", reverse(application.documents()));
    reversed = Edit.replace(reversed, "declarations", reverse(application.declarations()));
    reversed = Edit.replace(reversed, "indicators", reverse(application.indicators()));
    reversed = Edit.replace(reversed, "audits", reverse(application.audits()));
    reversed = Edit.replace(reversed, "judgements", reverse(application.judgements()));

    Verdict one = Check.precheck(application);
    Verdict other = Check.precheck(reversed);
    assertEquals(one.findings(), other.findings());
    assertEquals(one.derivedChecks(), other.derivedChecks());
    assertEquals(one, Check.precheck(application));
  }

  /** The identity number is nowhere to be read. */
  @Test
  void keepsTheIdentityNumberToItself() {
    Application application = Edit.apply(Eligible.application(), "lead.ongoing=2; lead.name=周成安");
    String number = application.lead().idNumber().value();

    assertTrue(!Check.precheck(application).toString().contains(number));
    assertTrue(!application.toString().contains(number));
  }

  private static <T> List<T> reverse(List<T> list) {
    List<T> reversed = new ArrayList<>(list);
    Collections.reverse(reversed);
    return reversed;
  }
}
