package dev.plumbline.clauses;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plumbline.Verdict;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * One fact is taken from an application to topic 1: exactly the clauses that rest on it are open
 * and name it. The columns: what is removed, its name, clauses, clauses whose scope it decides on;
 * {@code #} stands for each of the directions in turn. The topic has a test of its own.
 */
final class MissingOneTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          startsOn | Application.startsOn | T1.D#.TERM.S |
          endsOn | Application.endsOn | T1.D#.TERM.E |
          requested | Application.requested | T1.D#.FUND.T T1.D#.FUND.M |
          title | Application.title | A2.3 X.2 |
          cooperation | Cooperation | T1.D#.REG X.3 |
          cooperation.place | Cooperation.place | T1.D#.REG X.3 |
          recommendation | Recommendation | T1.D#.DOC.1 T1.D#.DOC.2 T1.D#.DOC.3 | $LETTER
          recommendation.form | Recommendation.form | T1.D#.DOC.3 | $LETTER
          recommendation.uploaded | Recommendation.uploaded | T1.D#.DOC.1 |
          recommendation.senderType | Recommendation.senderType | T1.D#.DOC.2 A2.10 |
          recommendation.senderUnder | Recommendation.senderUnder | T1.D#.DOC.2 |
          recommendation.edition | Recommendation.edition | A2.0 |
          recommendation.addressee | Recommendation.addressee | A2.1 |
          recommendation.applicantName | Recommendation.applicantName | A2.2 |
          recommendation.projectName | Recommendation.projectName | A2.3 |
          recommendation.callName | Recommendation.callName | A2.4 |
          recommendation.groundsKept | Recommendation.groundsKept | A2.5 |
          recommendation.prospectsKept | Recommendation.prospectsKept | A2.6 |
          recommendation.closingKept | Recommendation.closingKept | A2.13 |
          recommendation.contactName | Recommendation.contactName | A2.7 |
          recommendation.phone | Recommendation.phone | A2.8 |
          recommendation.email | Recommendation.email | A2.9 |
          recommendation.sender | Recommendation.sender | A2.10 A2.11 |
          recommendation.sealed | Recommendation.sealed | A2.11 |
          recommendation.sealOwner | Recommendation.sealOwner | A2.11 |
          recommendation.datedOn | Recommendation.datedOn | A2.12 X.7 |
          applicant | Applicant | G.1.1 G.1.2 G.4.3 G.9.1 G.9.5 A2.2 X.1 X.8 |
          applicant.name | Applicant.name | G.4.3 G.9.1 G.9.5 A2.2 X.1 X.8 |
          lead | Lead | G.7.2 |
          """)
  void isNamedByWhatRestsOnIt(String path, String fact, String clauses, String scoped) {
    for (int direction = 1; direction <= 4; direction++) {
      String own = clauses.replace("#", Integer.toString(direction));
      Gap.isNamed(Edit.remove(EligibleOne.inEveryScope(direction), path), fact, own, scoped);
    }
  }

  /** Without a direction each may be meant. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void isTheDirection(int direction) {
    Gap.isNamed(
        Edit.remove(EligibleOne.inEveryScope(direction), "direction"),
        "Application.direction",
        "T1.SEL",
        "$DIRECTIONS");
  }

  /** The columns: what the target consists of, its clause, and its name. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          committed | T1.D1.KPI.1 | 人工智能工艺优化技术
          value measure | T1.D1.KPI.2 | 发酵产量预测精度
          value measure | T1.D1.KPI.3 | 产量提升
          value measure | T1.D1.KPI.4 | 工艺调控与质量预测系统
          value measure | T1.D1.KPI.5 | 工艺调控间隔
          value measure | T1.D1.KPI.6 | 产量波动降低
          value measure | T1.D1.KPI.7 | 示范应用基地
          value measure | T1.D1.KPI.8 | 示范应用生产线
          value measure | T1.D1.KPI.9 | 单发酵罐规模
          value measure | T1.D2.KPI.1 | 粮用藜麦新品种
          value measure | T1.D2.KPI.2 | 饲用藜麦品系
          value measure | T1.D2.KPI.3 | 彩色藜麦花卉品系
          value measure | T1.D2.KPI.4 | 示范推广种植面积
          value measure | T1.D2.KPI.5 | 本土化技术人员
          committed | T1.D3.KPI.1 | 高效育种技术体系
          value measure | T1.D3.KPI.5 | 无性扩繁效率提升
          value measure | T1.D3.KPI.6 | 高效繁育技术规程
          value measure | T1.D3.KPI.7 | 繁育种苗
          value measure | T1.D3.KPI.8 | 育繁推一体化技术规范
          committed | T1.D4.KPI.1 | 锂镁分离膜
          value | T1.D4.KPI.2 | 分离因子
          value | T1.D4.KPI.3 | 测试体系镁锂比
          value measure | T1.D4.KPI.4 | 耐盐性
          value measure | T1.D4.KPI.5 | 通量
          lower upper | T1.D4.KPI.6 | 运行pH
          lower upper measure | T1.D4.KPI.7 | 运行温度
          value measure | T1.D4.KPI.8 | 使用寿命
          value measure | T1.D4.KPI.9 | 透过率下降率
          value measure | T1.D4.KPI.10 | 膜组件处理规模
          value measure | T1.D4.KPI.11 | 分离样机
          """)
  void isPartOfATarget(String parts, String clause, String name) {
    int direction = clause.charAt(4) - '0';
    String path = "indicators[" + name + "]";
    String fact = "Indicator[" + name + "]";

    Gap.isNamed(Edit.remove(EligibleOne.inEveryScope(direction), path), fact, clause, null);
    for (String part : parts.split(" ")) {
      Gap.isNamed(
          Edit.remove(EligibleOne.inEveryScope(direction), path + "." + part),
          fact + "." + part,
          clause,
          null);
    }
  }

  /** Without a list of targets each clause misses its own; the varieties are a list apart. */
  @ParameterizedTest
  @CsvSource({"1, $KPI1", "2, $KPI2", "4, $KPI4"})
  void isNamedByKeyWhereTheWholeListIsMissing(int direction, String targets) {
    Verdict verdict = Check.precheck(Edit.remove(EligibleOne.application(direction), "indicators"));

    assertEquals(Check.ids(targets), Check.with(verdict, "U"));
    Set<String> named = new TreeSet<>();
    for (String clause : Check.ids(targets)) {
      named.addAll(Check.missing(Check.finding(verdict, clause)));
    }
    Set<String> all = new TreeSet<>();
    EligibleOne.application(direction)
        .indicators()
        .forEach(indicator -> all.add("Indicator[" + indicator.name() + "]"));
    assertEquals(all, named);
  }
}
