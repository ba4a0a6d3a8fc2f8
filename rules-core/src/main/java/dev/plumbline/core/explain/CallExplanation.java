package dev.plumbline.core.explain;

import java.util.List;

/**
 * Why a rule over a call holds, fails or stays open. Immutable.
 *
 * @param why the explanation
 * @param others the ids of the other applications that make it fail, in their order
 */
public record CallExplanation(Explanation why, List<String> others) {
  /** Copies the list. */
  public CallExplanation {
    others = List.copyOf(others);
  }
}
