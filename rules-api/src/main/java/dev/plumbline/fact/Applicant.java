package dev.plumbline.fact;

/**
 * The unit that files the application, the Shanghai side of the cooperation.
 *
 * @param name the registered name (G.3.1, G.9.5, annex forms)
 * @param registeredAt the division of the registered address; not digits 3 to 8 of the credit code,
 *     which name the registering authority (G.1.1)
 * @param legalForm {@code 法人}, {@code 非法人组织}, or what else the registration says (G.1.2)
 * @param branch ticked if the unit is a branch office of another legal person (reading B38)
 */
@Title(value = "申报单位", en = "Applicant unit")
public record Applicant(
    @ProperName @Title(value = "单位名称", en = "Name") String name,
    @Title(value = "注册地址", en = "Registered address") Place registeredAt,
    @Title(value = "组织类型", en = "Legal form") String legalForm,
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
    private String name;
    private Place registeredAt;
    private String legalForm;
    private boolean branch;

    private Builder() {}

    /** Sets name: the registered name (G.3.1, G.9.5, annex forms). */
    public Builder name(String value) {
      this.name = value;
      return this;
    }

    /**
     * Sets registeredAt: the division of the registered address; not digits 3 to 8 of the credit
     * code, which name the registering authority (G.1.1).
     */
    public Builder registeredAt(Place value) {
      this.registeredAt = value;
      return this;
    }

    /** Sets legalForm: {@code 法人}, {@code 非法人组织}, or what else the registration says (G.1.2). */
    public Builder legalForm(String value) {
      this.legalForm = value;
      return this;
    }

    /** Sets branch: ticked if the unit is a branch office of another legal person (reading B38). */
    public Builder branch(boolean value) {
      this.branch = value;
      return this;
    }

    /** The Applicant of what is set so far. */
    public Applicant build() {
      return new Applicant(name, registeredAt, legalForm, branch);
    }
  }
}
