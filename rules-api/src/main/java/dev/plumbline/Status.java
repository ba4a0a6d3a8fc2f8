package dev.plumbline;

/** What became of a clause. */
public enum Status {
  /** The rule fired over the facts, or a recorded judgement settled it so. */
  SATISFIED("符合", "satisfied"),

  /** The facts contradict the rule. */
  VIOLATED("不符合", "violated"),

  /** A fact that the rule needs is missing. */
  UNDETERMINED("缺信息", "undetermined"),

  /** A person has to judge, and nobody has yet. */
  NEEDS_REVIEW("待复核", "needs review"),

  /** The clause is about other applications. */
  NOT_APPLICABLE("不适用", "not applicable");

  private final String title;
  private final String englishTitle;

  Status(String title, String englishTitle) {
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
