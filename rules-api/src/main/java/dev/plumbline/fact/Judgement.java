package dev.plumbline.fact;

import java.time.LocalDate;

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
    @Key @Title(value = "条款", en = "Clause") String clause,
    @Title(value = "评审认为符合", en = "Met") Boolean met,
    @Title(value = "评审人", en = "By") String by,
    @Title(value = "评审日期", en = "Decided on") LocalDate decidedOn,
    @Title(value = "评审理由", en = "Reason") String reason,
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
    private String clause;
    private Boolean met;
    private String by;
    private LocalDate decidedOn;
    private String reason;
    private boolean rejects;

    private Builder() {}

    /** Sets clause: the id of the clause. */
    public Builder clause(String value) {
      this.clause = value;
      return this;
    }

    /** Sets met: {@code true} if the reviewer finds the clause met. */
    public Builder met(Boolean value) {
      this.met = value;
      return this;
    }

    /** Sets by: who decided. */
    public Builder by(String value) {
      this.by = value;
      return this;
    }

    /** Sets decidedOn: when. */
    public Builder decidedOn(LocalDate value) {
      this.decidedOn = value;
      return this;
    }

    /** Sets reason: why. */
    public Builder reason(String value) {
      this.reason = value;
      return this;
    }

    /** Sets rejects: ticked if the reviewer says that a clause not met cannot be mended. */
    public Builder rejects(boolean value) {
      this.rejects = value;
      return this;
    }

    /** The Judgement of what is set so far. */
    public Judgement build() {
      return new Judgement(clause, met, by, decidedOn, reason, rejects);
    }
  }
}
