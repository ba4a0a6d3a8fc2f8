package dev.plumbline.clauses;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plumbline.Evidence;
import dev.plumbline.Finding;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.Filing;
import java.time.OffsetDateTime;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Times of the filing and of the posting, which count in Shanghai. The columns of tables with edits
 * are those of {@link BoundaryTest}; the unit submitted on 2024-11-28.
 */
final class TimesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          S.11 | S | | | | | filing.createdAt=2024-11-14T09:00:00
          S.11 | V | Filing.createdAt | 2024-11-14 08:59:59 | 2024-11-14 09:00 | \
          | filing.createdAt=2024-11-14T08:59:59
          S.12 | S | | | | | filing.unitSubmittedAt=2024-12-03T16:30:00
          S.12 | S | | | | | filing.unitSubmittedAt=2024-12-03T16:29:59
          S.12 | S | | | | | filing.unitSubmittedAt=2024-12-03T16:30:00.9
          S.12 | V | Filing.unitSubmittedAt | 2024-12-03 16:30:01.5 | 2024-12-03 16:30 | \
          | filing.unitSubmittedAt=2024-12-03T16:30:01.5
          S.12 | V | Filing.unitSubmittedAt | 2024-12-03 16:30:01 | 2024-12-03 16:30 | \
          | filing.unitSubmittedAt=2024-12-03T16:30:01
          S.13 | S | | | | | filing.unitAuditedAt=2024-11-28T10:14:59
          S.13 | S | | | | | filing.unitAuditedAt=2024-11-28T10:15:00
          S.13 | V | Filing.unitAuditedAt | 2024-11-28 10:15:01 | 2024-11-28 10:15 | \
          | filing.unitAuditedAt=2024-11-28T10:15:01
          """)
  void decidesTimes(
      String clause,
      String status,
      String property,
      String offered,
      String demanded,
      String distance,
      String edits) {
    decides(clause, status, property, offered, demanded, distance, edits);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          S.12 | S | 2024-12-03T16:30:00+08:00
          S.12 | V | 2024-12-03T16:30:01+08:00
          S.12 | S | 2024-12-03T08:30:00Z
          S.12 | V | 2024-12-03T08:30:01Z
          S.12 | S | 2024-12-03T17:30:00+09:00
          S.12 | V | 2024-12-03T17:30:01+09:00
          S.12 | S | 2024-12-03T03:30:00-05:00
          S.12 | V | 2024-12-03T03:30:01-05:00
          """)
  void takesTheDeadlineInShanghaiTime(String clause, String status, OffsetDateTime submitted) {
    Application application = Eligible.application();
    Filing filing = filing(application).unitSubmittedAt(submitted).build();

    Finding finding = decides(Edit.replace(application, "filing", filing), clause, status);
    if (status.equals("V")) {
      Evidence evidence = Check.evidence(finding, "Filing.unitSubmittedAt");
      Check.shows("2024-12-03 16:30:01", evidence.offeredText().chinese(), "offered");
      Check.shows("2024-12-03 16:30", evidence.demandedText().chinese(), "demanded");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "S, 2024-11-14T01:00:00Z",
    "V, 2024-11-14T00:59:59Z",
    "S, 2024-11-13T20:00:00-05:00",
    "V, 2024-11-13T19:59:59-05:00"
  })
  void takesTheOpeningInShanghaiTime(String status, OffsetDateTime created) {
    Application application = Eligible.application();
    Filing filing = filing(application).createdAt(created).build();

    decides(Edit.replace(application, "filing", filing), "S.11", status);
  }

  /** The day of applying is Shanghai's too: eight in the evening in Los Angeles is the next day. */
  @ParameterizedTest
  @CsvSource({
    "S, 2025-06-03, 2024-12-02T20:00:00-08:00",
    "V, 2025-06-02, 2024-12-02T20:00:00-08:00",
    "S, 2025-06-02, 2024-12-02T23:59:59+08:00",
    "V, 2025-06-02, 2024-12-03T00:00:00+08:00",
    "S, 2025-06-02, 2024-12-02T15:59:59Z",
    "V, 2025-06-02, 2024-12-02T16:00:00Z"
  })
  void takesTheDayOfApplyingInShanghaiTime(String status, String end, OffsetDateTime submitted) {
    Application application = Eligible.application();
    Filing filing = filing(application).unitSubmittedAt(submitted).build();
    application = Edit.replace(application, "filing", filing);

    Finding finding =
        decides(Edit.replace(application, "posting.endsOn", end), "T3.LEAD.6", status);
    if (status.equals("V")) {
      Evidence evidence = Check.evidence(finding, "PostingSpan.latestEnd");
      Check.shows("2025-06-02", evidence.offeredText().chinese(), "offered");
      Check.shows("2025-06-03", evidence.demandedText().chinese(), "demanded");
    }
  }

  /** The columns: status, day of applying, last day, last month, value offered and demanded. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          S | 2024-12-03T10:00    | 2025-06-03 | | |
          V | 2024-12-03T10:00    | 2025-06-02 | | 2025-06-02 | 2025-06-03
          S | 2024-12-03T16:30    | 2025-06-03 | | |
          V | 2024-12-03T16:30    | 2025-06-02 | | 2025-06-02 | 2025-06-03
          V | 2024-12-03T00:00    | 2025-06-02 | | 2025-06-02 | 2025-06-03
          S | 2024-12-02T23:59:59 | 2025-06-02 | | |
          S | 2024-12-01T10:00    | 2025-06-01 | | |
          V | 2024-12-01T10:00    | 2025-05-31 | | 2025-05-31 | 2025-06-01
          S | 2024-11-30T10:00    | 2025-05-30 | | |
          S | 2024-11-30T10:00    | 2025-05-31 | | |
          V | 2024-11-30T10:00    | 2025-05-29 | | 2025-05-29 | 2025-05-30
          S | 2024-11-14T10:00    | 2025-05-14 | | |
          V | 2024-11-14T10:00    | 2025-05-13 | | 2025-05-13 | 2025-05-14
          S | 2024-12-03T10:00    | | 2025-07 | |
          R | 2024-12-03T10:00    | | 2025-06 | |
          V | 2024-12-03T10:00    | | 2025-05 | 2025-05-31 | 2025-06-03
          S | 2024-12-01T10:00    | | 2025-06 | |
          V | 2024-12-01T10:00    | | 2025-05 | 2025-05-31 | 2025-06-01
          S | 2024-11-30T10:00    | | 2025-06 | |
          R | 2024-11-30T10:00    | | 2025-05 | |
          V | 2024-11-30T10:00    | | 2025-04 | 2025-04-30 | 2025-05-30
          R | 2024-11-14T10:00    | | 2025-05 | |
          V | 2024-11-14T10:00    | | 2025-04 | 2025-04-30 | 2025-05-14
          """)
  void decidesTheRemainingTime(
      String status,
      String submitted,
      String lastDay,
      String lastMonth,
      String offered,
      String demanded) {
    Application application = Eligible.application();
    application = Edit.replace(application, "filing.unitSubmittedAt", submitted);
    application = Edit.replace(application, "posting.endsOn", lastDay);
    application = Edit.replace(application, "posting.endMonth", lastMonth);

    Finding finding = decides(application, "T3.LEAD.6", status);
    if (offered != null) {
      Evidence evidence = Check.evidence(finding, "PostingSpan.latestEnd");
      Check.shows(offered, evidence.offeredText().chinese(), "offered");
      Check.shows(demanded, evidence.demandedText().chinese(), "demanded");
      assertEquals(List.of("B1", "B2", "B3", "B4"), finding.readings());
    }
  }

  @ParameterizedTest
  @CsvSource({"2025-06-02, 2024-12-03T10:00, 1天", "2025-05-29, 2024-12-03T10:00, 5天"})
  void saysHowManyDaysOfThePostingAreShort(String end, String submitted, String distance) {
    Application application = Eligible.application();
    application = Edit.replace(application, "filing.unitSubmittedAt", submitted);
    application = Edit.replace(application, "posting.endsOn", end);

    Finding finding = decides(application, "T3.LEAD.6", "V");
    Check.shows(
        distance,
        Check.evidence(finding, "PostingSpan.latestEnd").distance().text().chinese(),
        "distance");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          T3.LEAD.3 | S | | | | | posting.startsOn=2024-11-27
          T3.LEAD.3 | S | | | | | posting.startsOn=2024-11-28
          T3.LEAD.3 | V | PostingSpan.earliestStart | 2024-11-29 | 2024-11-28 | 1天 \
          | posting.startsOn=2024-11-29
          T3.LEAD.3 | S | | | | | posting.endsOn=2024-11-29
          T3.LEAD.3 | S | | | | | posting.endsOn=2024-11-28
          T3.LEAD.3 | V | PostingSpan.latestEnd | 2024-11-27 | 2024-11-28 | 1天 \
          | posting.endsOn=2024-11-27
          T3.LEAD.3 | S | | | | | posting.startsOn=; posting.startMonth=2024-10
          T3.LEAD.3 | R | | | | | posting.startsOn=; posting.startMonth=2024-11
          T3.LEAD.3 | V | PostingSpan.earliestStart | 2024-12-01 | 2024-11-28 | \
          | posting.startsOn=; posting.startMonth=2024-12
          T3.LEAD.3 | S | | | | | posting.endsOn=; posting.endMonth=2024-12
          T3.LEAD.3 | R | | | | | posting.endsOn=; posting.endMonth=2024-11
          T3.LEAD.3 | V | PostingSpan.latestEnd | 2024-10-31 | 2024-11-28 | \
          | posting.endsOn=; posting.endMonth=2024-10
          T3.LEAD.3 | S | | | | | posting.startsOn=; posting.startMonth=2024-11; \
          filing.unitSubmittedAt=2024-11-30T10:00
          T3.LEAD.3 | S | | | | | posting.endsOn=; posting.endMonth=2024-12; \
          filing.unitSubmittedAt=2024-12-01T10:00
          T3.LEAD.3 | R | | | | | posting.endsOn=; posting.endMonth=2024-12; \
          filing.unitSubmittedAt=2024-12-02T10:00
          """)
  void decidesWhoIsInOffice(
      String clause,
      String status,
      String property,
      String offered,
      String demanded,
      String distance,
      String edits) {
    decides(clause, status, property, offered, demanded, distance, edits);
  }

  private static Filing.Builder filing(Application application) {
    Filing filing = application.filing();
    return Filing.builder()
        .channel(filing.channel())
        .login(filing.login())
        .topic(filing.topic())
        .createdAt(filing.createdAt())
        .unitAuditedAt(filing.unitAuditedAt())
        .unitSubmittedAt(filing.unitSubmittedAt());
  }

  private static Finding decides(Application application, String clause, String status) {
    return Boundary.decides(application, clause, status);
  }

  private static void decides(
      String clause,
      String status,
      String property,
      String offered,
      String demanded,
      String distance,
      String edits) {
    Application application = Edit.apply(Eligible.application(), edits);
    Boundary.decides(application, clause, status, property, offered, demanded, distance);
  }
}
