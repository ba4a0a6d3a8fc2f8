package dev.plumbline.fact;

/**
 * A declaration that the applicant's side makes, by its name. Each is given at most once.
 *
 * @param name what is declared, in the words of the rules
 * @param made whether it was made; {@code false} if it was declined (G.3, G.5.1, G.6, G.8.1)
 * @param unsigned how many of the units and people concerned have not signed (G.3.1, G.5.1)
 * @param flagged ticked if something speaks against it or calls for a closer look: an entry in an
 *     integrity register, a suspicion of classified content, work with human genetic resources or
 *     pathogens (readings B39, B40)
 */
@Title(value = "承诺", en = "Declaration")
public record Declaration(
    @Key @Title(value = "承诺事项", en = "Name") String name,
    @Title(value = "已承诺", en = "Made") Boolean made,
    @Title(value = "尚未签署的单位和人员数", en = "Not signed yet") Integer unsigned,
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
    private String name;
    private Boolean made;
    private Integer unsigned;
    private boolean flagged;

    private Builder() {}

    /** Sets name: what is declared, in the words of the rules. */
    public Builder name(String value) {
      this.name = value;
      return this;
    }

    /**
     * Sets made: whether it was made; {@code false} if it was declined (G.3, G.5.1, G.6, G.8.1).
     */
    public Builder made(Boolean value) {
      this.made = value;
      return this;
    }

    /** Sets unsigned: how many of the units and people concerned have not signed (G.3.1, G.5.1). */
    public Builder unsigned(Integer value) {
      this.unsigned = value;
      return this;
    }

    /**
     * Sets flagged: ticked if something speaks against it or calls for a closer look: an entry in
     * an integrity register, a suspicion of classified content, work with human genetic resources
     * or pathogens (readings B39, B40).
     */
    public Builder flagged(boolean value) {
      this.flagged = value;
      return this;
    }

    /** The Declaration of what is set so far. */
    public Declaration build() {
      return new Declaration(name, made, unsigned, flagged);
    }
  }
}
