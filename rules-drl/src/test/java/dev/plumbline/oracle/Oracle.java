package dev.plumbline.oracle;

import dev.plumbline.Conclusion;
import dev.plumbline.Examination;
import dev.plumbline.Mode;
import dev.plumbline.Status;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.Contract;
import dev.plumbline.fact.Filing;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * A second reading of the guideline in plain Java, written from the register of clauses alone.
 *
 * @param statuses what becomes of each clause
 * @param conclusion what the application comes to
 * @param doubts the clauses in doubt, each with the reading where it may be in doubt for several
 * @param light the clauses on which nothing is missing but what no form asks for
 */
record Oracle(
    Map<String, Status> statuses, Conclusion conclusion, Set<String> doubts, Set<String> light) {
  static final LocalDateTime DEADLINE = LocalDateTime.of(2024, 12, 3, 16, 30);
  static final LocalDateTime OPENING = LocalDateTime.of(2024, 11, 14, 9, 0);
  static final LocalDate FIRST_DAY = LocalDate.of(2024, 11, 14);
  static final LocalDate LAST_DAY = LocalDate.of(2024, 12, 3);

  private static final List<Status> BAD =
      List.of(Status.VIOLATED, Status.UNDETERMINED, Status.NEEDS_REVIEW);

  /** With the contract that serves the application best, and least stands against. */
  static Oracle of(Application application, Examination examination) {
    return best(application, examination).min(Comparator.comparing(Oracle::against)).orElseThrow();
  }

  private static long against(Oracle oracle) {
    return oracle.statuses.values().stream().filter(BAD::contains).count();
  }

  /** What the application comes to with each contract that serves it best. */
  static Stream<Oracle> best(Application application, Examination examination) {
    List<Oracle> all = each(application, examination);
    Conclusion best =
        all.stream().map(Oracle::conclusion).min(Comparator.naturalOrder()).orElseThrow();
    return all.stream().filter(one -> one.conclusion == best);
  }

  /** What it comes to with each contract: all that the clauses ask must hold for one. */
  private static List<Oracle> each(Application application, Examination examination) {
    List<Contract> contracts = application.contracts();
    return contracts == null || contracts.isEmpty()
        ? List.of(with(null, application, examination))
        : contracts.stream().map(one -> with(one, application, examination)).toList();
  }

  private static Oracle with(Contract contract, Application application, Examination examination) {
    LocalDateTime submitted =
        Calendar.second(Known.get(application.filing(), Filing::unitSubmittedAt));
    LocalDateTime given = Calendar.second(examination.asOf());
    Mode mode = examination.mode();
    Sheet sheet = agreed(mode, submitted, given, day -> onDay(application, contract, mode, day));
    LocalDateTime asOf = given != null ? given : submitted;
    LocalDateTime cureUntil = Calendar.second(examination.cureUntil());
    return new Oracle(
        sheet.statuses(),
        sheet.conclusion(stillOpen(submitted, asOf), mendable(asOf, cureUntil)),
        sheet.doubts(),
        sheet.light());
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

  private static Sheet agreed(
      Mode mode, LocalDateTime submitted, LocalDateTime asOf, Function<LocalDate, Sheet> onDay) {
    if (submitted != null) {
      return onDay.apply(submitted.toLocalDate());
    }
    if (mode == Mode.FORMAL) {
      return onDay.apply(null);
    }
    LocalDate first = FIRST_DAY;
    if (asOf != null && asOf.toLocalDate().isAfter(first)) {
      first = asOf.toLocalDate();
    }
    if (first.isAfter(LAST_DAY)) {
      return onDay.apply(null);
    }
    return onDay.apply(first).agreeing(onDay.apply(LAST_DAY));
  }

  private static Sheet onDay(Application application, Contract contract, Mode mode, LocalDate day) {
    Sheet sheet = new Sheet(mode, application.judgements());
    new TopicOneOracle(application, sheet).decide();
    new TopicTwoOracle(application, sheet).decide();
    new TopicThreeOracle(application, day, sheet).decide();
    new GeneralOracle(application, sheet).decide();
    new ContractOracle(application, contract, sheet).decide();
    new SubmissionOracle(application, sheet).decide();
    new AnnexTwoOracle(application, sheet).decide();
    new AnnexThreeOracle(application, sheet).decide();
    return sheet;
  }
}
