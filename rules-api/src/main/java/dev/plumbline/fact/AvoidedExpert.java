package dev.plumbline.fact;

/**
 * An expert that an avoidance request names.
 *
 * @param name the expert (G.4.4)
 * @param reason why (G.4.5)
 */
@Title(value = "申请回避的专家", en = "Expert to avoid")
public record AvoidedExpert(
    @Title(value = "专家姓名", en = "Name") String name,
    @Title(value = "回避理由", en = "Reason") String reason) {
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
    private String name;
    private String reason;

    private Builder() {}

    /** Sets name: the expert (G.4.4). */
    public Builder name(String value) {
      this.name = value;
      return this;
    }

    /** Sets reason: why (G.4.5). */
    public Builder reason(String value) {
      this.reason = value;
      return this;
    }

    /** The AvoidedExpert of what is set so far. */
    public AvoidedExpert build() {
      return new AvoidedExpert(name, reason);
    }
  }
}
