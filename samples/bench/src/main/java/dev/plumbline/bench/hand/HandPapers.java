package dev.plumbline.bench.hand;

/** The papers and forms that several of the hand-written clauses ask for. */
final class HandPapers {
  static final HandPaper APPLICATION = HandPaper.of("Application", "申请", "Application", "");
  static final HandProperty TOPIC = APPLICATION.property("topic", "申报专题", "Topic");

  static final HandPaper APPLICANT =
      HandPaper.of("Applicant", "申报单位", "Applicant unit", "/applicant");
  static final HandProperty APPLICANT_NAME = APPLICANT.property("name", "单位名称", "Name");

  static final HandPaper FILING = HandPaper.of("Filing", "网上申报", "Online filing", "/filing");
  static final HandPaper CONTRACT =
      HandPaper.of("Contract", "技术合同", "Technical contract", "/contract");

  private HandPapers() {}

  static HandPaper document(String type) {
    return HandPaper.entry("Document", "上传材料", "Document", "/documents", type);
  }

  static HandPaper declaration(String name) {
    return HandPaper.entry("Declaration", "承诺", "Declaration", "/declarations", name);
  }

  static HandPaper indicator(String name) {
    return HandPaper.entry("Indicator", "考核指标", "Indicator", "/indicators", name);
  }
}
