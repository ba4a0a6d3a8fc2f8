package dev.plumbline.oracle;

import static dev.plumbline.oracle.Known.atLeast;
import static dev.plumbline.oracle.Known.atMost;
import static dev.plumbline.oracle.Known.below;
import static dev.plumbline.oracle.Known.get;
import static dev.plumbline.oracle.Known.yes;

import dev.plumbline.Severity;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.Indicator;
import java.math.BigDecimal;
import java.util.function.BiFunction;

/** The targets of the four directions of topic 1. */
final class TopicOneTargets {
  private final Application application;
  private final Sheet sheet;
  private final Truth topic;
  private String prefix;
  private Truth scope;

  TopicOneTargets(Application application, Sheet sheet, Truth topic) {
    this.application = application;
    this.sheet = sheet;
    this.topic = topic;
  }

  void decide() {
    direction(1);
    synthesis();
    direction(2);
    quinoa();
    direction(3);
    flowers();
    direction(4);
    membrane();
    module();
  }

  private void direction(int number) {
    prefix = "T1.D" + number + ".KPI.";
    scope = topic.and(Words.is(Words.DIRECTION, application.direction(), "方向" + number));
  }

  private Indicator target(String name) {
    return Names.keyed(Names.INDICATOR, application.indicators(), Indicator::name, name);
  }

  private void line(int number, Truth condition) {
    line(number, condition, Truth.FALSE);
  }

  private void line(int number, Truth condition, Truth doubt) {
    sheet.clause(prefix + number, Severity.RETURN, scope, condition, doubt);
  }

  private void floor(int number, String name, String floor, String unit) {
    line(number, Units.atLeast(target(name), floor, unit));
  }

  /** A floor that means little without what it is measured against (B27). */
  private void floorOverBaseline(int number, String name, String floor, String unit) {
    Indicator target = target(name);
    Truth reached = Units.atLeast(target, floor, unit);
    Truth bare = Truth.of(target != null && Folding.said(target.baseline()) == null);
    line(number, reached, reached.and(bare));
  }

  private void committed(int number, String name) {
    line(number, yes(get(target(name), Indicator::committed)));
  }

  private void synthesis() {
    committed(1, "人工智能工艺优化技术");
    floorOverBaseline(2, "发酵产量预测精度", "95", "%");
    floorOverBaseline(3, "产量提升", "10", "%");
    floor(4, "工艺调控与质量预测系统", "2", "套");
    line(5, Units.atMost(target("工艺调控间隔"), "0.5", "小时"));
    floor(6, "产量波动降低", "10", "%");
    floor(7, "示范应用基地", "2", "个");
    floor(8, "示范应用生产线", "10", "条");
    floor(9, "单发酵罐规模", "400", "吨");
  }

  private void quinoa() {
    floor(1, "粮用藜麦新品种", "2", "种");
    floor(2, "饲用藜麦品系", "1", "种");
    floor(3, "彩色藜麦花卉品系", "5", "种");
    floor(4, "示范推广种植面积", "20000", "亩");
    floor(5, "本土化技术人员", "5", "名");
  }

  private void flowers() {
    committed(1, "高效育种技术体系");
    Varieties varieties = new Varieties(application.packFacts());
    line(2, varieties.two(v -> v.bloomsLonger().and(v.needsLess())));
    line(3, varieties.two(Varieties.Variety::bloomsLonger));
    line(4, varieties.two(Varieties.Variety::needsLess));
    floor(5, "无性扩繁效率提升", "30", "%");
    floor(6, "高效繁育技术规程", "2", "项");
    floor(7, "繁育种苗", "100000", "株");
    floor(8, "育繁推一体化技术规范", "1", "套");
  }

  private void membrane() {
    committed(1, "锂镁分离膜");
    line(2, below(new BigDecimal("30"), get(target("分离因子"), Indicator::value)));
    line(3, below(new BigDecimal("50"), get(target("测试体系镁锂比"), Indicator::value)));
    floorOverBaseline(4, "耐盐性", "2", "倍");
    line(5, Units.above(target("通量"), "10", "L/(m²·h)"));
    Indicator acidity = target("运行pH");
    Truth acid = atMost(get(acidity, Indicator::lower), new BigDecimal("2"));
    Truth base = atLeast(get(acidity, Indicator::upper), new BigDecimal("13"));
    line(6, acid.and(base));
    Indicator warmth = target("运行温度");
    Truth cold = end(warmth, (t, unit) -> Units.atMost(t, t.lower(), "20", unit));
    Truth warm = end(warmth, (t, unit) -> Units.atLeast(t, t.upper(), "60", unit));
    line(7, cold.and(warm));
    floor(8, "使用寿命", "1", "年");
    line(9, Units.atMost(target("透过率下降率"), "20", "%"));
  }

  private static Truth end(Indicator range, BiFunction<Indicator, String, Truth> test) {
    return range == null ? Truth.UNKNOWN : test.apply(range, "℃");
  }

  private void module() {
    Indicator scale = target("膜组件处理规模");
    Truth reached = Units.atLeast(scale, "10", "m³", "m³/天", "m³/小时");
    line(10, reached, reached.and(Units.convertsTo(scale, "m³")));
    floor(11, "分离样机", "1", "台");
  }
}
