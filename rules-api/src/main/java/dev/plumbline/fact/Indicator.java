package dev.plumbline.fact;

import dev.plumbline.spi.Derived;
import dev.plumbline.spi.Listed;
import dev.plumbline.spi.LowerBound;
import dev.plumbline.spi.Measures;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A target that the applicant commits to, by its name. Several may have one name where the rules
 * add them up or look at each; otherwise a name is given at most once.
 *
 * @param name what is counted or measured, in the words of the rules
 * @param value the committed number, in {@code measure}
 * @param measure the unit of the number: {@code 人次}, {@code 项} …
 * @param committed whether the applicant commits to it, for a target without a number
 * @param lower the lower end of a claimed range, in {@code measure}
 * @param upper the upper end of a claimed range, in {@code measure}
 * @param category a classification of what is counted, such as {@code 技术} or {@code 科研管理}, or
 *     several
 * @param categories all that {@code category} lists; the engine reads them, callers do not give
 *     them
 * @param again whether this is a target that stands by another fact already, for another of its
 *     categories; the engine says so, callers do not
 * @param place the division the target is for
 * @param startsOn the first day of the time in which it is counted
 * @param endsOn the last day of the time in which it is counted
 * @param baseline what an increase or ratio is measured against
 */
@Title(value = "考核指标", en = "Indicator")
public record Indicator(
    @Key @Title(value = "指标名称", en = "Name") @Nullable String name,
    @Title(value = "指标值", en = "Value", unit = "{measure}") @Nullable BigDecimal value,
    @Title(value = "计量单位", en = "Measure") @Nullable String measure,
    @Title(value = "承诺完成", en = "Committed") @Nullable Boolean committed,
    @Title(value = "范围下限", en = "Lower end", unit = "{measure}") @Nullable BigDecimal lower,
    @Title(value = "范围上限", en = "Upper end", unit = "{measure}") @Nullable BigDecimal upper,
    @Listed(value = "categories", again = "again") @Title(value = "指标类别", en = "Category")
        @Nullable String category,
    @Derived("category") @Title(value = "指标类别", en = "Categories")
        @Nullable List<String> categories,
    @Derived("category") @Title(value = "同一指标的又一类", en = "Another category of the same")
        boolean again,
    @Title(value = "指标对象所在地区", en = "Place") @Nullable Place place,
    @Title(value = "指标起始日", en = "First day") @Nullable LocalDate startsOn,
    @Title(value = "指标终止日", en = "Last day") @Nullable LocalDate endsOn,
    @Title(value = "基准", en = "Baseline") @Nullable String baseline) {
  /** Cleans the texts: blank counts as missing; lists are copied. */
  public Indicator {
    Checks checks = new Checks();
    name = checks.text("name", name);
    measure = checks.text("measure", measure);
    category = checks.text("category", category);
    baseline = checks.text("baseline", baseline);
    categories = checks.list("categories", categories);
    value = checks.number("value", value);
    lower = checks.number("lower", lower);
    upper = checks.number("upper", upper);
    if (lower != null && upper != null && lower.compareTo(upper) > 0) {
      String range = lower.toPlainString() + "、" + upper.toPlainString();
      checks.wrong("lower", "范围下限不能大于上限：" + range, "the lower end is above the upper: " + range);
    }
    checks.date("startsOn", startsOn);
    checks.date("endsOn", endsOn);
    checks.done();
  }

  /** A target of what is written, which the engine has not read yet. */
  public Indicator(
      @Nullable String name,
      @Nullable BigDecimal value,
      @Nullable String measure,
      @Nullable Boolean committed,
      @Nullable BigDecimal lower,
      @Nullable BigDecimal upper,
      @Nullable String category,
      @Nullable Place place,
      @Nullable LocalDate startsOn,
      @Nullable LocalDate endsOn,
      @Nullable String baseline) {
    this(
        name, value, measure, committed, lower, upper, category, null, false, place, startsOn,
        endsOn, baseline);
  }

  /**
   * The committed number in one of the units, converted where {@code measure} is a plain multiple:
   * 0.5万亩 is 5000 in 亩. {@code null} while the number or its unit is unknown, if the unit does not
   * convert into any of them, or if the number is a fraction of what the unit counts (2.5套).
   *
   * @param units the units that a rule accepts, such as {@code 亩}; of several that fit, the one
   *     that is {@code measure} itself, else the first
   */
  @Title(value = "指标值", en = "Value")
  @Derived({"value", "measure"})
  public @Nullable BigDecimal valueIn(String... units) {
    return Measures.convert(value, measure, units);
  }

  /**
   * The least that the committed number comes to in the first of the units: the number as {@link
   * #valueIn} has it, or the same number where {@code measure} is one of the further units, so many
   * of which are no fewer of the first: 60 persons are at least 60 person-times. {@code null} while
   * the number or its unit is unknown, or if the unit is none of these.
   *
   * @param units the unit that is asked for, then those that are at least as much
   */
  @LowerBound
  @Title(value = "指标值", en = "Value")
  @Derived({"value", "measure"})
  public @Nullable BigDecimal atLeastIn(String... units) {
    return Measures.convert(value, measure, units);
  }

  /** The lower end in one of the units, as {@link #valueIn}. */
  @Title(value = "范围下限", en = "Lower end")
  @Derived({"lower", "measure"})
  public @Nullable BigDecimal lowerIn(String... units) {
    return Measures.convert(lower, measure, units);
  }

  /** The upper end in one of the units, as {@link #valueIn}. */
  @Title(value = "范围上限", en = "Upper end")
  @Derived({"upper", "measure"})
  public @Nullable BigDecimal upperIn(String... units) {
    return Measures.convert(upper, measure, units);
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
    private @Nullable BigDecimal value;
    private @Nullable String measure;
    private @Nullable Boolean committed;
    private @Nullable BigDecimal lower;
    private @Nullable BigDecimal upper;
    private @Nullable String category;
    private @Nullable Place place;
    private @Nullable LocalDate startsOn;
    private @Nullable LocalDate endsOn;
    private @Nullable String baseline;

    private Builder() {}

    /** Sets name: what is counted or measured, in the words of the rules. */
    public Builder name(@Nullable String value) {
      this.name = value;
      return this;
    }

    /** Sets value: the committed number, in {@code measure}. */
    public Builder value(@Nullable BigDecimal value) {
      this.value = value;
      return this;
    }

    /** Sets measure: the unit of the number: {@code 人次}, {@code 项} …. */
    public Builder measure(@Nullable String value) {
      this.measure = value;
      return this;
    }

    /** Sets committed: whether the applicant commits to it, for a target without a number. */
    public Builder committed(@Nullable Boolean value) {
      this.committed = value;
      return this;
    }

    /** Sets lower: the lower end of a claimed range, in {@code measure}. */
    public Builder lower(@Nullable BigDecimal value) {
      this.lower = value;
      return this;
    }

    /** Sets upper: the upper end of a claimed range, in {@code measure}. */
    public Builder upper(@Nullable BigDecimal value) {
      this.upper = value;
      return this;
    }

    /** Sets category: a classification of what is counted, such as {@code 技术} or {@code 科研管理}. */
    public Builder category(@Nullable String value) {
      this.category = value;
      return this;
    }

    /** Sets place: the division the target is for. */
    public Builder place(@Nullable Place value) {
      this.place = value;
      return this;
    }

    /** Sets startsOn: the first day of the time in which it is counted. */
    public Builder startsOn(@Nullable LocalDate value) {
      this.startsOn = value;
      return this;
    }

    /** Sets endsOn: the last day of the time in which it is counted. */
    public Builder endsOn(@Nullable LocalDate value) {
      this.endsOn = value;
      return this;
    }

    /** Sets baseline: what an increase or ratio is measured against. */
    public Builder baseline(@Nullable String value) {
      this.baseline = value;
      return this;
    }

    /**
     * The Indicator of what is set so far.
     *
     * @throws dev.plumbline.InputException if anything cannot be taken, with all that is wrong
     */
    public Indicator build() {
      return new Indicator(
          name, value, measure, committed, lower, upper, category, place, startsOn, endsOn,
          baseline);
    }
  }
}
