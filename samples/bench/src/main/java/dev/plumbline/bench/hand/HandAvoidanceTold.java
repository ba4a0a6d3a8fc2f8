package dev.plumbline.bench.hand;

import dev.plumbline.Relation;
import dev.plumbline.fact.Applicant;
import dev.plumbline.fact.AvoidanceRequest;
import dev.plumbline.fact.AvoidedExpert;
import dev.plumbline.fact.Document;
import java.util.List;
import java.util.function.Function;

/** 二/4, which experts to avoid, by hand, with evidence. */
final class HandAvoidanceTold {
  private static final List<String> CLAUSES =
      List.of("G.4.1", "G.4.2", "G.4.3", "G.4.4", "G.4.5", "G.4.6");

  private static final HandUpload PLAN = new HandUpload("可行性方案");
  private static final HandProperty PLAN_BATCH = PLAN.paper.ofEach("batch", "提交批次", "Batch");
  private static final HandUpload LETTER = new HandUpload("回避专家公函");
  private static final HandProperty BATCH = LETTER.paper.ofEach("batch", "提交批次", "Batch");
  private static final HandQuestion TOGETHER =
      BATCH.asksBy(Relation.EQUAL, "上传材料的提交批次", "Document: Batch");
  private static final HandProperty SENDER = LETTER.paper.ofEach("sender", "出具单位", "Issuer");
  private static final HandQuestion BY_APPLICANT =
      SENDER.asksBy(Relation.EQUAL, "申报单位的单位名称", "Applicant unit: Name");
  private static final HandBox SEALED = LETTER.paper.ofEach("sealed", "已盖章", "Sealed").box();

  private static final HandPaper EXPERT =
      HandPaper.of("AvoidedExpert", "申请回避的专家", "Expert to avoid", "/avoidance/experts");
  private static final HandProperty NAME = EXPERT.ofEach("name", "专家姓名", "Name");
  private static final HandProperty REASON = EXPERT.ofEach("reason", "回避理由", "Reason");

  private HandAvoidanceTold() {}

  static void examine(HandFacts facts, HandReport report) {
    AvoidanceRequest request = facts.application.avoidance();
    if (request == null) {
      report.notApplicable(CLAUSES);
      return;
    }
    report.clause("G.4.1", new HandReasons());
    report.clause("G.4.2", together(PLAN.of(facts), LETTER.of(facts)));
    report.clause("G.4.3", own(facts.application.applicant(), LETTER.of(facts)));
    report.clause("G.4.4", each(request.experts(), NAME, AvoidedExpert::name));
    report.clause("G.4.5", each(request.experts(), REASON, AvoidedExpert::reason));
    report.clause("G.4.6", PLAN.uploaded(facts));
  }

  private static HandReasons together(Document plan, Document letter) {
    HandReasons why = new HandReasons();
    if (why.has(PLAN.paper, plan)) {
      why.said(PLAN_BATCH, plan.batch());
    }
    boolean known = why.truth().holds();
    if (why.has(LETTER.paper, letter)) {
      why.ticked(LETTER.uploaded, letter.uploaded());
      if (known && HandFacts.said(letter.batch()).holds()) {
        why.name(BATCH, TOGETHER, letter.batch(), plan.batch());
      } else {
        why.said(BATCH, letter.batch());
      }
    }
    return why;
  }

  private static HandReasons own(Applicant applicant, Document letter) {
    HandReasons why = new HandReasons();
    if (why.has(HandPapers.APPLICANT, applicant)) {
      why.named(HandPapers.APPLICANT_NAME, applicant.name());
    }
    boolean known = why.truth().holds();
    if (why.has(LETTER.paper, letter)) {
      if (known) {
        why.name(SENDER, BY_APPLICANT, letter.sender(), applicant.name());
      } else {
        why.named(SENDER, letter.sender());
      }
      why.ticked(SEALED, letter.sealed());
    }
    return why;
  }

  private static HandReasons each(
      List<AvoidedExpert> experts, HandProperty property, Function<AvoidedExpert, String> said) {
    HandReasons why = new HandReasons();
    if (!why.has(EXPERT, experts)) {
      return why;
    }
    if (experts.isEmpty()) {
      return why.tells(false, EXPERT.none());
    }
    for (AvoidedExpert expert : experts) {
      why.said(property, said.apply(expert));
    }
    return why;
  }
}
