package dev.plumbline;

import java.util.Objects;

/**
 * An application on which the plan and a session did not agree, which is a fault of the engine.
 * Immutable.
 *
 * @param session the verdict by a session, which is the one that was given
 * @param plan the verdict by the plan
 */
public record Disagreement(Verdict session, Verdict plan) {
  /** Both are there. */
  public Disagreement {
    Objects.requireNonNull(session, "session");
    Objects.requireNonNull(plan, "plan");
  }
}
