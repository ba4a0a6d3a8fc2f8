package dev.plumbline.fact;

import org.jspecify.annotations.Nullable;

/**
 * Funded work that the project builds on.
 *
 * @param onFundedWork whether the project builds on work funded before
 * @param difference what is the same and what is not
 * @param inheritance what is inherited and developed
 */
@Title(value = "已有资助", en = "Prior funding")
public record PriorFunding(
    @Title(value = "在已获资助项目基础上提出", en = "Builds on funded work") @Nullable Boolean onFundedWork,
    @Title(value = "异同说明", en = "Difference") @Nullable String difference,
    @Title(value = "继承与发展关系说明", en = "Inheritance") @Nullable String inheritance) {
  /** Cleans the texts: blank counts as missing; lists are copied. */
  public PriorFunding {
    Checks checks = new Checks();
    difference = checks.text("difference", difference);
    inheritance = checks.text("inheritance", inheritance);
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
    private @Nullable Boolean onFundedWork;
    private @Nullable String difference;
    private @Nullable String inheritance;

    private Builder() {}

    /** Sets onFundedWork: whether the project builds on work funded before. */
    public Builder onFundedWork(@Nullable Boolean value) {
      this.onFundedWork = value;
      return this;
    }

    /** Sets difference: what is the same and what is not. */
    public Builder difference(@Nullable String value) {
      this.difference = value;
      return this;
    }

    /** Sets inheritance: what is inherited and developed. */
    public Builder inheritance(@Nullable String value) {
      this.inheritance = value;
      return this;
    }

    /**
     * The PriorFunding of what is set so far.
     *
     * @throws dev.plumbline.InputException if anything cannot be taken, with all that is wrong
     */
    public PriorFunding build() {
      return new PriorFunding(onFundedWork, difference, inheritance);
    }
  }
}
