package dev.plumbline.bench.hand;

import static dev.plumbline.bench.hand.HandPapers.FILING;
import static dev.plumbline.bench.hand.HandQuestion.words;

import dev.plumbline.Relation;
import dev.plumbline.Value;
import dev.plumbline.fact.Filing;
import java.util.List;

/** 三、申报方式, by hand, with evidence. */
final class HandSubmissionTold {
  private static final HandProperty CHANNEL = FILING.property("channel", "申报方式", "Channel");
  private static final HandQuestion ONLINE = CHANNEL.asks(Relation.EQUAL, words("网上"));
  private static final HandProperty LOGIN = FILING.property("login", "登录方式", "Login");
  private static final HandQuestion ONE_STOP = LOGIN.asks(Relation.EQUAL, words("一网通办"));
  private static final HandProperty CHOSEN = FILING.property("topic", "填报时点选的专题", "Topic chosen");
  private static final HandQuestion SAME_TOPIC =
      CHOSEN.asksBy(Relation.EQUAL, "申请的申报专题", "Application: Topic");
  private static final HandQuestion BEGUN =
      FILING
          .property("createdAt", "填报开始时间", "Created at")
          .asks(Relation.AT_LEAST, new Value.Time(HandFacts.OPENS));
  private static final HandProperty SUBMITTED =
      FILING.property("unitSubmittedAt", "申报单位提交时间", "Submitted at");
  private static final HandQuestion IN_TIME =
      SUBMITTED.asks(Relation.AT_MOST, new Value.Time(HandFacts.CLOSES));
  private static final HandQuestion AUDITED =
      FILING
          .property("unitAuditedAt", "申报单位审核时间", "Audited at")
          .asksBy(Relation.AT_MOST, "网上申报的申报单位提交时间", "Online filing: Submitted at");

  private HandSubmissionTold() {}

  static void examine(HandFacts facts, HandReport report) {
    Filing filing = facts.application.filing();
    if (filing == null) {
      HandReasons none = new HandReasons().lacks(FILING.missing);
      for (String clause : List.of("S.1", "S.6", "S.11", "S.12", "S.13")) {
        report.clause(clause, none);
      }
    } else {
      HandTruth online = HandWords.CHANNELS.is(filing.channel(), "网上");
      report.clause("S.1", new HandReasons().word(CHANNEL, ONLINE, filing.channel(), online));
      HandTruth oneStop = HandWords.LOGINS.is(filing.login(), "一网通办");
      report.clause("S.6", new HandReasons().word(LOGIN, ONE_STOP, filing.login(), oneStop));
      report.clause("S.11", new HandReasons().time(BEGUN, filing.createdAt(), HandFacts.OPENS));
      report.clause(
          "S.12", new HandReasons().time(IN_TIME, filing.unitSubmittedAt(), HandFacts.CLOSES));
      report.clause("S.13", audited(filing));
    }
    report.clause("S.8", topicsAgree(facts.application.topic(), filing));
  }

  private static HandReasons audited(Filing filing) {
    HandReasons why = new HandReasons();
    if (filing.unitSubmittedAt() != null) {
      return why.time(AUDITED, filing.unitAuditedAt(), filing.unitSubmittedAt());
    }
    why.lacks(SUBMITTED.missing);
    return filing.unitAuditedAt() == null ? why.lacks(AUDITED.missing()) : why;
  }

  private static HandReasons topicsAgree(String topic, Filing filing) {
    HandReasons why = new HandReasons().said(HandPapers.TOPIC, topic);
    if (!why.has(FILING, filing)) {
      return why;
    }
    HandTruth agree = HandSubmission.topicsAgree(topic, filing.topic());
    if (agree == HandTruth.UNKNOWN) {
      return HandFacts.said(filing.topic()).holds()
          ? why
          : why.lacks(CHOSEN.missing(filing.topic()));
    }
    return why.sameWord(CHOSEN, SAME_TOPIC, filing.topic(), agree, topic);
  }
}
