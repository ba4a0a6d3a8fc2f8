package dev.plumbline.clauses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.Conclusion;
import dev.plumbline.Finding;
import dev.plumbline.Verdict;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.Judgement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** When a person has to look, and what the person's word does. */
final class DoubtTest {
  private static final String LONG = "叶城县核桃".repeat(61);

  /** The columns: an edit of the eligible application, and all that changes with it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # B16: further places of cooperation, where the primary one passes.
          cooperation.otherPlaces=云南省 | S→R: T3.REG
          cooperation.otherPlaces=江苏省 | S→R: T3.REG
          cooperation.otherPlaces=云南省、三明市 | S→R: T3.REG
          cooperation.otherPlaces=[] |
          cooperation.place=疏附县; cooperation.otherPlaces=叶城县 \
          | S→V: T3.REG A1.CP.0 A1.T3.R X.3 X.10
          cooperation.place=; cooperation.otherPlaces=叶城县 \
          | S→U: T3.REG A1.CP.0 A1.T3.R X.3 X.10

          # B46: fewer reports than needs, where the reports cover all needs.
          indicators[建议报告].value=1 |
          indicators[建议报告].value=2 |
          indicators[建议报告].value=2; indicators[技术需求].value=3; \
          indicators[建议报告覆盖的技术需求].value=3 |
          indicators[建议报告].value=1; indicators[建议报告覆盖的技术需求].value=1 | S→V: T3.KPI.7
          indicators[建议报告].value=0 | S→V: T3.KPI.7
          indicators[建议报告].value=1; indicators[建议报告覆盖的技术需求].value= | S→U: T3.KPI.7
          indicators[建议报告].value=1; indicators[技术需求].value=1 | S→V: T3.KPI.5
          indicators[建议报告].value=1; indicators[建议报告].measure=本 | S→U: T3.KPI.7

          # B7: posted to 喀什市, or to 日喀则 at the level of the city.
          posting.place=653101; recommendation.postingPlace=653101 | S→R: T3.LEAD.2; S→V: X.10
          posting.place=540200; recommendation.postingPlace=540200 | S→R: T3.LEAD.2; S→V: X.10
          posting.place=653100; recommendation.postingPlace=653100 | S→R: T3.LEAD.2
          posting.place=653121; recommendation.postingPlace=653121 | S→V: T3.LEAD.2 X.10
          posting.place=540202; recommendation.postingPlace=540202 | S→R: T3.LEAD.2; S→V: X.10
          posting.place=540222; recommendation.postingPlace=540222 | S→V: X.10
          posting.place=新疆生产建设兵团喀什市; recommendation.postingPlace=新疆生产建设兵团喀什市 \
          | S→V: T3.LEAD.2 X.10

          # B6: appointed but not arrived yet.
          posting.state=已任命未到岗 | S→R: T3.LEAD.3
          posting.state=已召回 | S→V: T3.LEAD.3
          posting.state=已期满 | S→V: T3.LEAD.3
          posting.state= | S→U: T3.LEAD.3

          # B6: professionals instead of cadres.
          posting.personType=挂职干部 | S→R: T3.LEAD.5
          posting.personType=专业技术人才 | S→R: T3.LEAD.5
          posting.personType=医生 | S→R: T3.LEAD.5
          posting.personType=教师 | S→R: T3.LEAD.5
          posting.personType=志愿者 | S→V: T3.LEAD.5
          posting.personType=企业职工 | S→U: T3.LEAD.5

          # B4: only months are known, and the days of the month differ.
          posting.startsOn=; posting.startMonth=2024-11; posting.endsOn=2026-01-09 | S→R: T3.LEAD.3
          posting.startsOn=; posting.startMonth=2024-10; posting.endsOn=2026-01-09 |
          posting.startsOn=; posting.startMonth=2024-12; posting.endsOn=2026-01-09 \
          | S→V: T3.LEAD.3
          posting.startsOn=2024-11-20; posting.startMonth=2024-11; posting.endsOn=2026-01-09 |
          posting.startsOn=2023-01-10; posting.endsOn=; posting.endMonth=2024-11 \
          | S→R: T3.LEAD.3; S→V: T3.LEAD.6
          posting.endsOn=; posting.endMonth=2025-05 | S→R: T3.LEAD.6
          posting.endsOn=; posting.endMonth=2025-06 |
          posting.endsOn=; posting.endMonth=2025-04 | S→V: T3.LEAD.6
          posting.endsOn=2025-05-28; posting.endMonth=2025-05 |
          posting.endsOn=2025-05-27; posting.endMonth=2025-05 | S→V: T3.LEAD.6
          posting.state=已召回; posting.startsOn=; posting.startMonth=2024-11; \
          posting.endsOn=2026-01-09 | S→V: T3.LEAD.3

          # Two papers disagree; who fails by both stays violated.
          posting.endsOn=2025-05-27; recommendation.postedTo=2025-07 | S→R: A3.10 T3.LEAD.6
          posting.endsOn=2025-05-27; recommendation.postedTo=2025-04 | S→R: A3.10; S→V: T3.LEAD.6
          posting.startsOn=2024-08-10; recommendation.postedFrom=2024-07 | S→R: A3.9 T3.LEAD.4
          posting.startsOn=2024-10-10; recommendation.postedFrom=2024-09 | S→R: A3.9; S→V: T3.LEAD.4
          posting.endMonth=2025-04; recommendation.postedTo=2025-07 | S→R: A3.10 T3.LEAD.6

          # B42: another body of the city.
          recommendation.senderType=其他市级部门 | S→R: T3.DOC.2
          recommendation.senderType=其他市级部门; recommendation.senderUnder=江苏省 | S→V: T3.DOC.2
          recommendation.senderType=其他市级部门; recommendation.senderUnder= | S→V: T3.DOC.2
          recommendation.senderType=区级组织部门 | S→V: T3.DOC.2

          # B38: a branch office that is registered in the city.
          applicant.branch=true | S→R: G.1.1
          applicant.branch=true; applicant.registeredAt=江苏省 | S→V: G.1.1
          applicant.branch=true; applicant.registeredAt= | S→U: G.1.1
          applicant.branch=false; applicant.registeredAt=江苏省 | S→V: G.1.1

          # Declarations that are made and have something against them.
          declarations[遵守科研诚信管理要求].flagged=true | S→R: G.3.1
          declarations[遵守科研诚信管理要求].flagged=true; \
          declarations[遵守科研诚信管理要求].made=false | S→V: G.3.1
          declarations[遵守科研诚信管理要求].flagged=true; \
          declarations[遵守科研诚信管理要求].unsigned=1 | S→V: G.3.1
          declarations[不含涉密内容].flagged=true | S→R: G.3.6
          declarations[不含涉密内容].flagged=true; declarations[不含涉密内容].made=false | S→V: G.3.6
          declarations[遵守人类遗传资源管理法规].flagged=true | S→R: G.6.1
          declarations[遵守病原微生物实验室生物安全管理规定].flagged=true | S→R: G.6.2
          declarations[所提交材料真实].flagged=true |
          declarations[遵守科技伦理准则].flagged=true |
          declarations[经费预算真实].flagged=true |

          # B39: nobody says whether the ethics have to be reviewed.
          ethics.inScope= | N→R: G.5.3 G.5.4
          ethics.inScope=; ethics.reviewed=true | N→R: G.5.3 G.5.4
          ethics.inScope=true | N→U: G.5.3 G.5.4
          ethics= | S→U: G.5.2; N→R: G.5.3 G.5.4

          # Outside topic 3 nobody has to look at what topic 3 asks.
          topic=专题二; posting.state=已任命未到岗; posting.personType=医生; \
          recommendation.senderType=其他市级部门; cooperation.otherPlaces=云南省 \
          | S→V: S.8; S→N: T3.SEL $T3 $A3 X.10; R→N: $JUDG3; \
          N→S: T2.SEL T2.TERM.S T2.FUND.T T2.FUND.M; N→R: T2.REG T2.OBJ.1 T2.OBJ.2; \
          N→V: T2.FLD T2.TERM.E T2.DOC.1 A1.T2.DOC $COUNTY; \
          N→U: T2.KPI.0 T2.KPI.Q T2.KPI.1 T2.KPI.2 T2.KPI.3
          # Nor while no topic is known.
          topic=专题九; posting.state=已任命未到岗; posting.personType=医生; \
          recommendation.senderType=其他市级部门; cooperation.otherPlaces=云南省 \
          | S→U: T3.SEL S.8 $T3 $A3 X.10; R→U: $JUDG3; \
          N→U: T1.SEL $DIRECTIONS T2.SEL $T2 $JUDG2 T2.KPI.3 $COUNTY
          """)
  void firesAtItsConditionOnly(String edits, String changes) {
    Application before = Eligible.application();
    Application after = Edit.apply(before, edits);
    Verdict verdict = Check.precheck(after);

    assertEquals(Check.byId(changes), Check.changes(Check.precheck(before), verdict));
    for (Finding finding : verdict.findings()) {
      if (Check.letter(finding.status()).equals("R")) {
        assertNotNull(finding.note(), () -> finding.clause() + " says which doubt");
      }
    }
  }

  /** B32: 350 characters, but more when spaces count. */
  @ParameterizedTest
  @CsvSource({"350, 0, S", "349, 1, S", "349, 2, R", "350, 1, R", "351, 1, V", "305, 46, R"})
  void firesWhereSpacesStraddleTheLength(int characters, int spaces, String status) {
    String text = (LONG + LONG).substring(0, characters - 2);
    Application application = Eligible.application();
    application = Edit.replace(application, "recommendation.background", "农");
    application = Edit.replace(application, "recommendation.foundation", "林");
    application =
        Edit.replace(
            application,
            "recommendation.outcome",
            text.substring(0, 1) + " ".repeat(spaces) + text.substring(1));

    assertEquals(status, Check.status(Check.precheck(application), "A3.11"));
  }

  /** The columns: clause, edits, conclusion before, if found met, if found not met. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          T3.REG | NEEDS_REVIEW | ELIGIBLE | INELIGIBLE | cooperation.otherPlaces=云南省
          T3.LEAD.2 | NEEDS_REVIEW | ELIGIBLE | INELIGIBLE \
          | posting.place=653101; recommendation.postingPlace=653101
          T3.LEAD.3 | NEEDS_REVIEW | ELIGIBLE | INELIGIBLE | posting.state=已任命未到岗
          T3.LEAD.3 | NEEDS_REVIEW | ELIGIBLE | INELIGIBLE \
          | posting.startsOn=; posting.startMonth=2024-11; posting.endsOn=2026-01-09
          T3.LEAD.5 | NEEDS_REVIEW | ELIGIBLE | INELIGIBLE | posting.personType=医生
          T3.LEAD.6 | NEEDS_REVIEW | ELIGIBLE | INELIGIBLE \
          | posting.endsOn=; posting.endMonth=2025-05
          T3.DOC.2 | NEEDS_REVIEW | ELIGIBLE | INELIGIBLE | recommendation.senderType=其他市级部门
          G.1.1 | NEEDS_REVIEW | ELIGIBLE | INELIGIBLE | applicant.branch=true
          G.3.1 | NEEDS_REVIEW | ELIGIBLE | CORRECTABLE \
          | declarations[遵守科研诚信管理要求].flagged=true
          G.3.6 | NEEDS_REVIEW | ELIGIBLE | INELIGIBLE | declarations[不含涉密内容].flagged=true
          G.5.3 | NEEDS_REVIEW | NEEDS_REVIEW | CORRECTABLE | ethics.inScope=
          G.6.1 | NEEDS_REVIEW | ELIGIBLE | CORRECTABLE \
          | declarations[遵守人类遗传资源管理法规].flagged=true
          G.6.2 | NEEDS_REVIEW | ELIGIBLE | CORRECTABLE \
          | declarations[遵守病原微生物实验室生物安全管理规定].flagged=true
          A3.11 | NEEDS_REVIEW | ELIGIBLE | CORRECTABLE \
          | recommendation.remarks=无
          """)
  void isSettledByAJudgement(
      String clause, Conclusion open, Conclusion met, Conclusion notMet, String edits) {
    Application application = Edit.apply(Eligible.application(), edits);
    if (clause.equals("A3.11")) {
      application =
          Edit.replace(application, "recommendation.outcome", "果 农" + " ".repeat(350) + "增收");
    }

    Verdict doubtful = Check.precheck(application);
    assertEquals("R", Check.status(doubtful, clause));
    assertEquals(open, doubtful.conclusion());

    Verdict positive = Check.precheck(judge(application, clause, true));
    assertSettled(positive, clause, "S");
    assertEquals(met, positive.conclusion());

    Verdict negative = Check.precheck(judge(application, clause, false));
    assertSettled(negative, clause, "V");
    assertEquals(notMet, negative.conclusion());
  }

  private static void assertSettled(Verdict verdict, String clause, String status) {
    Finding finding = Check.finding(verdict, clause);
    assertEquals(status, Check.letter(finding.status()), clause);
    assertTrue(finding.note().chinese().contains("评审员乙"), finding.note().chinese());
    assertTrue(finding.note().chinese().contains("已核对任命文件"), finding.note().chinese());
    assertTrue(verdict.findings().contains(finding), clause);
    assertEquals(List.of(), verdict.notices());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "T3.OBJ.1",
        "T3.CON.1",
        "T3.CON.2",
        "T3.KPI.6",
        "T3.LEAD.7",
        "G.1.3",
        "G.8.2",
        "G.8.3",
        "G.9.4"
      })
  void judgesWhatOnlyAPersonCan(String clause) {
    Application application = Eligible.application();

    Verdict open = Check.precheck(application);
    assertEquals("R", Check.status(open, clause));
    assertTrue(open.reviewItems().contains(Check.finding(open, clause)), clause);

    Verdict met = Check.precheck(judge(application, clause, true));
    assertSettled(met, clause, "S");
    assertEquals(8, met.reviewItems().size());
    assertEquals(Conclusion.ELIGIBLE, met.conclusion());

    Verdict notMet = Check.precheck(judge(application, clause, false));
    assertSettled(notMet, clause, "V");
    assertEquals(8, notMet.reviewItems().size());
    assertEquals(Conclusion.CORRECTABLE, notMet.conclusion());

    Judgement rejection = judgement(clause, false).rejects(true).build();
    Verdict rejected = Check.precheck(Edit.replace(application, "judgements", List.of(rejection)));
    assertSettled(rejected, clause, "V");
    assertEquals(Conclusion.INELIGIBLE, rejected.conclusion());
  }

  @Test
  void weighsARejectionInAFormalExamination() {
    Application judged = Eligible.judged(Eligible.application());

    Application returned = Edit.replace(judged, "judgements[G.9.4].met", false);
    assertEquals(Conclusion.CORRECTABLE, Check.formal(returned).conclusion());
    Application rejected = Edit.replace(returned, "judgements[G.9.4].rejects", true);
    assertEquals(Conclusion.INELIGIBLE, Check.formal(rejected).conclusion());
    // A clause found met is met, whatever else is ticked.
    Application confused = Edit.replace(rejected, "judgements[G.9.4].met", true);
    assertEquals("S", Check.status(Check.formal(confused), "G.9.4"));
    assertEquals(Conclusion.ELIGIBLE, Check.formal(confused).conclusion());
  }

  @Test
  void leavesOpenWhatAJudgementDoesNotDecide() {
    Application application = judge(Eligible.application(), "G.9.4", null);
    Verdict item = Check.precheck(application);
    assertEquals("R", Check.status(item, "G.9.4"));
    assertEquals(9, item.reviewItems().size());
    assertEquals(Conclusion.NEEDS_REVIEW, Check.formal(application).conclusion());

    Application doubtful = Edit.apply(Eligible.application(), "posting.personType=医生");
    Verdict doubt = Check.precheck(judge(doubtful, "T3.LEAD.5", null));
    assertEquals("R", Check.status(doubt, "T3.LEAD.5"));
    assertEquals(Conclusion.NEEDS_REVIEW, doubt.conclusion());
  }

  /** A judgement overrules no fact: without a doubt it is not asked for, and the notices say so. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          H.2 | false | callName=
          H.2 | true | callName=上海市2024年度软科学研究项目申报指南
          T3.KPI.1 | true | indicators[培养人次].value=39
          T3.KPI.1 | false | indicators[培养人次].value=40
          T3.LEAD.2 | true | posting.place=疏附县
          T3.LEAD.5 | false | posting.personType=援派干部
          G.1.1 | false | applicant.branch=false
          G.4.2 | true | avoidance=
          X.9 | true | budget.total=1万元
          """)
  void namesAJudgementNobodyAskedFor(String clause, boolean met, String edits) {
    Application application = Edit.apply(Eligible.application(), edits);
    Verdict before = Check.precheck(application);
    Verdict after = Check.precheck(judge(application, clause, met));

    assertEquals(Check.statuses(before), Check.statuses(after));
    assertEquals(before.conclusion(), after.conclusion());
    assertEquals(1, after.notices().size(), () -> "notices: " + after.notices());
    assertTrue(after.notices().get(0).text().chinese().contains(clause), after.notices()::toString);
    assertEquals(List.of(), before.notices());
  }

  @Test
  void namesAJudgementOnAClauseThatIsNone() {
    Verdict verdict = Check.precheck(judge(Eligible.application(), "T3.LEAD.99", false));

    assertEquals(1, verdict.notices().size());
    assertTrue(
        verdict.notices().get(0).text().chinese().contains("T3.LEAD.99"),
        verdict.notices()::toString);
    assertFalse(verdict.finding("T3.LEAD.99").isPresent());
    assertEquals(Conclusion.ELIGIBLE, verdict.conclusion());
  }

  @Test
  void namesEachJudgementNobodyAskedFor() {
    List<Judgement> judgements = new ArrayList<>();
    for (String clause : List.of("S.1", "G.9.4", "A3.2")) {
      judgements.add(judgement(clause, true).build());
    }
    Verdict verdict =
        Check.precheck(Edit.replace(Eligible.application(), "judgements", judgements));

    String notices =
        verdict.notices().stream().map(n -> n.text().chinese()).collect(Collectors.joining("\n"));
    assertTrue(notices.contains("S.1"), notices);
    assertTrue(notices.contains("A3.2"), notices);
    assertFalse(notices.contains("G.9.4"), notices);
  }

  private static Judgement.Builder judgement(String clause, Boolean met) {
    return Judgement.builder()
        .clause(clause)
        .met(met)
        .by("评审员乙")
        .decidedOn(LocalDate.of(2024, 12, 18))
        .reason("已核对任命文件");
  }

  private static Application judge(Application application, String clause, Boolean met) {
    return Edit.replace(application, "judgements", List.of(judgement(clause, met).build()));
  }
}
