package dev.plumbline.bench.hand;

/** What the applicant unit itself has to audit. */
enum HandAudit {
  ELIGIBILITY("申请资格"),
  TRUTH("材料真实性"),
  COMPLETENESS("材料完整性");

  final String item;
  final HandPaper paper;
  final HandBox passed;

  HandAudit(String item) {
    this.item = item;
    this.paper = HandPaper.entry("Audit", "申报单位审核", "Unit audit", "/audits", item);
    this.passed = paper.ofEach("passed", "审核通过", "Passed").box();
  }
}
