package dev.plumbline.fact;

/**
 * The person who leads the project.
 *
 * @param name the name, as on the identity card (A3.5)
 * @param idNumber the identity number; masked wherever it is printed (G.7.1)
 * @param ongoing how many projects of the commission's own programme the person leads that are
 *     neither accepted nor terminated on the day of the unit's submit (G.7.2, reading B18)
 */
@Title(value = "项目负责人", en = "Project lead")
public record Lead(
    @Title(value = "姓名", en = "Name") String name,
    @Title(value = "证件号码", en = "Identity number") IdNumber idNumber,
    @Title(value = "市科委在研项目数（作为负责人）", en = "Running projects as lead") Integer ongoing) {
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
    private String name;
    private IdNumber idNumber;
    private Integer ongoing;

    private Builder() {}

    /** Sets name: the name, as on the identity card (A3.5). */
    public Builder name(String value) {
      this.name = value;
      return this;
    }

    /** Sets idNumber: the identity number; masked wherever it is printed (G.7.1). */
    public Builder idNumber(IdNumber value) {
      this.idNumber = value;
      return this;
    }

    /**
     * Sets ongoing: how many projects of the commission's own programme the person leads that are
     * neither accepted nor terminated on the day of the unit's submit (G.7.2, reading B18).
     */
    public Builder ongoing(Integer value) {
      this.ongoing = value;
      return this;
    }

    /** The Lead of what is set so far. */
    public Lead build() {
      return new Lead(name, idNumber, ongoing);
    }
  }
}
