package dev.plumbline.oracle;

import static dev.plumbline.Status.NEEDS_REVIEW;
import static dev.plumbline.Status.SATISFIED;
import static dev.plumbline.Status.UNDETERMINED;
import static dev.plumbline.Status.VIOLATED;
import static dev.plumbline.oracle.Theme.FLOWERS;
import static dev.plumbline.oracle.Theme.MEMBRANE;
import static dev.plumbline.oracle.Theme.QUINOA;
import static dev.plumbline.oracle.Theme.SYNTHESIS;

import dev.plumbline.Status;
import dev.plumbline.fact.Indicator;
import dev.plumbline.fact.PackFact;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The oracle on the targets of topic 1, both sides of each threshold. */
class TopicOneTargetsTest {
  private static final String BASE = "上一年度";

  /** What becomes of the target's clause for each commitment; without one it is undetermined. */
  private static void expect(
      Theme theme, int number, String name, Status expected, String... commitments) {
    String clause = theme.prefix() + "KPI." + number;
    String path = "indicators[" + name + "]";
    Expectations.expect(theme, UNDETERMINED, clause, path, null);
    Expectations.expect(theme, UNDETERMINED, clause, "indicators", null);
    for (String commitment : commitments) {
      List<Indicator> rows = Targets.rows(name, commitment, BASE);
      Expectations.expect(theme, expected, clause, "indicators", rows);
    }
  }

  private static void passes(Theme theme, int number, String name, String... commitments) {
    expect(theme, number, name, SATISFIED, commitments);
  }

  private static void fails(Theme theme, int number, String name, String... commitments) {
    expect(theme, number, name, VIOLATED, commitments);
  }

  private static void open(Theme theme, int number, String name, String... commitments) {
    expect(theme, number, name, UNDETERMINED, commitments);
  }

  @Test
  void synthesis() {
    passes(SYNTHESIS, 1, "人工智能工艺优化技术", "是");
    fails(SYNTHESIS, 1, "人工智能工艺优化技术", "否");
    open(SYNTHESIS, 1, "人工智能工艺优化技术", "1项");
    passes(SYNTHESIS, 2, "发酵产量预测精度", "95%", "95.0％", "95.1%");
    fails(SYNTHESIS, 2, "发酵产量预测精度", "94.99%");
    open(SYNTHESIS, 2, "发酵产量预测精度", "95", "%", "0.95", "95百分点");
    passes(SYNTHESIS, 3, "产量提升", "10%");
    fails(SYNTHESIS, 3, "产量提升", "9.99%", "12%+9%", "5%+5%");
    passes(SYNTHESIS, 3, "产量提升", "12%+10%");
    passes(SYNTHESIS, 4, "工艺调控与质量预测系统", "2套");
    fails(SYNTHESIS, 4, "工艺调控与质量预测系统", "1套");
    passes(SYNTHESIS, 4, "工艺调控与质量预测系统", "2个", "1套+1套", "1套+1个", "2套+套", "2套+0套");
    fails(SYNTHESIS, 4, "工艺调控与质量预测系统", "1个", "1套+0套", "3套+-1套", "-1套");
    open(SYNTHESIS, 4, "工艺调控与质量预测系统", "2吨", "2.5套", "1套+套", "1套+2吨");
    passes(SYNTHESIS, 5, "工艺调控间隔", "0.5小时", "30分钟", "1800秒", "0.1h", "29min");
    fails(SYNTHESIS, 5, "工艺调控间隔", "0.51小时", "31分钟", "1801秒", "1天");
    open(SYNTHESIS, 5, "工艺调控间隔", "0.5", "0.5次", "1月", "0.5小时+小时");
    fails(SYNTHESIS, 5, "工艺调控间隔", "-1小时", "0小时", "0分钟", "1周", "0.5小时+0.6小时", "小时+31分钟");
    passes(SYNTHESIS, 5, "工艺调控间隔", "0.01秒", "0.1小时+0.5小时");
    passes(SYNTHESIS, 6, "产量波动降低", "10%");
    fails(SYNTHESIS, 6, "产量波动降低", "9%");
    passes(SYNTHESIS, 7, "示范应用基地", "2个");
    fails(SYNTHESIS, 7, "示范应用基地", "1个");
    passes(SYNTHESIS, 8, "示范应用生产线", "10条");
    fails(SYNTHESIS, 8, "示范应用生产线", "9条", "6条+3条");
    passes(SYNTHESIS, 8, "示范应用生产线", "6条+4条", "10条+条");
    open(SYNTHESIS, 8, "示范应用生产线", "6条+条", "10.5条");
    passes(SYNTHESIS, 9, "单发酵罐规模", "400吨", "400000千克", "400000kg", "0.04万吨");
    fails(SYNTHESIS, 9, "单发酵罐规模", "399吨", "399999公斤");
    open(SYNTHESIS, 9, "单发酵罐规模", "400m³", "420吨+吨");
    passes(SYNTHESIS, 9, "单发酵罐规模", "400000000克", "420吨+400吨", "400.5吨");
    fails(SYNTHESIS, 9, "单发酵罐规模", "399999999克", "420吨+300吨", "200吨+200吨", "吨+300吨");
  }

  @Test
  void quinoa() {
    passes(QUINOA, 1, "粮用藜麦新品种", "2种");
    fails(QUINOA, 1, "粮用藜麦新品种", "1种", "1个", "1种+0种");
    passes(QUINOA, 1, "粮用藜麦新品种", "2个", "1种+1个");
    open(QUINOA, 1, "粮用藜麦新品种", "2亩", "1.5种");
    passes(QUINOA, 2, "饲用藜麦品系", "1种");
    fails(QUINOA, 2, "饲用藜麦品系", "0种");
    passes(QUINOA, 3, "彩色藜麦花卉品系", "5种");
    fails(QUINOA, 3, "彩色藜麦花卉品系", "4种");
    passes(QUINOA, 4, "示范推广种植面积", "20000亩", "2万亩", "1334公顷", "14平方公里");
    fails(QUINOA, 4, "示范推广种植面积", "19999亩", "1.9999万亩", "1333公顷", "13平方公里");
    open(QUINOA, 4, "示范推广种植面积", "20000株", "20000", "1万亩+亩");
    passes(QUINOA, 4, "示范推广种植面积", "13333334平方米", "1.4千公顷", "5000亩+1000公顷", "20000.5亩");
    fails(QUINOA, 4, "示范推广种植面积", "13333333平方米", "1.3千公顷", "5000亩+999公顷", "3万亩+-1亩");
    passes(QUINOA, 5, "本土化技术人员", "5名", "5人");
    fails(QUINOA, 5, "本土化技术人员", "4名");
    open(QUINOA, 5, "本土化技术人员", "5人次");
  }

  @Test
  void flowers() {
    passes(FLOWERS, 1, "高效育种技术体系", "是");
    fails(FLOWERS, 1, "高效育种技术体系", "否");
    passes(FLOWERS, 5, "无性扩繁效率提升", "30%");
    fails(FLOWERS, 5, "无性扩繁效率提升", "29.9%");
    passes(FLOWERS, 6, "高效繁育技术规程", "2项");
    fails(FLOWERS, 6, "高效繁育技术规程", "1项");
    passes(FLOWERS, 6, "高效繁育技术规程", "2个", "1项+1项");
    passes(FLOWERS, 7, "繁育种苗", "100000株", "10万株");
    fails(FLOWERS, 7, "繁育种苗", "99999株", "9.9万株");
    open(FLOWERS, 7, "繁育种苗", "10", "10万个", "100000.5株");
    passes(FLOWERS, 7, "繁育种苗", "6万株+40000棵");
    fails(FLOWERS, 7, "繁育种苗", "6万株+39999株");
    passes(FLOWERS, 8, "育繁推一体化技术规范", "1套");
    fails(FLOWERS, 8, "育繁推一体化技术规范", "0套");
  }

  @Test
  void membrane() {
    passes(MEMBRANE, 1, "锂镁分离膜", "是");
    fails(MEMBRANE, 1, "锂镁分离膜", "否");
    passes(MEMBRANE, 2, "分离因子", "30.01", "31倍");
    fails(MEMBRANE, 2, "分离因子", "30", "30.0", "29", "31+30");
    passes(MEMBRANE, 2, "分离因子", "31+32");
    passes(MEMBRANE, 3, "测试体系镁锂比", "50.01");
    fails(MEMBRANE, 3, "测试体系镁锂比", "50", "49");
    passes(MEMBRANE, 4, "耐盐性", "2倍");
    fails(MEMBRANE, 4, "耐盐性", "1.99倍");
    open(MEMBRANE, 4, "耐盐性", "200%");
    passes(MEMBRANE, 5, "通量", "10.01L/(m²·h)", "11LMH");
    fails(MEMBRANE, 5, "通量", "10L/(m²·h)", "9.9L/m²·h");
    open(MEMBRANE, 5, "通量", "11", "11吨");
    passes(MEMBRANE, 8, "使用寿命", "1年", "12月", "12个月");
    fails(MEMBRANE, 8, "使用寿命", "11月", "0.99年");
    open(MEMBRANE, 8, "使用寿命", "365天", "53周");
    fails(MEMBRANE, 8, "使用寿命", "2年+11月");
    passes(MEMBRANE, 9, "透过率下降率", "20%", "0%");
    fails(MEMBRANE, 9, "透过率下降率", "20.01%");
    passes(MEMBRANE, 11, "分离样机", "1台");
    fails(MEMBRANE, 11, "分离样机", "0台", "0套", "1台+-1台");
    passes(MEMBRANE, 11, "分离样机", "1套", "0台+1台");
    open(MEMBRANE, 11, "分离样机", "1吨", "1.5台");
  }

  @Test
  void claimedRangesContainThePrinted() {
    passes(MEMBRANE, 6, "运行pH", "2~13", "0~14");
    fails(MEMBRANE, 6, "运行pH", "2.1~13", "2~12.9", "3~", "~12");
    open(MEMBRANE, 6, "运行pH", "2~", "~13", "13");
    passes(MEMBRANE, 7, "运行温度", "20~60℃", "-5~80摄氏度");
    fails(MEMBRANE, 7, "运行温度", "20.1~60℃", "20~59.9℃", "~59℃", "21~℃");
    open(MEMBRANE, 7, "运行温度", "20~60", "20~℃", "20~60°F", "60℃");
  }

  /** The text names cubic metres; by the day or the hour is another measure (B26). */
  @Test
  void scaleOfTheModule() {
    passes(MEMBRANE, 10, "膜组件处理规模", "10m³", "10立方米", "10000升", "10m³+12m³");
    fails(MEMBRANE, 10, "膜组件处理规模", "9.9m³", "9升", "10m³+9m³", "9m³+20m³/天");
    expect(MEMBRANE, 10, "膜组件处理规模", NEEDS_REVIEW, "10m³/天", "9m³/小时", "10m³+20m³/天");
    open(MEMBRANE, 10, "膜组件处理规模", "10", "10吨", "m³+20m³/天", "m³/天");
  }

  @Test
  void increaseWithoutBaselineIsForAPerson() {
    expectWithoutBaseline(SYNTHESIS, NEEDS_REVIEW, 2, "发酵产量预测精度", "95%");
    expectWithoutBaseline(SYNTHESIS, VIOLATED, 2, "发酵产量预测精度", "94%");
    expectWithoutBaseline(SYNTHESIS, UNDETERMINED, 2, "发酵产量预测精度", "95");
    expectWithoutBaseline(SYNTHESIS, NEEDS_REVIEW, 3, "产量提升", "10%");
    expectWithoutBaseline(SYNTHESIS, NEEDS_REVIEW, 6, "产量波动降低", "10%");
    expectWithoutBaseline(SYNTHESIS, NEEDS_REVIEW, 3, "产量提升", "12%+10%");
    expectWithoutBaseline(SYNTHESIS, VIOLATED, 6, "产量波动降低", "9%");
    expectWithoutBaseline(FLOWERS, NEEDS_REVIEW, 5, "无性扩繁效率提升", "30%");
    expectWithoutBaseline(MEMBRANE, NEEDS_REVIEW, 4, "耐盐性", "2倍");
    expectWithoutBaseline(MEMBRANE, VIOLATED, 4, "耐盐性", "1倍");
  }

  private static void expectWithoutBaseline(
      Theme theme, Status expected, int number, String name, String commitment) {
    List<Indicator> rows = Targets.rows(name, commitment, null);
    String clause = theme.prefix() + "KPI." + number;
    Expectations.expect(theme, expected, clause, "indicators", rows);
  }

  /** What becomes of KPI.2, KPI.3 and KPI.4 with these varieties: bloom/reduction. */
  private static void varieties(Status both, Status bloom, Status reduction, String... varieties) {
    List<PackFact> facts = new ArrayList<>();
    for (String variety : varieties) {
      String[] numbers = variety.split("/");
      BigDecimal[] values = new BigDecimal[2];
      for (int i = 0; i < 2; i++) {
        values[i] = numbers[i].equals("?") ? null : new BigDecimal(numbers[i]);
      }
      facts.add(Commitments.variety("花" + facts.size(), values[0], values[1], BASE, BASE));
    }
    Expectations.expect(FLOWERS, both, "T1.D3.KPI.2", "packFacts", facts);
    Expectations.expect(FLOWERS, bloom, "T1.D3.KPI.3", "packFacts", facts);
    Expectations.expect(FLOWERS, reduction, "T1.D3.KPI.4", "packFacts", facts);
  }

  @Test
  void twoVarietiesMeetBothThresholds() {
    varieties(SATISFIED, SATISFIED, SATISFIED, "15/10", "15.0/10.0");
    varieties(SATISFIED, SATISFIED, SATISFIED, "15/10", "1/1", "20/20");
    varieties(VIOLATED, SATISFIED, SATISFIED, "15/9.9", "14.9/10", "15/10");
    varieties(VIOLATED, VIOLATED, SATISFIED, "15/10", "14.99/10");
    varieties(VIOLATED, VIOLATED, VIOLATED, "15/10");
    varieties(UNDETERMINED, UNDETERMINED, SATISFIED, "15/10", "?/10");
    varieties(VIOLATED, UNDETERMINED, VIOLATED, "15/10", "?/9");
    varieties(SATISFIED, SATISFIED, SATISFIED, "15/10", "15/10", "?/?");
    varieties(UNDETERMINED, UNDETERMINED, UNDETERMINED);
    Expectations.expect(FLOWERS, UNDETERMINED, "T1.D3.KPI.2", "packFacts", null);
  }

  /** Each figure of a variety is measured against something of its own (B27). */
  @Test
  void varietiesHaveABaselinePerFigure() {
    BigDecimal bloom = new BigDecimal("15");
    BigDecimal less = new BigDecimal("10");
    PackFact whole = Commitments.variety("花一", bloom, less, BASE, BASE);
    PackFact bloomAlone = Commitments.variety("花二", bloom, less, BASE, null);
    PackFact lessAlone = Commitments.variety("花三", bloom, less, "无", BASE);
    PackFact poor = Commitments.variety("花四", new BigDecimal("14"), less, null, BASE);
    against(SATISFIED, NEEDS_REVIEW, whole, bloomAlone);
    against(NEEDS_REVIEW, SATISFIED, whole, lessAlone);
    against(VIOLATED, SATISFIED, lessAlone, poor);
    against(NEEDS_REVIEW, NEEDS_REVIEW, bloomAlone, lessAlone);
    Expectations.expect(
        FLOWERS, SATISFIED, "T1.D3.KPI.2", "packFacts", List.of(bloomAlone, lessAlone));
  }

  private static void against(Status bloom, Status less, PackFact... varieties) {
    List<PackFact> facts = List.of(varieties);
    Expectations.expect(FLOWERS, bloom, "T1.D3.KPI.3", "packFacts", facts);
    Expectations.expect(FLOWERS, less, "T1.D3.KPI.4", "packFacts", facts);
  }
}
