package dev.plumbline.workbench.diff;

import dev.plumbline.Bilingual;
import dev.plumbline.Examination;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A smallest application in which a changed clause flips, or that violates a clause which only one
 * of the packs has: nothing can be taken from it and it still do so. Immutable.
 *
 * @param clause the clause
 * @param examination how it is examined
 * @param base the base application of the packs' cases that it changes; {@code null} if it stands
 *     by itself
 * @param overrides what it changes in the base, or all it is made of, each as {@code 位置 = 值}
 * @param before what the old pack makes of it
 * @param after what the new pack makes of it
 * @param yaml the same as a case; {@code null} if no case can tell it, as the new pack has no such
 *     clause and comes to the same conclusion
 */
public record Witness(
    String clause,
    Examination examination,
    @Nullable String base,
    List<Bilingual> overrides,
    ClauseOutcome before,
    ClauseOutcome after,
    @Nullable String yaml) {
  /** Copies the list. */
  public Witness {
    overrides = List.copyOf(overrides);
  }

  /** Whether only one of the packs has the clause. */
  public boolean isOfOnePack() {
    return before.status() == null || after.status() == null;
  }
}
