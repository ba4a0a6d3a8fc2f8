package dev.plumbline.fact;

import java.util.List;

/**
 * Where and in which field the partners cooperate.
 *
 * @param place the division where the cooperation takes place; the primary one where there are
 *     several (T3.REG, readings B10, B16)
 * @param field the field, in the words of the guideline's annex, or several of them (A1.T3.R)
 * @param fields all that {@code field} lists; the engine reads them, callers do not give them
 * @param fieldInOwnWords ticked if the field is the applicant's own wording (reading B17)
 * @param otherPlaces further places of cooperation, none if left out (reading B16)
 */
@Title(value = "合作", en = "Cooperation")
public record Cooperation(
    @Title(value = "合作地区", en = "Place of cooperation") Place place,
    @Listed("fields") @Title(value = "合作领域", en = "Field of cooperation") String field,
    @Derived("field") @Title(value = "合作领域", en = "Fields of cooperation") List<String> fields,
    @Box @Title(value = "领域为自拟文字", en = "Field in own words") boolean fieldInOwnWords,
    @Box @Title(value = "其他合作地区", en = "Further places") List<Place> otherPlaces) {
  /** Cleans the texts: blank counts as missing; lists are copied. */
  public Cooperation {
    Checks checks = new Checks();
    field = checks.text("field", field);
    fields = checks.list("fields", fields);
    otherPlaces = otherPlaces == null ? List.of() : checks.list("otherPlaces", otherPlaces);
    checks.done();
  }

  /** A cooperation of what is written, which the engine has not read yet. */
  public Cooperation(Place place, String field, boolean fieldInOwnWords, List<Place> otherPlaces) {
    this(place, field, null, fieldInOwnWords, otherPlaces);
  }

  /**
   * How many places of cooperation are named beside the primary one and do not lie in it (reading
   * B16).
   */
  @Title(value = "主要合作地区以外的合作地区数", en = "Number of places outside the main one", unit = "个")
  @Derived("otherPlaces")
  public Integer morePlaces() {
    return (int)
        otherPlaces.stream().filter(other -> place == null || !other.within(place)).count();
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
    private Place place;
    private String field;
    private boolean fieldInOwnWords;
    private List<Place> otherPlaces;

    private Builder() {}

    /**
     * Sets place: the division where the cooperation takes place; the primary one where there are
     * several (T3.REG, readings B10, B16).
     */
    public Builder place(Place value) {
      this.place = value;
      return this;
    }

    /** Sets field: the field, in the words of the guideline's annex (A1.T3.R). */
    public Builder field(String value) {
      this.field = value;
      return this;
    }

    /** Sets fieldInOwnWords: ticked if the field is the applicant's own wording (reading B17). */
    public Builder fieldInOwnWords(boolean value) {
      this.fieldInOwnWords = value;
      return this;
    }

    /** Sets otherPlaces: further places of cooperation, none if left out (reading B16). */
    public Builder otherPlaces(List<Place> value) {
      this.otherPlaces = value;
      return this;
    }

    /** Sets otherPlaces: further places of cooperation, none if left out (reading B16). */
    public Builder otherPlaces(Place... values) {
      return otherPlaces(Text.given(values));
    }

    /** The Cooperation of what is set so far. */
    public Cooperation build() {
      return new Cooperation(place, field, fieldInOwnWords, otherPlaces);
    }
  }
}
