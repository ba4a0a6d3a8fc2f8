package dev.plumbline.fact;

/**
 * A unit that the applicant cooperates with. The list of partners is complete once it is given.
 *
 * @param name the registered name (G.9.1, A3.4)
 * @param place the division where the unit sits (X.3)
 */
@Title(value = "合作单位", en = "Partner unit")
public record Partner(
    @ProperName @Title(value = "合作单位名称", en = "Name") String name,
    @Title(value = "合作单位所在地", en = "Place") Place place) {
  /** Cleans the texts: blank counts as missing; lists are copied. */
  public Partner {
    Checks checks = new Checks();
    name = checks.text("name", name);
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
    private Place place;

    private Builder() {}

    /** Sets name: the registered name (G.9.1, A3.4). */
    public Builder name(String value) {
      this.name = value;
      return this;
    }

    /** Sets place: the division where the unit sits (X.3). */
    public Builder place(Place value) {
      this.place = value;
      return this;
    }

    /** The Partner of what is set so far. */
    public Partner build() {
      return new Partner(name, place);
    }
  }
}
