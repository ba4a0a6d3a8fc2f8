package dev.plumbline.fact;

import org.jspecify.annotations.Nullable;

/**
 * An expert that an avoidance request names.
 *
 * @param name the expert
 * @param reason why
 */
@Title(value = "申请回避的专家", en = "Expert to avoid")
public record AvoidedExpert(
    @Title(value = "专家姓名", en = "Name") @Nullable String name,
    @Title(value = "回避理由", en = "Reason") @Nullable String reason) {
  /** Cleans the texts: blank counts as missing; lists are copied. */
  public AvoidedExpert {
    Checks checks = new Checks();
    name = checks.text("name", name);
    reason = checks.text("reason", reason);
    checks.done();
  }

  /** As records print themselves, fit to be shown. */
  @Override
  public String toString() {
    return Text.shown(this);
  }

  /** A builder in which everything is unknown. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects what is known; what is not set stays unknown. Not safe for use by several threads. */
  public static final class Builder {
    private @Nullable String name;
    private @Nullable String reason;

    private Builder() {}

    /** Sets name: the expert. */
    public Builder name(@Nullable String value) {
      this.name = value;
      return this;
    }

    /** Sets reason: why. */
    public Builder reason(@Nullable String value) {
      this.reason = value;
      return this;
    }

    /**
     * The AvoidedExpert of what is set so far.
     *
     * @throws dev.plumbline.InputException if anything cannot be taken, with all that is wrong
     */
    public AvoidedExpert build() {
      return new AvoidedExpert(name, reason);
    }
  }
}
