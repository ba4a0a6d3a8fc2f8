package dev.plumbline.fact;

import dev.plumbline.spi.Derived;
import dev.plumbline.spi.Later;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What the platform records of the submission itself. Known only as the filing goes on.
 *
 * @param channel {@code 网上} or {@code 纸质}
 * @param login how the applicant signed in, such as {@code 一网通办}
 * @param topic the topic chosen on the platform
 * @param createdAt when the form was begun
 * @param unitAuditedAt when the unit finished its audit
 * @param unitSubmittedAt when the unit submitted, which is the time that counts against the
 *     deadline
 */
@Title(value = "网上申报", en = "Online filing")
@Later
public record Filing(
    @Title(value = "申报方式", en = "Channel") @Nullable String channel,
    @Title(value = "登录方式", en = "Login") @Nullable String login,
    @Title(value = "填报时点选的专题", en = "Topic chosen") @Nullable String topic,
    @Title(value = "填报开始时间", en = "Created at") @Nullable LocalDateTime createdAt,
    @Title(value = "申报单位审核时间", en = "Audited at") @Nullable LocalDateTime unitAuditedAt,
    @Title(value = "申报单位提交时间", en = "Submitted at") @Nullable LocalDateTime unitSubmittedAt) {
  /** Cleans the texts: blank counts as missing; lists are copied. */
  public Filing {
    Checks checks = new Checks();
    channel = checks.text("channel", channel);
    login = checks.text("login", login);
    topic = checks.text("topic", topic);
    checks.time("createdAt", createdAt);
    checks.time("unitAuditedAt", unitAuditedAt);
    checks.time("unitSubmittedAt", unitSubmittedAt);
    checks.done();
  }

  /** The day on which the unit submitted. {@code null} while it has not, or that is unknown. */
  @Title(value = "申报单位提交之日", en = "Submitted on")
  @Derived("unitSubmittedAt")
  public @Nullable LocalDate submittedOn() {
    return unitSubmittedAt == null ? null : unitSubmittedAt.toLocalDate();
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
    private @Nullable String channel;
    private @Nullable String login;
    private @Nullable String topic;
    private @Nullable LocalDateTime createdAt;
    private @Nullable LocalDateTime unitAuditedAt;
    private @Nullable LocalDateTime unitSubmittedAt;

    private Builder() {}

    /** Sets channel: {@code 网上} or {@code 纸质}. */
    public Builder channel(@Nullable String value) {
      this.channel = value;
      return this;
    }

    /** Sets login: how the applicant signed in, such as {@code 一网通办}. */
    public Builder login(@Nullable String value) {
      this.login = value;
      return this;
    }

    /** Sets topic: the topic chosen on the platform. */
    public Builder topic(@Nullable String value) {
      this.topic = value;
      return this;
    }

    /** Sets createdAt: when the form was begun. */
    public Builder createdAt(@Nullable LocalDateTime value) {
      this.createdAt = value;
      return this;
    }

    /** Sets createdAt from a time with an offset, converted to Beijing time. */
    public Builder createdAt(@Nullable OffsetDateTime value) {
      return createdAt(Text.inShanghai(value));
    }

    /** Sets unitAuditedAt: when the unit finished its audit. */
    public Builder unitAuditedAt(@Nullable LocalDateTime value) {
      this.unitAuditedAt = value;
      return this;
    }

    /** Sets unitAuditedAt from a time with an offset, converted to Beijing time. */
    public Builder unitAuditedAt(@Nullable OffsetDateTime value) {
      return unitAuditedAt(Text.inShanghai(value));
    }

    /**
     * Sets unitSubmittedAt: when the unit submitted, which is the time that counts against the
     * deadline.
     */
    public Builder unitSubmittedAt(@Nullable LocalDateTime value) {
      this.unitSubmittedAt = value;
      return this;
    }

    /** Sets unitSubmittedAt from a time with an offset, converted to Beijing time. */
    public Builder unitSubmittedAt(@Nullable OffsetDateTime value) {
      return unitSubmittedAt(Text.inShanghai(value));
    }

    /**
     * The Filing of what is set so far.
     *
     * @throws dev.plumbline.InputException if anything cannot be taken, with all that is wrong
     */
    public Filing build() {
      return new Filing(channel, login, topic, createdAt, unitAuditedAt, unitSubmittedAt);
    }
  }
}
