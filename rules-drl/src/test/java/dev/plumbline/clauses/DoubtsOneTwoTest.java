package dev.plumbline.clauses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.plumbline.Conclusion;
import dev.plumbline.Finding;
import dev.plumbline.Verdict;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.Judgement;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When a person has to look at applications to topics 1 and 2; places have a test of their own. */
final class DoubtsOneTwoTest {
  /** The columns: which application (1 to 4: topic 1; 5: topic 2; 6: elsewhere), edits, changes. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # B27: nobody says what an increase, a ratio or an accuracy is measured against.
          1 | indicators[发酵产量预测精度].baseline= | S→R: T1.D1.KPI.2
          1 | indicators[发酵产量预测精度].baseline=; indicators[发酵产量预测精度].value=94 | S→V: T1.D1.KPI.2
          1 | indicators[发酵产量预测精度].baseline=; indicators[发酵产量预测精度].value= | S→U: T1.D1.KPI.2
          1 | indicators[发酵产量预测精度].baseline=; indicators[发酵产量预测精度].measure=‰ | S→U: T1.D1.KPI.2
          1 | indicators[产量提升].baseline= | S→R: T1.D1.KPI.3
          1 | indicators[产量提升].baseline=; indicators[产量提升].value=9.9 | S→V: T1.D1.KPI.3
          1 | indicators[产量提升].baseline=2023年产量 |
          1 | indicators[产量波动降低].baseline= | S→R: T1.D1.KPI.6
          1 | indicators[产量波动降低].baseline=; indicators[产量波动降低].value=9.9 | S→V: T1.D1.KPI.6
          3 | indicators[无性扩繁效率提升].baseline= | S→R: T1.D3.KPI.5
          3 | indicators[无性扩繁效率提升].baseline=; indicators[无性扩繁效率提升].value=29 | S→V: T1.D3.KPI.5
          4 | indicators[耐盐性].baseline= | S→R: T1.D4.KPI.4
          4 | indicators[耐盐性].baseline=; indicators[耐盐性].value=1.9 | S→V: T1.D4.KPI.4

          # B26: by the day or the hour is another measure than the one that is asked for.
          4 | indicators[膜组件处理规模].measure=m³/天 | S→R: T1.D4.KPI.10
          4 | indicators[膜组件处理规模].measure=立方米/小时 | S→R: T1.D4.KPI.10
          4 | indicators[膜组件处理规模].measure=m³; indicators[膜组件处理规模].value=9.9 | S→V: T1.D4.KPI.10
          4 | indicators[膜组件处理规模].measure=升 | S→V: T1.D4.KPI.10
          4 | indicators[膜组件处理规模].measure= | S→U: T1.D4.KPI.10

          # B16: further places, where the primary one passes.
          1 | cooperation.otherPlaces=和田地区 | S→R: T1.D1.REG
          2 | cooperation.otherPlaces=贵阳市、江孜县 | S→R: T1.D2.REG
          3 | cooperation.otherPlaces=[] |
          4 | cooperation.place=西安市; cooperation.otherPlaces=格尔木市 | S→V: T1.D4.REG X.3
          4 | cooperation.place=; cooperation.otherPlaces=格尔木市 | S→U: T1.D4.REG X.3
          5 | cooperation.otherPlaces=莎车县 | S→R: T2.REG
          5 | cooperation.otherPlaces=江苏省 | S→R: T2.REG
          5 | cooperation.otherPlaces=[] |
          6 | cooperation.place=沈阳市; cooperation.otherPlaces=呼和浩特市 \
          | S→V: T2.REG T2.FLD X.3; S→R: T2.DOC.4

          # B14: the Corps, in direction 1 only.
          1 | cooperation.place=石河子市; partners[0].place=石河子市 | S→R: T1.D1.REG
          1 | cooperation.place=新疆生产建设兵团; partners[0].place=新疆生产建设兵团 | S→R: T1.D1.REG
          1 | cooperation.place=石河子市; partners[0].place=石河子市; \
          recommendation.senderUnder=新疆生产建设兵团 | S→R: T1.D1.REG T1.D1.DOC.2
          2 | cooperation.place=石河子市; partners[0].place=石河子市 | S→V: T1.D2.REG
          1 | recommendation.senderUnder=新疆生产建设兵团 | S→R: T1.D1.DOC.2

          # B15: another province's letter, of that level and that role.
          2 | recommendation.senderUnder=青海省 | S→R: T1.D2.DOC.2
          2 | recommendation.senderUnder=西宁市 | S→V: T1.D2.DOC.2
          2 | recommendation.senderUnder=青海省; recommendation.senderType=区级组织部门 \
          | S→V: T1.D2.DOC.2 A2.10
          2 | recommendation.senderUnder=青海省; recommendation.senderType=组织部门 \
          | S→U: T1.D2.DOC.2 A2.10
          2 | recommendation.senderUnder=青海省; recommendation.senderType= | S→U: T1.D2.DOC.2 A2.10
          2 | recommendation.senderUnder= | S→U: T1.D2.DOC.2
          6 | recommendation.senderUnder=青海省 | S→R: T2.DOC.4
          6 | recommendation.senderUnder=青海省; recommendation.senderType= | S→U: T2.DOC.4 A2.10

          # B17: a field in the applicant's own words.
          5 | cooperation.field=核桃加工; cooperation.fieldInOwnWords=true | S→R: T2.FLD
          5 | cooperation.field=绿色低碳; cooperation.fieldInOwnWords=true |
          5 | cooperation.field=绿色能源; cooperation.fieldInOwnWords=true | S→R: T2.FLD
          5 | cooperation.field=核桃加工 | S→V: T2.FLD
          5 | cooperation.field=; cooperation.fieldInOwnWords=true | S→U: T2.FLD
          6 | cooperation.place=沈阳市; cooperation.field=奶业; cooperation.fieldInOwnWords=true \
          | S→V: T2.REG T2.FLD X.3; S→R: T2.DOC.4

          # B12: the office of a development zone.
          5 | recommendation.senderType=开发区科技管理机构 | S→R: T2.DOC.2 T2.DOC.3 A2.10
          6 | recommendation.senderType=开发区科技管理机构 | S→V: T2.DOC.4; S→R: A2.10
          3 | recommendation.senderType=开发区科技管理机构 | S→V: T1.D3.DOC.2; S→R: A2.10
          5 | recommendation.senderType=开发区科技管理机构; recommendation.form=附件3 \
          | S→V: T2.DOC.1 A1.T2.DOC; S→R: T2.DOC.2 T2.DOC.3; S→N: $LETTER

          # B37: the seal of a division inside the sender.
          1 | recommendation.divisionSeal=true | S→R: A2.11
          6 | recommendation.divisionSeal=true; recommendation.sealed=false | S→V: A2.11
          """)
  void firesAtItsConditionOnly(int which, String edits, String changes) {
    Application before = application(which);
    Application after = Edit.apply(before, edits);
    Verdict verdict = Check.precheck(after);

    assertEquals(Check.byId(changes), Check.changes(Check.precheck(before), verdict));
    for (Finding finding : verdict.findings()) {
      if (Check.letter(finding.status()).equals("R")) {
        assertNotNull(finding.note(), () -> finding.clause() + " says which doubt");
      }
    }
  }

  /** The columns: which application, clause, conclusion if found not met, edits. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          1 | T1.D1.REG | INELIGIBLE | cooperation.place=石河子市; partners[0].place=石河子市
          1 | T1.D1.REG | INELIGIBLE | cooperation.otherPlaces=和田地区
          1 | T1.D1.DOC.2 | INELIGIBLE | recommendation.senderUnder=西藏自治区
          1 | T1.D1.KPI.2 | CORRECTABLE | indicators[发酵产量预测精度].baseline=
          1 | T1.D1.KPI.3 | CORRECTABLE | indicators[产量提升].baseline=
          4 | T1.D4.KPI.4 | CORRECTABLE | indicators[耐盐性].baseline=
          4 | T1.D4.KPI.10 | CORRECTABLE | indicators[膜组件处理规模].measure=m³/天
          5 | T2.REG | INELIGIBLE | cooperation.otherPlaces=莎车县
          5 | T2.FLD | INELIGIBLE | cooperation.field=核桃加工; cooperation.fieldInOwnWords=true
          5 | T2.DOC.3 | INELIGIBLE | cooperation.place=三明市; cooperation.field=氟化工; \
          partners[0].place=三明市; recommendation.senderUnder=三元区
          6 | T2.DOC.4 | INELIGIBLE | recommendation.senderUnder=青海省
          6 | T2.DOC.4 | INELIGIBLE | cooperation.place=大连市; cooperation.field=绿色能源; \
          partners[0].place=大连市; recommendation.senderUnder=大连市
          5 | A2.11 | CORRECTABLE | recommendation.divisionSeal=true
          """)
  void isSettledByAJudgement(int which, String clause, Conclusion notMet, String edits) {
    Application application = Edit.apply(application(which), edits);
    Verdict open = Check.precheck(application);
    assertEquals("R", Check.status(open, clause));
    assertEquals(Conclusion.NEEDS_REVIEW, open.conclusion());

    Verdict positive = Check.precheck(judge(application, clause, true));
    assertEquals("S", Check.status(positive, clause));
    assertEquals(Conclusion.ELIGIBLE, positive.conclusion());

    Verdict negative = Check.precheck(judge(application, clause, false));
    assertEquals("V", Check.status(negative, clause));
    assertEquals(notMet, negative.conclusion());
  }

  private static Application application(int which) {
    return switch (which) {
      case 5 -> EligibleTwo.application();
      case 6 -> EligibleTwo.elsewhere();
      default -> EligibleOne.application(which);
    };
  }

  private static Application judge(Application application, String clause, boolean met) {
    Judgement judgement =
        Judgement.builder().clause(clause).met(met).by("评审员丙").reason("已核对原件").build();
    return Edit.replace(application, "judgements", List.of(judgement));
  }
}
