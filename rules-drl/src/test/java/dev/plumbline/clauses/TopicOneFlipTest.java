package dev.plumbline.clauses;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One datum changes in an application to topic 1, and with it exactly the clauses that rest on it.
 * The application is in every scope of its direction and judged. In the first table {@code D#}
 * stands for each of the directions in turn, and {@code @} for whose letter topic 2 would ask for.
 */
final class TopicOneFlipTest {
  /** The columns: an edit, what changes, and the property in evidence of what is violated. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          # No topic that is known: any may be meant.
          topic=专题九 | S→U: T1.SEL S.8 $DIRECTION# $LETTER; \
          N→U: T2.SEL $T2 $JUDG2 T2.KPI.3 @ T3.SEL $T3 $JUDG3 X.10 |
          filing.topic=专题二 | S→V: S.8 | Filing.topic
          filing.topic=专题九 | S→U: S.8 |
          startsOn=2024-12-02 | S→V: T1.D#.TERM.S | Application.startsOn
          endsOn=2025-11-30 | S→V: T1.D#.TERM.E | Application.endsOn
          requested=0元 | S→V: T1.D#.FUND.T | Application.requested
          requested=1500000.01元 | S→V: T1.D#.FUND.M | Application.requested
          title=另一个项目 | S→V: A2.3 X.2 | Recommendation.projectName or Contract.projectName
          callName=上海市2024年度软科学研究项目申报指南 | S→V: H.2 | Application.callName
          cooperation.place=贵阳市 | S→V: T1.D#.REG X.3 | Cooperation.place or Partner.place
          cooperation.otherPlaces=贵阳市 | S→R: T1.D#.REG |

          recommendation= | S→U: T1.D#.DOC.1 T1.D#.DOC.2 T1.D#.DOC.3 $LETTER |
          recommendation.uploaded=false | S→V: T1.D#.DOC.1 | Recommendation.uploaded
          recommendation.form=附件3 | S→V: T1.D#.DOC.3; S→N: $LETTER | Recommendation.form
          recommendation.senderType=市级组织部门 | S→V: T1.D#.DOC.2 A2.10 \
          | Recommendation.senderType
          recommendation.senderType=组织部门 | S→U: T1.D#.DOC.2 A2.10 |
          recommendation.senderType=开发区科技管理机构 | S→V: T1.D#.DOC.2; S→R: A2.10 \
          | Recommendation.senderType
          recommendation.senderUnder=贵阳市 | S→V: T1.D#.DOC.2 | Recommendation.senderUnder
          recommendation.senderUnder=贵州省 | S→R: T1.D#.DOC.2 |

          lead.ongoing=2 | S→V: G.7.2 | Lead.ongoing
          applicant.registeredAt=昆山市 | S→V: G.1.1 | Applicant.registeredAt
          contract.registrar=苏州市技术市场管理办公室 | S→V: G.9.6 | Contract.registrar
          documents[技术合同].uploaded=false | S→V: G.9.7 | Document[技术合同].uploaded
          filing.unitSubmittedAt=2024-12-03T16:30:01 | S→V: S.12 | Filing.unitSubmittedAt
          avoidance= | S→N: $AVOIDANCE |
          ethics.inScope=false | S→N: $ETHICS |
          """)
  void changesOnlyWhatRestsOnIt(String edit, String changes, String properties) {
    for (int direction = 1; direction <= 4; direction++) {
      String n = Integer.toString(direction);
      String letter = direction == 3 ? "$COUNTY" : "T2.DOC.4"; // 云南省 is a counterpart area
      String own = changes.replace("#", n).replace("@", letter);
      Flip.changes(EligibleOne.judged(direction), edit, own, properties);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          indicators[人工智能工艺优化技术].committed=false | S→V: T1.D1.KPI.1 \
          | Indicator[人工智能工艺优化技术].committed
          indicators[发酵产量预测精度].value=94 | S→V: T1.D1.KPI.2 | Indicator[发酵产量预测精度].value
          indicators[发酵产量预测精度].baseline= | S→R: T1.D1.KPI.2 |
          indicators[产量提升].value=9 | S→V: T1.D1.KPI.3 | Indicator[产量提升].value
          indicators[产量提升].baseline= | S→R: T1.D1.KPI.3 |
          indicators[工艺调控与质量预测系统].value=1 | S→V: T1.D1.KPI.4 \
          | Indicator[工艺调控与质量预测系统].value
          indicators[工艺调控间隔].value=0.6 | S→V: T1.D1.KPI.5 | Indicator[工艺调控间隔].value
          indicators[工艺调控间隔].measure=天 | S→V: T1.D1.KPI.5 | Indicator[工艺调控间隔].value
          indicators[产量波动降低].value=9 | S→V: T1.D1.KPI.6 | Indicator[产量波动降低].value
          indicators[示范应用基地].value=1 | S→V: T1.D1.KPI.7 | Indicator[示范应用基地].value
          indicators[示范应用生产线].value=9 | S→V: T1.D1.KPI.8 | Indicator[示范应用生产线].value
          indicators[单发酵罐规模].value=399 | S→V: T1.D1.KPI.9 | Indicator[单发酵罐规模].value
          indicators[单发酵罐规模].measure=千克 | S→V: T1.D1.KPI.9 | Indicator[单发酵罐规模].value
          indicators[单发酵罐规模].measure=m³ | S→U: T1.D1.KPI.9 |
          cooperation.place=石河子市 | S→R: T1.D1.REG; S→V: X.3 | Partner.place
          """)
  void changesATargetOfDirectionOne(String edit, String changes, String properties) {
    Flip.changes(EligibleOne.judged(1), edit, changes, properties);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          indicators[粮用藜麦新品种].value=1 | S→V: T1.D2.KPI.1 | Indicator[粮用藜麦新品种].value
          indicators[饲用藜麦品系].value=0 | S→V: T1.D2.KPI.2 | Indicator[饲用藜麦品系].value
          indicators[彩色藜麦花卉品系].value=4 | S→V: T1.D2.KPI.3 | Indicator[彩色藜麦花卉品系].value
          indicators[示范推广种植面积].value=19999 | S→V: T1.D2.KPI.4 \
          | Indicator[示范推广种植面积].value
          indicators[示范推广种植面积].measure=株 | S→U: T1.D2.KPI.4 |
          indicators[示范推广种植面积].measure=公顷 | |
          indicators[本土化技术人员].value=4 | S→V: T1.D2.KPI.5 | Indicator[本土化技术人员].value
          """)
  void changesATargetOfDirectionTwo(String edit, String changes, String properties) {
    Flip.changes(EligibleOne.judged(2), edit, changes, properties);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          indicators[高效育种技术体系].committed=false | S→V: T1.D3.KPI.1 \
          | Indicator[高效育种技术体系].committed
          Variety[花一].bloomExtension=14 | S→V: T1.D3.KPI.2 T1.D3.KPI.3 |
          Variety[花一].waterFertiliserReduction=9 | S→V: T1.D3.KPI.2 T1.D3.KPI.4 |
          Variety[花二]= | S→V: T1.D3.KPI.2 T1.D3.KPI.3 T1.D3.KPI.4 |
          Variety= | S→U: T1.D3.KPI.2 T1.D3.KPI.3 T1.D3.KPI.4 |
          indicators[无性扩繁效率提升].value=29 | S→V: T1.D3.KPI.5 | Indicator[无性扩繁效率提升].value
          indicators[高效繁育技术规程].value=1 | S→V: T1.D3.KPI.6 | Indicator[高效繁育技术规程].value
          indicators[繁育种苗].value=99999 | S→V: T1.D3.KPI.7 | Indicator[繁育种苗].value
          indicators[育繁推一体化技术规范].value=0 | S→V: T1.D3.KPI.8 \
          | Indicator[育繁推一体化技术规范].value
          """)
  void changesATargetOfDirectionThree(String edit, String changes, String properties) {
    Flip.changes(EligibleOne.judged(3), edit, changes, properties);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          indicators[锂镁分离膜].committed=false | S→V: T1.D4.KPI.1 | Indicator[锂镁分离膜].committed
          indicators[分离因子].value=30 | S→V: T1.D4.KPI.2 | Indicator[分离因子].value
          indicators[测试体系镁锂比].value=50 | S→V: T1.D4.KPI.3 | Indicator[测试体系镁锂比].value
          indicators[耐盐性].value=1.9 | S→V: T1.D4.KPI.4 | Indicator[耐盐性].value
          indicators[耐盐性].baseline= | S→R: T1.D4.KPI.4 |
          indicators[通量].value=10 | S→V: T1.D4.KPI.5 | Indicator[通量].value
          indicators[运行pH].lower=3 | S→V: T1.D4.KPI.6 | Indicator[运行pH].lower
          indicators[运行pH].upper=12 | S→V: T1.D4.KPI.6 | Indicator[运行pH].upper
          indicators[运行温度].lower=21 | S→V: T1.D4.KPI.7 | Indicator[运行温度].lower
          indicators[运行温度].upper=59 | S→V: T1.D4.KPI.7 | Indicator[运行温度].upper
          indicators[使用寿命].value=0.9 | S→V: T1.D4.KPI.8 | Indicator[使用寿命].value
          indicators[透过率下降率].value=21 | S→V: T1.D4.KPI.9 | Indicator[透过率下降率].value
          indicators[膜组件处理规模].value=9 | S→V: T1.D4.KPI.10 | Indicator[膜组件处理规模].value
          indicators[膜组件处理规模].measure=m³/天 | S→R: T1.D4.KPI.10 |
          indicators[分离样机].value=0 | S→V: T1.D4.KPI.11 | Indicator[分离样机].value
          """)
  void changesATargetOfDirectionFour(String edit, String changes, String properties) {
    Flip.changes(EligibleOne.judged(4), edit, changes, properties);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void changesWhatReviewersFound(int direction) {
    for (String clause : Check.ids("$JUDGT1D" + direction + " $JUDGED")) {
      String judgement = "judgements[" + clause + "]";
      Flip.changes(EligibleOne.judged(direction), judgement + ".met=false", "S→V: " + clause, null);
      Flip.changes(EligibleOne.judged(direction), judgement + "=", "S→R: " + clause, null);
    }
  }

  /** Without a direction, each of the four may be meant; so with a fifth, which is not known. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void changesTheDirection(int direction) {
    Set<String> rest = new TreeSet<>(Check.ids("$DIRECTIONS"));
    rest.removeAll(Check.ids("$DIRECTION" + direction));
    String changes =
        "S→U: T1.SEL $DIRECTION%d; N→U: %s".formatted(direction, String.join(" ", rest));
    for (String edit : List.of("direction=", "direction=方向5")) {
      Flip.changes(EligibleOne.judged(direction), edit, changes, null);
    }
  }

  /** A clause without a row in the tables above would go untested. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void flipsEveryClause(int direction) {
    String own =
        "changesATargetOfDirection" + List.of("One", "Two", "Three", "Four").get(direction - 1);
    Set<String> flipped = Flip.flipped(getClass(), "changesOnlyWhatRestsOnIt", direction);
    flipped.removeAll(Check.ids("$KPI" + direction)); // by their own rows, not by the topic's
    flipped.addAll(Flip.flipped(getClass(), own, direction));

    Set<String> all = new TreeSet<>(Check.applying(Check.precheck(EligibleOne.judged(direction))));
    all.removeIf(clause -> !clause.startsWith("T1."));
    flipped.removeIf(clause -> !clause.startsWith("T1."));
    assertEquals(all, flipped);
  }

  @Test
  void countsTheClausesOfEachDirection() {
    assertEquals(
        List.of(26, 22, 25, 30),
        List.of(1, 2, 3, 4).stream().map(n -> Check.ids("$DIRECTION" + n).size()).toList());
  }
}
