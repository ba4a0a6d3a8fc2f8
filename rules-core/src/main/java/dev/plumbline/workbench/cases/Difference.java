package dev.plumbline.workbench.cases;

import java.util.Objects;

/**
 * Something that came out otherwise than a case expects. Immutable.
 *
 * @param aspect what of
 * @param clause the clause, or {@code null} if it is not about one
 * @param expected what the case expects
 * @param actual what came out
 * @param because what decided it; {@code null} where there is nothing to say
 */
public record Difference(
    Aspect aspect, String clause, Words expected, Words actual, Words because) {
  /** What of an outcome a case can expect something of. */
  public enum Aspect {
    /** What the application comes to. */
    CONCLUSION("结论", "conclusion"),

    /** What becomes of a clause. */
    STATUS("结果", "status"),

    /** What is said to have decided it. */
    EVIDENCE("依据", "evidence"),

    /** What is said to be missing. */
    MISSING("缺少的事实", "missing"),

    /** What is said to be done. */
    REMEDY("办法", "remedy"),

    /** Over a call, which applications a status is of. */
    APPLICATIONS("所涉申请", "applications"),

    /** Whether the application can be evaluated at all. */
    INPUT("申请", "input");

    private final Words title;

    Aspect(String chinese, String english) {
      this.title = new Words(chinese, english);
    }

    /** What it is called. */
    public Words title() {
      return title;
    }
  }

  /** Checks that only what may lack does. */
  public Difference {
    Objects.requireNonNull(aspect, "aspect");
    Objects.requireNonNull(expected, "expected");
    Objects.requireNonNull(actual, "actual");
  }

  /** The difference in a Chinese sentence. */
  @Override
  public String toString() {
    return (clause == null ? "" : clause + " ")
        + aspect.title().chinese()
        + "：应为"
        + expected.chinese()
        + "，实为"
        + actual.chinese()
        + (because == null ? "" : "（" + because.chinese() + "）");
  }

  /** The same in English. */
  public String toEnglish() {
    return (clause == null ? "" : clause + " ")
        + aspect.title().english()
        + ": expected "
        + expected.english()
        + ", got "
        + actual.english()
        + (because == null ? "" : " (" + because.english() + ")");
  }
}
