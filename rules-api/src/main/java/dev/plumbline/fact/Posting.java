package dev.plumbline.fact;

import java.time.LocalDate;
import java.time.YearMonth;
import org.jspecify.annotations.Nullable;

/**
 * The assignment of the lead to another region. Exact days come from the appointment paper; where
 * only months are known, the first day of the first month and the last day of the last month are
 * assumed.
 *
 * @param place the division the lead is posted to
 * @param dispatchedBy the division whose authority sent the lead
 * @param personType {@code 援派干部}, {@code 挂职干部}, {@code 专业技术人才}, {@code 医生}, {@code 教师} …
 * @param state {@code 在任}, {@code 已任命未到岗}, {@code 已召回}, {@code 已期满}
 * @param startsOn the first day of the posting, from the appointment paper
 * @param endsOn the last day of the posting, from the appointment paper
 * @param startMonth the first month of the posting, where no day is known
 * @param endMonth the last month of the posting, where no day is known
 */
@Title(value = "派驻", en = "Posting")
public record Posting(
    @Title(value = "派驻地区", en = "Posted to") @Nullable Place place,
    @Title(value = "派出地", en = "Dispatched by") @Nullable Place dispatchedBy,
    @Title(value = "派驻人员类别", en = "Type of person") @Nullable String personType,
    @Title(value = "派驻状态", en = "State") @Nullable String state,
    @Title(value = "派驻起始日", en = "First day") @Nullable LocalDate startsOn,
    @Title(value = "派驻终止日", en = "Last day") @Nullable LocalDate endsOn,
    @Title(value = "派驻起始月", en = "First month") @Nullable YearMonth startMonth,
    @Title(value = "派驻终止月", en = "Last month") @Nullable YearMonth endMonth) {
  /** Cleans the texts: blank counts as missing; lists are copied. */
  public Posting {
    Checks checks = new Checks();
    personType = checks.text("personType", personType);
    state = checks.text("state", state);
    checks.date("startsOn", startsOn);
    checks.date("endsOn", endsOn);
    checks.month("startMonth", startMonth);
    checks.month("endMonth", endMonth);
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
    private @Nullable Place place;
    private @Nullable Place dispatchedBy;
    private @Nullable String personType;
    private @Nullable String state;
    private @Nullable LocalDate startsOn;
    private @Nullable LocalDate endsOn;
    private @Nullable YearMonth startMonth;
    private @Nullable YearMonth endMonth;

    private Builder() {}

    /** Sets place: the division the lead is posted to. */
    public Builder place(@Nullable Place value) {
      this.place = value;
      return this;
    }

    /** Sets dispatchedBy: the division whose authority sent the lead. */
    public Builder dispatchedBy(@Nullable Place value) {
      this.dispatchedBy = value;
      return this;
    }

    /** Sets personType: {@code 援派干部}, {@code 挂职干部}, {@code 专业技术人才}, {@code 医生}, {@code 教师} …. */
    public Builder personType(@Nullable String value) {
      this.personType = value;
      return this;
    }

    /** Sets state: {@code 在任}, {@code 已任命未到岗}, {@code 已召回}, {@code 已期满}. */
    public Builder state(@Nullable String value) {
      this.state = value;
      return this;
    }

    /** Sets startsOn: the first day of the posting, from the appointment paper. */
    public Builder startsOn(@Nullable LocalDate value) {
      this.startsOn = value;
      return this;
    }

    /** Sets endsOn: the last day of the posting, from the appointment paper. */
    public Builder endsOn(@Nullable LocalDate value) {
      this.endsOn = value;
      return this;
    }

    /** Sets startMonth: the first month of the posting, where no day is known. */
    public Builder startMonth(@Nullable YearMonth value) {
      this.startMonth = value;
      return this;
    }

    /** Sets endMonth: the last month of the posting, where no day is known. */
    public Builder endMonth(@Nullable YearMonth value) {
      this.endMonth = value;
      return this;
    }

    /**
     * The Posting of what is set so far.
     *
     * @throws dev.plumbline.InputException if anything cannot be taken, with all that is wrong
     */
    public Posting build() {
      return new Posting(
          place, dispatchedBy, personType, state, startsOn, endsOn, startMonth, endMonth);
    }
  }
}
