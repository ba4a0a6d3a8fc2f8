package dev.plumbline.clauses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;

import dev.plumbline.Finding;
import dev.plumbline.fact.Application;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a direction of topic 1 is carried out, and which province its letter comes from. */
final class PlacesOneTest {
  /** The columns: the letters of T1.D1.REG to T1.D4.REG, and the place. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          S V V V | 650000
          S V V V | 650200
          S V V V | 650203
          S V V V | 653100
          S V V V | 653101
          S V V V | 653126
          S V V V | 654003
          # Reading B14: a place of the Corps is for a person, in direction 1 only.
          R V V V | 新疆生产建设兵团
          R V V V | 新疆生产建设兵团叶城县
          R V V V | 新疆生产建设兵团喀什地区
          R V V V | 659001
          R V V V | 659002
          R V V V | 图木舒克市
          V S V V | 540000
          V S V V | 540200
          V S V V | 540222
          V S V V | 540223
          V S V V | 540231
          V S V V | 542323
          V S V V | 542332
          V S V V | 542500
          V V S V | 530000
          V V S V | 530102
          V V S V | 533325
          V V V S | 630000
          V V V S | 632500
          V V V S | 632521
          V V V S | 632626
          V V V S | 632857
          # 海南省 is not 海南州.
          V V V V | 460000
          V V V V | 460100
          V V V V | 469001
          V V V V | 510000
          V V V V | 513300
          V V V V | 520000
          V V V V | 620000
          V V V V | 640000
          V V V V | 150000
          V V V V | 310000
          """)
  void decidesTheRegion(String letters, String place) {
    for (int direction = 1; direction <= 4; direction++) {
      Application application =
          Edit.replace(EligibleOne.application(direction), "cooperation.place", place);
      String clause = "T1.D" + direction + ".REG";
      String status = letters.split(" ")[direction - 1];
      Finding finding = Boundary.decides(application, clause, status);
      if (status.equals("V")) {
        assertNotNull(Check.evidence(finding, "Cooperation.place").demanded(), clause);
      }
      if (status.equals("R")) {
        assertNotNull(finding.note(), clause);
        assertEquals("S", Check.status(Check.precheck(application), "T1.D1.DOC.2"));
      }
    }
  }

  /**
   * The columns: the letters of T1.D1.DOC.2 to T1.D4.DOC.2, and whose science authority sent it.
   * Another province's is for a person (reading B15), a lower level's fails wherever it is.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          S R R R | 650000
          R S R R | 540000
          R R S R | 530000
          R R R S | 630000
          R R R R | 460000
          R R R R | 310000
          R R R R | 500000
          R R R R | 新疆生产建设兵团
          V V V V | 653100
          V V V V | 652300
          V V V V | 652301
          V V V V | 新疆生产建设兵团喀什地区
          V V V V | 659001
          V V V V | 540200
          V V V V | 542300
          V V V V | 540202
          V V V V | 530100
          V V V V | 530114
          V V V V | 632800
          V V V V | 632801
          V V V V | 632500
          V V V V | 210200
          V V V V | 500101
          """)
  void decidesTheLevelOfTheLetter(String letters, String sender) {
    for (int direction = 1; direction <= 4; direction++) {
      Application application =
          Edit.replace(EligibleOne.application(direction), "recommendation.senderUnder", sender);
      String clause = "T1.D" + direction + ".DOC.2";
      String status = letters.split(" ")[direction - 1];
      Finding finding = Boundary.decides(application, clause, status);
      if (status.equals("V")) {
        Check.shows(
            "省级",
            Check.evidence(finding, "Recommendation.senderUnder").demandedText().chinese(),
            clause);
      }
    }
  }
}
