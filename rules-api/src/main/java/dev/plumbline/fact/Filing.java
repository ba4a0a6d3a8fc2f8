package dev.plumbline.fact;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;

/**
 * What the platform records of the submission itself. Known only as the filing goes on.
 *
 * @param channel {@code 网上} or {@code 纸质} (S.1)
 * @param login how the applicant signed in, such as {@code 一网通办} (S.6)
 * @param topic the topic chosen on the platform (S.8)
 * @param createdAt when the form was begun (S.11)
 * @param unitAuditedAt when the unit finished its audit (S.13)
 * @param unitSubmittedAt when the unit submitted, which is the time that counts against the
 *     deadline (S.12, reading B33)
 */
@Title(value = "网上申报", en = "Online filing")
@Later
public record Filing(
    @Title(value = "申报方式", en = "Channel") String channel,
    @Title(value = "登录方式", en = "Login") String login,
    @Title(value = "填报时点选的专题", en = "Topic chosen") String topic,
    @Title(value = "填报开始时间", en = "Created at") LocalDateTime createdAt,
    @Title(value = "申报单位审核时间", en = "Audited at") LocalDateTime unitAuditedAt,
    @Title(value = "申报单位提交时间", en = "Submitted at") LocalDateTime unitSubmittedAt) {
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
  public LocalDate submittedOn() {
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
    private String channel;
    private String login;
    private String topic;
    private LocalDateTime createdAt;
    private LocalDateTime unitAuditedAt;
    private LocalDateTime unitSubmittedAt;

    private Builder() {}

    /** Sets channel: {@code 网上} or {@code 纸质} (S.1). */
    public Builder channel(String value) {
      this.channel = value;
      return this;
    }

    /** Sets login: how the applicant signed in, such as {@code 一网通办} (S.6). */
    public Builder login(String value) {
      this.login = value;
      return this;
    }

    /** Sets topic: the topic chosen on the platform (S.8). */
    public Builder topic(String value) {
      this.topic = value;
      return this;
    }

    /** Sets createdAt: when the form was begun (S.11). */
    public Builder createdAt(LocalDateTime value) {
      this.createdAt = value;
      return this;
    }

    /** Sets createdAt from a time with an offset, converted to Beijing time. */
    public Builder createdAt(OffsetDateTime value) {
      return createdAt(Text.inShanghai(value));
    }

    /** Sets unitAuditedAt: when the unit finished its audit (S.13). */
    public Builder unitAuditedAt(LocalDateTime value) {
      this.unitAuditedAt = value;
      return this;
    }

    /** Sets unitAuditedAt from a time with an offset, converted to Beijing time. */
    public Builder unitAuditedAt(OffsetDateTime value) {
      return unitAuditedAt(Text.inShanghai(value));
    }

    /**
     * Sets unitSubmittedAt: when the unit submitted, which is the time that counts against the
     * deadline (S.12, reading B33).
     */
    public Builder unitSubmittedAt(LocalDateTime value) {
      this.unitSubmittedAt = value;
      return this;
    }

    /** Sets unitSubmittedAt from a time with an offset, converted to Beijing time. */
    public Builder unitSubmittedAt(OffsetDateTime value) {
      return unitSubmittedAt(Text.inShanghai(value));
    }

    /** The Filing of what is set so far. */
    public Filing build() {
      return new Filing(channel, login, topic, createdAt, unitAuditedAt, unitSubmittedAt);
    }
  }
}
