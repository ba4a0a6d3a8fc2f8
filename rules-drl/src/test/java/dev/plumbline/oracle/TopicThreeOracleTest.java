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
import static dev.plumbline.oracle.Expectations.corps;
import static dev.plumbline.oracle.Expectations.day;
import static dev.plumbline.oracle.Expectations.place;
import static dev.plumbline.oracle.Expectations.status;
import static dev.plumbline.oracle.Expectations.time;
import static dev.plumbline.oracle.Theme.CAPACITY;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plumbline.Conclusion;
import dev.plumbline.Examination;
import dev.plumbline.Status;
import dev.plumbline.fact.Amount;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.Indicator;
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
    expect(UNDETERMINED, "T3.KPI.5", "indicators[技术需求].measure", "份");
    expect(SATISFIED, "T3.KPI.7", "indicators[建议报告].measure", "篇");
    expect(SATISFIED, "T3.KPI.7", "indicators[建议报告].measure", "项");
    expect(UNDETERMINED, "T3.KPI.7", "indicators[建议报告].measure", "条");
    expect(UNDETERMINED, "T3.KPI.7", "indicators[建议报告覆盖的技术需求].measure", "份");
  }

  /** At least two of the needs (B46), however many there are. */
  @Test
  void reportsCoverTwoNeeds() {
    String covered = "indicators[建议报告覆盖的技术需求]";
    expect(SATISFIED, "T3.KPI.7", "indicators[建议报告].value", BigDecimal.ONE);
    expect(VIOLATED, "T3.KPI.7", "indicators[建议报告].value", BigDecimal.ZERO);
    expect(VIOLATED, "T3.KPI.7", covered + ".value", BigDecimal.ONE);
    expect(SATISFIED, "T3.KPI.7", "indicators[技术需求].value", new BigDecimal("5"));
    expect(SATISFIED, "T3.KPI.7", "indicators[技术需求]", null);
    expect(UNDETERMINED, "T3.KPI.7", "indicators[建议报告]", null);
    expect(VIOLATED, "T3.KPI.7", "indicators[建议报告].value", BigDecimal.ZERO, covered, null);
    lightly(Conclusion.ELIGIBLE, "T3.KPI.7", covered, null);
    lightly(Conclusion.ELIGIBLE, "T3.KPI.7", covered + ".value", null);
    Application both = but(Eligible.judged(CAPACITY), covered, null, "indicators[建议报告]", null);
    assertEquals(VIOLATED, status("T3.KPI.7", both, FORMAL));
  }

  /** What weighs no more than this in both modes if it is missing. */
  private static void lightly(Conclusion weight, String clause, Object... changes) {
    Application silent = but(Eligible.judged(CAPACITY), changes);
    for (Examination examination : List.of(PRECHECK, FORMAL)) {
      assertEquals(UNDETERMINED, status(clause, silent, examination), clause);
      concludes(weight, silent, examination);
    }
  }

  @Test
  void whatNoFormAsksForWeighsLittle() {
    for (String property : new String[] {"startsOn", "endsOn"}) {
      lightly(Conclusion.ELIGIBLE, "T3.KPI.2", "indicators[培养人次]." + property, null);
    }
    lightly(Conclusion.ELIGIBLE, "T3.KPI.3", "indicators[培养人次].place", null);
    lightly(Conclusion.ELIGIBLE, "T3.KPI.4", "indicators[培养人次].category", null);
    lightly(Conclusion.NEEDS_REVIEW, "T3.LEAD.1", "posting.dispatchedBy", null);
    lightly(Conclusion.NEEDS_REVIEW, "T3.LEAD.3", "posting.state", null);
    lightly(Conclusion.NEEDS_REVIEW, "T3.LEAD.5", "posting.personType", null);
    expect(
        VIOLATED,
        "T3.KPI.2",
        "indicators[培养人次].startsOn",
        null,
        "indicators[培养人次].endsOn",
        day("2025-12-01"));
    Application returned = but(Eligible.judged(CAPACITY), "indicators[培养人次]", null);
    concludes(Conclusion.CORRECTABLE, returned, PRECHECK);
    assertEquals(VIOLATED, status("T3.KPI.1", returned, FORMAL));
    assertEquals(VIOLATED, status("T3.KPI.2", returned, FORMAL));
    Application unposted = but(Eligible.judged(CAPACITY), "posting", null);
    concludes(Conclusion.CORRECTABLE, unposted, PRECHECK);
    for (String clause : new String[] {"T3.LEAD.1", "T3.LEAD.3", "T3.LEAD.5"}) {
      assertEquals(VIOLATED, status(clause, unposted, FORMAL), clause);
    }
    Application odd = but(Eligible.judged(CAPACITY), "posting.state", "另行说明");
    assertEquals(UNDETERMINED, status("T3.LEAD.3", odd, PRECHECK));
    assertEquals(NEEDS_REVIEW, status("T3.LEAD.3", odd, FORMAL));
    concludes(Conclusion.NEEDS_REVIEW, odd, PRECHECK);
    concludes(Conclusion.NEEDS_REVIEW, odd, FORMAL);
  }

  @Test
  void wrongTraineesReturn() {
    for (Object[] change :
        new Object[][] {
          {"indicators[培养人次].place", place("540231")}, {"indicators[培养人次].category", "行政管理"}
        }) {
      concludes(Conclusion.CORRECTABLE, but(Eligible.submitted(CAPACITY), change), PRECHECK);
    }
    Application volunteer = but(Eligible.submitted(CAPACITY), "posting.personType", "志愿者");
    concludes(Conclusion.INELIGIBLE, volunteer, PRECHECK);
  }

  private static Indicator trained(String sample, String from, String to, String place) {
    Indicator number = Targets.target("培养人次", sample, null);
    return Indicator.builder()
        .name("培养人次")
        .value(number.value())
        .measure(number.measure())
        .category("技术")
        .place(place == null ? null : place(place))
        .startsOn(day(from))
        .endsOn(day(to))
        .build();
  }

  private static Indicator trained(String sample) {
    return trained(sample, "2024-12-01", "2025-11-30", "530102");
  }

  private static void trained(Status expected, String clause, Indicator... rows) {
    expect(expected, clause, "indicators", List.of(rows));
  }

  @Test
  void personTimesOfSeveralRowsAddUp() {
    trained(SATISFIED, "T3.KPI.1", trained("25人次"), trained("15人次"));
    trained(VIOLATED, "T3.KPI.1", trained("25人次"), trained("14人次"));
    trained(UNDETERMINED, "T3.KPI.1", trained("25人次"), trained("人次"));
    trained(SATISFIED, "T3.KPI.1", trained("40人次"), trained("人次"));
    trained(VIOLATED, "T3.KPI.1", trained("50人次"), trained("-1人次"));
    trained(SATISFIED, "T3.KPI.1", trained("50人次"), trained("0人次"));
    trained(UNDETERMINED, "T3.KPI.1", trained("40.5人次"));
  }

  /** So many persons are at least as many person-times. */
  @Test
  void personsAreAFloorOfPersonTimes() {
    trained(SATISFIED, "T3.KPI.1", trained("60人"));
    trained(SATISFIED, "T3.KPI.1", trained("40名"));
    trained(UNDETERMINED, "T3.KPI.1", trained("39人"));
    trained(SATISFIED, "T3.KPI.1", trained("30人"), trained("10人次"));
    trained(UNDETERMINED, "T3.KPI.1", trained("30人"), trained("9人次"));
    trained(UNDETERMINED, "T3.KPI.1", trained("60项"));
  }

  @Test
  void eachRowOfTraineesIsInItsTimeAndPlace() {
    Indicator good = trained("25人次");
    Indicator late = trained("15人次", "2024-12-01", "2025-12-01", "530102");
    Indicator away = trained("15人次", "2024-12-01", "2025-11-30", "540231");
    Indicator wide = trained("15人次", "2024-12-01", "2025-11-30", "540200");
    Indicator nowhere = trained("15人次", "2024-12-01", "2025-11-30", null);
    trained(SATISFIED, "T3.KPI.2", good, good);
    trained(VIOLATED, "T3.KPI.2", good, late);
    trained(SATISFIED, "T3.KPI.3", good, late);
    trained(VIOLATED, "T3.KPI.3", good, away);
    trained(VIOLATED, "T3.KPI.3", wide, away);
    trained(NEEDS_REVIEW, "T3.KPI.3", good, wide);
    trained(NEEDS_REVIEW, "T3.KPI.3", nowhere, wide);
    trained(UNDETERMINED, "T3.KPI.3", good, nowhere);
    trained(VIOLATED, "T3.KPI.3", nowhere, away);
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
            "653101", "653121", "540202", "540231", "460000", "632500", "500102", "420505",
            "659001", "310000", "210200")) {
      expect(VIOLATED, "A1.CP.0", "cooperation.place", place(code));
    }
    for (String code :
        List.of(
            "653100", "650000", "540000", "540200", "630000", "500000", "420500", "420000",
            "350000", "340000")) {
      for (String clause : new String[] {"T3.REG", "A1.CP.0", "A1.T3.R"}) {
        expect(NEEDS_REVIEW, clause, "cooperation.place", place(code));
      }
      expect(NEEDS_REVIEW, "T3.KPI.3", "indicators[培养人次].place", place(code));
      expect(NEEDS_REVIEW, "T3.LEAD.2", "posting.place", place(code));
    }
    expect(VIOLATED, "T3.REG", "cooperation.place", corps("650000"));
    expect(VIOLATED, "T3.REG", "cooperation.place", new Place("653126", true));
    expect(UNDETERMINED, "A1.T3.R", "cooperation.place", null);
  }

  @Test
  void furtherPlacesOfCooperationAreForAPerson() {
    List<Place> more = List.of(place("460000"));
    expect(NEEDS_REVIEW, "T3.REG", "cooperation.otherPlaces", more);
    expect(SATISFIED, "A1.CP.0", "cooperation.otherPlaces", more);
    expect(SATISFIED, "T3.REG", "cooperation.otherPlaces", List.of(place("530102")));
    expect(SATISFIED, "T3.REG", "cooperation.otherPlaces", List.of(place("530100")));
    expect(NEEDS_REVIEW, "T3.REG", "cooperation.otherPlaces", List.of(place("530000")));
    List<Place> both = List.of(place("530102"), place("460000"));
    expect(NEEDS_REVIEW, "T3.REG", "cooperation.otherPlaces", both);
    expect(
        VIOLATED, "T3.REG", "cooperation.otherPlaces", more, "cooperation.place", place("460000"));
  }

  @Test
  void leadIsACadreOfShanghaiInACounterpartArea() {
    expect(VIOLATED, "T3.LEAD.1", "posting.dispatchedBy", place("320000"));
    expect(NEEDS_REVIEW, "T3.LEAD.2", "posting.place", place("653100"));
    expect(NEEDS_REVIEW, "T3.LEAD.2", "posting.place", place("540202"));
    expect(VIOLATED, "T3.LEAD.2", "posting.place", place("653121"));
    expect(VIOLATED, "T3.LEAD.2", "posting.place", place("420503"));
    expect(VIOLATED, "T3.LEAD.2", "posting.place", corps("650000"));
    expect(NEEDS_REVIEW, "T3.LEAD.2", "posting.place", place("653101"));
    expect(NEEDS_REVIEW, "T3.LEAD.2", "posting.place", place("540200"));
    expect(VIOLATED, "T3.LEAD.2", "posting.place", new Place("653101", true));
    expect(NEEDS_REVIEW, "T3.LEAD.5", "posting.personType", "医生");
    expect(VIOLATED, "T3.LEAD.5", "posting.personType", "志愿者");
  }

  /** The same where annex 3 names no months. */
  private static void posted(Status expected, String clause, Object... changes) {
    Application silent =
        but(
            Eligible.submitted(CAPACITY),
            "recommendation.postedFrom",
            null,
            "recommendation.postedTo",
            null);
    assertEquals(expected, status(clause, but(silent, changes), PRECHECK), clause);
  }

  private static YearMonth month(String month) {
    return YearMonth.parse(month);
  }

  @Test
  void leadIsInOfficeOnTheDayOfApplying() {
    posted(SATISFIED, "T3.LEAD.3", "posting.startsOn", day("2024-11-28"));
    posted(VIOLATED, "T3.LEAD.3", "posting.startsOn", day("2024-11-29"));
    posted(VIOLATED, "T3.LEAD.3", "posting.endsOn", day("2024-11-27"));
    posted(VIOLATED, "T3.LEAD.3", "posting.state", "已召回", "posting.endsOn", null);
    posted(NEEDS_REVIEW, "T3.LEAD.3", "posting.state", "已任命未到岗");
    Object[] november = {"posting.startsOn", null, "posting.startMonth", month("2024-11")};
    posted(NEEDS_REVIEW, "T3.LEAD.3", november);
    posted(UNDETERMINED, "T3.LEAD.3", "posting.startsOn", null);
  }

  private static void term(Status expected, Object from, Object to) {
    posted(
        expected,
        "T3.LEAD.4",
        from instanceof YearMonth ? "posting.startMonth" : "posting.startsOn",
        from,
        to instanceof YearMonth ? "posting.endMonth" : "posting.endsOn",
        to,
        from instanceof YearMonth ? "posting.startsOn" : "posting.startMonth",
        null,
        to instanceof YearMonth ? "posting.endsOn" : "posting.endMonth",
        null);
  }

  /** Whole months between two days; the months named, where one end is no day (B5). */
  @Test
  void oneYearIsTwelveMonthsBothEndsIncluded() {
    term(SATISFIED, day("2024-03-15"), day("2025-03-14"));
    term(VIOLATED, day("2024-03-15"), day("2025-03-13"));
    term(SATISFIED, month("2024-03"), month("2025-02"));
    term(VIOLATED, month("2024-03"), month("2025-01"));
    term(SATISFIED, month("2024-03"), day("2025-02-01"));
    term(VIOLATED, month("2024-03"), day("2025-01-31"));
    term(SATISFIED, day("2024-03-31"), month("2025-02"));
    term(VIOLATED, day("2024-03-01"), month("2025-01"));
    term(UNDETERMINED, null, day("2026-02-01"));
  }

  @Test
  void sixMonthsRemainFromTheDayOfApplying() {
    String path = "filing.unitSubmittedAt";
    LocalDateTime last = time("2024-12-03T16:30:00");
    posted(SATISFIED, "T3.LEAD.6", path, last, "posting.endsOn", day("2025-06-03"));
    posted(VIOLATED, "T3.LEAD.6", path, last, "posting.endsOn", day("2025-06-02"));
    LocalDateTime monthEnd = time("2024-08-31T10:00:00");
    posted(SATISFIED, "T3.LEAD.6", path, monthEnd, "posting.endsOn", day("2025-02-28"));
    posted(VIOLATED, "T3.LEAD.6", path, monthEnd, "posting.endsOn", day("2025-02-27"));
    Object[] june = {path, last, "posting.endsOn", null, "posting.endMonth", month("2025-06")};
    posted(NEEDS_REVIEW, "T3.LEAD.6", june);
    Object[] may = {path, last, "posting.endsOn", null, "posting.endMonth", month("2025-05")};
    posted(VIOLATED, "T3.LEAD.6", may);
  }

  /** Where the posting names no day and no month, the form of annex 3 does. */
  @Test
  void monthsOfTheFormCompleteThePosting() {
    Object[] silent = {"posting.startsOn", null, "posting.endsOn", null};
    for (String clause : new String[] {"T3.LEAD.3", "T3.LEAD.4", "T3.LEAD.6", "A3.9", "A3.10"}) {
      expect(SATISFIED, clause, silent);
    }
    Application ends = but(Eligible.submitted(CAPACITY), silent);
    String to = "recommendation.postedTo";
    Application may = but(ends, to, month("2025-05"));
    assertEquals(NEEDS_REVIEW, status("T3.LEAD.6", may, PRECHECK));
    assertEquals(VIOLATED, status("T3.LEAD.6", but(ends, to, month("2025-04")), PRECHECK));
    assertEquals(UNDETERMINED, status("T3.LEAD.6", but(ends, to, null), PRECHECK));
  }

  @Test
  void monthsOfTheFormContradictThePosting() {
    String from = "recommendation.postedFrom";
    String to = "recommendation.postedTo";
    expect(NEEDS_REVIEW, "A3.9", from, month("2021-01"), to, month("2024-12"));
    expect(NEEDS_REVIEW, "A3.10", from, month("2021-01"), to, month("2024-12"));
    expect(SATISFIED, "T3.LEAD.3", from, month("2021-01"), to, month("2024-12"));
    expect(SATISFIED, "T3.LEAD.4", from, month("2021-01"), to, month("2024-12"));
    expect(NEEDS_REVIEW, "T3.LEAD.6", from, month("2021-01"), to, month("2024-12"));
    expect(NEEDS_REVIEW, "T3.LEAD.3", to, month("2024-10"));
    expect(NEEDS_REVIEW, "T3.LEAD.3", from, month("2024-11"));
    expect(SATISFIED, "T3.LEAD.3", from, month("2024-10"));
    expect(SATISFIED, "A3.9", to, month("2024-12"));
    expect(SATISFIED, "A3.10", from, month("2023-07"));
    expect(NEEDS_REVIEW, "T3.LEAD.4", to, month("2024-06"));
    expect(SATISFIED, "T3.LEAD.4", to, month("2024-07"));
    expect(NEEDS_REVIEW, "T3.LEAD.6", to, month("2025-05"));
    expect(SATISFIED, "T3.LEAD.6", to, month("2025-06"));
    expect(NEEDS_REVIEW, "A3.10", to, month("2025-06"));
    expect(VIOLATED, "A3.10", to, month("2023-07"));
  }

  /** By the one it fails and by the other it does not; or it fails by both. */
  @Test
  void failingByOnePaperIsForAPersonAndByBothIsNot() {
    String to = "recommendation.postedTo";
    Object early = day("2025-04-30");
    expect(NEEDS_REVIEW, "T3.LEAD.6", "posting.endsOn", early);
    expect(VIOLATED, "T3.LEAD.6", "posting.endsOn", early, to, month("2025-03"));
    expect(NEEDS_REVIEW, "T3.LEAD.6", "posting.endsOn", early, to, month("2025-05"));
    expect(VIOLATED, "T3.LEAD.6", "posting.endsOn", early, to, month("2025-04"));
    expect(SATISFIED, "A3.10", "posting.endsOn", early, to, month("2025-04"));
    expect(VIOLATED, "T3.LEAD.3", "posting.endsOn", day("2024-11-27"), "posting.state", "已召回");
    expect(NEEDS_REVIEW, "T3.LEAD.3", "posting.endsOn", day("2024-11-27"));
    expect(VIOLATED, "T3.LEAD.3", "posting.endsOn", day("2024-11-27"), to, month("2024-10"));
  }

  @Test
  void dayOutsideItsMonth() {
    expect(SATISFIED, "A3.10", "posting.endMonth", month("2026-07"));
    expect(NEEDS_REVIEW, "A3.10", "posting.endMonth", month("2026-06"));
    expect(NEEDS_REVIEW, "A3.9", "posting.startMonth", month("2023-09"));
    expect(SATISFIED, "T3.LEAD.6", "posting.endMonth", month("2026-06"));
    expect(NEEDS_REVIEW, "T3.LEAD.6", "posting.endMonth", month("2025-04"));
  }

  private static Application ending(String day) {
    YearMonth month = month(day.substring(0, 7));
    return but(
        Eligible.draft(CAPACITY), "posting.endsOn", day(day), "recommendation.postedTo", month);
  }

  @Test
  void draftIsTriedOnTheFirstAndTheLastDay() {
    Application between = ending("2025-05-20");
    assertEquals(UNDETERMINED, status("T3.LEAD.6", between, PRECHECK));
    concludes(ELIGIBLE, between, PRECHECK);
    Examination late = PRECHECK.asOf(time("2024-11-21T00:00:00"));
    assertEquals(VIOLATED, status("T3.LEAD.6", between, late));
    Examination before = PRECHECK.asOf(time("2024-11-01T00:00:00"));
    assertEquals(UNDETERMINED, status("T3.LEAD.6", between, before));
    assertEquals(VIOLATED, status("T3.LEAD.6", between, FORMAL));
    Application early = ending("2025-05-13");
    assertEquals(VIOLATED, status("T3.LEAD.6", early, PRECHECK));
    Application enough = ending("2025-06-03");
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
    expect(SATISFIED, "T3.DOC.2", "recommendation.sender", "上海市对口支援新疆工作前方指挥部");
  }

  private static void sent(Status expected, String type, String name, String under) {
    expect(
        expected,
        "T3.DOC.2",
        "recommendation.senderType",
        type,
        "recommendation.sender",
        name,
        "recommendation.senderUnder",
        place(under));
  }

  @Test
  void organisationDepartmentIsTheCitys() {
    sent(SATISFIED, "市级组织部门", "中共上海市委组织部", "310000");
    sent(VIOLATED, "市级组织部门", "中共上海市委组织部", "310104");
    sent(NEEDS_REVIEW, "市级组织部门", "中共上海市徐汇区委组织部", "310000");
    sent(NEEDS_REVIEW, "市级组织部门", "中共崇明县 委组织部", "310000");
    sent(VIOLATED, "市级组织部门", "中共上海市徐汇区委组织部", "310104");
    sent(VIOLATED, "区级组织部门", "中共上海市徐汇区委组织部", "310104");
    sent(VIOLATED, "区级组织部门", "中共上海市徐汇区委组织部", "310000");
    sent(NEEDS_REVIEW, "其他市级部门", "上海市教育委员会", "310000");
    sent(VIOLATED, "其他市级部门", "徐汇区教育局", "310104");
    sent(SATISFIED, "联络组", "上海市援滇干部联络组", "310000");
    sent(SATISFIED, "前方指挥部", "上海市对口支援新疆工作前方指挥部", "310104");
  }

  @Test
  void formOfAnnexThree() {
    expect(VIOLATED, "A3.0", "recommendation.edition", 2023);
    expect(UNDETERMINED, "A3.1", "recommendation.sender", null);
    expect(VIOLATED, "A3.2", "recommendation.sealOwner", "别的单位");
    expect(VIOLATED, "A3.2", "recommendation.sealed", false, "recommendation.sender", null);
    expect(NEEDS_REVIEW, "A3.2", "recommendation.divisionSeal", true);
    Object[] bare = {"recommendation.divisionSeal", true, "recommendation.sealed", false};
    expect(VIOLATED, "A3.2", bare);
    expect(SATISFIED, "A3.3", "title", "滇西高原（云南） 生态修复——技术培训与需求挖掘");
    expect(VIOLATED, "A3.4", "recommendation.firstPartner", "别的单位");
    expect(VIOLATED, "A3.5", "lead.name", "李四");
    expect(VIOLATED, "A3.6", "posting.place", place("530400"));
    expect(SATISFIED, "A3.6", "posting.place", place("530102"));
    expect(SATISFIED, "A3.6", "posting.place", place("530000"));
    expect(UNDETERMINED, "A3.6", "recommendation.postingPlace", null);
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

  /** What is printed on the form does not count, wherever it is typed in (B32). */
  @Test
  void labelsDoNotCount() {
    String outcome = "recommendation.outcome";
    expect(SATISFIED, "A3.11", outcome, "3、预期成效" + Pools.han(150, 0, true));
    expect(SATISFIED, "A3.11", outcome, " 3、预期成效" + Pools.han(150, 0, true));
    expect(VIOLATED, "A3.11", outcome, "3、预期成效" + Pools.han(151, 0, true));
    expect(VIOLATED, "A3.11", outcome, Pools.han(150, 0, true) + "3、预期成效");
    expect(NEEDS_REVIEW, "A3.11", outcome, "3、预期成效" + Pools.han(150, 1, true));
    expect(SATISFIED, "A3.11", "recommendation.background", "1、背景情况" + Pools.han(100, 0, true));
    expect(SATISFIED, "A3.11", "recommendation.foundation", "2、前期基础" + Pools.han(100, 0, true));
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
