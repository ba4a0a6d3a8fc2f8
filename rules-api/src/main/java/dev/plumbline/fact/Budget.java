package dev.plumbline.fact;

import dev.plumbline.spi.Derived;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The budget of the project.
 *
 * @param total the total that the form states
 * @param items the items; complete once given
 */
@Title(value = "经费预算", en = "Budget")
public record Budget(
    @Title(value = "预算总额", en = "Total") @Nullable Amount total,
    @Title(value = "预算科目", en = "Items") @Nullable List<BudgetItem> items) {
  /** Cleans the texts: blank counts as missing; lists are copied. */
  public Budget {
    Checks checks = new Checks();
    items = checks.list("items", items);
    checks.amount("total", total);
    checks.done();
  }

  /** The sum of the items, or {@code null} while the items or one of their amounts are unknown. */
  @Title(value = "科目合计", en = "Sum of the items")
  @Derived("items")
  public @Nullable Amount itemsTotal() {
    if (items == null) {
      return null;
    }
    BigDecimal sum = BigDecimal.ZERO;
    for (BudgetItem item : items) {
      if (item.amount() == null) {
        return null;
      }
      sum = sum.add(item.amount().yuan());
    }
    return new Amount(sum);
  }

  /** A builder in which everything is unknown. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects what is known; what is not set stays unknown. Not safe for use by several threads. */
  public static final class Builder {
    private @Nullable Amount total;
    private @Nullable List<BudgetItem> items;

    private Builder() {}

    /** Sets total: the total that the form states. */
    public Builder total(@Nullable Amount value) {
      this.total = value;
      return this;
    }

    /** Sets items: the items; complete once given. */
    public Builder items(@Nullable List<BudgetItem> value) {
      this.items = value;
      return this;
    }

    /** Sets items: the items; complete once given. */
    public Builder items(BudgetItem... values) {
      return items(Text.given(values));
    }

    /**
     * The Budget of what is set so far.
     *
     * @throws dev.plumbline.InputException if anything cannot be taken, with all that is wrong
     */
    public Budget build() {
      return new Budget(total, items);
    }
  }
}
