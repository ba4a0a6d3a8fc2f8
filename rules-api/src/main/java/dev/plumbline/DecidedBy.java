package dev.plumbline;

/**
 * Who decides which rules hold on an application. The two agree on every application; that they do
 * is tried on many, and can be watched where it matters ({@link Guideline#shadowed}).
 */
public enum DecidedBy {
  /**
   * The rules as they were prepared when the pack was loaded: over the conditions that Drools
   * compiled, in an order of their own. Rules of a form that it does not cover go through a
   * session. The default, and fast.
   */
  PLAN,
  /** A Drools session for each application, which is the reference. */
  SESSION
}
