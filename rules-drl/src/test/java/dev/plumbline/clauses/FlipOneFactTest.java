package dev.plumbline.clauses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.fact.Application;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * One datum changes, and with it exactly the clauses that rest on it: what the pack's own cases do
 * not try. The application is in every scope and judged, so that every clause is satisfied to begin
 * with.
 */
final class FlipOneFactTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # No topic that is known: any may be meant.
          topic=专题九 | S→U: T3.SEL S.8 $T3 $JUDG3 $A3 X.10; \
          N→U: T1.SEL $DIRECTIONS T2.SEL $T2 $JUDG2 T2.KPI.3 $COUNTY
          indicators[培养人次].value=-1 | S→V: T3.KPI.1
          indicators[培养人次].measure=次 | S→U: T3.KPI.1
          indicators[建议报告].value=-1 | S→V: T3.KPI.7
          indicators[技术需求].measure=份 | S→U: T3.KPI.5
          indicators[建议报告覆盖的技术需求].value=-1 | S→V: T3.KPI.7
          indicators[建议报告].measure=本 | S→U: T3.KPI.7
          indicators[建议报告覆盖的技术需求].measure=份 | S→U: T3.KPI.7
          posting.startsOn=2024-08-01 | S→V: T3.LEAD.4
          posting.endsOn=2025-05-27 | S→V: T3.LEAD.6
          posting.personType=企业职工 | S→U: T3.LEAD.5
          recommendation.postedFrom=2023-12 | S→R: A3.9
          recommendation.postedTo=2025-08 | S→R: A3.10
          contract.type=承揽合同 | S→U: G.9.5
          contract.parties=[] | S→V: G.9.5 X.1
          budget.total=13万元 | S→V: X.9
          filing.topic=专题九 | S→U: S.8
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
}
