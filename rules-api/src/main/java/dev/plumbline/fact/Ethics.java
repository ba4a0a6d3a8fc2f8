package dev.plumbline.fact;

import org.jspecify.annotations.Nullable;

/**
 * Risk assessment and review of the ethics of the research.
 *
 * @param riskAssessed whether the risk was assessed
 * @param inScope whether the activity falls under article 2 of 国科发监〔2023〕167号
 * @param reviewed whether the review is done; a pending review is not known yet
 */
@Title(value = "科技伦理", en = "Ethics of science")
public record Ethics(
    @Title(value = "已做科技伦理风险评估", en = "Risk assessed") @Nullable Boolean riskAssessed,
    @Title(value = "属于应审查范围", en = "In scope of review") @Nullable Boolean inScope,
    @Title(value = "已通过科技伦理审查", en = "Reviewed") @Nullable Boolean reviewed) {

  /** A builder in which everything is unknown. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects what is known; what is not set stays unknown. Not safe for use by several threads. */
  public static final class Builder {
    private @Nullable Boolean riskAssessed;
    private @Nullable Boolean inScope;
    private @Nullable Boolean reviewed;

    private Builder() {}

    /** Sets riskAssessed: whether the risk was assessed. */
    public Builder riskAssessed(@Nullable Boolean value) {
      this.riskAssessed = value;
      return this;
    }

    /** Sets inScope: whether the activity falls under article 2 of 国科发监〔2023〕167号. */
    public Builder inScope(@Nullable Boolean value) {
      this.inScope = value;
      return this;
    }

    /** Sets reviewed: whether the review is done; a pending review is not known yet. */
    public Builder reviewed(@Nullable Boolean value) {
      this.reviewed = value;
      return this;
    }

    /**
     * The Ethics of what is set so far.
     *
     * @throws dev.plumbline.InputException if anything cannot be taken, with all that is wrong
     */
    public Ethics build() {
      return new Ethics(riskAssessed, inScope, reviewed);
    }
  }
}
