package dev.plumbline.bench.hand;

import static dev.plumbline.bench.hand.HandPapers.APPLICANT;
import static dev.plumbline.bench.hand.HandQuestion.words;

import dev.plumbline.Relation;
import dev.plumbline.Severity;
import dev.plumbline.fact.Applicant;
import dev.plumbline.fact.Audit;
import dev.plumbline.fact.Declaration;
import dev.plumbline.fact.Ethics;
import dev.plumbline.fact.Lead;
import dev.plumbline.fact.PriorFunding;
import java.util.List;

/** 二、申报要求 but for the contract and the experts to avoid, by hand, with evidence. */
final class HandRequirementsTold {
  private static final HandQuestion REGISTERED =
      APPLICANT
          .property("registeredAt", "注册地址", "Registered address")
          .asks(Relation.WITHIN, HandQuestion.area(HandFacts.CITY));
  private static final HandBox BRANCH = APPLICANT.property("branch", "分支机构", "Branch office").box();
  private static final HandProperty LEGAL_FORM =
      APPLICANT.property("legalForm", "组织类型", "Legal form");
  private static final HandQuestion SOME_FORM =
      LEGAL_FORM.asks(Relation.IN, words("法人"), words("非法人组织"));
  private static final HandQuestion BRANCH_FORM = LEGAL_FORM.asks(Relation.EQUAL, words("分支机构"));
  private static final HandDoubt IS_BRANCH =
      HandDoubt.of("申报单位为分支机构", "The applicant unit is a branch", "B38");
  private static final HandDoubt SAYS_BRANCH =
      HandDoubt.of(
          "组织类型写的是分支机构，注册地址须核实",
          "The legal form says branch, so that the registered address is to be checked",
          "B38");
  private static final HandDoubt MAY_COUNT =
      HandDoubt.of(
          "组织类型写的是分支机构，能否算法人或非法人组织",
          "The legal form says branch, which may or may not count",
          "B38");

  private static final HandPaper PRIOR =
      HandPaper.of("PriorFunding", "已有资助", "Prior funding", "/priorFunding");
  private static final HandBox ON_FUNDED =
      PRIOR.property("onFundedWork", "在已获资助项目基础上提出", "Builds on funded work").box();
  private static final HandProperty DIFFERENCE = PRIOR.property("difference", "异同说明", "Difference");
  private static final HandProperty INHERITANCE =
      PRIOR.property("inheritance", "继承与发展关系说明", "Inheritance");

  private static final HandPromise INTEGRITY = new HandPromise("遵守科研诚信管理要求");
  private static final HandPromise TRUTHFUL = new HandPromise("所提交材料真实");
  private static final HandPromise UNCLASSIFIED = new HandPromise("不含涉密内容");
  private static final HandPromise ETHICAL = new HandPromise("遵守科技伦理准则");
  private static final HandPromise GENETIC = new HandPromise("遵守人类遗传资源管理法规");
  private static final HandPromise PATHOGENS = new HandPromise("遵守病原微生物实验室生物安全管理规定");
  private static final HandPromise BUDGET = new HandPromise("经费预算真实");
  private static final HandDoubt ON_RECORD =
      HandDoubt.of("有单位或人员有科研失信记录", "A unit or person has a record of misconduct in research");
  private static final HandDoubt CLASSIFIED =
      HandDoubt.of("疑似含涉密内容", "The application may have classified content");
  private static final HandDoubt GENES =
      HandDoubt.of("涉及人类遗传资源活动", "Human genetic resources are involved", "B40");
  private static final HandDoubt GENES_UNSAID =
      HandDoubt.of(
          "涉及人类遗传资源活动，几方未签署没有写",
          "Human genetic resources are involved, and it is not stated who has not signed",
          "B40");
  private static final HandDoubt GERMS =
      HandDoubt.of("涉及病原微生物实验活动", "Work with pathogens is involved", "B40");
  private static final HandDoubt GERMS_UNSAID =
      HandDoubt.of(
          "涉及病原微生物实验活动，几方未签署没有写",
          "Work with pathogens is involved, and it is not stated who has not signed",
          "B40");

  private static final HandPaper ETHICS =
      HandPaper.of("Ethics", "科技伦理", "Ethics of science", "/ethics");
  private static final HandBox ASSESSED =
      ETHICS.property("riskAssessed", "已做科技伦理风险评估", "Risk assessed").box();
  private static final HandBox IN_SCOPE =
      ETHICS.property("inScope", "属于应审查范围", "In scope of review").box();
  private static final HandBox REVIEWED =
      ETHICS.property("reviewed", "已通过科技伦理审查", "Reviewed").box();
  private static final HandUpload APPROVAL = new HandUpload("科技伦理审查批准材料");
  private static final HandDoubt SCOPE_UNSAID =
      HandDoubt.of("是否属于应审查范围未说明", "It is not stated if an ethics review is required", "B39");
  private static final HandDoubt NEED_UNSAID =
      HandDoubt.of(
          "是否属于应审查范围未说明，批准材料是否需要待定",
          "It is not stated if an ethics review is required, so that it is open if an approval is"
              + " needed",
          "B39");

  private static final HandPaper LEAD = HandPaper.of("Lead", "项目负责人", "Project lead", "/lead");
  private static final HandQuestion FEWER_THAN_TWO =
      LEAD.property("ongoing", "市科委在研项目数（作为负责人）", "Running projects as lead")
          .asks(Relation.LESS_THAN, HandQuestion.number(2, ""));

  private HandRequirementsTold() {}

  static void examine(HandFacts facts, HandReport report) {
    report.clause("G.0", new HandReasons());
    applicant(facts.application.applicant(), report);
    priorFunding(facts.application.priorFunding(), report);
    declarations(facts, report);
    HandAvoidanceTold.examine(facts, report);
    ethics(facts, report);
    Lead lead = facts.application.lead();
    HandReasons free = new HandReasons();
    if (free.has(LEAD, lead)) {
      free.number(FEWER_THAN_TWO, lead.ongoing(), 2, "");
    }
    report.clause("G.7.2", free);
    report.judged("G.8.2");
    report.judged("G.8.3");
    HandContractTold.examine(facts, report);
  }

  private static void applicant(Applicant applicant, HandReport report) {
    HandReasons inCity = new HandReasons();
    HandReasons ofSomeForm = new HandReasons();
    report.judged("G.1.3");
    if (!inCity.has(APPLICANT, applicant)) {
      report.clause("G.1.1", inCity);
      report.clause("G.1.2", inCity);
      return;
    }
    String form = applicant.legalForm();
    String read = HandWords.LEGAL_FORMS.read(form);
    boolean saysBranch = HandWords.among(read, "分支机构").holds();
    inCity.within(REGISTERED, applicant.registeredAt(), HandFacts.CITY);
    if (inCity.truth().holds()) {
      if (applicant.branch()) {
        report.doubt(IS_BRANCH, List.of(BRANCH.ticked()));
      }
      if (saysBranch) {
        report.doubt(SAYS_BRANCH, List.of(BRANCH_FORM.met(words(form))));
      }
    }
    report.clause("G.1.1", inCity);
    HandTruth some = HandWords.among(read, "法人", "非法人组织");
    ofSomeForm.word(LEGAL_FORM, SOME_FORM, form, some);
    if (saysBranch) {
      report.doubt(MAY_COUNT, List.of(BRANCH_FORM.met(words(form))));
    }
    report.clause("G.1.2", ofSomeForm);
  }

  private static void priorFunding(PriorFunding prior, HandReport report) {
    HandReasons applies = new HandReasons();
    if (applies.has(PRIOR, prior)) {
      applies.ticked(ON_FUNDED, prior.onFundedWork());
    }
    if (report.apply(applies, List.of("G.2.1", "G.2.2"))) {
      report.clause("G.2.1", new HandReasons().said(DIFFERENCE, prior.difference()));
      report.clause("G.2.2", new HandReasons().said(INHERITANCE, prior.inheritance()));
    }
  }

  private static void declarations(HandFacts facts, HandReport report) {
    flagged("G.3.1", INTEGRITY, INTEGRITY.signed(facts, null), ON_RECORD, facts, report);
    report.clause("G.3.2", TRUTHFUL.made(facts));
    audited("G.3.3", HandAudit.ELIGIBILITY, facts, report);
    audited("G.3.4", HandAudit.TRUTH, facts, report);
    audited("G.3.5", HandAudit.COMPLETENESS, facts, report);
    flagged("G.3.6", UNCLASSIFIED, UNCLASSIFIED.made(facts), CLASSIFIED, facts, report);
    report.clause("G.5.1", ETHICAL.signed(facts, null));
    regulated("G.6.1", GENETIC, GENES, GENES_UNSAID, facts, report);
    regulated("G.6.2", PATHOGENS, GERMS, GERMS_UNSAID, facts, report);
    report.clause("G.8.1", BUDGET.made(facts));
  }

  private static void audited(String id, HandAudit audit, HandFacts facts, HandReport report) {
    HandReasons why = new HandReasons();
    Audit found = facts.audit(audit.item);
    if (why.has(audit.paper, found)) {
      why.ticked(audit.passed, found.passed());
    }
    report.clause(id, why);
  }

  private static void flagged(
      String id,
      HandPromise promise,
      HandReasons met,
      HandDoubt doubt,
      HandFacts facts,
      HandReport report) {
    if (met.truth().holds() && promise.of(facts).flagged()) {
      report.doubt(doubt, List.of(promise.isFlagged()));
    }
    report.clause(id, met);
  }

  /** A declaration about research that the law regulates; who signed it, no form asks. */
  private static void regulated(
      String id,
      HandPromise promise,
      HandDoubt involved,
      HandDoubt unsaid,
      HandFacts facts,
      HandReport report) {
    HandReasons met = promise.signed(facts, Severity.WARN);
    Declaration declaration = promise.of(facts);
    if (declaration != null
        && declaration.flagged()
        && declaration.unsigned() == null
        && HandTruth.ticked(declaration.made()).holds()) {
      report.doubt(unsaid, List.of(promise.isMade(), promise.isFlagged()));
    }
    flagged(id, promise, met, involved, facts, report);
  }

  private static void ethics(HandFacts facts, HandReport report) {
    Ethics ethics = facts.application.ethics();
    HandReasons assessed = new HandReasons();
    HandReasons applies = new HandReasons();
    if (assessed.has(ETHICS, ethics)) {
      assessed.ticked(ASSESSED, ethics.riskAssessed());
      applies.ticked(IN_SCOPE, ethics.inScope());
    } else {
      applies = assessed;
    }
    report.clause("G.5.2", assessed);
    if (applies.truth() == HandTruth.UNKNOWN) {
      report.doubt(SCOPE_UNSAID, List.of()); // a person decides if they apply
      report.clause("G.5.3", applies);
      report.doubt(NEED_UNSAID, List.of());
      report.clause("G.5.4", applies);
    } else if (report.apply(applies, List.of("G.5.3", "G.5.4"))) {
      report.clause("G.5.3", new HandReasons().ticked(REVIEWED, ethics.reviewed()));
      report.clause("G.5.4", APPROVAL.uploaded(facts));
    }
  }
}
