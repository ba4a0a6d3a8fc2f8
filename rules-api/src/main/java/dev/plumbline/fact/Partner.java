package dev.plumbline.fact;

import dev.plumbline.spi.ProperName;
import org.jspecify.annotations.Nullable;

/**
 * A unit that the applicant cooperates with. The list of partners is complete once it is given.
 *
 * @param name the registered name
 * @param place the division where the unit sits
 */
@Title(value = "合作单位", en = "Partner unit")
public record Partner(
    @ProperName @Title(value = "合作单位名称", en = "Name") @Nullable String name,
    @Title(value = "合作单位所在地", en = "Place") @Nullable Place place) {
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
    private @Nullable String name;
    private @Nullable Place place;

    private Builder() {}

    /** Sets name: the registered name. */
    public Builder name(@Nullable String value) {
      this.name = value;
      return this;
    }

    /** Sets place: the division where the unit sits. */
    public Builder place(@Nullable Place value) {
      this.place = value;
      return this;
    }

    /**
     * The Partner of what is set so far.
     *
     * @throws dev.plumbline.InputException if anything cannot be taken, with all that is wrong
     */
    public Partner build() {
      return new Partner(name, place);
    }
  }
}
