package dev.plumbline.workbench.diff;

import dev.plumbline.Status;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;

/**
 * What becomes of a clause that only one of the packs has, in the applications that were given and
 * in the cases; not in those that were made up to lie at thresholds. Immutable.
 *
 * @param clause the clause
 * @param added whether the new pack has it, and not the old
 * @param counts in how many applications it came to what; no status that it never came to
 */
public record LoneClause(String clause, boolean added, Map<Status, Integer> counts) {
  /** Copies the counts. */
  public LoneClause {
    Map<Status, Integer> copy = new EnumMap<>(Status.class);
    copy.putAll(counts);
    counts = Collections.unmodifiableMap(copy);
  }
}
