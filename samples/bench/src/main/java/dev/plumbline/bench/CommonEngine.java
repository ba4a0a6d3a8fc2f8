package dev.plumbline.bench;

import dev.plumbline.bench.hand.Flat;
import dev.plumbline.fact.Application;
import java.util.Map;
import java.util.Set;

/** An engine that has the common clauses prepared. */
interface CommonEngine {
  /**
   * An application, prepared before anything is timed.
   *
   * @param application as callers have it
   * @param flat as an object
   * @param variables as variables
   */
  record Input(Application application, Flat flat, Map<String, Object> variables) {
    static Input of(Application application) {
      Flat flat = Flat.of(application);
      return new Input(application, flat, flat.variables());
    }
  }

  /** What the engine answers about an application, in its own form; this is what is timed. */
  Object answer(Input input);

  /** The clauses that hold by such an answer: itself, where it is a set of their ids. */
  @SuppressWarnings("unchecked")
  default Set<String> held(Object answer) {
    return (Set<String>) answer;
  }

  /** Whether a clause may be open, so that it neither holds nor fails. */
  default boolean keepsOpen() {
    return false;
  }

  /** Ends what the engine runs. */
  default void close() {}
}
