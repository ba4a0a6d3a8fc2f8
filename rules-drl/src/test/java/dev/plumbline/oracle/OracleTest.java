package dev.plumbline.oracle;

import static dev.plumbline.Conclusion.CORRECTABLE;
import static dev.plumbline.Conclusion.ELIGIBLE;
import static dev.plumbline.Conclusion.INELIGIBLE;
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
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.Conclusion;
import dev.plumbline.Examination;
import dev.plumbline.Status;
import dev.plumbline.fact.Amount;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.AvoidanceRequest;
import dev.plumbline.fact.AvoidedExpert;
import dev.plumbline.fact.Contract;
import dev.plumbline.fact.Document;
import dev.plumbline.fact.Ethics;
import dev.plumbline.fact.Judgement;
import dev.plumbline.fact.Partner;
import dev.plumbline.fact.PriorFunding;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The oracle says what the register says, on applications changed by hand. */
class OracleTest {
  /** What a pre-check of the submitted application finds on the clause after the changes. */
  private static void expect(Status expected, String clause, Object... changes) {
    Expectations.expect(CAPACITY, expected, clause, changes);
  }

  @Test
  void decidesEveryClauseOfTheRegister() {
    String direction =
        "0 DOC.1 DOC.2 DOC.3 FUND.M FUND.T REG TERM.E TERM.S KPI.1 KPI.2 KPI.3 KPI.4";
    String clauses =
        ids("T1.D1.", direction, "KPI.5 KPI.6 KPI.7 KPI.8 KPI.9")
            + ids("T1.D1.", "OBJ.1 OBJ.3 OBJ.4 OBJ.5 CON.1 CON.2 CON.3 KPI.Q")
            + ids("T1.D2.", direction, "KPI.5")
            + ids("T1.D2.", "OBJ.1 OBJ.2 OBJ.3 CON.1 CON.2 CON.3 CON.4 KPI.Q")
            + ids("T1.D3.", direction, "KPI.5 KPI.6 KPI.7 KPI.8 KPI.Q")
            + ids("T1.D3.", "OBJ.1 OBJ.2 OBJ.3 OBJ.4 CON.1 CON.2 CON.3")
            + ids("T1.D4.", direction, "KPI.5 KPI.6 KPI.7 KPI.8 KPI.9 KPI.10 KPI.11")
            + ids("T1.D4.", "OBJ.1 OBJ.2 OBJ.3 OBJ.4 OBJ.5 CON.1 CON.2 CON.3 CON.4 KPI.Q")
            + """
            T1.SEL
            T2.DOC.1 T2.DOC.2 T2.DOC.3 T2.DOC.4 T2.FLD T2.FUND.M T2.FUND.T
            T2.KPI.0 T2.KPI.1 T2.KPI.2 T2.KPI.3 T2.KPI.Q T2.OBJ.1 T2.OBJ.2 T2.REG T2.SEL
            T2.TERM.E T2.TERM.S
            T3.CON.1 T3.CON.2 T3.DOC.1 T3.DOC.2 T3.FUND.M T3.FUND.T
            T3.KPI.1 T3.KPI.2 T3.KPI.3 T3.KPI.4 T3.KPI.5 T3.KPI.6 T3.KPI.7
            T3.LEAD.1 T3.LEAD.2 T3.LEAD.3 T3.LEAD.4 T3.LEAD.5 T3.LEAD.6 T3.LEAD.7
            T3.OBJ.1 T3.REG T3.SEL T3.TERM.E T3.TERM.S
            A1.CP.0 A1.T2.DOC A1.T3.DOC A1.T3.R
            A2.0 A2.1 A2.2 A2.3 A2.4 A2.5 A2.6 A2.7 A2.8 A2.9 A2.10 A2.11 A2.12 A2.13
            A3.0 A3.1 A3.2 A3.3 A3.4 A3.5 A3.6 A3.7 A3.8 A3.9 A3.10 A3.11 A3.12 A3.13 A3.14
            G.0 G.1.1 G.1.2 G.1.3 G.2.1 G.2.2 G.3.1 G.3.2 G.3.3 G.3.4 G.3.5 G.3.6
            G.4.1 G.4.2 G.4.3 G.4.4 G.4.5 G.4.6 G.5.1 G.5.2 G.5.3 G.5.4 G.6.1 G.6.2 G.7.2
            G.8.1 G.8.2 G.8.3 G.9.1 G.9.2 G.9.3 G.9.4 G.9.5 G.9.6 G.9.7 G.9.8
            H.2 P.1 P.2 S.1 S.6 S.8 S.11 S.12 S.13
            X.1 X.2 X.3 X.7 X.8 X.9 X.10 X.12
            """;
    assertEquals(
        new TreeSet<>(List.of(clauses.strip().split("\\s+"))),
        new TreeSet<>(Oracle.of(Eligible.draft(CAPACITY), PRECHECK).statuses().keySet()));
  }

  private static String ids(String prefix, String... endings) {
    return Stream.of(String.join(" ", endings).split(" "))
        .map(ending -> prefix + ending + " ")
        .collect(Collectors.joining());
  }

  @Test
  void nothingStandsAgainstTheEligible() {
    for (Theme theme : Theme.values()) {
      concludes(ELIGIBLE, Eligible.draft(theme), PRECHECK);
      concludes(ELIGIBLE, Eligible.submitted(theme), PRECHECK);
      concludes(ELIGIBLE, Eligible.judged(theme), PRECHECK);
      concludes(ELIGIBLE, Eligible.judged(theme), FORMAL);
      concludes(Conclusion.NEEDS_REVIEW, Eligible.submitted(theme), FORMAL);
      concludes(INELIGIBLE, Eligible.draft(theme), FORMAL);
    }
  }

  /** Not even what weighs nothing, such as a hint or a check of consistency. */
  @Test
  void nothingIsOpenOnceJudged() {
    for (Theme theme : Theme.values()) {
      Oracle.of(Eligible.judged(theme), FORMAL)
          .statuses()
          .forEach(
              (clause, status) ->
                  assertTrue(
                      status == SATISFIED || status == NOT_APPLICABLE,
                      theme + " " + clause + " " + status));
    }
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
    Application silent =
        but(Eligible.judged(CAPACITY), "priorFunding", new PriorFunding(true, null, "a"));
    assertEquals(VIOLATED, status("G.2.1", silent, FORMAL));
    Application unclear = but(Eligible.judged(CAPACITY), "priorFunding", null);
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
    expect(UNDETERMINED, "G.4.4", "avoidance", both);
    AvoidanceRequest named = new AvoidanceRequest(List.of(silent, silent));
    expect(SATISFIED, "G.4.4", "avoidance", named);
    expect(UNDETERMINED, "G.4.5", "avoidance", both);
    expect(UNDETERMINED, "G.4.4", "avoidance", new AvoidanceRequest(List.of(nameless)));
    Document plan = new Document("可行性方案", true, "第一批", null, null);
    Document letter = new Document("回避专家公函", true, "第二批", Pools.UNIT, true);
    Object[] request = {"avoidance", both, "documents", List.of(plan, letter)};
    expect(VIOLATED, "G.4.2", request);
    Document sent = new Document("回避专家公函", true, "第一批", Pools.UNIT, true);
    expect(SATISFIED, "G.4.2", "avoidance", both, "documents", List.of(plan, sent));
    Document kept = new Document("回避专家公函", false, "第一批", Pools.UNIT, true);
    expect(VIOLATED, "G.4.2", "avoidance", both, "documents", List.of(plan, kept));
    Document unclear = new Document("回避专家公函", null, "第一批", Pools.UNIT, true);
    expect(UNDETERMINED, "G.4.2", "avoidance", both, "documents", List.of(plan, unclear));
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

  /** A partner that is only the applicant's neighbour is no cooperation between regions (B48). */
  @Test
  void partnersInShanghaiAlone() {
    Partner near = new Partner(Pools.PARTNER, place("310104"));
    Partner far = new Partner("红河州林业科学研究所", place("530100"));
    Partner somewhere = new Partner("红河州林业科学研究所", null);
    Partner self = new Partner(Pools.UNIT, place("530100"));
    expect(NEEDS_REVIEW, "G.9.1", "partners", List.of(near));
    expect(NEEDS_REVIEW, "G.9.1", "partners", List.of(near, self));
    expect(SATISFIED, "G.9.1", "partners", List.of(near, far));
    expect(SATISFIED, "G.9.1", "partners", List.of(near, somewhere));
    expect(VIOLATED, "G.9.1", "partners", List.of(new Partner(Pools.UNIT, place("310104"))));
  }

  /** The unit submitted on 28 November; the contract was signed on 20 May. */
  @Test
  void registrationInItsTime() {
    String path = "contract.registeredOn";
    String submitted = "filing.unitSubmittedAt";
    Object last = time("2024-12-03T16:30:00");
    expect(SATISFIED, "G.9.6", path, day("2024-12-03"), submitted, last);
    expect(VIOLATED, "G.9.6", path, day("2024-12-04"), submitted, last);
    expect(VIOLATED, "G.9.6", path, day("2025-01-03"), "filing", null);
    expect(SATISFIED, "G.9.6", path, day("2024-11-28"));
    expect(NEEDS_REVIEW, "G.9.6", path, day("2024-11-29"));
    expect(SATISFIED, "G.9.6", path, day("2024-05-20"));
    expect(NEEDS_REVIEW, "G.9.6", path, day("2024-05-19"));
    expect(VIOLATED, "G.9.6", path, day("2024-05-19"), "contract.registrar", "江苏省技术市场");
    Object[] late = {"contract.signedOn", day("2024-11-29"), path, day("2024-11-29")};
    expect(NEEDS_REVIEW, "G.9.6", late);
    Object[] inTime = {"contract.signedOn", day("2024-11-28"), path, day("2024-11-28")};
    expect(SATISFIED, "G.9.6", inTime);
    Application draft = but(Eligible.draft(CAPACITY), path, day("2024-12-02"));
    assertEquals(SATISFIED, status("G.9.6", draft, PRECHECK));
  }

  @Test
  void registrationWithoutADay() {
    Application silent = but(Eligible.judged(CAPACITY), "contract.registeredOn", null);
    for (Examination examination : List.of(PRECHECK, FORMAL)) {
      assertEquals(UNDETERMINED, status("G.9.6", silent, examination));
      concludes(ELIGIBLE, silent, examination);
    }
    Application unnumbered = but(silent, "contract.registrationNo", null);
    concludes(CORRECTABLE, unnumbered, PRECHECK);
    assertEquals(VIOLATED, status("G.9.6", unnumbered, FORMAL));
    concludes(INELIGIBLE, but(silent, "contract", null), FORMAL);
  }

  @Test
  void signaturesThatNoFormAsksFor() {
    for (String name : new String[] {"遵守人类遗传资源管理法规", "遵守病原微生物实验室生物安全管理规定"}) {
      String clause = name.contains("遗传") ? "G.6.1" : "G.6.2";
      String fact = "declarations[" + name + "]";
      Application silent = but(Eligible.judged(CAPACITY), fact + ".unsigned", null);
      assertEquals(UNDETERMINED, status(clause, silent, FORMAL));
      concludes(ELIGIBLE, silent, FORMAL);
      concludes(ELIGIBLE, silent, PRECHECK);
      Application flagged = but(silent, fact + ".flagged", true);
      assertEquals(NEEDS_REVIEW, status(clause, flagged, PRECHECK));
      concludes(CORRECTABLE, but(silent, fact + ".made", null), PRECHECK);
      concludes(CORRECTABLE, but(silent, fact, null), PRECHECK);
      expect(VIOLATED, clause, fact + ".unsigned", 1);
      expect(VIOLATED, clause, fact + ".unsigned", 1, fact + ".flagged", true);
      expect(VIOLATED, clause, fact + ".unsigned", null, fact + ".made", false);
      expect(NEEDS_REVIEW, clause, fact + ".flagged", true);
    }
  }

  /** All that the guideline asks of the contract must hold for one and the same. */
  @Test
  void severalContracts() {
    Application base = Eligible.submitted(CAPACITY);
    Contract good = base.contracts().get(0);
    Contract old = but(base, "contract.signedOn", day("2022-12-31")).contracts().get(0);
    Contract frame = but(base, "contract.type", "框架协议").contracts().get(0);
    Contract elsewhere = but(base, "contract.registrar", "江苏省技术市场").contracts().get(0);
    expect(SATISFIED, "G.9.2", "contracts", List.of(old, good));
    expect(SATISFIED, "G.9.2", "contracts", List.of(good, old));
    expect(VIOLATED, "G.9.5", "contracts", List.of(frame, old)); // the better of the two
    expect(SATISFIED, "G.9.2", "contracts", List.of(frame, old));
    concludes(ELIGIBLE, but(base, "contracts", List.of(old, frame, good)), PRECHECK);
    concludes(CORRECTABLE, but(base, "contracts", List.of(old, frame)), PRECHECK);
    concludes(INELIGIBLE, but(base, "contracts", List.of(old, elsewhere)), PRECHECK);
    Examination late = PRECHECK.asOf(time("2024-12-04T00:00:00"));
    concludes(INELIGIBLE, but(base, "contracts", List.of(old, frame)), late);
  }

  /** What is beyond the second does not count (B33). */
  @Test
  void timesAreComparedByTheSecond() {
    expect(SATISFIED, "S.12", "filing.unitSubmittedAt", time("2024-12-03T16:30:00.999"));
    expect(SATISFIED, "S.13", "filing.unitAuditedAt", time("2024-11-28T10:00:00.9"));
    expect(VIOLATED, "S.11", "filing.createdAt", time("2024-11-14T08:59:59.9"));
    Application poor = but(Eligible.submitted(CAPACITY), "requested", Amount.of("16万元"));
    concludes(CORRECTABLE, poor, PRECHECK.asOf(time("2024-12-03T16:30:00.9")));
    Examination after = PRECHECK.asOf(time("2024-12-03T16:30:01.9"));
    concludes(CORRECTABLE, poor, after.cureUntil(time("2024-12-03T16:30:01.1")));
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
    assertEquals(UNDETERMINED, status("S.12", Eligible.draft(CAPACITY), PRECHECK));
  }

  @Test
  void checksOfConsistency() {
    expect(VIOLATED, "X.2", "contract.projectName", "别的项目");
    expect(VIOLATED, "X.3", "cooperation.place", place("653126"));
    expect(VIOLATED, "X.8", "contract.provider", Pools.PARTNER);
    expect(VIOLATED, "X.9", "budget.total", Amount.of("14.99万元"));
    expect(VIOLATED, "X.10", "cooperation.place", place("653126"));
    expect(SATISFIED, "X.10", "cooperation.place", place("530000"));
    expect(SATISFIED, "X.10", "cooperation.place", place("530102"));
    concludes(
        ELIGIBLE, but(Eligible.submitted(CAPACITY), "contract.projectName", "别的项目"), PRECHECK);
  }

  @Test
  void leapDayAndKleeneCorners() {
    Object leap = day("2024-02-29");
    Object[] early = {
      "posting.startsOn", leap, "posting.endsOn", day("2025-02-27"), "recommendation", null
    };
    expect(VIOLATED, "T3.LEAD.4", early);
    Object[] whole = {
      "posting.startsOn", leap, "posting.endsOn", day("2025-02-28"), "recommendation", null
    };
    expect(SATISFIED, "T3.LEAD.4", whole);
    expect(VIOLATED, "A3.4", "partners", List.of(), "recommendation.firstPartner", null);
    expect(VIOLATED, "G.9.1", "partners", List.of(), "applicant", null);
    expect(UNDETERMINED, "X.9", "budget.items", null);
    expect(VIOLATED, "X.9", "budget.items", List.of());
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
        but(Eligible.submitted(CAPACITY), "judgements", List.of(unmet.clause("G.8.2").build()));
    concludes(CORRECTABLE, returned, PRECHECK);
    Application rejected =
        but(Eligible.submitted(CAPACITY), "judgements", List.of(unmet.rejects(true).build()));
    concludes(INELIGIBLE, rejected, PRECHECK);
  }

  @Test
  void conclusionIsTheWorst() {
    Application poor = but(Eligible.submitted(CAPACITY), "requested", Amount.of("16万元"));
    concludes(CORRECTABLE, poor, PRECHECK);
    Examination after = PRECHECK.asOf(time("2024-12-03T16:30:01"));
    concludes(INELIGIBLE, poor, after);
    concludes(CORRECTABLE, poor, after.cureUntil(time("2024-12-03T16:30:01")));
    concludes(INELIGIBLE, poor, after.cureUntil(time("2024-12-03T16:30:00")));
    concludes(CORRECTABLE, but(Eligible.submitted(CAPACITY), "lead.ongoing", null), PRECHECK);
    concludes(CORRECTABLE, but(Eligible.submitted(CAPACITY), "lead.ongoing", null), after);
    concludes(INELIGIBLE, but(Eligible.judged(CAPACITY), "lead.ongoing", null), FORMAL);
    concludes(INELIGIBLE, but(poor, "lead.ongoing", 2), PRECHECK);
    Application doctor = but(Eligible.submitted(CAPACITY), "posting.personType", "医生");
    concludes(Conclusion.NEEDS_REVIEW, doctor, PRECHECK);
    concludes(
        ELIGIBLE, but(Eligible.submitted(CAPACITY), "recommendation.edition", 2023), PRECHECK);
    concludes(CORRECTABLE, but(Eligible.submitted(CAPACITY), "filing.channel", null), PRECHECK);
    concludes(ELIGIBLE, but(Eligible.draft(CAPACITY), "audits", null), PRECHECK);
  }
}
