package dev.plumbline.oracle;

import dev.plumbline.fact.Applicant;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.Audit;
import dev.plumbline.fact.Contract;
import dev.plumbline.fact.Cooperation;
import dev.plumbline.fact.Declaration;
import dev.plumbline.fact.Document;
import dev.plumbline.fact.Ethics;
import dev.plumbline.fact.Filing;
import dev.plumbline.fact.IdNumber;
import dev.plumbline.fact.Judgement;
import dev.plumbline.fact.Lead;
import dev.plumbline.fact.Partner;
import dev.plumbline.fact.Place;
import dev.plumbline.fact.PriorFunding;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;

/** Applications against which nothing stands. */
final class Eligible {
  static final LocalDate START = LocalDate.of(2024, 12, 1);

  private Eligible() {}

  /** A complete draft, not audited or submitted yet. */
  static Application draft(Theme theme) {
    Application.Builder draft =
        Application.builder("A-0001")
            .guideline("shst-2024-42")
            .callName(Pools.CALL)
            .title(Pools.TITLE)
            .summary("研究开发与示范应用")
            .topic(theme.topic)
            .direction(theme.direction)
            .startsOn(START)
            .applicant(new Applicant(Pools.UNIT, new Place("310104", false), "法人", false))
            .lead(new Lead(Pools.LEAD, new IdNumber("310101199001011234"), 1))
            .cooperation(new Cooperation(theme.home(), theme.fields.get(0), false, List.of()))
            .partners(new Partner(Pools.PARTNER, theme.home()))
            .contract(contract())
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
            .priorFunding(new PriorFunding(false, null, null));
    return switch (theme.topic) {
      case "专题一" -> EligibleParts.one(draft, theme).build();
      case "专题二" -> EligibleParts.two(draft, theme).build();
      default -> EligibleParts.three(draft).build();
    };
  }

  private static Contract contract() {
    return Contract.builder()
        .type("技术服务")
        .projectName(Pools.TITLE)
        .parties(Pools.PARTNER, Pools.UNIT)
        .provider(Pools.UNIT)
        .signedOn(LocalDate.of(2024, 5, 20))
        .registrar("上海市技术市场管理办公室")
        .registrationNo("2024310101000001")
        .registeredOn(LocalDate.of(2024, 5, 30))
        .build();
  }

  /** The same, audited and submitted in time. */
  static Application submitted(Theme theme) {
    Filing filing =
        Filing.builder()
            .channel("网上")
            .login("一网通办")
            .topic(theme.topic)
            .createdAt(LocalDateTime.of(2024, 11, 15, 10, 0))
            .unitAuditedAt(LocalDateTime.of(2024, 11, 28, 9, 0))
            .unitSubmittedAt(LocalDateTime.of(2024, 11, 28, 10, 0))
            .build();
    List<Audit> audits =
        Stream.of("申请资格", "材料真实性", "材料完整性").map(item -> new Audit(item, true)).toList();
    return Records.with(Records.with(draft(theme), "filing", filing), "audits", audits);
  }

  /** The same, with all that only a person can judge judged in its favour. */
  static Application judged(Theme theme) {
    List<Judgement> judgements =
        Papers.JUDGED.stream()
            .map(clause -> Judgement.builder().clause(clause).met(true).by("评审员").build())
            .toList();
    return Records.with(submitted(theme), "judgements", judgements);
  }
}
