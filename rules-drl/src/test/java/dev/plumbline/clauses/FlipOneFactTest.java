package dev.plumbline.clauses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.fact.Application;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * One datum changes, and with it exactly the clauses that rest on it. The application is in every
 * scope and judged, so that every clause is satisfied to begin with.
 */
final class FlipOneFactTest {
  /** Nothing that the caller gives can change these. */
  private static final Set<String> ALWAYS_SATISFIED = Set.of("G.0", "P.1", "P.2");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          callName=上海市2024年度软科学研究项目申报指南 | S→V: H.2
          # No topic that is known: any may be meant.
          topic=专题九 | S→U: T3.SEL S.8 $T3 $JUDG3 $A3 X.10; \
          N→U: T1.SEL $DIRECTIONS T2.SEL $T2 $JUDG2 T2.KPI.3 $COUNTY
          startsOn=2024-12-02 | S→V: T3.TERM.S
          endsOn=2026-11-30 | S→V: T3.TERM.E
          requested=0元 | S→V: T3.FUND.T
          requested=150000.01元 | S→V: T3.FUND.M
          title=叶城县核桃产业技术培训 | S→V: A3.3 X.2

          cooperation.place=疏附县 | S→V: T3.REG A1.CP.0 A1.T3.R X.3 X.10
          cooperation.place=云南省 | S→V: X.3 X.10
          cooperation.otherPlaces=云南省 | S→R: T3.REG
          indicators[培养人次].value=39 | S→V: T3.KPI.1
          indicators[培养人次].value=-1 | S→V: T3.KPI.1
          indicators[培养人次].measure=次 | S→U: T3.KPI.1
          indicators[培养人次].startsOn=2024-11-30 | S→V: T3.KPI.2
          indicators[培养人次].endsOn=2025-12-01 | S→V: T3.KPI.2
          indicators[培养人次].place=疏附县 | S→V: T3.KPI.3
          indicators[培养人次].category=行政管理 | S→V: T3.KPI.4
          indicators[技术需求].value=1 | S→V: T3.KPI.5
          indicators[建议报告].value=-1 | S→V: T3.KPI.7
          indicators[技术需求].measure=份 | S→U: T3.KPI.5
          indicators[建议报告].value=0 | S→V: T3.KPI.7
          indicators[建议报告覆盖的技术需求].value=-1 | S→V: T3.KPI.7
          indicators[建议报告].measure=本 | S→U: T3.KPI.7
          indicators[建议报告覆盖的技术需求].value=1 | S→V: T3.KPI.7
          indicators[建议报告覆盖的技术需求].measure=份 | S→U: T3.KPI.7

          posting.dispatchedBy=江苏省 | S→V: T3.LEAD.1
          posting.place=疏附县 | S→V: T3.LEAD.2 A3.6 X.10
          posting.place=莎车县 | S→V: A3.6 X.10
          posting.place=喀什市 | S→R: T3.LEAD.2; S→V: A3.6 X.10
          posting.state=已召回 | S→V: T3.LEAD.3
          posting.state=已任命未到岗 | S→R: T3.LEAD.3
          posting.startsOn=2024-08-01 | S→V: T3.LEAD.4
          posting.startsOn=2024-11-29 | S→V: T3.LEAD.3 T3.LEAD.4
          posting.endsOn=2025-05-27 | S→V: T3.LEAD.6
          posting.endsOn=2024-11-27 | S→V: T3.LEAD.3 T3.LEAD.4 T3.LEAD.6
          posting.personType=退休返聘人员 | S→V: T3.LEAD.5
          posting.personType=企业职工 | S→U: T3.LEAD.5
          posting.personType=医生 | S→R: T3.LEAD.5

          recommendation= | S→U: T3.DOC.1 T3.DOC.2 A1.T3.DOC $A3
          recommendation.form=附件2 | S→V: T3.DOC.1 A1.T3.DOC; S→N: $A3
          recommendation.uploaded=false | S→V: T3.DOC.1
          recommendation.senderType=科技主管部门 | S→V: T3.DOC.2
          recommendation.senderType=其他市级部门 | S→R: T3.DOC.2
          recommendation.senderUnder=新疆维吾尔自治区 | S→V: T3.DOC.2
          recommendation.edition=2023 | S→V: A3.0
          recommendation.sender=上海市援疆联络组 | S→V: A3.2
          recommendation.sender= | S→U: A3.1 A3.2
          recommendation.sealed=false | S→V: A3.2
          recommendation.sealOwner=上海市援疆联络组 | S→V: A3.2
          recommendation.projectName=核桃提质增效技术培训 | S→V: A3.3
          recommendation.firstPartner=莎车县林果技术推广站 | S→V: A3.4
          recommendation.leadName=周成安 | S→V: A3.5
          recommendation.postingPlace=莎车县 | S→V: A3.6
          recommendation.shanghaiPost= | S→U: A3.7
          recommendation.localPost= | S→U: A3.8
          recommendation.postedFrom= | S→U: A3.9 A3.10
          recommendation.postedFrom=2023-12 | S→R: A3.9
          recommendation.postedFrom=2025-08 | S→R: A3.9 T3.LEAD.3 T3.LEAD.4; S→V: A3.10
          recommendation.postedTo=2025-08 | S→R: A3.10
          recommendation.postedTo=2023-12 | S→R: T3.LEAD.3 T3.LEAD.4 T3.LEAD.6; S→V: A3.10
          recommendation.postedTo= | S→U: A3.10
          recommendation.background= | S→U: A3.11 A3.12
          recommendation.foundation= | S→U: A3.11 A3.13
          recommendation.outcome= | S→U: A3.11 A3.14
          lead.name=周成安 | S→V: A3.5
          lead.ongoing=2 | S→V: G.7.2

          applicant.name=上海另一农业科技研究院 | S→V: G.4.3 G.9.5 X.1 X.8
          applicant.registeredAt=昆山市 | S→V: G.1.1
          applicant.branch=true | S→R: G.1.1
          applicant.legalForm=自然人 | S→V: G.1.2
          applicant.legalForm=课题组 | S→U: G.1.2
          priorFunding.onFundedWork=false | S→N: G.2.1 G.2.2
          priorFunding.difference= | S→U: G.2.1
          priorFunding.inheritance= | S→U: G.2.2
          declarations[遵守科研诚信管理要求].made=false | S→V: G.3.1
          declarations[遵守科研诚信管理要求].unsigned=1 | S→V: G.3.1
          declarations[遵守科研诚信管理要求].flagged=true | S→R: G.3.1
          declarations[所提交材料真实].made=false | S→V: G.3.2
          audits[申请资格].passed=false | S→V: G.3.3
          audits[材料真实性].passed=false | S→V: G.3.4
          audits[材料完整性].passed=false | S→V: G.3.5
          declarations[不含涉密内容].made=false | S→V: G.3.6
          declarations[不含涉密内容].flagged=true | S→R: G.3.6
          avoidance= | S→N: G.4.1 G.4.2 G.4.3 G.4.4 G.4.5 G.4.6
          avoidance.experts=[] | S→V: G.4.4 G.4.5
          avoidance.experts[0].name= | S→U: G.4.4
          avoidance.experts[0].reason= | S→U: G.4.5
          documents[回避专家公函].batch=第2批 | S→V: G.4.2
          documents[回避专家公函].sender=叶城县林果技术推广站 | S→V: G.4.3
          documents[回避专家公函].sealed=false | S→V: G.4.3
          documents[可行性方案].batch=第2批 | S→V: G.4.2
          documents[可行性方案].uploaded=false | S→V: G.4.6 X.12
          declarations[遵守科技伦理准则].made=false | S→V: G.5.1
          declarations[遵守科技伦理准则].unsigned=1 | S→V: G.5.1
          ethics.riskAssessed=false | S→V: G.5.2
          ethics.inScope=false | S→N: G.5.3 G.5.4
          ethics.inScope= | S→R: G.5.3 G.5.4
          ethics.reviewed=false | S→V: G.5.3
          documents[科技伦理审查批准材料].uploaded=false | S→V: G.5.4
          declarations[遵守人类遗传资源管理法规].made=false | S→V: G.6.1
          declarations[遵守人类遗传资源管理法规].flagged=true | S→R: G.6.1
          declarations[遵守病原微生物实验室生物安全管理规定].made=false | S→V: G.6.2
          declarations[遵守病原微生物实验室生物安全管理规定].flagged=true | S→R: G.6.2
          declarations[经费预算真实].made=false | S→V: G.8.1

          partners=[] | S→V: G.9.1 G.9.5 A3.4 X.3
          partners[0].name=上海申禾农业科技研究院 | S→V: G.9.1 G.9.5 A3.4
          partners[0].name=莎车县林果技术推广站 | S→V: G.9.5 A3.4
          partners[0].place=莎车县 | S→V: X.3
          contract.signedOn=2022-12-31 | S→V: G.9.2
          contract.signedOn=2024-12-04 | S→V: G.9.3; S→R: G.9.6
          contract.type=框架协议 | S→V: G.9.5
          contract.type=承揽合同 | S→U: G.9.5
          contract.parties=上海申禾农业科技研究院 | S→V: G.9.5
          contract.parties=叶城县林果技术推广站 | S→V: G.9.5 X.1
          contract.parties=[] | S→V: G.9.5 X.1
          contract.registrar=苏州市技术市场管理办公室 | S→V: G.9.6
          contract.registrationNo= | S→U: G.9.6
          contract.projectName=核桃提质增效技术服务 | S→V: X.2
          contract.registeredOn=2024-06-17 | S→R: G.9.6
          contract.registeredOn=2024-12-04 | S→V: G.9.6
          contract.provider=叶城县林果技术推广站 | S→V: X.8
          documents[技术合同].uploaded=false | S→V: G.9.7
          documents[技术合同认定登记证明].uploaded=false | S→V: G.9.8
          budget.total=13万元 | S→V: X.9
          budget.items[0].amount=7万元 | S→V: X.9

          filing.channel=纸质 | S→V: S.1
          filing.login=平台账号 | S→V: S.6
          filing.topic=专题二 | S→V: S.8
          filing.topic=专题九 | S→U: S.8
          filing.createdAt=2024-11-14T08:59:59 | S→V: S.11
          filing.unitSubmittedAt=2024-12-03T16:30:01 | S→V: S.12
          filing.unitSubmittedAt=2024-11-27T16:39:59 | S→V: S.13
          filing.unitAuditedAt=2024-11-28T10:15:01 | S→V: S.13

          judgements[T3.OBJ.1].met=false | S→V: T3.OBJ.1
          judgements[T3.CON.1].met=false | S→V: T3.CON.1
          judgements[T3.CON.2].met=false | S→V: T3.CON.2
          judgements[T3.KPI.6].met=false | S→V: T3.KPI.6
          judgements[T3.LEAD.7].met=false | S→V: T3.LEAD.7
          judgements[G.1.3].met=false | S→V: G.1.3
          judgements[G.8.2].met=false | S→V: G.8.2
          judgements[G.8.3].met=false | S→V: G.8.3
          judgements[G.9.4].met=false | S→V: G.9.4
          judgements[G.9.4]= | S→R: G.9.4
          """)
  void changesOnlyWhatRestsOnIt(String edit, String changes) {
    Application before = Eligible.judged(Eligible.inEveryScope());
    Application after = Edit.apply(before, edit);

    assertTrue(!before.equals(after), "the edit changes nothing");
    assertEquals(Check.byId(changes), Check.changes(Check.precheck(before), Check.precheck(after)));
  }

  /** What opens a scope: from the ordinary application, where the clauses do not apply. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          ethics.inScope=true | N→U: G.5.3 G.5.4
          ethics.inScope= | N→R: G.5.3 G.5.4
          ethics.reviewed=false |
          priorFunding.onFundedWork=false | S→N: G.2.1 G.2.2
          documents[可行性方案].uploaded=false | S→V: X.12
          documents[可行性方案].batch=第2批 |
          applicant.name=上海另一农业科技研究院 | S→V: G.9.5 X.1 X.8
          cooperation.field=红色旅游 |
          recommendation.remarks= |
          lead.idNumber= |
          direction=方向1 |
          awarded=true |
          summary=核桃提质增效 |
          recommendation.addressee=上海市人民政府 |
          recommendation.datedOn=2023-12-31 |
          recommendation.addressee=上海市人民政府 |
          """)
  void changesNothingOutOfScope(String edit, String changes) {
    Application before = Eligible.application();

    assertEquals(
        Check.byId(changes),
        Check.changes(Check.precheck(before), Check.precheck(Edit.apply(before, edit))));
  }

  /** A clause without a row in the table above would go untested. */
  @Test
  void flipsEveryClause() throws NoSuchMethodException {
    Method table =
        FlipOneFactTest.class.getDeclaredMethod(
            "changesOnlyWhatRestsOnIt", String.class, String.class);
    Set<String> flipped = new TreeSet<>(ALWAYS_SATISFIED);
    Arrays.stream(table.getAnnotation(CsvSource.class).textBlock().split("\n"))
        .filter(line -> line.contains("|"))
        .forEach(line -> flipped.addAll(Check.byId(line.split("\\|")[1]).keySet()));

    List<String> all = Check.applying(Check.precheck(Eligible.inEveryScope()));
    flipped.removeAll(Check.ids("$TOPIC1 $TOPIC2"));
    assertEquals(all, List.copyOf(flipped));
  }
}
