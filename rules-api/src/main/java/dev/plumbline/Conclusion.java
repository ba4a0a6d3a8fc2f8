package dev.plumbline;

/** What an application comes to, best first. */
public enum Conclusion {
  /** Nothing stands against it. */
  ELIGIBLE("通过", "eligible"),

  /** A person has to look before it can pass. */
  NEEDS_REVIEW("待复核", "needs review"),

  /** It can be mended by an edit or an upload. */
  CORRECTABLE("退回补正", "correctable"),

  /** It cannot be mended within this call. */
  INELIGIBLE("不通过", "ineligible");

  private final String title;
  private final String englishTitle;

  Conclusion(String title, String englishTitle) {
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
