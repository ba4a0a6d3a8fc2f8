package dev.plumbline.core.facts;

/** The facts of an application cannot be looked at together; whoever asked for them says why. */
public final class UnfitFacts extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Reason reason;

  UnfitFacts(Reason reason) {
    super(null, null, false, false);
    this.reason = reason;
  }

  /** Why. */
  public Reason reason() {
    return reason;
  }

  /** What is wrong with facts. */
  public sealed interface Reason {}

  /**
   * There are more facts than one application may have.
   *
   * @param most how many it may have
   */
  public record TooMany(int most) implements Reason {}

  /**
   * Two facts of a list have the same key.
   *
   * @param pointer the list
   * @param one the key as it is written first
   * @param other the key as it is written again, perhaps otherwise
   */
  public record Repeated(String pointer, String one, String other) implements Reason {}
}
