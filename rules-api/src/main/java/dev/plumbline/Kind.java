package dev.plumbline;

/** What sort of sentence a clause is. */
public enum Kind {
  /** A hard condition of eligibility. */
  ELIG("资格", "eligibility"),

  /** A target that the applicant commits to. */
  KPI("考核指标", "target"),

  /** A document, or something it must say. */
  DOC("材料", "document"),

  /** A date or a period. */
  TIME("时间", "time"),

  /** A declaration, or a tick of the unit's audit. */
  DECL("承诺", "declaration"),

  /** Procedure; some clauses only inform. */
  PROC("程序", "procedure"),

  /** Only a person can judge it. */
  JUDG("评审", "judgement"),

  /** Reference data that other clauses use; never a finding of its own. */
  DEF("定义", "definition"),

  /** A cap over the whole call; never a finding on one application. */
  CAP("立项上限", "cap"),

  /** Information; never a finding. */
  INFO("说明", "information"),

  /** Not a clause of the guideline but a check of consistency; never weighs. */
  DERIVED("推定", "derived");

  private final String title;
  private final String englishTitle;

  Kind(String title, String englishTitle) {
    this.title = title;
    this.englishTitle = englishTitle;
  }

  /** What it is called in Chinese. */
  public String title() {
    return title;
  }

  /** What it is called in English. */
  public String englishTitle() {
    return englishTitle;
  }
}
