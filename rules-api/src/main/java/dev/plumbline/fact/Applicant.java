package dev.plumbline.fact;

import dev.plumbline.spi.ProperName;
import org.jspecify.annotations.Nullable;

/**
 * The unit that files the application, the Shanghai side of the cooperation.
 *
 * @param name the registered name
 * @param registeredAt the division of the registered address; not digits 3 to 8 of the credit code,
 *     which name the registering authority
 * @param legalForm {@code 法人}, {@code 非法人组织}, or what else the registration says
 * @param branch ticked if the unit is a branch office of another legal person
 */
@Title(value = "申报单位", en = "Applicant unit")
public record Applicant(
    @ProperName @Title(value = "单位名称", en = "Name") @Nullable String name,
    @Title(value = "注册地址", en = "Registered address") @Nullable Place registeredAt,
    @Title(value = "组织类型", en = "Legal form") @Nullable String legalForm,
    @Box @Title(value = "分支机构", en = "Branch office") boolean branch) {
  /** Cleans the texts: blank counts as missing; lists are copied. */
  public Applicant {
    Checks checks = new Checks();
    name = checks.text("name", name);
    legalForm = checks.text("legalForm", legalForm);
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
    private @Nullable Place registeredAt;
    private @Nullable String legalForm;
    private boolean branch;

    private Builder() {}

    /** Sets name: the registered name. */
    public Builder name(@Nullable String value) {
      this.name = value;
      return this;
    }

    /**
     * Sets registeredAt: the division of the registered address; not digits 3 to 8 of the credit
     * code, which name the registering authority.
     */
    public Builder registeredAt(@Nullable Place value) {
      this.registeredAt = value;
      return this;
    }

    /** Sets legalForm: {@code 法人}, {@code 非法人组织}, or what else the registration says. */
    public Builder legalForm(@Nullable String value) {
      this.legalForm = value;
      return this;
    }

    /** Sets branch: ticked if the unit is a branch office of another legal person. */
    public Builder branch(boolean value) {
      this.branch = value;
      return this;
    }

    /**
     * The Applicant of what is set so far.
     *
     * @throws dev.plumbline.InputException if anything cannot be taken, with all that is wrong
     */
    public Applicant build() {
      return new Applicant(name, registeredAt, legalForm, branch);
    }
  }
}
