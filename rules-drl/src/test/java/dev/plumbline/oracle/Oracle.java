package dev.plumbline.oracle;

import dev.plumbline.Conclusion;
import dev.plumbline.Examination;
import dev.plumbline.Mode;
import dev.plumbline.Status;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.Filing;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.Set;

/**
 * A second reading of the guideline in plain Java, written from the register of clauses alone.
 *
 * @param statuses what becomes of each clause
 * @param conclusion what the application comes to
 * @param doubts the clauses in doubt, each with the reading where it may be in doubt for several
 */
record Oracle(Map<String, Status> statuses, Conclusion conclusion, Set<String> doubts) {
  static final LocalDateTime DEADLINE = LocalDateTime.of(2024, 12, 3, 16, 30);
  static final LocalDateTime OPENING = LocalDateTime.of(2024, 11, 14, 9, 0);
  static final LocalDate FIRST_DAY = LocalDate.of(2024, 11, 14);
  static final LocalDate LAST_DAY = LocalDate.of(2024, 12, 3);

  static Oracle of(Application application, Examination examination) {
    LocalDateTime submitted = Known.get(application.filing(), Filing::unitSubmittedAt);
    Sheet sheet = sheet(application, examination, submitted);
    LocalDateTime asOf =
        SubmissionOracle.second(examination.asOf() != null ? examination.asOf() : submitted);
    return new Oracle(
        sheet.statuses(),
        sheet.conclusion(stillOpen(submitted, asOf), mendable(asOf, examination.cureUntil())),
        sheet.doubts());
  }

  /** Whether the application is a draft that can still be submitted. */
  private static boolean stillOpen(LocalDateTime submitted, LocalDateTime asOf) {
    return submitted == null && (asOf == null || !asOf.isAfter(DEADLINE));
  }

  private static boolean mendable(LocalDateTime asOf, LocalDateTime cureUntil) {
    if (asOf == null || !asOf.isAfter(DEADLINE)) {
      return true;
    }
    return cureUntil != null && !asOf.isAfter(cureUntil);
  }

  private static Sheet sheet(
      Application application, Examination examination, LocalDateTime submitted) {
    if (submitted != null) {
      return onDay(application, examination, submitted.toLocalDate());
    }
    if (examination.mode() == Mode.FORMAL) {
      return onDay(application, examination, null);
    }
    LocalDate first = FIRST_DAY;
    if (examination.asOf() != null && examination.asOf().toLocalDate().isAfter(first)) {
      first = examination.asOf().toLocalDate();
    }
    if (first.isAfter(LAST_DAY)) {
      return onDay(application, examination, null);
    }
    return onDay(application, examination, first)
        .agreeing(onDay(application, examination, LAST_DAY));
  }

  private static Sheet onDay(Application application, Examination examination, LocalDate day) {
    Sheet sheet = new Sheet(examination.mode(), application.judgements());
    new TopicOneOracle(application, sheet).decide();
    new TopicTwoOracle(application, sheet).decide();
    new TopicThreeOracle(application, day, sheet).decide();
    new GeneralOracle(application, sheet).decide();
    new ContractOracle(application, sheet).decide();
    new SubmissionOracle(application, sheet).decide();
    new AnnexTwoOracle(application, sheet).decide();
    new AnnexThreeOracle(application, sheet).decide();
    return sheet;
  }
}
