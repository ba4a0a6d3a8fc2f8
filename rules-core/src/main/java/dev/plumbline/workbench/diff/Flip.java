package dev.plumbline.workbench.diff;

import java.util.List;

/**
 * Equal flips of a clause: the same status, severity and conclusion before, and the same after.
 * Immutable.
 *
 * @param clause the clause; {@code null} if the conclusion changed and no clause did
 * @param statement what the clause asks, as the new pack has it or else the old, in Chinese; {@code
 *     null} without a clause
 * @param english the same in English, or {@code null}
 * @param applications in which applications, those given first
 */
public record Flip(String clause, String statement, String english, List<Instance> applications) {
  /** Copies the list; there is at least one application. */
  public Flip {
    applications = List.copyOf(applications);
  }

  /**
   * The flip in one application. Immutable.
   *
   * @param name what the application is called, in Chinese
   * @param english the same in English
   * @param origin where it comes from
   * @param before what the old pack makes of it
   * @param after what the new pack makes of it
   */
  public record Instance(
      String name, String english, Origin origin, ClauseOutcome before, ClauseOutcome after) {}

  /** Where an application comes from that was judged by both packs. */
  public enum Origin {
    /** It was given. */
    GIVEN("所给申请", "given"),
    /** It is a case of one of the packs. */
    CASE("规则包用例", "case"),
    /** It was made to lie at a threshold that moved. */
    BOUNDARY("边界申请", "boundary");

    private final String title;
    private final String englishTitle;

    Origin(String title, String englishTitle) {
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

  /** What the old pack makes of it; the evidence is that of the first application. */
  public ClauseOutcome before() {
    return applications.get(0).before();
  }

  /** What the new pack makes of it; the evidence is that of the first application. */
  public ClauseOutcome after() {
    return applications.get(0).after();
  }

  /** Whether the status of the clause differs, and not only what follows from it. */
  public boolean ofStatus() {
    return before().status() != after().status();
  }
}
