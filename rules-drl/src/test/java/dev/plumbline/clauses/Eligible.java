package dev.plumbline.clauses;

import dev.plumbline.fact.Amount;
import dev.plumbline.fact.Applicant;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.Audit;
import dev.plumbline.fact.AvoidanceRequest;
import dev.plumbline.fact.AvoidedExpert;
import dev.plumbline.fact.Budget;
import dev.plumbline.fact.BudgetItem;
import dev.plumbline.fact.Contract;
import dev.plumbline.fact.Cooperation;
import dev.plumbline.fact.Declaration;
import dev.plumbline.fact.Document;
import dev.plumbline.fact.Ethics;
import dev.plumbline.fact.Filing;
import dev.plumbline.fact.IdNumber;
import dev.plumbline.fact.Indicator;
import dev.plumbline.fact.Judgement;
import dev.plumbline.fact.Lead;
import dev.plumbline.fact.Partner;
import dev.plumbline.fact.Place;
import dev.plumbline.fact.Posting;
import dev.plumbline.fact.PriorFunding;
import dev.plumbline.fact.Recommendation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/**
 * An application to topic 3 that meets every clause, to be spoiled one datum at a time. Its people
 * and units are made up; the identity number has a thirty-first of February.
 */
public final class Eligible {
  static final String CALL = "上海市2024年度“科技创新行动计划”国内科技合作领域项目申报指南";
  static final String TITLE = "叶城县核桃提质增效技术培训与技术需求挖掘";
  static final String UNIT = "上海申禾农业科技研究院";
  static final String PARTNER = "叶城县林果技术推广站";
  static final String LEAD = "周承安";
  static final String COMMAND = "上海市对口支援新疆工作前方指挥部";
  static final Place YECHENG = Place.of("653126");
  static final Place SHANGHAI = Place.of("310000");

  private Eligible() {}

  /** Submitted; no request to avoid experts, and no review of ethics is needed. */
  public static Application application() {
    return Application.builder("T3-2024-0042")
        .guideline("shst-2024-42")
        .callName(CALL)
        .title(TITLE)
        .topic("专题三")
        .startsOn(LocalDate.of(2024, 12, 1))
        .endsOn(LocalDate.of(2025, 11, 30))
        .requested(Amount.of("12万元"))
        .applicant(
            Applicant.builder().name(UNIT).registeredAt(Place.of("310112")).legalForm("法人").build())
        .lead(
            Lead.builder()
                .name(LEAD)
                .idNumber(new IdNumber("310000190002310006"))
                .ongoing(0)
                .build())
        .posting(
            Posting.builder()
                .place(YECHENG)
                .dispatchedBy(SHANGHAI)
                .personType("援派干部")
                .state("在任")
                .startsOn(LocalDate.of(2024, 1, 10))
                .endsOn(LocalDate.of(2025, 7, 9))
                .build())
        .cooperation(Cooperation.builder().place(YECHENG).field("特色林果业").build())
        .partners(Partner.builder().name(PARTNER).place(YECHENG).build())
        .contract(
            Contract.builder()
                .type("技术服务")
                .projectName(TITLE)
                .parties(UNIT, PARTNER)
                .provider(UNIT)
                .signedOn(LocalDate.of(2024, 6, 18))
                .registrar("上海市技术市场管理办公室")
                .registrationNo("2024310000000042")
                .registeredOn(LocalDate.of(2024, 7, 2))
                .build())
        .recommendation(recommendation())
        .documents(
            Document.builder().type("技术合同").uploaded(true).build(),
            Document.builder().type("技术合同认定登记证明").uploaded(true).build(),
            Document.builder().type("可行性方案").uploaded(true).batch("第1批").build())
        .declarations(
            Declaration.builder().name("遵守科研诚信管理要求").made(true).unsigned(0).build(),
            declaration("所提交材料真实"),
            declaration("不含涉密内容"),
            Declaration.builder().name("遵守科技伦理准则").made(true).unsigned(0).build(),
            Declaration.builder().name("遵守人类遗传资源管理法规").made(true).unsigned(0).build(),
            Declaration.builder().name("遵守病原微生物实验室生物安全管理规定").made(true).unsigned(0).build(),
            declaration("经费预算真实"))
        .audits(
            Audit.builder().item("申请资格").passed(true).build(),
            Audit.builder().item("材料真实性").passed(true).build(),
            Audit.builder().item("材料完整性").passed(true).build())
        .ethics(Ethics.builder().riskAssessed(true).inScope(false).build())
        .priorFunding(
            PriorFunding.builder()
                .onFundedWork(true)
                .difference("前一项目面向泽普县红枣，本项目面向叶城县核桃；培训方法相同，对象和内容不同。")
                .inheritance("沿用已建立的培训教材和讲师队伍，新增修剪与采后处理两个单元。")
                .build())
        .budget(
            Budget.builder()
                .total(Amount.of("12万元"))
                .items(item("培训费", "6万元"), item("差旅费", "4万元"), item("专家咨询费", "2万元"))
                .build())
        .indicators(
            Indicator.builder()
                .name("培养人次")
                .value(new BigDecimal("60"))
                .measure("人次")
                .category("技术")
                .place(YECHENG)
                .startsOn(LocalDate.of(2024, 12, 1))
                .endsOn(LocalDate.of(2025, 11, 30))
                .build(),
            count("技术需求", "项"),
            count("建议报告", "份"),
            count("建议报告覆盖的技术需求", "项"))
        .filing(
            Filing.builder()
                .channel("网上")
                .login("一网通办")
                .topic("专题三")
                .createdAt(LocalDateTime.of(2024, 11, 15, 9, 30))
                .unitAuditedAt(LocalDateTime.of(2024, 11, 27, 16, 40))
                .unitSubmittedAt(LocalDateTime.of(2024, 11, 28, 10, 15))
                .build())
        .build();
  }

  /** The same before the unit has audited and submitted it. */
  public static Application draft() {
    return Edit.apply(application(), "filing.unitAuditedAt=; filing.unitSubmittedAt=");
  }

  /** The same with a request to avoid an expert, and with research whose ethics were reviewed. */
  public static Application inEveryScope() {
    return inEveryScope(application());
  }

  /** Another application with such a request and such research. */
  static Application inEveryScope(Application original) {
    Application application = original;
    List<Document> documents = new ArrayList<>(application.documents());
    documents.add(
        Document.builder()
            .type("回避专家公函")
            .uploaded(true)
            .batch("第1批")
            .sender(UNIT)
            .sealed(true)
            .build());
    documents.add(Document.builder().type("科技伦理审查批准材料").uploaded(true).build());
    application = Edit.replace(application, "documents", documents);
    application = Edit.apply(application, "ethics.inScope=true; ethics.reviewed=true");
    AvoidedExpert expert = AvoidedExpert.builder().name("吴知远").reason("与项目负责人有师生关系").build();
    return Edit.replace(
        application, "avoidance", AvoidanceRequest.builder().experts(expert).build());
  }

  /** The same after the reviewers found met whatever only a person can judge under topic 3. */
  public static Application judged(Application application) {
    return judged(application, "$JUDG");
  }

  /** The same after the reviewers found these clauses met. */
  static Application judged(Application application, String clauses) {
    List<Judgement> judgements =
        Check.ids(clauses).stream()
            .map(
                clause ->
                    Judgement.builder()
                        .clause(clause)
                        .met(true)
                        .by("评审员甲")
                        .decidedOn(LocalDate.of(2024, 12, 20))
                        .reason("符合要求")
                        .build())
            .toList();
    return Edit.replace(application, "judgements", judgements);
  }

  private static Recommendation recommendation() {
    return Recommendation.builder()
        .form("附件3")
        .uploaded(true)
        .edition(2024)
        .sender(COMMAND)
        .senderType("前方指挥部")
        .senderUnder(SHANGHAI)
        .sealed(true)
        .sealOwner(COMMAND)
        .projectName(TITLE)
        .firstPartner(PARTNER)
        .leadName(LEAD)
        .postingPlace(YECHENG)
        .shanghaiPost("技术推广部副主任")
        .localPost("叶城县林业和草原局副局长（挂任）")
        .postedFrom(YearMonth.of(2024, 1))
        .postedTo(YearMonth.of(2025, 7))
        .background("叶城县核桃种植面积大，修剪与采后处理技术力量不足，优果率偏低。")
        .foundation("双方已合作开展三期田间培训，编有教材一套，建有示范园两处。")
        .outcome("培养技术人员六十人次，形成技术需求建议报告两份，带动果农增收。")
        .remarks("无")
        .build();
  }

  private static Declaration declaration(String name) {
    return Declaration.builder().name(name).made(true).build();
  }

  private static BudgetItem item(String name, String amount) {
    return BudgetItem.builder().name(name).amount(Amount.of(amount)).build();
  }

  private static Indicator count(String name, String measure) {
    return Indicator.builder().name(name).value(new BigDecimal("2")).measure(measure).build();
  }
}
