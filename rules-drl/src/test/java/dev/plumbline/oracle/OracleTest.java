package dev.plumbline.oracle;

import static dev.plumbline.Conclusion.CORRECTABLE;
import static dev.plumbline.Conclusion.ELIGIBLE;
import static dev.plumbline.Conclusion.INELIGIBLE;
import static dev.plumbline.Status.NEEDS_REVIEW;
import static dev.plumbline.Status.NOT_APPLICABLE;
import static dev.plumbline.Status.SATISFIED;
import static dev.plumbline.Status.UNDETERMINED;
import static dev.plumbline.Status.VIOLATED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plumbline.Conclusion;
import dev.plumbline.Examination;
import dev.plumbline.Status;
import dev.plumbline.fact.Amount;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.AvoidanceRequest;
import dev.plumbline.fact.AvoidedExpert;
import dev.plumbline.fact.Document;
import dev.plumbline.fact.Ethics;
import dev.plumbline.fact.Judgement;
import dev.plumbline.fact.Partner;
import dev.plumbline.fact.Place;
import dev.plumbline.fact.PriorFunding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The oracle says what the register says, on applications changed by hand. */
class OracleTest {
  private static final Examination PRECHECK = Examination.precheck();
  private static final Examination FORMAL = Examination.formal();

  /** The eligible application with these properties changed: path, value, path, value … */
  private static Application but(Application base, Object... changes) {
    Application changed = base;
    for (int i = 0; i < changes.length; i += 2) {
      changed = Records.with(changed, (String) changes[i], changes[i + 1]);
    }
    return changed;
  }

  private static Status status(String clause, Application application, Examination examination) {
    return Oracle.of(application, examination).statuses().get(clause);
  }

  /** What a pre-check of the submitted application finds on the clause after the changes. */
  private static void expect(Status expected, String clause, Object... changes) {
    assertEquals(expected, status(clause, but(Eligible.submitted(), changes), PRECHECK));
  }

  private static void concludes(
      Conclusion expected, Application application, Examination examination) {
    assertEquals(expected, Oracle.of(application, examination).conclusion());
  }

  private static Place place(String code) {
    return new Place(code, false);
  }

  private static LocalDate day(String text) {
    return LocalDate.parse(text);
  }

  private static LocalDateTime time(String text) {
    return LocalDateTime.parse(text);
  }

  @Test
  void decidesEveryClauseOfTheVocabulary() {
    String clauses =
        """
        A1.CP.0 A1.T3.DOC A1.T3.R
        A3.0 A3.1 A3.10 A3.11 A3.12 A3.13 A3.14 A3.2 A3.3 A3.4 A3.5 A3.6 A3.7 A3.8 A3.9
        G.0 G.1.1 G.1.2 G.1.3 G.2.1 G.2.2 G.3.1 G.3.2 G.3.3 G.3.4 G.3.5 G.3.6
        G.4.1 G.4.2 G.4.3 G.4.4 G.4.5 G.4.6 G.5.1 G.5.2 G.5.3 G.5.4 G.6.1 G.6.2 G.7.2
        G.8.1 G.8.2 G.8.3 G.9.1 G.9.2 G.9.3 G.9.4 G.9.5 G.9.6 G.9.7 G.9.8
        H.2 P.1 P.2 S.1 S.11 S.12 S.13 S.6 S.8
        T3.CON.1 T3.CON.2 T3.DOC.1 T3.DOC.2 T3.FUND.M T3.FUND.T
        T3.KPI.1 T3.KPI.2 T3.KPI.3 T3.KPI.4 T3.KPI.5 T3.KPI.6 T3.KPI.7
        T3.LEAD.1 T3.LEAD.2 T3.LEAD.3 T3.LEAD.4 T3.LEAD.5 T3.LEAD.6 T3.LEAD.7
        T3.OBJ.1 T3.REG T3.SEL T3.TERM.E T3.TERM.S
        X.1 X.10 X.12 X.2 X.3 X.6 X.8 X.9
        """;
    assertEquals(
        List.of(clauses.split("\\s+")),
        Oracle.of(Eligible.draft(), PRECHECK).statuses().keySet().stream().sorted().toList());
  }

  @Test
  void nothingStandsAgainstTheEligible() {
    for (Application application :
        List.of(Eligible.draft(), Eligible.submitted(), Eligible.judged())) {
      concludes(ELIGIBLE, application, PRECHECK);
    }
    concludes(ELIGIBLE, Eligible.judged(), FORMAL);
    concludes(Conclusion.NEEDS_REVIEW, Eligible.submitted(), FORMAL);
    concludes(INELIGIBLE, Eligible.draft(), FORMAL);
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
    expect(UNDETERMINED, "T3.LEAD.3", "posting.startsOn", null);
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
            but(but(Eligible.submitted(), months), "posting.endMonth", YearMonth.of(2025, 2)),
            PRECHECK));
    assertEquals(
        VIOLATED,
        status(
            "T3.LEAD.4",
            but(but(Eligible.submitted(), months), "posting.endMonth", YearMonth.of(2025, 1)),
            PRECHECK));
    Object start = day("2024-03-15");
    expect(SATISFIED, "T3.LEAD.4", "posting.startsOn", start, "posting.endsOn", day("2025-03-14"));
    expect(VIOLATED, "T3.LEAD.4", "posting.startsOn", start, "posting.endsOn", day("2025-03-13"));
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
    Application between = but(Eligible.draft(), "posting.endsOn", day("2025-05-20"));
    assertEquals(UNDETERMINED, status("T3.LEAD.6", between, PRECHECK));
    concludes(ELIGIBLE, between, PRECHECK);
    Examination late = PRECHECK.asOf(time("2024-11-21T00:00:00"));
    assertEquals(VIOLATED, status("T3.LEAD.6", between, late));
    Examination before = PRECHECK.asOf(time("2024-11-01T00:00:00"));
    assertEquals(UNDETERMINED, status("T3.LEAD.6", between, before));
    assertEquals(VIOLATED, status("T3.LEAD.6", between, FORMAL));
    Application early = but(Eligible.draft(), "posting.endsOn", day("2025-05-13"));
    assertEquals(VIOLATED, status("T3.LEAD.6", early, PRECHECK));
    Application enough = but(Eligible.draft(), "posting.endsOn", day("2025-06-03"));
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
    expect(SATISFIED, "A3.3", "title", "滇西高原（云南） 生态修复技术培训与需求挖掘");
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
  void unit() {
    expect(VIOLATED, "G.1.1", "applicant.registeredAt", place("320000"));
    expect(NEEDS_REVIEW, "G.1.1", "applicant.branch", true);
    expect(VIOLATED, "G.1.1", "applicant.branch", true, "applicant.registeredAt", place("320000"));
    expect(UNDETERMINED, "G.1.1", "applicant.branch", true, "applicant.registeredAt", null);
    expect(SATISFIED, "G.1.2", "applicant.legalForm", "非法人组织");
    expect(VIOLATED, "G.1.2", "applicant.legalForm", "自然人");
    expect(SATISFIED, "G.7.2", "lead.ongoing", 1);
    expect(VIOLATED, "G.7.2", "lead.ongoing", 2);
  }

  @Test
  void priorFunding() {
    expect(NOT_APPLICABLE, "G.2.1", "title", "随便");
    expect(UNDETERMINED, "G.2.1", "priorFunding", null);
    expect(UNDETERMINED, "G.2.2", "priorFunding", new PriorFunding(true, "异同", null));
    expect(SATISFIED, "G.2.1", "priorFunding", new PriorFunding(true, "异同", null));
    Application silent = but(Eligible.judged(), "priorFunding", new PriorFunding(true, null, "a"));
    assertEquals(VIOLATED, status("G.2.1", silent, FORMAL));
    Application unclear = but(Eligible.judged(), "priorFunding", null);
    assertEquals(UNDETERMINED, status("G.2.1", unclear, FORMAL));
    concludes(Conclusion.NEEDS_REVIEW, unclear, FORMAL);
    concludes(CORRECTABLE, unclear, PRECHECK);
  }

  @Test
  void declarations() {
    expect(VIOLATED, "G.3.1", "declarations[遵守科研诚信管理要求].unsigned", 1);
    expect(NEEDS_REVIEW, "G.3.1", "declarations[遵守科研诚信管理要求].flagged", true);
    expect(UNDETERMINED, "G.3.2", "declarations[所提交材料真实]", null);
    expect(VIOLATED, "G.3.4", "audits[材料真实性].passed", false);
    expect(VIOLATED, "G.3.6", "declarations[不含涉密内容].made", false);
    expect(VIOLATED, "G.5.1", "declarations[遵守科技伦理准则].unsigned", 2);
    expect(NEEDS_REVIEW, "G.6.1", "declarations[遵守人类遗传资源管理法规].flagged", true);
    expect(VIOLATED, "G.8.1", "declarations[经费预算真实].made", false);
  }

  @Test
  void avoidanceOfExperts() {
    expect(NOT_APPLICABLE, "G.4.4", "title", "随便");
    expect(UNDETERMINED, "G.4.4", "avoidance", new AvoidanceRequest(null));
    expect(VIOLATED, "G.4.5", "avoidance", new AvoidanceRequest(List.of()));
    AvoidedExpert nameless = new AvoidedExpert(null, "竞争关系");
    AvoidedExpert silent = new AvoidedExpert("王五", null);
    AvoidanceRequest both = new AvoidanceRequest(List.of(nameless, silent));
    expect(SATISFIED, "G.4.4", "avoidance", both);
    expect(UNDETERMINED, "G.4.5", "avoidance", both);
    expect(UNDETERMINED, "G.4.4", "avoidance", new AvoidanceRequest(List.of(nameless)));
    Document plan = new Document("可行性方案", true, "第一批", null, null);
    Document letter = new Document("回避专家公函", true, "第二批", Pools.UNIT, true);
    Object[] request = {"avoidance", both, "documents", List.of(plan, letter)};
    expect(VIOLATED, "G.4.2", request);
    expect(SATISFIED, "G.4.3", request);
    expect(SATISFIED, "G.4.6", request);
  }

  @Test
  void ethics() {
    expect(VIOLATED, "G.5.2", "ethics", new Ethics(false, null, null));
    expect(NEEDS_REVIEW, "G.5.3", "ethics", new Ethics(true, null, true));
    expect(NEEDS_REVIEW, "G.5.4", "ethics", new Ethics(true, null, true));
    expect(NEEDS_REVIEW, "G.5.3", "ethics", null);
    expect(NOT_APPLICABLE, "G.5.3", "ethics", new Ethics(true, false, null));
    expect(VIOLATED, "G.5.3", "ethics", new Ethics(true, true, false));
    expect(UNDETERMINED, "G.5.4", "ethics", new Ethics(true, true, true));
  }

  @Test
  void partnersAndContract() {
    expect(VIOLATED, "G.9.1", "partners", List.of());
    expect(VIOLATED, "G.9.1", "partners", List.of(new Partner(Pools.UNIT, null)));
    expect(UNDETERMINED, "G.9.1", "partners", List.of(new Partner(null, null)));
    expect(UNDETERMINED, "G.9.1", "partners", null);
    expect(SATISFIED, "G.9.2", "contract.signedOn", day("2023-01-01"));
    expect(VIOLATED, "G.9.2", "contract.signedOn", day("2022-12-31"));
    expect(SATISFIED, "G.9.3", "contract.signedOn", day("2024-12-03"));
    expect(VIOLATED, "G.9.3", "contract.signedOn", day("2024-12-04"));
    expect(VIOLATED, "G.9.5", "contract.type", "框架协议", "contract.parties", null);
    expect(VIOLATED, "G.9.5", "contract.parties", List.of(Pools.UNIT));
    expect(VIOLATED, "G.9.5", "contract.parties", List.of(Pools.PARTNER));
    expect(VIOLATED, "G.9.6", "contract.registrar", "江苏省技术市场");
    expect(UNDETERMINED, "G.9.6", "contract.registrationNo", null);
    expect(VIOLATED, "G.9.7", "documents[技术合同].uploaded", false);
    expect(UNDETERMINED, "G.9.8", "documents", null);
  }

  @Test
  void submission() {
    expect(VIOLATED, "H.2", "callName", "上海市2023年度“科技创新行动计划”国内科技合作领域项目申报指南");
    expect(VIOLATED, "S.1", "filing.channel", "纸质");
    expect(VIOLATED, "S.6", "filing.login", "其他账号");
    expect(VIOLATED, "S.8", "filing.topic", "专题二");
    expect(SATISFIED, "S.11", "filing.createdAt", time("2024-11-14T09:00:00"));
    expect(VIOLATED, "S.11", "filing.createdAt", time("2024-11-14T08:59:59"));
    expect(SATISFIED, "S.12", "filing.unitSubmittedAt", time("2024-12-03T16:30:00"));
    expect(VIOLATED, "S.12", "filing.unitSubmittedAt", time("2024-12-03T16:30:01"));
    expect(SATISFIED, "S.13", "filing.unitAuditedAt", time("2024-11-28T10:00:00"));
    expect(VIOLATED, "S.13", "filing.unitAuditedAt", time("2024-11-28T10:00:01"));
    assertEquals(UNDETERMINED, status("S.12", Eligible.draft(), PRECHECK));
  }

  @Test
  void checksOfConsistency() {
    expect(VIOLATED, "X.2", "contract.projectName", "别的项目");
    expect(VIOLATED, "X.3", "cooperation.place", place("653126"));
    expect(VIOLATED, "X.6", "contract.registeredOn", day("2024-12-04"));
    expect(VIOLATED, "X.6", "contract.registeredOn", day("2024-05-19"));
    expect(VIOLATED, "X.8", "contract.provider", Pools.PARTNER);
    expect(VIOLATED, "X.9", "budget.total", Amount.of("14.99万元"));
    expect(VIOLATED, "X.10", "cooperation.place", place("653126"));
    expect(SATISFIED, "X.10", "cooperation.place", place("530000"));
    expect(SATISFIED, "X.10", "cooperation.place", place("530102"));
    concludes(ELIGIBLE, but(Eligible.submitted(), "contract.projectName", "别的项目"), PRECHECK);
  }

  @Test
  void leapDayAndKleeneCorners() {
    Object leap = day("2024-02-29");
    expect(VIOLATED, "T3.LEAD.4", "posting.startsOn", leap, "posting.endsOn", day("2025-02-27"));
    expect(SATISFIED, "T3.LEAD.4", "posting.startsOn", leap, "posting.endsOn", day("2025-02-28"));
    expect(VIOLATED, "A3.4", "partners", List.of(), "recommendation.firstPartner", null);
    expect(VIOLATED, "G.9.1", "partners", List.of(), "applicant", null);
    expect(
        VIOLATED,
        "T3.KPI.7",
        "indicators[建议报告].value",
        BigDecimal.ZERO,
        "indicators[技术需求].value",
        null);
    expect(UNDETERMINED, "X.6", "contract.signedOn", null);
    expect(UNDETERMINED, "X.9", "budget.items", null);
    expect(VIOLATED, "X.9", "budget.items", List.of());
  }

  @Test
  void otherTopicsHaveTheirOwnClauses() {
    expect(VIOLATED, "T3.SEL", "topic", "专题二");
    expect(NOT_APPLICABLE, "T3.KPI.1", "topic", "专题二");
    expect(NOT_APPLICABLE, "T3.OBJ.1", "topic", "专题二");
    expect(UNDETERMINED, "T3.OBJ.1", "topic", null);
    expect(UNDETERMINED, "A3.1", "topic", null);
    expect(NOT_APPLICABLE, "A3.1", "topic", "专题二", "recommendation", null);
  }

  @Test
  void judgementsSettleWhatAPersonHasToJudge() {
    Judgement.Builder met = Judgement.builder().met(true);
    Judgement.Builder unmet = Judgement.builder().met(false);
    expect(NEEDS_REVIEW, "G.8.2");
    expect(SATISFIED, "G.8.2", "judgements", List.of(met.clause("G.8.2").build()));
    expect(VIOLATED, "G.8.2", "judgements", List.of(unmet.clause("G.8.2").build()));
    Judgement empty = Judgement.builder().clause("G.8.2").build();
    expect(NEEDS_REVIEW, "G.8.2", "judgements", List.of(empty));
    List<Judgement> onDoubt = List.of(unmet.clause("T3.LEAD.5").build());
    expect(VIOLATED, "T3.LEAD.5", "judgements", onDoubt, "posting.personType", "医生");
    expect(SATISFIED, "T3.LEAD.5", "judgements", onDoubt);
    Application returned =
        but(Eligible.submitted(), "judgements", List.of(unmet.clause("G.8.2").build()));
    concludes(CORRECTABLE, returned, PRECHECK);
    Application rejected =
        but(Eligible.submitted(), "judgements", List.of(unmet.rejects(true).build()));
    concludes(INELIGIBLE, rejected, PRECHECK);
  }

  @Test
  void conclusionIsTheWorst() {
    Application poor = but(Eligible.submitted(), "requested", Amount.of("16万元"));
    concludes(CORRECTABLE, poor, PRECHECK);
    Examination after = PRECHECK.asOf(time("2024-12-03T16:30:01"));
    concludes(INELIGIBLE, poor, after);
    concludes(CORRECTABLE, poor, after.cureUntil(time("2024-12-03T16:30:01")));
    concludes(INELIGIBLE, poor, after.cureUntil(time("2024-12-03T16:30:00")));
    concludes(CORRECTABLE, but(Eligible.submitted(), "lead.ongoing", null), PRECHECK);
    concludes(CORRECTABLE, but(Eligible.submitted(), "lead.ongoing", null), after);
    concludes(INELIGIBLE, but(Eligible.judged(), "lead.ongoing", null), FORMAL);
    concludes(INELIGIBLE, but(poor, "lead.ongoing", 2), PRECHECK);
    Application doctor = but(Eligible.submitted(), "posting.personType", "医生");
    concludes(Conclusion.NEEDS_REVIEW, doctor, PRECHECK);
    concludes(ELIGIBLE, but(Eligible.submitted(), "recommendation.edition", 2023), PRECHECK);
    concludes(CORRECTABLE, but(Eligible.submitted(), "filing.channel", null), PRECHECK);
    concludes(ELIGIBLE, but(Eligible.draft(), "audits", null), PRECHECK);
  }
}
