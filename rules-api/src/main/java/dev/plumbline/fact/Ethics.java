package dev.plumbline.fact;

/**
 * Risk assessment and review of the ethics of the research.
 *
 * @param riskAssessed whether the risk was assessed (G.5.2)
 * @param inScope whether the activity falls under article 2 of 国科发监〔2023〕167号 (G.5.3)
 * @param reviewed whether the review is done; a pending review is not known yet (G.5.3, reading
 *     B39)
 */
@Title(value = "科技伦理", en = "Ethics of science")
public record Ethics(
    @Title(value = "已做科技伦理风险评估", en = "Risk assessed") Boolean riskAssessed,
    @Title(value = "属于应审查范围", en = "In scope of review") Boolean inScope,
    @Title(value = "已通过科技伦理审查", en = "Reviewed") Boolean reviewed) {

  /** A builder in which everything is unknown. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects what is known; what is not set stays unknown. Not safe for use by several threads. */
  public static final class Builder {
    private Boolean riskAssessed;
    private Boolean inScope;
    private Boolean reviewed;

    private Builder() {}

    /** Sets riskAssessed: whether the risk was assessed (G.5.2). */
    public Builder riskAssessed(Boolean value) {
      this.riskAssessed = value;
      return this;
    }

    /** Sets inScope: whether the activity falls under article 2 of 国科发监〔2023〕167号 (G.5.3). */
    public Builder inScope(Boolean value) {
      this.inScope = value;
      return this;
    }

    /**
     * Sets reviewed: whether the review is done; a pending review is not known yet (G.5.3, reading
     * B39).
     */
    public Builder reviewed(Boolean value) {
      this.reviewed = value;
      return this;
    }

    /** The Ethics of what is set so far. */
    public Ethics build() {
      return new Ethics(riskAssessed, inScope, reviewed);
    }
  }
}
