package dev.plumbline.bench.hand;

import dev.plumbline.Severity;
import dev.plumbline.fact.Filing;

/** 三、申报方式, by hand. */
final class HandSubmission {
  private static final Filing NOTHING = Filing.builder().build();

  private HandSubmission() {}

  static void examine(HandFacts facts, HandFindings found) {
    Filing filing = facts.application.filing() == null ? NOTHING : facts.application.filing();
    found.clause("S.1", Severity.REJECT, HandWords.CHANNELS.is(filing.channel(), "网上"));
    found.clause("S.6", Severity.WARN, HandWords.LOGINS.is(filing.login(), "一网通办"));
    found.clause("S.8", Severity.RETURN, topicsAgree(facts.application.topic(), filing.topic()));
    found.clause("S.11", Severity.REVIEW, HandFacts.notAfter(HandFacts.OPENS, filing.createdAt()));
    found.clause(
        "S.12", Severity.REJECT, HandFacts.notAfter(filing.unitSubmittedAt(), HandFacts.CLOSES));
    found.clause(
        "S.13",
        Severity.REJECT,
        HandFacts.notAfter(filing.unitAuditedAt(), filing.unitSubmittedAt()));
  }

  static HandTruth topicsAgree(String topic, String chosen) {
    String one = HandWords.TOPICS.read(topic);
    String other = HandWords.TOPICS.read(chosen);
    if (one == null || other == null) {
      return HandTruth.UNKNOWN;
    }
    return HandWords.UNREAD.equals(one) || HandWords.UNREAD.equals(other)
        ? HandTruth.UNREAD
        : HandTruth.of(one.equals(other));
  }
}
