package dev.plumbline.oracle;

import static dev.plumbline.Status.NEEDS_REVIEW;
import static dev.plumbline.Status.NOT_APPLICABLE;
import static dev.plumbline.Status.SATISFIED;
import static dev.plumbline.Status.UNDETERMINED;
import static dev.plumbline.Status.VIOLATED;
import static dev.plumbline.oracle.Expectations.corps;
import static dev.plumbline.oracle.Expectations.day;
import static dev.plumbline.oracle.Expectations.place;
import static dev.plumbline.oracle.Theme.CAPACITY;
import static dev.plumbline.oracle.Theme.DALIAN;
import static dev.plumbline.oracle.Theme.YUNNAN;

import dev.plumbline.Status;
import dev.plumbline.fact.Amount;
import dev.plumbline.fact.Indicator;
import dev.plumbline.fact.Place;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The oracle says what the register says of topic 2, on applications changed by hand. */
class TopicTwoOracleTest {
  private static void expect(Status expected, String clause, Object... changes) {
    Expectations.expect(YUNNAN, expected, clause, changes);
  }

  @Test
  void topicHasNoDirections() {
    expect(SATISFIED, "T2.SEL");
    expect(VIOLATED, "T2.SEL", "direction", "方向1");
    expect(SATISFIED, "T2.REG", "direction", "方向1");
    expect(VIOLATED, "T2.SEL", "direction", "方向5");
    expect(UNDETERMINED, "T2.SEL", "topic", "专题九");
    expect(UNDETERMINED, "T2.REG", "topic", "专题九");
    expect(UNDETERMINED, "T2.SEL", "topic", null);
    Expectations.expect(CAPACITY, NOT_APPLICABLE, "T2.SEL");
    expect(NOT_APPLICABLE, "T3.SEL");
    expect(NOT_APPLICABLE, "T1.SEL");
  }

  @Test
  void termAndFunds() {
    expect(VIOLATED, "T2.TERM.S", "startsOn", day("2024-12-02"));
    expect(VIOLATED, "T2.TERM.E", "endsOn", day("2025-11-30"));
    expect(SATISFIED, "T2.FUND.M", "requested", Amount.of("500000元"));
    expect(VIOLATED, "T2.FUND.M", "requested", Amount.of("50.0001万元"));
    expect(VIOLATED, "T2.FUND.T", "requested", Amount.of("0元"));
  }

  @Test
  void regionIsInARowOfTheAnnex() {
    for (String code :
        List.of(
            "650000", "653121", "654000", "540000", "540231", "542332", "630000", "632500",
            "530000", "530112", "150000", "150102", "460000", "460105", "659001", "210200",
            "210281", "500101", "420506", "350400", "350481", "341500", "341522")) {
      expect(SATISFIED, "T2.REG", "cooperation.place", place(code));
    }
    expect(SATISFIED, "T2.REG", "cooperation.place", corps("650000"));
    expect(SATISFIED, "T2.REG", "cooperation.place", corps("653126"));
    for (String code :
        List.of("310000", "210100", "500102", "420505", "350500", "340100", "620000", "653100")) {
      Status expected = code.equals("653100") ? SATISFIED : VIOLATED;
      expect(expected, "T2.REG", "cooperation.place", place(code));
    }
    expect(VIOLATED, "T2.FLD", "cooperation.place", place("310000"));
    for (String code : List.of("210000", "500000", "420500", "420000", "350000", "340000")) {
      expect(NEEDS_REVIEW, "T2.REG", "cooperation.place", place(code));
    }
    expect(UNDETERMINED, "T2.REG", "cooperation.place", null);
    expect(NEEDS_REVIEW, "T2.REG", "cooperation.otherPlaces", List.of(place("530000")));
    Object[] inside = {
      "cooperation.place", place("530000"), "cooperation.otherPlaces", List.of(place("530102"))
    };
    expect(SATISFIED, "T2.REG", inside);
    expect(
        VIOLATED,
        "T2.REG",
        "cooperation.place",
        place("310000"),
        "cooperation.otherPlaces",
        List.of(place("530000")));
  }

  private static void field(Status expected, Place place, String... fields) {
    for (String field : fields) {
      expect(expected, "T2.FLD", "cooperation.place", place, "cooperation.field", field);
    }
  }

  @Test
  void fieldIsOneOfItsOwnRow() {
    field(SATISFIED, place("653126"), "特色农牧业", "绿色低碳");
    field(VIOLATED, place("653126"), "智慧农业", "高原农牧业", "自拟领域");
    field(SATISFIED, corps("653126"), "智慧农业", "智能制造");
    field(VIOLATED, corps("653126"), "特色农牧业");
    field(SATISFIED, place("540223"), "高原农牧业", "高原医药");
    field(SATISFIED, place("632500"), "现代农牧业", "盐湖资源开发利用");
    field(VIOLATED, place("632500"), "热带特色农业", "深海养殖");
    field(SATISFIED, place("530102"), "生物多样性保护", "清洁能源", "生命健康");
    field(SATISFIED, place("150102"), "现代农牧业", "生态保护", "绿色能源");
    field(SATISFIED, place("460000"), "热带特色农业", "深海养殖");
    field(SATISFIED, place("210202"), "生命健康", "绿色能源");
    field(VIOLATED, place("210202"), "清洁能源");
    field(SATISFIED, place("500101"), "特色资源开发利用", "生命健康");
    field(SATISFIED, place("420506"), "特色资源开发利用", "生命健康");
    field(SATISFIED, place("350481"), "氟化工", "数字化纺织");
    field(SATISFIED, place("341500"), "生命健康", "新材料");
    field(NEEDS_REVIEW, place("420500"), "生命健康", "特色资源开发利用");
    field(VIOLATED, place("420500"), "新材料", "氟化工");
    field(NEEDS_REVIEW, place("500000"), "特色资源开发利用、生命健康");
    field(NEEDS_REVIEW, place("350000"), "氟化工");
    field(VIOLATED, place("420505"), "生命健康");
    Object[] silent = {"cooperation.place", place("420500"), "cooperation.field", null};
    expect(UNDETERMINED, "T2.FLD", silent);
    expect(UNDETERMINED, "T2.FLD", "cooperation.field", null);
    expect(UNDETERMINED, "T2.FLD", "cooperation.place", null);
    expect(VIOLATED, "T2.FLD", "cooperation.place", null, "cooperation.field", "自拟领域");
    expect(VIOLATED, "T2.FLD", "cooperation.place", place("310000"), "cooperation.field", null);
  }

  @Test
  void fieldInOwnWordsIsForAPerson() {
    Object[] own = {"cooperation.fieldInOwnWords", true, "cooperation.field", "自拟领域"};
    expect(NEEDS_REVIEW, "T2.FLD", own);
    Object[] foreign = {"cooperation.fieldInOwnWords", true, "cooperation.field", "新材料"};
    expect(NEEDS_REVIEW, "T2.FLD", foreign);
    expect(SATISFIED, "T2.FLD", "cooperation.fieldInOwnWords", true);
    Object[] silent = {"cooperation.fieldInOwnWords", true, "cooperation.field", null};
    expect(UNDETERMINED, "T2.FLD", silent);
    for (String code : List.of("210000", "210100")) {
      Expectations.expect(
          DALIAN,
          code.equals("210000") ? NEEDS_REVIEW : VIOLATED,
          "T2.FLD",
          "cooperation.fieldInOwnWords",
          true,
          "cooperation.field",
          "自拟领域",
          "cooperation.place",
          place(code));
    }
  }

  /** Targets such as {@code 技术效益 3项}; {@code ?} is an unknown category. */
  private static List<Indicator> targets(String... targets) {
    List<Indicator> list = new ArrayList<>();
    for (String target : targets) {
      String[] parts = target.split(" ", 2);
      Indicator number = Targets.target("指标" + list.size(), parts[1], null);
      list.add(
          Indicator.builder()
              .name(number.name())
              .category(parts[0].equals("?") ? null : parts[0])
              .value(number.value())
              .measure(number.measure())
              .build());
    }
    return list;
  }

  private static void categories(Status named, Status measured, String... targets) {
    List<Indicator> list = targets(targets);
    expect(named, "T2.KPI.0", "indicators", list);
    expect(measured, "T2.KPI.Q", "indicators", list);
  }

  @Test
  void targetsFallIntoTwoCategories() {
    categories(SATISFIED, SATISFIED, "技术效益 3项", "社会效益 100人次");
    categories(SATISFIED, SATISFIED, "经济效益 3项", "技术效益 1项", "? 1项");
    categories(VIOLATED, NOT_APPLICABLE, "技术效益 3项", "技术效益 100万元");
    categories(VIOLATED, NOT_APPLICABLE, "技术效益 3项", "管理效益 100万元");
    categories(SATISFIED, UNDETERMINED, "技术效益 3项", "经济效益 3");
    categories(SATISFIED, UNDETERMINED, "技术效益 3项", "经济效益 万元");
    categories(SATISFIED, SATISFIED, "技术效益 3项", "经济效益 万元", "社会效益 1项");
    categories(UNDETERMINED, UNDETERMINED, "技术效益 3项", "? 3项");
    categories(UNDETERMINED, UNDETERMINED, "? 3项", "? 3项");
    categories(VIOLATED, NOT_APPLICABLE, "? 3项");
    categories(VIOLATED, NOT_APPLICABLE, "技术效益 3", "技术效益 3项");
    categories(VIOLATED, NOT_APPLICABLE);
    categories(VIOLATED, NOT_APPLICABLE, "技术效益 1项", "技术效益 2项", "技术效益 3项", "技术效益 4项"); // told once
    expect(UNDETERMINED, "T2.KPI.0", "indicators", null);
    expect(UNDETERMINED, "T2.KPI.Q", "indicators", null);
  }

  /** A number may well be negative, as an emission that falls; 0 is for a person. */
  @Test
  void numberOfATargetIsNotNothing() {
    categories(SATISFIED, NEEDS_REVIEW, "技术效益 0项", "社会效益 1项");
    categories(SATISFIED, NEEDS_REVIEW, "技术效益 0.00%", "社会效益 1项", "经济效益 2项");
    categories(SATISFIED, SATISFIED, "技术效益 -3%", "社会效益 1项");
    categories(SATISFIED, SATISFIED, "技术效益 3项", "社会效益 1项", "其他效益 0项");
    categories(SATISFIED, SATISFIED, "技术效益 3项", "社会效益 1项", "社会效益 0");
    categories(SATISFIED, UNDETERMINED, "技术效益 0项", "社会效益 1");
  }

  @Test
  void categoryIsJudgedOnlyWhereClaimed() {
    expect(NEEDS_REVIEW, "T2.KPI.1", "indicators", targets("技术效益 3项", "? 1项"));
    expect(NOT_APPLICABLE, "T2.KPI.2", "indicators", targets("技术效益 3项", "社会效益 1项"));
    expect(UNDETERMINED, "T2.KPI.3", "indicators", targets("技术效益 3项", "? 1项"));
    expect(NOT_APPLICABLE, "T2.KPI.3", "indicators", List.of());
    expect(UNDETERMINED, "T2.KPI.3", "indicators", null);
    expect(NEEDS_REVIEW, "T2.OBJ.1");
  }
}
