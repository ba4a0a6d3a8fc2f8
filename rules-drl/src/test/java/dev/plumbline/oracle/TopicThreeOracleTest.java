package dev.plumbline.oracle;

import static dev.plumbline.Conclusion.ELIGIBLE;
import static dev.plumbline.Status.NEEDS_REVIEW;
import static dev.plumbline.Status.NOT_APPLICABLE;
import static dev.plumbline.Status.SATISFIED;
import static dev.plumbline.Status.UNDETERMINED;
import static dev.plumbline.Status.VIOLATED;
import static dev.plumbline.oracle.Expectations.FORMAL;
import static dev.plumbline.oracle.Expectations.PRECHECK;
import static dev.plumbline.oracle.Expectations.but;
import static dev.plumbline.oracle.Expectations.concludes;
import static dev.plumbline.oracle.Expectations.day;
import static dev.plumbline.oracle.Expectations.place;
import static dev.plumbline.oracle.Expectations.status;
import static dev.plumbline.oracle.Expectations.time;
import static dev.plumbline.oracle.Theme.CAPACITY;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plumbline.Examination;
import dev.plumbline.Status;
import dev.plumbline.fact.Amount;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.Place;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The oracle says what the register says of topic 3, on applications changed by hand. */
class TopicThreeOracleTest {
  /** What a pre-check of the submitted application finds on the clause after the changes. */
  private static void expect(Status expected, String clause, Object... changes) {
    Expectations.expect(CAPACITY, expected, clause, changes);
  }

  @Test
  void targetsHaveFloors() {
    expect(SATISFIED, "T3.KPI.1", "indicators[培养人次].value", new BigDecimal("40.0"));
    expect(VIOLATED, "T3.KPI.1", "indicators[培养人次].value", new BigDecimal("39"));
    expect(UNDETERMINED, "T3.KPI.1", "indicators[培养人次]", null);
    expect(VIOLATED, "T3.KPI.2", "indicators[培养人次].startsOn", day("2024-11-30"));
    expect(VIOLATED, "T3.KPI.2", "indicators[培养人次].endsOn", day("2025-12-01"));
    expect(VIOLATED, "T3.KPI.3", "indicators[培养人次].place", place("540231"));
    expect(VIOLATED, "T3.KPI.4", "indicators[培养人次].category", "行政管理");
    expect(VIOLATED, "T3.KPI.5", "indicators[技术需求].value", BigDecimal.ONE);
  }

  @Test
  void targetsCountInTheirUnits() {
    expect(UNDETERMINED, "T3.KPI.1", "indicators[培养人次].measure", null);
    expect(UNDETERMINED, "T3.KPI.1", "indicators[培养人次].measure", "名");
    expect(UNDETERMINED, "T3.KPI.5", "indicators[技术需求].measure", "份");
    expect(SATISFIED, "T3.KPI.7", "indicators[技术需求].measure", "份");
    expect(SATISFIED, "T3.KPI.7", "indicators[建议报告].measure", "篇");
    expect(UNDETERMINED, "T3.KPI.7", "indicators[建议报告].measure", "项");
    expect(UNDETERMINED, "T3.KPI.7", "indicators[建议报告覆盖的技术需求].measure", "份");
  }

  @Test
  void reportsCoverTheNeeds() {
    expect(NEEDS_REVIEW, "T3.KPI.7", "indicators[建议报告].value", BigDecimal.ONE);
    expect(VIOLATED, "T3.KPI.7", "indicators[建议报告].value", BigDecimal.ZERO);
    expect(VIOLATED, "T3.KPI.7", "indicators[建议报告覆盖的技术需求].value", BigDecimal.ONE);
    expect(UNDETERMINED, "T3.KPI.7", "indicators[技术需求]", null);
  }

  @Test
  void termAndFunds() {
    expect(VIOLATED, "T3.TERM.S", "startsOn", day("2024-12-02"));
    expect(VIOLATED, "T3.TERM.E", "endsOn", day("2026-11-30"));
    expect(SATISFIED, "T3.FUND.M", "requested", Amount.of("150000元"));
    expect(VIOLATED, "T3.FUND.M", "requested", Amount.of("15.01万元"));
    expect(VIOLATED, "T3.FUND.T", "requested", Amount.of("0元"));
  }

  @Test
  void counterpartAreasAreAClosedList() {
    for (String code :
        List.of(
            "653126", "653125", "653124", "653130", "650200", "650203", "540222", "540225",
            "540223", "540233", "540224", "530000", "530102", "632600", "632621", "500101",
            "420506", "350400", "350481", "341500", "341502", "542323", "542326", "542324",
            "542334", "542325")) {
      expect(SATISFIED, "T3.REG", "cooperation.place", place(code));
    }
    for (String code :
        List.of(
            "653100", "653101", "650000", "540000", "540200", "540231", "460000", "632500",
            "630000", "500000", "500102", "420500", "350000", "340000", "659001", "310000",
            "210200")) {
      expect(VIOLATED, "A1.CP.0", "cooperation.place", place(code));
    }
    expect(VIOLATED, "T3.REG", "cooperation.place", new Place("653126", true));
    expect(UNDETERMINED, "A1.T3.R", "cooperation.place", null);
  }

  @Test
  void furtherPlacesOfCooperationAreForAPerson() {
    List<Place> more = List.of(place("460000"));
    expect(NEEDS_REVIEW, "T3.REG", "cooperation.otherPlaces", more);
    expect(SATISFIED, "A1.CP.0", "cooperation.otherPlaces", more);
    expect(
        VIOLATED, "T3.REG", "cooperation.otherPlaces", more, "cooperation.place", place("460000"));
  }

  @Test
  void leadIsACadreOfShanghaiInACounterpartArea() {
    expect(VIOLATED, "T3.LEAD.1", "posting.dispatchedBy", place("320000"));
    expect(VIOLATED, "T3.LEAD.2", "posting.place", place("653100"));
    expect(NEEDS_REVIEW, "T3.LEAD.2", "posting.place", place("653101"));
    expect(NEEDS_REVIEW, "T3.LEAD.2", "posting.place", place("540200"));
    expect(VIOLATED, "T3.LEAD.2", "posting.place", new Place("653101", true));
    expect(NEEDS_REVIEW, "T3.LEAD.5", "posting.personType", "医生");
    expect(VIOLATED, "T3.LEAD.5", "posting.personType", "志愿者");
  }

  @Test
  void leadIsInOfficeOnTheDayOfApplying() {
    expect(SATISFIED, "T3.LEAD.3", "posting.startsOn", day("2024-11-28"));
    expect(VIOLATED, "T3.LEAD.3", "posting.startsOn", day("2024-11-29"));
    expect(VIOLATED, "T3.LEAD.3", "posting.endsOn", day("2024-11-27"));
    expect(VIOLATED, "T3.LEAD.3", "posting.state", "已召回", "posting.endsOn", null);
    expect(NEEDS_REVIEW, "T3.LEAD.3", "posting.state", "已任命未到岗");
    YearMonth november = YearMonth.of(2024, 11);
    expect(NEEDS_REVIEW, "T3.LEAD.3", "posting.startsOn", null, "posting.startMonth", november);
    expect(SATISFIED, "T3.LEAD.3", "posting.startsOn", null);
    expect(UNDETERMINED, "T3.LEAD.3", "posting.startsOn", null, "recommendation.postedFrom", null);
  }

  @Test
  void oneYearIsTwelveMonthsBothEndsIncluded() {
    Object[] months = {
      "posting.startsOn", null, "posting.startMonth", YearMonth.of(2024, 3), "posting.endsOn", null
    };
    assertEquals(
        SATISFIED,
        status(
            "T3.LEAD.4",
            but(
                but(Eligible.submitted(CAPACITY), months),
                "posting.endMonth",
                YearMonth.of(2025, 2)),
            PRECHECK));
    assertEquals(
        VIOLATED,
        status(
            "T3.LEAD.4",
            but(
                but(Eligible.submitted(CAPACITY), months),
                "posting.endMonth",
                YearMonth.of(2025, 1)),
            PRECHECK));
    Object start = day("2024-03-15");
    expect(SATISFIED, "T3.LEAD.4", "posting.startsOn", start, "posting.endsOn", day("2025-03-14"));
    expect(VIOLATED, "T3.LEAD.4", "posting.startsOn", start, "posting.endsOn", day("2025-03-13"));
  }

  /** What annex 3 says otherwise is for a person where it would decide otherwise. */
  @Test
  void twoPapersDisagree() {
    String annex = "recommendation.postedTo";
    expect(NEEDS_REVIEW, "A3.9", "recommendation.postedFrom", YearMonth.of(2023, 9));
    expect(NEEDS_REVIEW, "A3.9", "recommendation.postedFrom", YearMonth.of(2023, 7));
    expect(NEEDS_REVIEW, "A3.10", annex, YearMonth.of(2025, 5));
    expect(NEEDS_REVIEW, "T3.LEAD.6", annex, YearMonth.of(2025, 5));
    expect(SATISFIED, "T3.LEAD.6", annex, YearMonth.of(2025, 6));
    Object end = day("2025-05-27");
    expect(NEEDS_REVIEW, "T3.LEAD.6", "posting.endsOn", end, annex, YearMonth.of(2025, 6));
    expect(VIOLATED, "T3.LEAD.6", "posting.endsOn", end, annex, YearMonth.of(2025, 4));
  }

  @Test
  void sixMonthsRemainFromTheDayOfApplying() {
    String path = "filing.unitSubmittedAt";
    LocalDateTime last = time("2024-12-03T16:30:00");
    expect(SATISFIED, "T3.LEAD.6", path, last, "posting.endsOn", day("2025-06-03"));
    expect(VIOLATED, "T3.LEAD.6", path, last, "posting.endsOn", day("2025-06-02"));
    LocalDateTime monthEnd = time("2024-08-31T10:00:00");
    expect(SATISFIED, "T3.LEAD.6", path, monthEnd, "posting.endsOn", day("2025-02-28"));
    expect(VIOLATED, "T3.LEAD.6", path, monthEnd, "posting.endsOn", day("2025-02-27"));
    YearMonth june = YearMonth.of(2025, 6);
    expect(NEEDS_REVIEW, "T3.LEAD.6", path, last, "posting.endsOn", null, "posting.endMonth", june);
    expect(
        VIOLATED,
        "T3.LEAD.6",
        path,
        last,
        "posting.endsOn",
        null,
        "posting.endMonth",
        YearMonth.of(2025, 5));
  }

  @Test
  void draftIsTriedOnTheFirstAndTheLastDay() {
    Application between = but(Eligible.draft(CAPACITY), "posting.endsOn", day("2025-05-20"));
    assertEquals(UNDETERMINED, status("T3.LEAD.6", between, PRECHECK));
    concludes(ELIGIBLE, between, PRECHECK);
    Examination late = PRECHECK.asOf(time("2024-11-21T00:00:00"));
    assertEquals(VIOLATED, status("T3.LEAD.6", between, late));
    Examination before = PRECHECK.asOf(time("2024-11-01T00:00:00"));
    assertEquals(UNDETERMINED, status("T3.LEAD.6", between, before));
    assertEquals(VIOLATED, status("T3.LEAD.6", between, FORMAL));
    Application early = but(Eligible.draft(CAPACITY), "posting.endsOn", day("2025-05-13"));
    assertEquals(VIOLATED, status("T3.LEAD.6", early, PRECHECK));
    Application enough = but(Eligible.draft(CAPACITY), "posting.endsOn", day("2025-06-03"));
    assertEquals(SATISFIED, status("T3.LEAD.6", enough, PRECHECK));
  }

  @Test
  void recommendation() {
    expect(VIOLATED, "T3.DOC.1", "recommendation.uploaded", false);
    expect(SATISFIED, "A1.T3.DOC", "recommendation.uploaded", false);
    expect(NOT_APPLICABLE, "A3.3", "recommendation.form", "附件2");
    expect(UNDETERMINED, "A3.3", "recommendation", null);
    expect(SATISFIED, "T3.DOC.2", "recommendation.senderType", "市级组织部门");
    expect(NEEDS_REVIEW, "T3.DOC.2", "recommendation.senderType", "其他市级部门");
    expect(VIOLATED, "T3.DOC.2", "recommendation.senderType", "区级组织部门");
    expect(VIOLATED, "T3.DOC.2", "recommendation.senderUnder", place("530000"));
  }

  @Test
  void formOfAnnexThree() {
    expect(VIOLATED, "A3.0", "recommendation.edition", 2023);
    expect(UNDETERMINED, "A3.1", "recommendation.sender", null);
    expect(VIOLATED, "A3.2", "recommendation.sealOwner", "别的单位");
    expect(VIOLATED, "A3.2", "recommendation.sealed", false, "recommendation.sender", null);
    expect(SATISFIED, "A3.3", "title", "滇西高原（云南） 生态修复——技术培训与需求挖掘");
    expect(VIOLATED, "A3.4", "recommendation.firstPartner", "别的单位");
    expect(VIOLATED, "A3.5", "lead.name", "李四");
    expect(VIOLATED, "A3.6", "posting.place", place("530102"));
    expect(UNDETERMINED, "A3.9", "recommendation.postedFrom", null);
    expect(VIOLATED, "A3.10", "recommendation.postedTo", YearMonth.of(2023, 7));
    expect(UNDETERMINED, "A3.13", "recommendation.foundation", "　");
  }

  @Test
  void summaryIsCountedInCodePoints() {
    expect(SATISFIED, "A3.11", "recommendation.outcome", Pools.han(150, 0, true));
    expect(VIOLATED, "A3.11", "recommendation.outcome", Pools.han(151, 0, false));
    expect(NEEDS_REVIEW, "A3.11", "recommendation.outcome", Pools.han(150, 1, false));
    expect(SATISFIED, "A3.11", "recommendation.outcome", Pools.han(149, 1, false));
    expect(UNDETERMINED, "A3.11", "recommendation.outcome", null);
  }

  @Test
  void otherTopicsHaveTheirOwnClauses() {
    expect(UNDETERMINED, "T3.SEL", "topic", "专题九");
    expect(NOT_APPLICABLE, "T3.SEL", "topic", "专题一");
    expect(NOT_APPLICABLE, "T3.SEL", "topic", "专题二");
    expect(UNDETERMINED, "T3.SEL", "topic", null);
    expect(NOT_APPLICABLE, "T3.KPI.1", "topic", "专题二");
    expect(NOT_APPLICABLE, "T3.OBJ.1", "topic", "专题二");
    expect(UNDETERMINED, "T3.OBJ.1", "topic", null);
    expect(UNDETERMINED, "A3.1", "topic", null);
    expect(NOT_APPLICABLE, "A3.1", "topic", "专题二", "recommendation", null);
  }
}
