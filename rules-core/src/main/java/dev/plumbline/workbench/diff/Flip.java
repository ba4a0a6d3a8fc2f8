package dev.plumbline.workbench.diff;

import dev.plumbline.Bilingual;
import dev.plumbline.core.words.Message;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
public record Flip(
    @Nullable String clause,
    @Nullable String statement,
    @Nullable String english,
    List<Instance> applications) {
  /** Copies the list; there is at least one application. */
  public Flip {
    applications = List.copyOf(applications);
  }

  /**
   * The flip in one application. Immutable.
   *
   * @param name what the application is called
   * @param origin where it comes from
   * @param before what the old pack makes of it
   * @param after what the new pack makes of it
   */
  public record Instance(
      Bilingual name, Origin origin, ClauseOutcome before, ClauseOutcome after) {}

  /** Where an application comes from that was judged by both packs. */
  public enum Origin {
    /** It was given. */
    GIVEN,
    /** It is a case of one of the packs. */
    CASE,
    /** It was made to lie at a threshold that moved. */
    BOUNDARY;

    /** What it is called. */
    public Bilingual title() {
      return switch (this) {
        case GIVEN -> Message.of("diff.given").words();
        case CASE -> Message.of("diff.case").words();
        case BOUNDARY -> Message.of("diff.boundary").words();
      };
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

  /** Whether only one of the packs has the clause. */
  public boolean isOfOnePack() {
    return clause != null && (before().status() == null || after().status() == null);
  }

  /** Whether the status of the clause differs, and not only what follows from it. */
  public boolean ofStatus() {
    return before().status() != after().status();
  }
}
