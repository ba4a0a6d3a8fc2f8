package dev.plumbline.oracle;

import static dev.plumbline.oracle.Known.atLeast;
import static dev.plumbline.oracle.Known.atMost;
import static dev.plumbline.oracle.Known.get;

import dev.plumbline.Severity;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.Filing;
import java.time.LocalDateTime;
import java.time.LocalTime;

/** The head of the guideline, the submission and the publication. */
final class SubmissionOracle {
  static final String THIS_CALL = "上海市2024年度“科技创新行动计划”国内科技合作领域项目申报指南";

  private final Application application;
  private final Sheet sheet;

  SubmissionOracle(Application application, Sheet sheet) {
    this.application = application;
    this.sheet = sheet;
  }

  void decide() {
    Truth call = Names.is(Names.CALL, application.callName(), THIS_CALL);
    sheet.clause("H.2", Severity.RETURN, Truth.TRUE, call);

    Filing filing = application.filing();
    Truth online = Words.is(Words.CHANNEL, get(filing, Filing::channel), "网上");
    sheet.later("S.1", Severity.REJECT, online, true);
    Truth login = Words.is(Words.LOGIN, get(filing, Filing::login), "一网通办");
    sheet.later("S.6", Severity.WARN, login, true);
    Truth topic = Words.same(Words.TOPIC, get(filing, Filing::topic), application.topic());
    boolean onlyFiling = Words.known(Words.TOPIC, application.topic()) != null;
    sheet.later("S.8", Severity.RETURN, topic, onlyFiling);
    Truth opened = atLeast(second(get(filing, Filing::createdAt)), Oracle.OPENING);
    sheet.later("S.11", Severity.REVIEW, opened, true);
    LocalDateTime submitted = second(get(filing, Filing::unitSubmittedAt));
    sheet.later("S.12", Severity.REJECT, atMost(submitted, Oracle.DEADLINE), true);
    Truth audited = atMost(second(get(filing, Filing::unitAuditedAt)), submitted);
    sheet.later("S.13", Severity.REJECT, audited, true);

    sheet.clause("P.1", Severity.NONE, Truth.TRUE, Truth.TRUE);
    sheet.clause("P.2", Severity.NONE, Truth.TRUE, Truth.TRUE);
  }

  /** Times are compared by the second (B33). */
  static LocalDateTime second(LocalDateTime time) {
    return time == null
        ? null
        : LocalDateTime.of(
            time.toLocalDate(), LocalTime.of(time.getHour(), time.getMinute(), time.getSecond()));
  }
}
