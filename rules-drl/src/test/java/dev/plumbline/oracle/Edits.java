package dev.plumbline.oracle;

import dev.plumbline.fact.Application;
import dev.plumbline.fact.Contract;
import dev.plumbline.fact.Ethics;
import dev.plumbline.fact.Indicator;
import dev.plumbline.fact.PackFact;
import dev.plumbline.fact.Partner;
import dev.plumbline.fact.Place;
import dev.plumbline.fact.Posting;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Small changes to an eligible application after which a person has to look. */
final class Edits {
  /** An organisation department that its division calls the city's, and its name a district's. */
  private static final UnaryOperator<Application> OF_A_DISTRICT = calledTheCitys(Letters.DISTRICT);

  /** The same, and its name another city's. */
  private static final UnaryOperator<Application> OF_ANOTHER_CITY =
      calledTheCitys(Letters.ELSEWHERE);

  /** A letter of a development zone's office with the seal of the zone. */
  private static final UnaryOperator<Application> OF_A_ZONE =
      edit(
          "recommendation.senderType",
          "开发区科技管理机构",
          "recommendation.sender",
          "合作地经济开发区科技局",
          "recommendation.sealOwner",
          Pools.ZONE);

  private static final List<UnaryOperator<Application>> GENERAL =
      List.of(
          edit("applicant.branch", true),
          edit("applicant.legalForm", "分公司"),
          edit("applicant.legalForm", "课题组"),
          edit("contract.type", "另行说明"),
          edit("contract.registrar", "上海市技术市场管理办公室（徐汇登记点）"),
          edit("lead.name", "买买提•艾力"),
          edit("contract.registeredOn", null),
          edit("contract.registeredOn", LocalDate.of(2024, 12, 4)),
          edit("contract.registeredOn", LocalDate.of(2024, 12, 2)),
          edit("contract.registeredOn", LocalDate.of(2024, 5, 19)),
          edit("contract.signedOn", LocalDate.of(2024, 12, 3)),
          edit(
              "contract.signedOn",
              LocalDate.of(2024, 12, 2),
              "contract.registeredOn",
              LocalDate.of(2024, 12, 2)),
          Edits::withContractBefore,
          edit("partners", List.of(new Partner(Pools.PARTNER, place("310104")))),
          edit("declarations[遵守人类遗传资源管理法规].unsigned", null),
          edit("declarations[遵守病原微生物实验室生物安全管理规定].unsigned", 1),
          edit("declarations[不含涉密内容].flagged", true),
          edit("declarations[遵守科研诚信管理要求].flagged", true),
          edit("declarations[遵守人类遗传资源管理法规].flagged", true),
          edit("declarations[遵守病原微生物实验室生物安全管理规定].flagged", true),
          edit("ethics", new Ethics(true, null, null)),
          edit("cooperation.otherPlaces", List.of(place("653126"))),
          edit("cooperation.otherPlaces", List.of(place("460000"))));

  private static final List<UnaryOperator<Application>> POSTED =
      List.of(
          edit("posting.personType", "医生"),
          edit("posting.place", place("653101")),
          edit("posting.place", place("653100")),
          edit("posting.place", place("530000")),
          edit("posting.personType", null),
          edit("posting.dispatchedBy", null),
          edit("cooperation.place", place("653100")),
          edit("indicators[培养人次].place", place("540200")),
          edit("indicators[培养人次].place", null),
          edit("indicators[培养人次].startsOn", null),
          edit("indicators[建议报告覆盖的技术需求]", null),
          edit("indicators", trained("25人次+15人次")),
          edit("indicators", trained("60人")),
          edit("indicators", trained("30人+15人次")),
          edit("recommendation.postedFrom", YearMonth.of(2023, 9)),
          edit("recommendation.postedFrom", YearMonth.of(2024, 12)),
          edit("recommendation.postedTo", YearMonth.of(2024, 7)),
          edit("recommendation.postedTo", YearMonth.of(2025, 5)),
          edit("recommendation.postedTo", YearMonth.of(2026, 8)),
          edit("posting.endMonth", YearMonth.of(2025, 4)),
          edit(
              "posting.startsOn",
              LocalDate.of(2024, 3, 1),
              "posting.endsOn",
              LocalDate.of(2025, 2, 27),
              "recommendation.postedFrom",
              YearMonth.of(2024, 3),
              "recommendation.postedTo",
              YearMonth.of(2025, 3)),
          edit("posting.startsOn", null, "posting.endsOn", null),
          edit("recommendation.divisionSeal", true),
          edit("recommendation.senderType", "市级组织部门"),
          edit(
              "recommendation.senderType", "市级组织部门", "recommendation.senderUnder", place("310104")),
          OF_A_DISTRICT,
          OF_ANOTHER_CITY,
          edit("recommendation.background", "1、背景情况" + Pools.han(100, 0, true)),
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
          edit("indicators[建议报告覆盖的技术需求].value", BigDecimal.ONE),
          edit("indicators[培养人次].category", "行政管理"));

  private static final List<UnaryOperator<Application>> RECOMMENDED =
      List.of(
          edit("recommendation.senderType", "开发区科技管理机构"),
          edit("recommendation.senderType", "省级科技主管部门"),
          edit("recommendation.senderType", "县级科技主管部门"),
          edit("recommendation.senderType", "地级科技主管部门"),
          OF_A_ZONE,
          edit("recommendation.divisionSeal", true),
          edit("recommendation.form", "另行说明"),
          edit("recommendation.callName", "上海市2024年度“科技创新行动计划”国内科技合作领域项目"),
          edit("recommendation.senderUnder", place("440000")),
          edit("recommendation.datedOn", LocalDate.of(2024, 11, 5)));

  private static final List<UnaryOperator<Application>> JOINT =
      List.of(
          edit("cooperation.fieldInOwnWords", true, "cooperation.field", "自拟领域之一"),
          edit("cooperation.place", new Place("650000", true)),
          edit("cooperation.place", place("420500")),
          edit("cooperation.place", place("500000")),
          edit("cooperation.place", place("350000"), "cooperation.field", "氟化工"),
          edit("indicators[指标之一].value", BigDecimal.ZERO),
          edit("indicators[指标之一].value", BigDecimal.ONE.negate()),
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
          sentBy("210200", "210000"),
          sentBy("540200", "540200"),
          sentBy("653100", "650000"),
          sentBy("540202", "540200"),
          sentBy("520000", "530102"),
          sentBy("540000", "653126"),
          sentBy("210200", "210281"));

  /** What takes a coincidence in topic 2. */
  private static final List<UnaryOperator<Application>> JOINED =
      Stream.concat(
              WIDE.stream(),
              Stream.of(
                  OF_A_ZONE,
                  OF_A_ZONE,
                  sentBy("县级科技主管部门", "150000", "150102"),
                  sentBy("县级科技主管部门", "630000", "632801"),
                  sentBy("省级科技主管部门", "460100", "460105"),
                  sentBy("省级科技主管部门", "150102", "150102")))
          .toList();

  private static final List<UnaryOperator<Application>> SYNTHESIS =
      List.of(
          edit("cooperation.place", new Place("653126", true)),
          edit("indicators[发酵产量预测精度].baseline", null),
          edit("indicators[产量提升].baseline", null),
          edit("indicators[产量波动降低].baseline", null),
          edit("indicators[工艺调控间隔].value", BigDecimal.ONE.negate()),
          rows("示范应用生产线", "6条+4条"),
          rows("示范应用生产线", "6条+3条"),
          rows("单发酵罐规模", "420吨+300吨"),
          rows("工艺调控与质量预测系统", "2.5套"));

  private static final List<UnaryOperator<Application>> QUINOA =
      List.of(rows("粮用藜麦新品种", "1种+1个"), rows("示范推广种植面积", "13333333平方米"));

  private static final List<UnaryOperator<Application>> FLOWERS =
      List.of(
          edit("indicators[无性扩繁效率提升].baseline", null),
          rows("繁育种苗", "6万株+39999株"),
          without(Varieties.BLOOM_BASELINE),
          without(Varieties.NEED_BASELINE));

  private static final List<UnaryOperator<Application>> MEMBRANE =
      List.of(edit("indicators[耐盐性].baseline", null), edit("indicators[膜组件处理规模].measure", "m³/天"));

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

  /** The targets of topic 3 with these rows of trained persons, all else alike. */
  private static List<Indicator> trained(String samples) {
    List<Indicator> eligible = Eligible.draft(Theme.CAPACITY).indicators();
    Indicator one = eligible.get(0);
    return Stream.concat(
            Targets.rows(one.name(), samples, null).stream().map(row -> like(one, row)),
            eligible.stream().skip(1))
        .toList();
  }

  private static Indicator like(Indicator one, Indicator row) {
    return Indicator.builder()
        .name(one.name())
        .value(row.value())
        .measure(row.measure())
        .category(one.category())
        .place(one.place())
        .startsOn(one.startsOn())
        .endsOn(one.endsOn())
        .build();
  }

  /** These rows of the target instead of what there is of it. */
  private static UnaryOperator<Application> rows(String name, String samples) {
    return application ->
        Records.with(
            application,
            "indicators",
            Stream.concat(
                    Stream.ofNullable(application.indicators())
                        .flatMap(List::stream)
                        .filter(one -> !name.equals(one.name())),
                    Targets.rows(name, samples, "上一年度").stream())
                .toList());
  }

  /** One of the varieties without this property. */
  private static UnaryOperator<Application> without(String property) {
    return application -> {
      List<PackFact> facts = application.packFacts();
      if (facts == null || facts.isEmpty()) {
        return application;
      }
      Map<String, Object> properties = new LinkedHashMap<>(facts.get(0).properties());
      properties.remove(property);
      PackFact bare = new PackFact(facts.get(0).type(), properties);
      return Records.with(
          application,
          "packFacts",
          Stream.concat(Stream.of(bare), facts.stream().skip(1)).toList());
    };
  }

  /** Another contract, of long ago, before what there is. */
  private static Application withContractBefore(Application application) {
    List<Contract> contracts = application.contracts();
    if (contracts == null) {
      return application;
    }
    Application other = Records.with(application, "contract.signedOn", LocalDate.of(2022, 12, 31));
    return Records.with(
        application,
        "contracts",
        Stream.concat(other.contracts().stream().limit(1), contracts.stream()).toList());
  }

  /** The months of the form and of the posting made those of its days. */
  private static Application agreeing(Application application) {
    if (application.posting() == null || application.recommendation() == null) {
      return application;
    }
    Posting posting = application.posting();
    Application agreeing = application;
    if (posting.startsOn() != null) {
      agreeing = Records.with(agreeing, "posting.startMonth", null);
    }
    if (posting.endsOn() != null) {
      agreeing = Records.with(agreeing, "posting.endMonth", null);
    }
    Span span = Span.of(agreeing);
    agreeing = Records.with(agreeing, "recommendation.postedFrom", span.from().inMonth());
    return Records.with(agreeing, "recommendation.postedTo", span.to().inMonth());
  }

  private static UnaryOperator<Application> sentBy(String authority, String cooperation) {
    return sentBy("科技主管部门", authority, cooperation);
  }

  private static UnaryOperator<Application> sentBy(
      String type, String authority, String cooperation) {
    return edit(
        "cooperation.place",
        place(cooperation),
        "recommendation.senderType",
        type,
        "recommendation.senderUnder",
        place(authority));
  }

  /** The word for the authority beside the division of the theme. */
  private static UnaryOperator<Application> sentBy(String type, Theme theme) {
    return edit(
        "recommendation.senderType", type, "recommendation.senderUnder", theme.senders.get(0));
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

  /** What takes a coincidence of several properties. */
  static List<UnaryOperator<Application>> together(Theme theme) {
    return switch (theme.topic) {
      case "专题一" -> List.of(OF_A_ZONE, sentBy("县级科技主管部门", theme));
      case "专题二" -> JOINED;
      default ->
          Stream.concat(
                  Collections.nCopies(5, (UnaryOperator<Application>) Edits::agreeing).stream(),
                  Stream.<UnaryOperator<Application>>of(
                      a -> OF_A_DISTRICT.apply(agreeing(a)),
                      a -> OF_ANOTHER_CITY.apply(agreeing(a))))
              .toList();
    };
  }

  private static UnaryOperator<Application> calledTheCitys(String sender) {
    return edit(
        "recommendation.senderType",
        "市级组织部门",
        "recommendation.senderUnder",
        place("310000"),
        "recommendation.sender",
        sender,
        "recommendation.sealOwner",
        sender);
  }

  /** Those that may matter to an application of the theme. */
  static List<UnaryOperator<Application>> of(Theme theme) {
    List<UnaryOperator<Application>> own =
        switch (theme) {
          case SYNTHESIS -> SYNTHESIS;
          case MEMBRANE -> MEMBRANE;
          case QUINOA -> QUINOA;
          case FLOWERS -> FLOWERS;
          case CAPACITY -> POSTED;
          default -> Stream.concat(JOINT.stream(), WIDE.stream()).toList();
        };
    List<UnaryOperator<Application>> onLetter = theme == Theme.CAPACITY ? List.of() : RECOMMENDED;
    return Stream.of(GENERAL, own, onLetter).flatMap(List::stream).toList();
  }
}
