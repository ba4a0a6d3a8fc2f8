package dev.plumbline.fact;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer decided on a clause that only a person can judge, or on a doubt. Each clause has
 * at most one.
 *
 * @param clause the id of the clause
 * @param met {@code true} if the reviewer finds the clause met
 * @param by who decided
 * @param decidedOn when
 * @param reason why
 * @param rejects ticked if the reviewer says that a clause not met cannot be mended
 */
@Title(value = "评审意见", en = "Judgement")
public record Judgement(
    @Key @Title(value = "条款", en = "Clause") @Nullable String clause,
    @Title(value = "评审认为符合", en = "Met") @Nullable Boolean met,
    @Title(value = "评审人", en = "By") @Nullable String by,
    @Title(value = "评审日期", en = "Decided on") @Nullable LocalDate decidedOn,
    @Title(value = "评审理由", en = "Reason") @Nullable String reason,
    @Box @Title(value = "评审认为应不通过", en = "Rejects") boolean rejects) {
  /** Cleans the texts: blank counts as missing; lists are copied. */
  public Judgement {
    Checks checks = new Checks();
    clause = checks.text("clause", clause);
    by = checks.text("by", by);
    reason = checks.text("reason", reason);
    checks.date("decidedOn", decidedOn);
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
    private @Nullable String clause;
    private @Nullable Boolean met;
    private @Nullable String by;
    private @Nullable LocalDate decidedOn;
    private @Nullable String reason;
    private boolean rejects;

    private Builder() {}

    /** Sets clause: the id of the clause. */
    public Builder clause(@Nullable String value) {
      this.clause = value;
      return this;
    }

    /** Sets met: {@code true} if the reviewer finds the clause met. */
    public Builder met(@Nullable Boolean value) {
      this.met = value;
      return this;
    }

    /** Sets by: who decided. */
    public Builder by(@Nullable String value) {
      this.by = value;
      return this;
    }

    /** Sets decidedOn: when. */
    public Builder decidedOn(@Nullable LocalDate value) {
      this.decidedOn = value;
      return this;
    }

    /** Sets reason: why. */
    public Builder reason(@Nullable String value) {
      this.reason = value;
      return this;
    }

    /** Sets rejects: ticked if the reviewer says that a clause not met cannot be mended. */
    public Builder rejects(boolean value) {
      this.rejects = value;
      return this;
    }

    /**
     * The Judgement of what is set so far.
     *
     * @throws dev.plumbline.InputException if anything cannot be taken, with all that is wrong
     */
    public Judgement build() {
      return new Judgement(clause, met, by, decidedOn, reason, rejects);
    }
  }
}
