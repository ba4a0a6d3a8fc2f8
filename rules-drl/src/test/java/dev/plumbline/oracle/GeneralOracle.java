package dev.plumbline.oracle;

import static dev.plumbline.oracle.Known.below;
import static dev.plumbline.oracle.Known.every;
import static dev.plumbline.oracle.Known.get;
import static dev.plumbline.oracle.Known.said;
import static dev.plumbline.oracle.Known.same;
import static dev.plumbline.oracle.Known.sameName;
import static dev.plumbline.oracle.Known.sameText;
import static dev.plumbline.oracle.Known.some;
import static dev.plumbline.oracle.Known.yes;
import static dev.plumbline.oracle.Names.keyed;

import dev.plumbline.Severity;
import dev.plumbline.fact.Applicant;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.Audit;
import dev.plumbline.fact.AvoidanceRequest;
import dev.plumbline.fact.AvoidedExpert;
import dev.plumbline.fact.Declaration;
import dev.plumbline.fact.Document;
import dev.plumbline.fact.Ethics;
import dev.plumbline.fact.Lead;
import dev.plumbline.fact.PriorFunding;
import java.util.List;
import java.util.Map;

/** The general requirements 1 to 8. */
final class GeneralOracle {
  private final Application application;
  private final Sheet sheet;

  GeneralOracle(Application application, Sheet sheet) {
    this.application = application;
    this.sheet = sheet;
  }

  void decide() {
    sheet.clause("G.0", Severity.NONE, Truth.TRUE, Truth.TRUE);
    unit();
    priorFunding();
    integrity();
    avoidance();
    ethics();
    resources("G.6.1", "遵守人类遗传资源管理法规");
    resources("G.6.2", "遵守病原微生物实验室生物安全管理规定");
    Truth few = below(get(application.lead(), Lead::ongoing), 2);
    sheet.clause("G.7.2", Severity.REJECT, Truth.TRUE, few);
    sheet.clause("G.8.1", Severity.REVIEW, Truth.TRUE, made("经费预算真实"));
    sheet.judged("G.8.2", Truth.TRUE);
    sheet.judged("G.8.3", Truth.TRUE);
  }

  private Declaration declaration(String name) {
    return keyed(Names.DECLARATION, application.declarations(), Declaration::name, name);
  }

  private Document document(String type) {
    return keyed(Names.DOCUMENT, application.documents(), Document::type, type);
  }

  private Truth made(String name) {
    return yes(get(declaration(name), Declaration::made));
  }

  private Truth signedByAll(String name) {
    return same(get(declaration(name), Declaration::unsigned), 0);
  }

  private Truth flagged(String name) {
    return Truth.of(declaration(name) != null && declaration(name).flagged());
  }

  private void unit() {
    Applicant unit = application.applicant();
    Truth registered = Area.shanghai(get(unit, Applicant::registeredAt));
    Truth branch = Truth.of(unit != null && unit.branch());
    String form = get(unit, Applicant::legalForm);
    Truth part = Words.is(Words.LEGAL_FORM, form, "分支机构");
    sheet.clause("G.1.1", Severity.REJECT, Truth.TRUE, registered, registered.and(branch.or(part)));
    Truth person = Words.is(Words.LEGAL_FORM, form, "法人", "非法人组织");
    sheet.clause("G.1.2", Severity.REJECT, Truth.TRUE, person, part);
    sheet.judged("G.1.3", Truth.TRUE);
  }

  private void priorFunding() {
    PriorFunding prior = application.priorFunding();
    Truth scope = yes(get(prior, PriorFunding::onFundedWork));
    Truth difference = said(get(prior, PriorFunding::difference));
    sheet.clause("G.2.1", Severity.RETURN, scope, difference);
    Truth inheritance = said(get(prior, PriorFunding::inheritance));
    sheet.clause("G.2.2", Severity.RETURN, scope, inheritance);
  }

  private void integrity() {
    Truth honest = made("遵守科研诚信管理要求").and(signedByAll("遵守科研诚信管理要求"));
    sheet.clause("G.3.1", Severity.RETURN, Truth.TRUE, honest, honest.and(flagged("遵守科研诚信管理要求")));
    sheet.clause("G.3.2", Severity.RETURN, Truth.TRUE, made("所提交材料真实"));
    audit("G.3.3", "申请资格");
    audit("G.3.4", "材料真实性");
    audit("G.3.5", "材料完整性");
    Truth open = made("不含涉密内容");
    sheet.clause("G.3.6", Severity.REJECT, Truth.TRUE, open, open.and(flagged("不含涉密内容")));
  }

  private void audit(String id, String item) {
    Audit audit = keyed(Names.AUDIT, application.audits(), Audit::item, item);
    sheet.later(id, Severity.RETURN, yes(get(audit, Audit::passed)), true);
  }

  /** Rules that all who take part obey; no form asks who has not signed. */
  private void resources(String id, String name) {
    Truth made = made(name);
    Truth signed = signedByAll(name);
    Truth unlessRefused = signed == Truth.FALSE ? Truth.FALSE : Truth.TRUE;
    Truth doubt = made.and(unlessRefused).and(flagged(name));
    Map<String, Truth> doubts = Map.of("", doubt);
    sheet.clause(
        id,
        Severity.RETURN,
        Severity.WARN,
        Truth.TRUE,
        made.and(signed),
        made.and(unlessRefused),
        doubts);
  }

  private void avoidance() {
    AvoidanceRequest request = application.avoidance();
    Truth scope = Truth.of(request != null);
    sheet.clause("G.4.1", Severity.NONE, scope, Truth.TRUE);
    Document letter = document("回避专家公函");
    Document plan = document("可行性方案");
    Truth together = sameText(get(letter, Document::batch), get(plan, Document::batch));
    Truth sent = yes(get(letter, Document::uploaded)).and(together);
    sheet.clause("G.4.2", Severity.RETURN, scope, sent);
    String unit = get(application.applicant(), Applicant::name);
    Truth official =
        sameName(get(letter, Document::sender), unit).and(yes(get(letter, Document::sealed)));
    sheet.clause("G.4.3", Severity.RETURN, scope, official);
    List<AvoidedExpert> experts = get(request, AvoidanceRequest::experts);
    Truth any = some(experts, e -> Truth.TRUE);
    Truth named = any.and(every(experts, e -> said(e.name())));
    sheet.clause("G.4.4", Severity.RETURN, scope, named);
    Truth reasons = any.and(every(experts, e -> said(e.reason())));
    sheet.clause("G.4.5", Severity.RETURN, scope, reasons);
    Truth uploaded = yes(get(plan, Document::uploaded));
    sheet.clause("G.4.6", Severity.RETURN, scope, uploaded);
    sheet.derived("X.12", Truth.TRUE, uploaded);
  }

  private void ethics() {
    Truth ethical = made("遵守科技伦理准则").and(signedByAll("遵守科技伦理准则"));
    sheet.clause("G.5.1", Severity.RETURN, Truth.TRUE, ethical);
    Ethics ethics = application.ethics();
    sheet.clause("G.5.2", Severity.RETURN, Truth.TRUE, yes(get(ethics, Ethics::riskAssessed)));
    Truth scope = yes(get(ethics, Ethics::inScope));
    Document approval = document("科技伦理审查批准材料");
    if (scope == Truth.UNKNOWN) {
      sheet.clause("G.5.3", Severity.RETURN, Truth.TRUE, Truth.UNKNOWN, Truth.TRUE);
      sheet.clause("G.5.4", Severity.RETURN, Truth.TRUE, Truth.UNKNOWN, Truth.TRUE);
    } else {
      sheet.clause("G.5.3", Severity.RETURN, scope, yes(get(ethics, Ethics::reviewed)));
      sheet.clause("G.5.4", Severity.RETURN, scope, yes(get(approval, Document::uploaded)));
    }
  }
}
