package dev.plumbline.fact;

import org.jspecify.annotations.Nullable;

/**
 * The person who leads the project.
 *
 * @param name the name, as on the identity card
 * @param idNumber the identity number; masked wherever it is printed
 * @param ongoing how many projects of the commission's own programme the person leads that are
 *     neither accepted nor terminated on the day of the unit's submit
 */
@Title(value = "项目负责人", en = "Project lead")
public record Lead(
    @Title(value = "姓名", en = "Name") @Nullable String name,
    @Title(value = "证件号码", en = "Identity number") @Nullable IdNumber idNumber,
    @Title(value = "市科委在研项目数（作为负责人）", en = "Running projects as lead") @Nullable Integer ongoing) {
  /** Cleans the texts: blank counts as missing; lists are copied. */
  public Lead {
    Checks checks = new Checks();
    name = checks.text("name", name);
    checks.notNegative("ongoing", "市科委在研项目数（作为负责人）", ongoing);
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
    private @Nullable IdNumber idNumber;
    private @Nullable Integer ongoing;

    private Builder() {}

    /** Sets name: the name, as on the identity card. */
    public Builder name(@Nullable String value) {
      this.name = value;
      return this;
    }

    /** Sets idNumber: the identity number; masked wherever it is printed. */
    public Builder idNumber(@Nullable IdNumber value) {
      this.idNumber = value;
      return this;
    }

    /**
     * Sets ongoing: how many projects of the commission's own programme the person leads that are
     * neither accepted nor terminated on the day of the unit's submit.
     */
    public Builder ongoing(@Nullable Integer value) {
      this.ongoing = value;
      return this;
    }

    /**
     * The Lead of what is set so far.
     *
     * @throws dev.plumbline.InputException if anything cannot be taken, with all that is wrong
     */
    public Lead build() {
      return new Lead(name, idNumber, ongoing);
    }
  }
}
