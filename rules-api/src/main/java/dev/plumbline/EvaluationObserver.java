package dev.plumbline;

import dev.plumbline.fact.Application;

/**
 * Sees what a guideline decides, for measures and records. It is called in the thread that
 * evaluates, and must be safe for as many threads as evaluate. What it throws is logged and changes
 * no verdict.
 *
 * <pre>{@code
 * EvaluationObserver timer = application -> {
 *   long begun = System.nanoTime();
 *   return verdict -> measure(verdict.conclusion(), System.nanoTime() - begun);
 * };
 * Guideline observed = guideline.observedBy(timer);
 * }</pre>
 */
@FunctionalInterface
public interface EvaluationObserver {
  /** Hears how the evaluation of one application ended. */
  @FunctionalInterface
  interface Ending {
    /**
     * The application was decided. The evidence may not have been written yet: a verdict writes it
     * when somebody asks.
     */
    void decided(Verdict verdict);

    /**
     * The application could not be evaluated.
     *
     * @param refusal why
     */
    default void refused(InputException refusal) {}
  }

  /**
   * An application is about to be evaluated.
   *
   * @return what hears how that ended
   */
  Ending begun(Application application);
}
