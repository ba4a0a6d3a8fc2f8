package dev.plumbline;

/** What a violated clause makes of the conclusion. */
public enum Severity {
  /** It takes another person, place, date or issuer: {@link Conclusion#INELIGIBLE}. */
  REJECT("不通过", "reject"),

  /** An edit or an upload cures it: {@link Conclusion#CORRECTABLE}, while there is time to cure. */
  RETURN("退回补正", "return"),

  /** A person should look: {@link Conclusion#NEEDS_REVIEW}. */
  REVIEW("待复核", "review"),

  /** It is shown and changes nothing. */
  WARN("提示", "warn"),

  /** It changes nothing. */
  NONE("无", "none");

  private final String title;
  private final String englishTitle;

  Severity(String title, String englishTitle) {
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
