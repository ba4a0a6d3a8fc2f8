package dev.plumbline.fact;

import dev.plumbline.spi.Derived;
import dev.plumbline.spi.Listed;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where and in which field the partners cooperate.
 *
 * @param place the division where the cooperation takes place; the primary one where there are
 *     several
 * @param field the field, in the words of the guideline's annex, or several of them
 * @param fields all that {@code field} lists; the engine reads them, callers do not give them
 * @param fieldInOwnWords ticked if the field is the applicant's own wording
 * @param otherPlaces further places of cooperation, none if left out
 */
@Title(value = "合作", en = "Cooperation")
public record Cooperation(
    @Title(value = "合作地区", en = "Place of cooperation") @Nullable Place place,
    @Listed("fields") @Title(value = "合作领域", en = "Field of cooperation") @Nullable String field,
    @Derived("field") @Title(value = "合作领域", en = "Fields of cooperation")
        @Nullable List<String> fields,
    @Box @Title(value = "领域为自拟文字", en = "Field in own words") boolean fieldInOwnWords,
    @Box @Title(value = "其他合作地区", en = "Further places") @Nullable List<Place> otherPlaces) {
  /** Cleans the texts: blank counts as missing; lists are copied. */
  public Cooperation {
    Checks checks = new Checks();
    field = checks.text("field", field);
    fields = checks.list("fields", fields);
    otherPlaces = otherPlaces == null ? List.of() : checks.list("otherPlaces", otherPlaces);
    checks.done();
  }

  /** A cooperation of what is written, which the engine has not read yet. */
  public Cooperation(
      @Nullable Place place,
      @Nullable String field,
      boolean fieldInOwnWords,
      @Nullable List<Place> otherPlaces) {
    this(place, field, null, fieldInOwnWords, otherPlaces);
  }

  /** How many places of cooperation are named beside the primary one and do not lie in it. */
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
    private @Nullable Place place;
    private @Nullable String field;
    private boolean fieldInOwnWords;
    private @Nullable List<Place> otherPlaces;

    private Builder() {}

    /**
     * Sets place: the division where the cooperation takes place; the primary one where there are
     * several.
     */
    public Builder place(@Nullable Place value) {
      this.place = value;
      return this;
    }

    /** Sets field: the field, in the words of the guideline's annex. */
    public Builder field(@Nullable String value) {
      this.field = value;
      return this;
    }

    /** Sets fieldInOwnWords: ticked if the field is the applicant's own wording. */
    public Builder fieldInOwnWords(boolean value) {
      this.fieldInOwnWords = value;
      return this;
    }

    /** Sets otherPlaces: further places of cooperation, none if left out. */
    public Builder otherPlaces(@Nullable List<Place> value) {
      this.otherPlaces = value;
      return this;
    }

    /** Sets otherPlaces: further places of cooperation, none if left out. */
    public Builder otherPlaces(Place... values) {
      return otherPlaces(Text.given(values));
    }

    /**
     * The Cooperation of what is set so far.
     *
     * @throws dev.plumbline.InputException if anything cannot be taken, with all that is wrong
     */
    public Cooperation build() {
      return new Cooperation(place, field, fieldInOwnWords, otherPlaces);
    }
  }
}
