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
import java.util.List;
import java.util.function.Function;

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

  private List<Indicator> rows(String name) {
    return Names.all(Names.INDICATOR, application.indicators(), Indicator::name, name);
  }

  private void line(int number, Truth condition) {
    line(number, condition, Truth.FALSE);
  }

  private void line(int number, Truth condition, Truth doubt) {
    sheet.clause(prefix + number, Severity.RETURN, scope, condition, doubt);
  }

  /** What is counted: all rows together. */
  private void count(int number, String name, String floor, String... units) {
    line(number, Tally.sum(rows(name), floor, units));
  }

  /** What is bounded: each row by itself. */
  private void each(int number, String name, Function<Indicator, Truth> test) {
    line(number, Tally.each(rows(name), test));
  }

  private void floor(int number, String name, String floor, String unit) {
    each(number, name, row -> Units.atLeast(row, floor, unit));
  }

  /** A floor that means little without what it is measured against (B27). */
  private void floorOverBaseline(int number, String name, String floor, String unit) {
    Truth reached = Tally.each(rows(name), row -> Units.atLeast(row, floor, unit));
    boolean bare = rows(name).stream().anyMatch(row -> Folding.said(row.baseline()) == null);
    line(number, reached, reached.and(Truth.of(bare)));
  }

  private void committed(int number, String name) {
    line(number, yes(get(rows(name).stream().findFirst().orElse(null), Indicator::committed)));
  }

  private void synthesis() {
    committed(1, "人工智能工艺优化技术");
    floorOverBaseline(2, "发酵产量预测精度", "95", "%");
    floorOverBaseline(3, "产量提升", "10", "%");
    count(4, "工艺调控与质量预测系统", "2", "套", "个");
    String interval = "工艺调控间隔";
    each(5, interval, row -> Units.above(row, "0", "小时").and(Units.atMost(row, "0.5", "小时")));
    floorOverBaseline(6, "产量波动降低", "10", "%");
    count(7, "示范应用基地", "2", "个", "处");
    count(8, "示范应用生产线", "10", "条");
    floor(9, "单发酵罐规模", "400", "吨");
  }

  private void quinoa() {
    count(1, "粮用藜麦新品种", "2", "种", "个");
    count(2, "饲用藜麦品系", "1", "种", "个");
    count(3, "彩色藜麦花卉品系", "5", "种", "个");
    count(4, "示范推广种植面积", "20000", "亩");
    count(5, "本土化技术人员", "5", "名");
  }

  private void flowers() {
    committed(1, "高效育种技术体系");
    Varieties varieties = new Varieties(application.packFacts());
    line(2, varieties.two(v -> v.bloomsLonger().and(v.needsLess())));
    Truth longer = varieties.two(Varieties.Variety::bloomsLonger);
    line(3, longer, longer.and(varieties.some(v -> v.bloomsLonger().and(v.noBloomBaseline()))));
    Truth less = varieties.two(Varieties.Variety::needsLess);
    line(4, less, less.and(varieties.some(v -> v.needsLess().and(v.noNeedBaseline()))));
    floorOverBaseline(5, "无性扩繁效率提升", "30", "%");
    count(6, "高效繁育技术规程", "2", "项", "个", "份", "套");
    count(7, "繁育种苗", "100000", "株");
    count(8, "育繁推一体化技术规范", "1", "套", "项", "个", "份");
  }

  private void membrane() {
    committed(1, "锂镁分离膜");
    each(2, "分离因子", row -> below(new BigDecimal("30"), row.value()));
    each(3, "测试体系镁锂比", row -> below(new BigDecimal("50"), row.value()));
    floorOverBaseline(4, "耐盐性", "2", "倍");
    each(5, "通量", row -> Units.above(row, "10", "L/(m²·h)"));
    each(6, "运行pH", TopicOneTargets::acidAndBase);
    each(7, "运行温度", TopicOneTargets::coldAndWarm);
    floor(8, "使用寿命", "1", "年");
    each(9, "透过率下降率", row -> Units.atMost(row, "20", "%"));
  }

  private static Truth acidAndBase(Indicator range) {
    Truth acid = atMost(range.lower(), new BigDecimal("2"));
    return acid.and(atLeast(range.upper(), new BigDecimal("13")));
  }

  private static Truth coldAndWarm(Indicator range) {
    Truth cold = Units.atMost(range, range.lower(), "20", "℃");
    return cold.and(Units.atLeast(range, range.upper(), "60", "℃"));
  }

  /** A rate is another measure than the cubic metres of the text (B26). */
  private void module() {
    List<Indicator> scales = rows("膜组件处理规模");
    Truth printed =
        Tally.each(scales, row -> rate(row) ? Truth.TRUE : Units.atLeast(row, "10", "m³"));
    line(10, printed, printed.and(Truth.of(scales.stream().anyMatch(TopicOneTargets::rate))));
    count(11, "分离样机", "1", "台", "套");
  }

  private static boolean rate(Indicator row) {
    return row.value() != null && Units.fits(row, "m³/天");
  }
}
