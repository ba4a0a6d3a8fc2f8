package dev.plumbline;

/** How missing facts are taken. */
public enum Mode {
  /** While an application is prepared: what is missing may still come. */
  PRECHECK("预审", "pre-check"),

  /** When it is examined: what is missing is not there. */
  FORMAL("形式审查", "formal examination");

  private final String title;
  private final String englishTitle;

  Mode(String title, String englishTitle) {
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
