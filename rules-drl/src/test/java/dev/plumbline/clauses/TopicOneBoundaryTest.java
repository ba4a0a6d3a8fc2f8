package dev.plumbline.clauses;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plumbline.Finding;
import dev.plumbline.Verdict;
import dev.plumbline.fact.Application;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Both sides of every number and date of topic 1. The columns: clause, status, the property in
 * evidence, the value offered, the value demanded, the distance, and the edits of the eligible
 * application to the clause's direction.
 */
final class TopicOneBoundaryTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          T1.D1.KPI.1 | V | Indicator[人工智能工艺优化技术].committed | 否 | 是 | \
          | indicators[人工智能工艺优化技术].committed=false
          T1.D1.KPI.2 | S | | | | | indicators[发酵产量预测精度].value=95.1
          T1.D1.KPI.2 | V | Indicator[发酵产量预测精度].value | 94.9% | 95% | 0.1% \
          | indicators[发酵产量预测精度].value=94.9
          T1.D1.KPI.3 | S | | | | | indicators[产量提升].value=10.5
          T1.D1.KPI.3 | V | Indicator[产量提升].value | 9.99% | 10% | 0.01% \
          | indicators[产量提升].value=9.99
          T1.D1.KPI.4 | V | Indicator[工艺调控与质量预测系统].value | 1套 | 2套 | 1套 \
          | indicators[工艺调控与质量预测系统].value=1
          T1.D1.KPI.5 | S | | | | | indicators[工艺调控间隔].value=0.49
          T1.D1.KPI.5 | S | | | | | indicators[工艺调控间隔].value=0.500
          T1.D1.KPI.5 | V | Indicator[工艺调控间隔].value | 0.51小时 | 0.5小时 | 0.01小时 \
          | indicators[工艺调控间隔].value=0.51
          T1.D1.KPI.6 | V | Indicator[产量波动降低].value | 9% | 10% | 1% | indicators[产量波动降低].value=9
          T1.D1.KPI.7 | V | Indicator[示范应用基地].value | 1个 | 2个 | 1个 | indicators[示范应用基地].value=1
          T1.D1.KPI.8 | V | Indicator[示范应用生产线].value | 9条 | 10条 | 1条 \
          | indicators[示范应用生产线].value=9
          T1.D1.KPI.9 | V | Indicator[单发酵罐规模].value | 399.9吨 | 400吨 | 0.1吨 \
          | indicators[单发酵罐规模].value=399.9

          T1.D2.KPI.1 | V | Indicator[粮用藜麦新品种].value | 1种 | 2种 | 1种 \
          | indicators[粮用藜麦新品种].value=1
          T1.D2.KPI.2 | V | Indicator[饲用藜麦品系].value | 0种 | 1种 | 1种 | indicators[饲用藜麦品系].value=0
          T1.D2.KPI.3 | V | Indicator[彩色藜麦花卉品系].value | 4种 | 5种 | 1种 \
          | indicators[彩色藜麦花卉品系].value=4
          T1.D2.KPI.4 | S | | | | | indicators[示范推广种植面积].value=20001
          T1.D2.KPI.4 | V | Indicator[示范推广种植面积].value | 19995亩 | 20000亩 | 5亩 \
          | indicators[示范推广种植面积].value=19995
          T1.D2.KPI.4 | V | Indicator[示范推广种植面积].value | 19999.9亩 | 20000亩 | 0.1亩 \
          | indicators[示范推广种植面积].value=19999.9
          T1.D2.KPI.5 | V | Indicator[本土化技术人员].value | 4名 | 5名 | 1名 \
          | indicators[本土化技术人员].value=4

          T1.D3.KPI.1 | V | Indicator[高效育种技术体系].committed | 否 | 是 | \
          | indicators[高效育种技术体系].committed=false
          T1.D3.KPI.5 | S | | | | | indicators[无性扩繁效率提升].value=31
          T1.D3.KPI.5 | V | Indicator[无性扩繁效率提升].value | 29.9% | 30% | 0.1% \
          | indicators[无性扩繁效率提升].value=29.9
          T1.D3.KPI.6 | V | Indicator[高效繁育技术规程].value | 1项 | 2项 | 1项 \
          | indicators[高效繁育技术规程].value=1
          T1.D3.KPI.7 | V | Indicator[繁育种苗].value | 99999株 | 100000株 | 1株 \
          | indicators[繁育种苗].value=99999
          T1.D3.KPI.8 | V | Indicator[育繁推一体化技术规范].value | 0套 | 1套 | 1套 \
          | indicators[育繁推一体化技术规范].value=0

          T1.D4.KPI.1 | V | Indicator[锂镁分离膜].committed | 否 | 是 | \
          | indicators[锂镁分离膜].committed=false
          # Strictly more: the printed number itself is too little.
          T1.D4.KPI.2 | V | Indicator[分离因子].value | 30 | 30 | | indicators[分离因子].value=30
          T1.D4.KPI.2 | V | Indicator[分离因子].value | 30 | 30 | | indicators[分离因子].value=30.00
          T1.D4.KPI.2 | V | Indicator[分离因子].value | 29.99 | 30 | 0.01 | indicators[分离因子].value=29.99
          T1.D4.KPI.3 | V | Indicator[测试体系镁锂比].value | 50 | 50 | | indicators[测试体系镁锂比].value=50
          T1.D4.KPI.3 | V | Indicator[测试体系镁锂比].value | 49.9 | 50 | 0.1 \
          | indicators[测试体系镁锂比].value=49.9
          T1.D4.KPI.4 | V | Indicator[耐盐性].value | 1.99倍 | 2倍 | 0.01倍 | indicators[耐盐性].value=1.99
          T1.D4.KPI.5 | V | Indicator[通量].value | 10L/(m²·h) | 10升/(平方米·小时) | | indicators[通量].value=10
          T1.D4.KPI.5 | V | Indicator[通量].value | 9.9L/(m²·h) | 10升/(平方米·小时) | 0.1升/(平方米·小时) \
          | indicators[通量].value=9.9
          # A claimed range has to contain the printed one.
          T1.D4.KPI.6 | V | Indicator[运行pH].lower | 2.1 | 2 | 0.1 | indicators[运行pH].lower=2.1
          T1.D4.KPI.6 | V | Indicator[运行pH].upper | 12.9 | 13 | 0.1 | indicators[运行pH].upper=12.9
          T1.D4.KPI.6 | V | Indicator[运行pH].lower | 13.5 | 2 | 11.5 | indicators[运行pH].lower=13.5
          T1.D4.KPI.7 | V | Indicator[运行温度].lower | 20.1℃ | 20℃ | 0.1℃ | indicators[运行温度].lower=20.1
          T1.D4.KPI.7 | V | Indicator[运行温度].upper | 59.9℃ | 60℃ | 0.1℃ | indicators[运行温度].upper=59.9
          T1.D4.KPI.8 | V | Indicator[使用寿命].value | 0.99年 | 1年 | 0.01年 | indicators[使用寿命].value=0.99
          T1.D4.KPI.9 | S | | | | | indicators[透过率下降率].value=0
          T1.D4.KPI.9 | V | Indicator[透过率下降率].value | 20.1% | 20% | 0.1% \
          | indicators[透过率下降率].value=20.1
          T1.D4.KPI.10 | V | Indicator[膜组件处理规模].value | 9.9m³ | 10 | 0.1立方米 \
          | indicators[膜组件处理规模].value=9.9
          T1.D4.KPI.11 | V | Indicator[分离样机].value | 0台 | 1台 | 1台 | indicators[分离样机].value=0
          """)
  void decidesTargets(
      String clause,
      String status,
      String property,
      String offered,
      String demanded,
      String distance,
      String edits) {
    Application application = EligibleOne.application(clause.charAt(4) - '0');
    Boundary.decides(
        Edit.apply(application, edits), clause, status, property, offered, demanded, distance);
  }

  /** Time and money are the same in all directions: {@code #} stands for each. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          T1.D#.TERM.S | V | Application.startsOn | 2024-11-30 | 2024-12-01 | 1天 | startsOn=2024-11-30
          T1.D#.TERM.S | V | Application.startsOn | 2024-12-02 | 2024-12-01 | 1天 | startsOn=2024-12-02
          T1.D#.TERM.E | V | Application.endsOn | 2026-11-29 | 2026-11-30 | 1天 | endsOn=2026-11-29
          T1.D#.TERM.E | V | Application.endsOn | 2026-12-01 | 2026-11-30 | 1天 | endsOn=2026-12-01
          T1.D#.TERM.E | V | Application.endsOn | 2025-11-30 | 2026-11-30 | 365天 | endsOn=2025-11-30
          T1.D#.FUND.T | V | Application.requested | 0 | 0 | | requested=0元
          T1.D#.FUND.T | V | Application.requested | 0 | 0 | | requested=0万元
          T1.D#.FUND.M | S | | | | | requested=1499999.99元
          T1.D#.FUND.M | S | | | | | requested=0元
          T1.D#.FUND.M | V | Application.requested | 1500000.01元 | 150万元 | 0.01元 \
          | requested=1500000.01元
          T1.D#.FUND.M | V | Application.requested | 150.0001万元 | 150万元 | 1元 \
          | requested=1500001元
          T1.D#.FUND.M | V | Application.requested | 151万元 | 150万元 | 1万元 | requested=151万元
          T1.D#.DOC.3 | V | Recommendation.form | 附件3 | 附件2 | | recommendation.form=附件3
          T1.D#.DOC.1 | V | Recommendation.uploaded | 否 | 是 | | recommendation.uploaded=false
          T1.D#.DOC.2 | V | Recommendation.senderType | 区级组织部门 | 科技主管部门 | \
          | recommendation.senderType=区级组织部门
          # Of which level is not said: not known.
          T1.D#.DOC.2 | U | Recommendation.senderType | | | | recommendation.senderType=组织部门
          """)
  void decidesTheFrame(
      String clauses,
      String status,
      String property,
      String offered,
      String demanded,
      String distance,
      String edits) {
    for (int direction = 1; direction <= 4; direction++) {
      String clause = clauses.replace("#", Integer.toString(direction));
      Boundary.decides(
          Edit.apply(EligibleOne.application(direction), edits),
          clause,
          status,
          property,
          offered,
          demanded,
          distance);
    }
  }

  /** A target of another direction is nothing to this one. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void asksForTheTargetsOfOneDirectionOnly(int direction) {
    for (int other = 1; other <= 4; other++) {
      Application application =
          Edit.replace(
              EligibleOne.application(direction),
              "indicators",
              EligibleOne.application(other).indicators());
      Verdict verdict = Check.precheck(application);
      for (String clause : Check.ids("$KPI1 $KPI2 $KPI3 $KPI4")) {
        // The varieties are no indicators: those of direction 3 stay its own.
        boolean own = clause.startsWith("T1.D" + direction);
        boolean met = direction == other || clause.matches("T1\\.D3\\.KPI\\.[234]");
        Finding finding = Check.finding(verdict, clause);
        assertEquals(!own ? "N" : met ? "S" : "U", Check.letter(finding.status()), clause);
      }
    }
  }
}
