package dev.plumbline.fact;

import dev.plumbline.spi.Later;
import org.jspecify.annotations.Nullable;

/**
 * A tick of the applicant unit's own audit, by item. Known only once the unit has audited.
 *
 * @param item {@code 申请资格}, {@code 材料真实性}, {@code 材料完整性}
 * @param passed whether the unit ticked it
 */
@Title(value = "申报单位审核", en = "Unit audit")
@Later
public record Audit(
    @Key @Title(value = "审核事项", en = "Item") @Nullable String item,
    @Title(value = "审核通过", en = "Passed") @Nullable Boolean passed) {
  /** Cleans the texts: blank counts as missing; lists are copied. */
  public Audit {
    Checks checks = new Checks();
    item = checks.text("item", item);
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
    private @Nullable String item;
    private @Nullable Boolean passed;

    private Builder() {}

    /** Sets item: {@code 申请资格}, {@code 材料真实性}, {@code 材料完整性}. */
    public Builder item(@Nullable String value) {
      this.item = value;
      return this;
    }

    /** Sets passed: whether the unit ticked it. */
    public Builder passed(@Nullable Boolean value) {
      this.passed = value;
      return this;
    }

    /**
     * The Audit of what is set so far.
     *
     * @throws dev.plumbline.InputException if anything cannot be taken, with all that is wrong
     */
    public Audit build() {
      return new Audit(item, passed);
    }
  }
}
