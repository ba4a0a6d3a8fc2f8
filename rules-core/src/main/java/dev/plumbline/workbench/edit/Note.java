package dev.plumbline.workbench.edit;

import dev.plumbline.Problem;
import java.util.List;

/**
 * A problem or remark, and where it is to be shown. Immutable.
 *
 * @param place where
 * @param problem what is wrong
 * @param remark whether the pack can be used all the same
 * @param fixes the ways out, the likeliest first; empty where none is known
 */
public record Note(Stretch place, Problem problem, boolean remark, List<Fix> fixes) {
  /** Copies the list. */
  public Note {
    fixes = List.copyOf(fixes);
  }
}
