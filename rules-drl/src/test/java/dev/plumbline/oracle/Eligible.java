package dev.plumbline.oracle;

import dev.plumbline.fact.Amount;
import dev.plumbline.fact.Applicant;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.Audit;
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
import java.util.List;
import java.util.stream.Stream;

/** Applications for topic 3 against which nothing stands. */
final class Eligible {
  private static final LocalDate START = LocalDate.of(2024, 12, 1);
  private static final LocalDate END = LocalDate.of(2025, 11, 30);
  private static final Place SHANGHAI = new Place("310000", false);
  private static final Place KUNMING = new Place("530100", false);

  private Eligible() {}

  /** A complete draft, not audited or submitted yet. */
  static Application draft() {
    return Application.builder("A-0001")
        .guideline("shst-2024-42")
        .callName(Pools.CALL)
        .title(Pools.TITLE)
        .topic("专题三")
        .startsOn(START)
        .endsOn(END)
        .requested(Amount.of("15万元"))
        .applicant(new Applicant(Pools.UNIT, new Place("310104", false), "法人", false))
        .lead(new Lead(Pools.LEAD, new IdNumber("310101199001011237"), 1))
        .posting(
            Posting.builder()
                .place(KUNMING)
                .dispatchedBy(SHANGHAI)
                .personType("援派干部")
                .state("在任")
                .startsOn(LocalDate.of(2023, 8, 1))
                .endsOn(LocalDate.of(2026, 7, 31))
                .build())
        .cooperation(new Cooperation(KUNMING, "生态修复", false, List.of()))
        .partners(new Partner(Pools.PARTNER, new Place("530102", false)))
        .contract(
            Contract.builder()
                .type("技术服务")
                .projectName(Pools.TITLE)
                .parties(Pools.PARTNER, Pools.UNIT)
                .provider(Pools.UNIT)
                .signedOn(LocalDate.of(2024, 5, 20))
                .registrar("上海市技术市场管理办公室")
                .registrationNo("2024310101000001")
                .registeredOn(LocalDate.of(2024, 5, 30))
                .build())
        .recommendation(form())
        .documents(
            new Document("技术合同", true, "第一批", null, null),
            new Document("技术合同认定登记证明", true, "第一批", null, null),
            new Document("可行性方案", true, "第一批", null, null))
        .declarations(
            Stream.of(
                    "遵守科研诚信管理要求",
                    "所提交材料真实",
                    "不含涉密内容",
                    "遵守科技伦理准则",
                    "遵守人类遗传资源管理法规",
                    "遵守病原微生物实验室生物安全管理规定",
                    "经费预算真实")
                .map(name -> new Declaration(name, true, 0, false))
                .toList())
        .ethics(new Ethics(true, false, null))
        .priorFunding(new PriorFunding(false, null, null))
        .budget(
            Budget.builder()
                .total(Amount.of("15万元"))
                .items(
                    new BudgetItem("设备费", Amount.of("100000元")),
                    new BudgetItem("业务费", Amount.of("5万元")))
                .build())
        .indicators(
            new Indicator(
                "培养人次",
                new BigDecimal("40"),
                "人次",
                null,
                null,
                null,
                "技术",
                KUNMING,
                START,
                END,
                null),
            number("技术需求", "2"),
            number("建议报告", "2"),
            number("建议报告覆盖的技术需求", "2"))
        .build();
  }

  private static Indicator number(String name, String value) {
    return Indicator.builder().name(name).value(new BigDecimal(value)).measure("项").build();
  }

  private static Recommendation form() {
    return Recommendation.builder()
        .form("附件3")
        .uploaded(true)
        .edition(2024)
        .sender(Pools.COMMAND)
        .senderType("前方指挥部")
        .senderUnder(SHANGHAI)
        .sealed(true)
        .sealOwner(Pools.COMMAND)
        .projectName(Pools.TITLE)
        .firstPartner(Pools.PARTNER)
        .leadName(Pools.LEAD)
        .postingPlace(KUNMING)
        .shanghaiPost("副研究员")
        .localPost("副局长")
        .postedFrom(YearMonth.of(2023, 8))
        .postedTo(YearMonth.of(2026, 7))
        .background(Pools.han(100, 0, true))
        .foundation(Pools.han(100, 0, false))
        .outcome(Pools.han(150, 0, true))
        .build();
  }

  /** The same, audited and submitted in time. */
  static Application submitted() {
    Filing filing =
        Filing.builder()
            .channel("网上")
            .login("一网通办")
            .topic("专题三")
            .createdAt(LocalDateTime.of(2024, 11, 15, 10, 0))
            .unitAuditedAt(LocalDateTime.of(2024, 11, 28, 9, 0))
            .unitSubmittedAt(LocalDateTime.of(2024, 11, 28, 10, 0))
            .build();
    List<Audit> audits =
        Stream.of("申请资格", "材料真实性", "材料完整性").map(item -> new Audit(item, true)).toList();
    return Records.with(Records.with(draft(), "filing", filing), "audits", audits);
  }

  /** The same, with all that only a person can judge judged in its favour. */
  static Application judged() {
    List<Judgement> judgements =
        Papers.JUDGED.stream()
            .map(clause -> Judgement.builder().clause(clause).met(true).by("评审员").build())
            .toList();
    return Records.with(submitted(), "judgements", judgements);
  }
}
