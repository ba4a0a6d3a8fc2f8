package dev.plumbline.fact;

import org.jspecify.annotations.Nullable;

/**
 * A declaration that the applicant's side makes, by its name. Each is given at most once.
 *
 * @param name what is declared, in the words of the rules
 * @param made whether it was made; {@code false} if it was declined
 * @param unsigned how many of the units and people concerned have not signed
 * @param flagged ticked if something speaks against it or calls for a closer look: an entry in an
 *     integrity register, a suspicion of classified content, work with human genetic resources or
 *     pathogens
 */
@Title(value = "承诺", en = "Declaration")
public record Declaration(
    @Key @Title(value = "承诺事项", en = "Name") @Nullable String name,
    @Title(value = "已承诺", en = "Made") @Nullable Boolean made,
    @Title(value = "尚未签署的单位和人员数", en = "Not signed yet") @Nullable Integer unsigned,
    @Box @Title(value = "有待核线索", en = "Flagged") boolean flagged) {
  /** Cleans the texts: blank counts as missing; lists are copied. */
  public Declaration {
    Checks checks = new Checks();
    name = checks.text("name", name);
    checks.notNegative("unsigned", "尚未签署的单位和人员数", unsigned);
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
    private @Nullable Boolean made;
    private @Nullable Integer unsigned;
    private boolean flagged;

    private Builder() {}

    /** Sets name: what is declared, in the words of the rules. */
    public Builder name(@Nullable String value) {
      this.name = value;
      return this;
    }

    /** Sets made: whether it was made; {@code false} if it was declined. */
    public Builder made(@Nullable Boolean value) {
      this.made = value;
      return this;
    }

    /** Sets unsigned: how many of the units and people concerned have not signed. */
    public Builder unsigned(@Nullable Integer value) {
      this.unsigned = value;
      return this;
    }

    /**
     * Sets flagged: ticked if something speaks against it or calls for a closer look: an entry in
     * an integrity register, a suspicion of classified content, work with human genetic resources
     * or pathogens.
     */
    public Builder flagged(boolean value) {
      this.flagged = value;
      return this;
    }

    /**
     * The Declaration of what is set so far.
     *
     * @throws dev.plumbline.InputException if anything cannot be taken, with all that is wrong
     */
    public Declaration build() {
      return new Declaration(name, made, unsigned, flagged);
    }
  }
}
