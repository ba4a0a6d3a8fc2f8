package dev.plumbline.fact;

import org.jspecify.annotations.Nullable;

/**
 * One line of the budget.
 *
 * @param name what the money is for
 * @param amount how much
 */
@Title(value = "预算科目", en = "Budget item")
public record BudgetItem(
    @Title(value = "科目名称", en = "Name") @Nullable String name,
    @Title(value = "科目金额", en = "Amount") @Nullable Amount amount) {
  /** Cleans the texts: blank counts as missing; lists are copied. */
  public BudgetItem {
    Checks checks = new Checks();
    name = checks.text("name", name);
    checks.amount("amount", amount);
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
    private @Nullable Amount amount;

    private Builder() {}

    /** Sets name: what the money is for. */
    public Builder name(@Nullable String value) {
      this.name = value;
      return this;
    }

    /** Sets amount: how much. */
    public Builder amount(@Nullable Amount value) {
      this.amount = value;
      return this;
    }

    /**
     * The BudgetItem of what is set so far.
     *
     * @throws dev.plumbline.InputException if anything cannot be taken, with all that is wrong
     */
    public BudgetItem build() {
      return new BudgetItem(name, amount);
    }
  }
}
