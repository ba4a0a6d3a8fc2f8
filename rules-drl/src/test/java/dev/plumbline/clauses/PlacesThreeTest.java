package dev.plumbline.clauses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.Evidence;
import dev.plumbline.Finding;
import dev.plumbline.Verdict;
import dev.plumbline.fact.Application;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where an application to topic 3 is carried out, and who and what belongs to Shanghai. */
final class PlacesThreeTest {
  /** The four statuses that matter, and the place as any of the four. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          S | S | 653126
          S | S | 653125
          S | S | 653124
          S | S | 653130
          S | S | 650200
          S | S | 650202
          S | S | 650203
          S | S | 650204
          S | S | 650205
          S | S | 540222
          S | S | 540225
          S | S | 540223
          S | S | 540233
          S | S | 540224
          S | S | 530000
          S | S | 530100
          S | S | 530102
          S | S | 532300
          S | S | 533325
          S | S | 632600
          S | S | 632621
          S | S | 632626
          S | S | 500101
          S | S | 420506
          S | S | 350400
          S | S | 350404
          S | S | 350481
          S | S | 341500
          S | S | 341502
          S | S | 341525
          R | R | 650000
          R | R | 653100
          V | R | 653101
          V | V | 653121
          V | V | 653122
          V | V | 653127
          V | V | 653131
          V | V | 654003
          R | R | 540000
          R | R | 540200
          V | R | 540202
          V | V | 540221
          V | V | 540226
          V | V | 540231
          V | V | 540234
          V | V | 520000
          V | V | 510400
          R | R | 630000
          V | V | 632500
          V | V | 632521
          V | V | 460000
          R | R | 500000
          V | V | 500102
          R | R | 420500
          V | V | 420505
          V | V | 420525
          R | R | 350000
          V | V | 350500
          R | R | 340000
          V | V | 341600
          V | V | 150000
          V | V | 210200
          V | V | 310000
          V | V | 659001
          V | V | 659003
          """)
  void decidesPlaces(String cooperation, String lead, String code) {
    decidesPlace(cooperation, lead, code, code);
  }

  /** Codes of 日喀则 before 2014 mean today's divisions. */
  @ParameterizedTest
  @CsvSource({
    "S, S, 542323, 540222",
    "S, S, 542326, 540225",
    "S, S, 542324, 540223",
    "S, S, 542334, 540233",
    "S, S, 542325, 540224",
    "V, V, 542332, 540231",
    "V, R, 542301, 540202"
  })
  void knowsFormerCodes(String cooperation, String lead, String former, String code) {
    decidesPlace(cooperation, lead, former, code);
  }

  /** A place of the Corps is in no counterpart area, wherever it lies. */
  @ParameterizedTest
  @CsvSource({
    "新疆生产建设兵团, 新疆生产建设兵团",
    "新疆生产建设兵团叶城县, 653126",
    "新疆生产建设兵团巴楚县, 653130",
    "新疆生产建设兵团克拉玛依区, 650203",
    "新疆生产建设兵团喀什市, 653101",
    "石河子市, 659001"
  })
  void keepsTheCorpsApart(String place, String offered) {
    decidesPlace("V", "V", place, offered);
  }

  @ParameterizedTest
  @CsvSource({
    "S, 310000",
    "S, 310101",
    "S, 310112",
    "S, 310115",
    "S, 310151",
    "V, 320000",
    "V, 320500",
    "V, 320583",
    "V, 330400",
    "V, 110000",
    "V, 653126"
  })
  void knowsShanghai(String status, String code) {
    Application application = Eligible.application();
    application = Edit.replace(application, "applicant.registeredAt", code);
    application = Edit.replace(application, "posting.dispatchedBy", code);
    application = Edit.replace(application, "recommendation.senderUnder", code);
    Verdict verdict = Check.precheck(application);

    for (String[] row :
        List.of(
            new String[] {"G.1.1", "Applicant.registeredAt"},
            new String[] {"T3.LEAD.1", "Posting.dispatchedBy"},
            new String[] {"T3.DOC.2", "Recommendation.senderUnder"})) {
      Finding finding = Check.finding(verdict, row[0]);
      assertEquals(status, Check.letter(finding.status()), row[0]);
      if (status.equals("V")) {
        Evidence evidence = Check.evidence(finding, row[1]);
        Check.shows(code, evidence.offeredText().chinese(), row[0]);
        Check.shows("上海市", evidence.demandedText().chinese(), row[0]);
      }
    }
  }

  private static void decidesPlace(String cooperation, String lead, String place, String offered) {
    Application application = Eligible.application();
    for (String path :
        List.of(
            "cooperation.place",
            "indicators[培养人次].place",
            "posting.place",
            "recommendation.postingPlace")) {
      application = Edit.replace(application, path, place);
    }
    Verdict verdict = Check.precheck(application);

    for (String clause : List.of("T3.REG", "A1.CP.0", "A1.T3.R")) {
      isPlaced(verdict, clause, cooperation, "Cooperation.place", offered);
    }
    isPlaced(verdict, "T3.KPI.3", cooperation, "Indicator[培养人次].place", offered);
    isPlaced(verdict, "T3.LEAD.2", lead, "Posting.place", offered);
    assertEquals("S", Check.status(verdict, "A3.6"));
    assertEquals("S", Check.status(verdict, "X.10"));
  }

  private static void isPlaced(
      Verdict verdict, String clause, String status, String property, String offered) {
    Finding finding = Check.finding(verdict, clause);
    assertEquals(status, Check.letter(finding.status()), clause);
    if (status.equals("V")) {
      Evidence evidence = Check.evidence(finding, property);
      Check.shows(offered, evidence.offeredText().chinese(), clause);
      assertNotNull(evidence.demandedText().chinese(), clause);
      assertTrue(!evidence.demandedText().chinese().isBlank(), clause);
    }
  }
}
