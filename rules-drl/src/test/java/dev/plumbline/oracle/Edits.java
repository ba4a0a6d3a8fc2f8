package dev.plumbline.oracle;

import dev.plumbline.fact.Application;
import dev.plumbline.fact.Ethics;
import dev.plumbline.fact.Indicator;
import dev.plumbline.fact.Place;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Small changes to an eligible application after which a person has to look. */
final class Edits {
  private static final List<UnaryOperator<Application>> GENERAL =
      List.of(
          edit("applicant.branch", true),
          edit("applicant.legalForm", "分公司"),
          edit("applicant.legalForm", "课题组"),
          edit("contract.type", "另行说明"),
          edit("contract.registrar", "上海市技术市场管理办公室（徐汇登记点）"),
          edit("lead.name", "买买提•艾力"),
          edit("declarations[不含涉密内容].flagged", true),
          edit("declarations[遵守科研诚信管理要求].flagged", true),
          edit("declarations[遵守人类遗传资源管理法规].flagged", true),
          edit("declarations[遵守病原微生物实验室生物安全管理规定].flagged", true),
          edit("ethics", new Ethics(true, null, null)),
          edit("cooperation.otherPlaces", List.of(place("653126"))));

  private static final List<UnaryOperator<Application>> POSTED =
      List.of(
          edit("posting.personType", "医生"),
          edit("posting.place", place("653101")),
          edit("posting.state", "已任命未到岗"),
          edit("posting.state", "在岗"),
          edit("indicators[培养人次].category", "技术、科研管理"),
          edit("posting.endsOn", LocalDate.of(2025, 6, 1)),
          edit("posting.startsOn", null, "posting.startMonth", YearMonth.of(2024, 11)),
          edit("posting.endsOn", null, "posting.endMonth", YearMonth.of(2024, 11)),
          edit("posting.endsOn", null, "posting.endMonth", YearMonth.of(2025, 5)),
          edit("recommendation.senderType", "其他市级部门"),
          edit("recommendation.outcome", Pools.han(150, 2, true)),
          edit("indicators[建议报告].value", BigDecimal.ONE),
          edit("indicators[培养人次].category", "行政管理"));

  private static final List<UnaryOperator<Application>> RECOMMENDED =
      List.of(
          edit("recommendation.senderType", "开发区科技管理机构"),
          edit("recommendation.divisionSeal", true),
          edit("recommendation.form", "另行说明"),
          edit("recommendation.callName", "上海市2024年度“科技创新行动计划”国内科技合作领域项目"),
          edit("recommendation.senderUnder", place("440000")),
          edit("recommendation.datedOn", LocalDate.of(2024, 11, 5)));

  private static final List<UnaryOperator<Application>> JOINT =
      List.of(
          edit("cooperation.fieldInOwnWords", true, "cooperation.field", "自拟领域之一"),
          edit("cooperation.place", new Place("650000", true)),
          edit("indicators", List.of(target("技术效益、经济效益"), target("其他效益"))),
          edit("indicators", List.of(target("技术效益指标"), target("课题组"))),
          edit("direction", "无"),
          edit("direction", "方向1"));

  /**
   * Places of cooperation that the authority's division lies in, or that its standing is moot for.
   */
  private static final List<UnaryOperator<Application>> WIDE =
      List.of(
          sentBy("530102", "530000"),
          sentBy("350404", "350400"),
          sentBy("650203", "650200"),
          sentBy("632621", "632600"),
          sentBy("653126", "650000"),
          sentBy("540222", "540200"),
          sentBy("420506", "420500"),
          sentBy("210200", "210200"),
          sentBy("210200", "210202"),
          sentBy("210200", "210281"));

  private static final List<UnaryOperator<Application>> SYNTHESIS =
      List.of(
          edit("cooperation.place", new Place("653126", true)),
          edit("indicators[发酵产量预测精度].baseline", null),
          edit("indicators[产量提升].baseline", null));

  private static final List<UnaryOperator<Application>> MEMBRANE =
      List.of(edit("indicators[耐盐性].baseline", null), edit("indicators[膜组件处理规模].measure", "m³"));

  private Edits() {}

  private static Place place(String code) {
    return new Place(code, false);
  }

  private static Indicator target(String category) {
    return Indicator.builder()
        .name("指标" + category)
        .category(category)
        .value(BigDecimal.ONE)
        .measure("项")
        .build();
  }

  private static UnaryOperator<Application> sentBy(String authority, String cooperation) {
    return edit(
        "cooperation.place",
        place(cooperation),
        "recommendation.senderType",
        "科技主管部门",
        "recommendation.senderUnder",
        place(authority));
  }

  private static UnaryOperator<Application> edit(Object... changes) {
    return application -> {
      try {
        Application edited = application;
        for (int i = 0; i < changes.length; i += 2) {
          edited = Records.with(edited, (String) changes[i], changes[i + 1]);
        }
        return edited;
      } catch (IllegalArgumentException e) {
        return application; // an earlier edit took the fact away
      }
    };
  }

  /** Letters for topic 2 that take a coincidence of two places. */
  static List<UnaryOperator<Application>> wide() {
    return WIDE;
  }

  /** Those that may matter to an application of the theme. */
  static List<UnaryOperator<Application>> of(Theme theme) {
    List<UnaryOperator<Application>> own =
        switch (theme) {
          case SYNTHESIS -> SYNTHESIS;
          case MEMBRANE -> MEMBRANE;
          case QUINOA, FLOWERS -> List.of();
          case CAPACITY -> POSTED;
          default -> Stream.concat(JOINT.stream(), WIDE.stream()).toList();
        };
    List<UnaryOperator<Application>> onLetter = theme == Theme.CAPACITY ? List.of() : RECOMMENDED;
    return Stream.of(GENERAL, own, onLetter).flatMap(List::stream).toList();
  }
}
