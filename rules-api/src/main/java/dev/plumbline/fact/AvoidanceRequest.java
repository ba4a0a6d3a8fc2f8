package dev.plumbline.fact;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request that named experts do not review the project. Left out, it means that none is made.
 *
 * @param experts the experts named; complete once given
 */
@Title(value = "回避专家申请", en = "Avoidance request")
@Box
public record AvoidanceRequest(
    @Title(value = "申请回避的专家", en = "Experts") @Nullable List<AvoidedExpert> experts) {
  /** Cleans the texts: blank counts as missing; lists are copied. */
  public AvoidanceRequest {
    Checks checks = new Checks();
    experts = checks.list("experts", experts);
    checks.done();
  }

  /** A builder in which everything is unknown. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects what is known; what is not set stays unknown. Not safe for use by several threads. */
  public static final class Builder {
    private @Nullable List<AvoidedExpert> experts;

    private Builder() {}

    /** Sets experts: the experts named; complete once given. */
    public Builder experts(@Nullable List<AvoidedExpert> value) {
      this.experts = value;
      return this;
    }

    /** Sets experts: the experts named; complete once given. */
    public Builder experts(AvoidedExpert... values) {
      return experts(Text.given(values));
    }

    /**
     * The AvoidanceRequest of what is set so far.
     *
     * @throws dev.plumbline.InputException if anything cannot be taken, with all that is wrong
     */
    public AvoidanceRequest build() {
      return new AvoidanceRequest(experts);
    }
  }
}
