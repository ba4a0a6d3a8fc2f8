package dev.plumbline.workbench.diff;

import dev.plumbline.Problem;
import java.util.List;

/**
 * An application that one of the packs, or both, cannot judge. Immutable.
 *
 * @param name what it is called
 * @param before what is wrong with it for the old pack; empty if nothing is
 * @param after what is wrong with it for the new pack, likewise
 */
public record Unusable(String name, List<Problem> before, List<Problem> after) {
  /** Copies the lists. */
  public Unusable {
    before = List.copyOf(before);
    after = List.copyOf(after);
  }

  /** Whether only one of the packs cannot judge it. */
  public boolean differs() {
    return before.isEmpty() != after.isEmpty();
  }
}
