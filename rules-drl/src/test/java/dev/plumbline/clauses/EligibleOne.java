package dev.plumbline.clauses;

import dev.plumbline.fact.Application;
import dev.plumbline.fact.Indicator;
import dev.plumbline.fact.PackFact;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** Applications to topic 1 that meet every clause, one a direction. All people are made up. */
public final class EligibleOne {
  private EligibleOne() {}

  /** Submitted, under the direction of this number. */
  public static Application application(int direction) {
    return switch (direction) {
      case 1 -> fermentation();
      case 2 -> quinoa();
      case 3 -> flowers();
      case 4 -> lithium();
      default -> throw new IllegalArgumentException("no direction " + direction);
    };
  }

  /** The same with a request to avoid an expert and research whose ethics were reviewed. */
  static Application inEveryScope(int direction) {
    return Eligible.inEveryScope(application(direction));
  }

  /** The same after the reviewers found met whatever only a person can judge. */
  public static Application judged(int direction) {
    return Eligible.judged(inEveryScope(direction), "$JUDGT1D" + direction + " $JUDGED");
  }

  private static Application fermentation() {
    Application application =
        application(
            "id=T1-2024-0101; direction=方向1; title=面向大发酵的人工智能工艺调控技术开发与示范;"
                + " cooperation.place=昌吉市; partners[0].place=昌吉市;"
                + " partners[0].name=昌吉沐禾生物发酵有限公司",
            "新疆维吾尔自治区科学技术厅",
            "650000");
    return Edit.replace(
        application,
        "indicators",
        List.of(
            committed("人工智能工艺优化技术"),
            against("发酵产量预测精度", "96", "%", "2023年同批次离线化验值"),
            against("产量提升", "12", "%", "2023年平均罐批产量"),
            number("工艺调控与质量预测系统", "3", "套"),
            number("工艺调控间隔", "0.4", "小时"),
            against("产量波动降低", "12", "%", "2023年各罐批产量的波动"),
            number("示范应用基地", "3", "个"),
            number("示范应用生产线", "12", "条"),
            number("单发酵罐规模", "420", "吨")));
  }

  private static Application quinoa() {
    Application application =
        application(
            "id=T1-2024-0201; direction=方向2; title=高原藜麦抗逆种质创制与示范应用;"
                + " cooperation.place=桑珠孜区; partners[0].place=桑珠孜区;"
                + " partners[0].name=日喀则澄穗农业科技有限公司",
            "西藏自治区科学技术厅",
            "540000");
    return Edit.replace(
        application,
        "indicators",
        List.of(
            number("粮用藜麦新品种", "3", "种"),
            number("饲用藜麦品系", "2", "种"),
            number("彩色藜麦花卉品系", "6", "种"),
            number("示范推广种植面积", "21000", "亩"),
            number("本土化技术人员", "6", "名")));
  }

  private static Application flowers() {
    Application application =
        application(
            "id=T1-2024-0301; direction=方向3; title=功能型切花新种质创制与示范应用;"
                + " cooperation.place=530114; partners[0].place=530114;"
                + " partners[0].name=昆明栖岚花卉有限公司",
            "云南省科学技术厅",
            "530000");
    application =
        Edit.replace(
            application,
            "indicators",
            List.of(
                committed("高效育种技术体系"),
                against("无性扩繁效率提升", "35", "%", "2023年常规扦插的扩繁效率"),
                number("高效繁育技术规程", "3", "项"),
                number("繁育种苗", "120000", "株"),
                number("育繁推一体化技术规范", "2", "套")));
    return Edit.replace(
        application, "packFacts", List.of(variety("花一", "16", "12"), variety("花二", "15", "10")));
  }

  private static Application lithium() {
    Application application =
        application(
            "id=T1-2024-0401; direction=方向4; title=盐湖卤水锂镁分离膜研制与示范应用;"
                + " cooperation.place=格尔木市; partners[0].place=格尔木市;"
                + " partners[0].name=格尔木澄湖膜材料有限公司",
            "青海省科学技术厅",
            "630000");
    return Edit.replace(
        application,
        "indicators",
        List.of(
            committed("锂镁分离膜"),
            number("分离因子", "32", null),
            number("测试体系镁锂比", "55", null),
            against("耐盐性", "2.5", "倍", "市售纳滤膜，相同盐度"),
            number("通量", "12", "L/(m²·h)"),
            range("运行pH", "1", "14", null),
            range("运行温度", "15", "65", "℃"),
            number("使用寿命", "2", "年"),
            number("透过率下降率", "15", "%"),
            number("膜组件处理规模", "12", "m³"),
            number("分离样机", "2", "台")));
  }

  private static Application application(String edits, String sender, String under) {
    return Letter.recommended(
        "topic=专题一; requested=120万元; cooperation.field=; budget.total=120万元;"
            + " budget.items[0].amount=60万元; budget.items[1].amount=40万元;"
            + " budget.items[2].amount=20万元; "
            + edits,
        sender,
        under);
  }

  static PackFact variety(String name, String bloomExtension, String waterFertiliserReduction) {
    return new PackFact(
        "Variety",
        Map.of(
            "name",
            name,
            "bloomExtension",
            new BigDecimal(bloomExtension),
            "bloomBaseline",
            "当地主栽品种的花期",
            "waterFertiliserReduction",
            new BigDecimal(waterFertiliserReduction),
            "waterFertiliserBaseline",
            "当地主栽品种的用量"));
  }

  private static Indicator committed(String name) {
    return Indicator.builder().name(name).committed(true).build();
  }

  private static Indicator number(String name, String value, String measure) {
    return Indicator.builder().name(name).value(new BigDecimal(value)).measure(measure).build();
  }

  private static Indicator against(String name, String value, String measure, String baseline) {
    return Indicator.builder()
        .name(name)
        .value(new BigDecimal(value))
        .measure(measure)
        .baseline(baseline)
        .build();
  }

  private static Indicator range(String name, String lower, String upper, String measure) {
    return Indicator.builder()
        .name(name)
        .lower(new BigDecimal(lower))
        .upper(new BigDecimal(upper))
        .measure(measure)
        .build();
  }
}
