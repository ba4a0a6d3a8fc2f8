package dev.plumbline.bench.hand;

import dev.plumbline.Severity;
import dev.plumbline.fact.Applicant;
import dev.plumbline.fact.AvoidanceRequest;
import dev.plumbline.fact.AvoidedExpert;
import dev.plumbline.fact.Contract;
import dev.plumbline.fact.Declaration;
import dev.plumbline.fact.Document;
import dev.plumbline.fact.Ethics;
import dev.plumbline.fact.Lead;
import dev.plumbline.fact.Partner;
import dev.plumbline.fact.PriorFunding;
import dev.plumbline.spi.Folding;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;

/** 二、申报要求, by hand. */
final class HandRequirements {
  static final LocalDate SIGNED_FROM = LocalDate.of(2023, 1, 1);
  static final String[] CONTRACTS = {"技术开发", "技术转让", "技术许可", "技术咨询", "技术服务"};

  private static final Applicant NO_APPLICANT = Applicant.builder().build();
  private static final Contract NO_CONTRACT = Contract.builder().build();
  private static final Ethics NO_ETHICS = Ethics.builder().build();

  private HandRequirements() {}

  static void examine(HandFacts facts, HandFindings found) {
    found.clause("G.0", Severity.NONE, HandTruth.TRUE);
    applicant(facts, found);
    priorFunding(facts, found);
    integrity(facts, found);
    avoidance(facts, found);
    ethics(facts, found);
    regulated("G.6.1", "遵守人类遗传资源管理法规", facts, found);
    regulated("G.6.2", "遵守病原微生物实验室生物安全管理规定", facts, found);
    Lead lead = facts.application.lead();
    found.clause(
        "G.7.2",
        Severity.REJECT,
        lead == null || lead.ongoing() == null
            ? HandTruth.UNKNOWN
            : HandTruth.of(lead.ongoing() < 2));
    found.clause("G.8.1", Severity.REVIEW, facts.made("经费预算真实"));
    found.judged("G.8.2");
    found.judged("G.8.3");
    contract(facts, found);
  }

  private static void applicant(HandFacts facts, HandFindings found) {
    Applicant applicant = applicant(facts);
    boolean saysBranch = HandWords.LEGAL_FORMS.is(applicant.legalForm(), "分支机构").holds();
    HandTruth inCity = HandFacts.within(applicant.registeredAt(), HandFacts.CITY);
    found.clause(
        "G.1.1", Severity.REJECT, inCity, inCity.holds() && (applicant.branch() || saysBranch));
    found.clause(
        "G.1.2",
        Severity.REJECT,
        HandWords.LEGAL_FORMS.is(applicant.legalForm(), "法人", "非法人组织"),
        saysBranch);
    found.judged("G.1.3");
  }

  private static Applicant applicant(HandFacts facts) {
    Applicant applicant = facts.application.applicant();
    return applicant == null ? NO_APPLICANT : applicant;
  }

  private static void priorFunding(HandFacts facts, HandFindings found) {
    PriorFunding prior = facts.application.priorFunding();
    found.within(HandTruth.ticked(prior == null ? null : prior.onFundedWork()));
    found.clause(
        "G.2.1", Severity.RETURN, HandFacts.said(prior == null ? null : prior.difference()));
    found.clause(
        "G.2.2", Severity.RETURN, HandFacts.said(prior == null ? null : prior.inheritance()));
    found.within(HandTruth.TRUE);
  }

  private static void integrity(HandFacts facts, HandFindings found) {
    HandTruth integrity = facts.made("遵守科研诚信管理要求").and(signed(facts, "遵守科研诚信管理要求"));
    boolean onRecord = integrity.holds() && facts.declaration("遵守科研诚信管理要求").flagged();
    found.clause("G.3.1", Severity.RETURN, integrity, onRecord);
    found.clause("G.3.2", Severity.RETURN, facts.made("所提交材料真实"));
    found.clause("G.3.3", Severity.RETURN, facts.passed("申请资格"));
    found.clause("G.3.4", Severity.RETURN, facts.passed("材料真实性"));
    found.clause("G.3.5", Severity.RETURN, facts.passed("材料完整性"));
    HandTruth open = facts.made("不含涉密内容");
    boolean suspected = open.holds() && facts.declaration("不含涉密内容").flagged();
    found.clause("G.3.6", Severity.REJECT, open, suspected);
  }

  /** Whether nobody is left to sign a declaration. */
  private static HandTruth signed(HandFacts facts, String name) {
    Declaration declaration = facts.declaration(name);
    return declaration == null || declaration.unsigned() == null
        ? HandTruth.UNKNOWN
        : HandTruth.of(declaration.unsigned() == 0);
  }

  private static void avoidance(HandFacts facts, HandFindings found) {
    AvoidanceRequest request = facts.application.avoidance();
    found.within(HandTruth.of(request != null));
    found.clause("G.4.1", Severity.NONE, HandTruth.TRUE);
    Document plan = facts.document("可行性方案");
    Document letter = facts.document("回避专家公函");
    HandTruth together =
        plan == null || letter == null
            ? HandTruth.UNKNOWN
            : HandFacts.said(plan.batch()).and(HandFacts.same(plan.batch(), letter.batch()));
    found.clause("G.4.2", Severity.RETURN, facts.uploaded("回避专家公函").and(together));
    HandTruth own =
        letter == null
            ? HandTruth.UNKNOWN
            : HandFacts.same(letter.sender(), applicant(facts).name())
                .and(HandTruth.ticked(letter.sealed()));
    found.clause("G.4.3", Severity.RETURN, own);
    List<AvoidedExpert> experts = request == null ? null : request.experts();
    found.clause("G.4.4", Severity.RETURN, each(experts, AvoidedExpert::name));
    found.clause("G.4.5", Severity.RETURN, each(experts, AvoidedExpert::reason));
    found.clause("G.4.6", Severity.RETURN, facts.uploaded("可行性方案"));
    found.within(HandTruth.TRUE);
  }

  private static HandTruth each(List<AvoidedExpert> experts, Function<AvoidedExpert, String> said) {
    if (experts == null) {
      return HandTruth.UNKNOWN;
    }
    HandTruth all = HandTruth.of(!experts.isEmpty());
    for (AvoidedExpert expert : experts) {
      all = all.and(HandFacts.said(said.apply(expert)));
    }
    return all;
  }

  private static void ethics(HandFacts facts, HandFindings found) {
    Ethics ethics = facts.application.ethics() == null ? NO_ETHICS : facts.application.ethics();
    found.clause("G.5.1", Severity.RETURN, facts.made("遵守科技伦理准则").and(signed(facts, "遵守科技伦理准则")));
    found.clause("G.5.2", Severity.RETURN, HandTruth.ticked(ethics.riskAssessed()));
    boolean open = ethics.inScope() == null; // a person decides if they apply
    found.within(open ? HandTruth.TRUE : HandTruth.of(ethics.inScope()));
    found.clause("G.5.3", Severity.RETURN, HandTruth.ticked(ethics.reviewed()), open);
    found.clause("G.5.4", Severity.RETURN, facts.uploaded("科技伦理审查批准材料"), open);
    found.within(HandTruth.TRUE);
  }

  /** A declaration about research that the law regulates; who signed it, no form asks. */
  private static void regulated(String id, String name, HandFacts facts, HandFindings found) {
    HandTruth made = facts.made(name);
    HandTruth met = made.and(signed(facts, name));
    boolean flagged = made.holds() && facts.declaration(name).flagged();
    boolean unsaid = made.holds() && facts.declaration(name).unsigned() == null;
    found.clause(id, Severity.RETURN, met, flagged && (met.holds() || unsaid), unsaid);
  }

  private static void contract(HandFacts facts, HandFindings found) {
    Contract contract = facts.contract == null ? NO_CONTRACT : facts.contract;
    Applicant applicant = applicant(facts);
    List<Partner> partners = facts.application.partners();
    LocalDate last = HandFacts.CLOSES.toLocalDate();

    HandTruth together = partners == null ? HandTruth.UNKNOWN : HandTruth.FALSE;
    HandTruth technical = HandWords.CONTRACTS.is(contract.type(), CONTRACTS);
    HandTruth signedByBoth = together.and(technical).and(party(contract, applicant.name()));
    boolean allInCity = true;
    for (Partner partner : partners == null ? List.<Partner>of() : partners) {
      HandTruth other = not(HandFacts.same(partner.name(), applicant.name()));
      together = together.or(other);
      signedByBoth =
          signedByBoth.or(
              other
                  .and(technical)
                  .and(party(contract, applicant.name()))
                  .and(party(contract, partner.name())));
      allInCity &= !other.holds() || HandFacts.within(partner.place(), HandFacts.CITY).holds();
    }
    found.clause("G.9.1", Severity.REJECT, together, together.holds() && allInCity);
    found.clause("G.9.2", Severity.REJECT, HandFacts.notBefore(contract.signedOn(), SIGNED_FROM));
    found.clause("G.9.3", Severity.REJECT, HandFacts.notBefore(last, contract.signedOn()));
    found.judged("G.9.4");
    found.clause("G.9.5", Severity.RETURN, signedByBoth);

    HandTruth registered =
        HandWords.REGISTRARS
            .is(contract.registrar(), "上海市技术市场管理办公室")
            .and(HandFacts.said(contract.registrationNo()));
    HandTruth inTime = HandFacts.notBefore(last, contract.registeredOn());
    HandTruth both = registered.and(inTime);
    boolean doubted =
        both.holds()
            && (HandFacts.isBefore(facts.day, contract.registeredOn())
                || HandFacts.isBefore(facts.day, contract.signedOn())
                || HandFacts.isBefore(contract.registeredOn(), contract.signedOn()));
    found.clause("G.9.6", Severity.REJECT, both, doubted, registered.holds());
    found.clause("G.9.7", Severity.RETURN, facts.uploaded("技术合同"));
    found.clause("G.9.8", Severity.RETURN, facts.uploaded("技术合同认定登记证明"));
  }

  private static HandTruth not(HandTruth truth) {
    return switch (truth) {
      case TRUE -> HandTruth.FALSE;
      case FALSE -> HandTruth.TRUE;
      case UNKNOWN, UNREAD -> truth;
    };
  }

  static HandTruth party(Contract contract, String name) {
    if (contract == null || contract.parties() == null || name == null) {
      return HandTruth.UNKNOWN;
    }
    String folded = Folding.of(name);
    for (String party : contract.parties()) {
      if (Folding.of(party).equals(folded)) {
        return HandTruth.TRUE;
      }
    }
    return HandTruth.FALSE;
  }
}
