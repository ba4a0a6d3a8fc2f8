package dev.plumbline.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.Finding;
import dev.plumbline.Guideline;
import dev.plumbline.Status;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.Cooperation;
import dev.plumbline.fact.Filing;
import dev.plumbline.fact.Indicator;
import dev.plumbline.fact.Place;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDateTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Places that hold others, times by the second, fractions of what is counted. */
class PapersTest {
  @TempDir Path folder;

  private Guideline guideline;

  @BeforeEach
  void load() {
    guideline =
        Packs.load(
            folder,
            "import java.time.LocalDateTime;\ndeclare 区 码 : String end\n"
                + "rule \"区一\" when then insert( new 区( \"653126\" ) ); end\n"
                + "rule \"区二\" when then insert( new 区( \"653125\" ) ); end\n"
                + "rule \"申报期\" when then insert( new FilingWindow( LocalDateTime.of( 2024, 11, 14,"
                + " 9, 0 ), LocalDateTime.of( 2024, 12, 3, 16, 30 ) ) ); end\n"
                + Packs.rule(
                    "大于叶城", "A.1", "Cooperation( place != null, place.widerThan( \"653126\" ) )")
                + Packs.rule(
                    "大于某区",
                    "A.2",
                    "区( $码 : 码 )",
                    "Cooperation( place != null, place.widerThan( $码 ) )")
                + Packs.rule("套", "A.3", "Indicator( name == \"生产线\", valueIn( \"套\" ) >= 2 )")
                + Packs.rule(
                    "按期",
                    "A.4",
                    "FilingWindow( $closes : closesAt )",
                    "Filing( unitSubmittedAt <= $closes )"));
  }

  private Finding decide(String clause, Application.Builder application) {
    return guideline.evaluate(application.build()).finding(clause).orElseThrow();
  }

  @ParameterizedTest
  @CsvSource({
    "叶城县, VIOLATED, VIOLATED",
    "喀什地区, SATISFIED, SATISFIED",
    "新疆, SATISFIED, SATISFIED",
    "莎车县, VIOLATED, VIOLATED",
    "巴楚县, VIOLATED, VIOLATED",
    "兵团, VIOLATED, VIOLATED",
    ", UNDETERMINED, UNDETERMINED",
  })
  void aPlaceIsWiderThanWhatLiesInIt(String place, Status county, Status some) {
    Place at = place == null ? null : Place.of(place);
    Cooperation cooperation = Cooperation.builder().place(at).build();
    Application.Builder application = Application.builder("a").cooperation(cooperation);
    Finding one = decide("A.1", application);
    assertEquals(county, one.status());
    assertEquals(some, decide("A.2", application).status());
    if (county == Status.VIOLATED) {
      String text = one.evidence().get(0).text().chinese();
      assertTrue(text.contains("应大于新疆维吾尔自治区喀什地区叶城县（653126）"), text);
    }
  }

  @Test
  void aFractionIsNoCount() {
    assertEquals(Status.SATISFIED, decide("A.3", lines("2", "套")).status());
    assertEquals(Status.VIOLATED, decide("A.3", lines("1.0", "套")).status());
    Finding half = decide("A.3", lines("2.5", "套"));
    assertEquals(Status.UNDETERMINED, half.status());
    assertEquals("「生产线」指标值（填的是2.5套，不是整数个）", half.missing().get(0).text().chinese());
    assertEquals(
        "\"生产线\" Value (\"2.5套\" is not a whole number)", half.missing().get(0).text().english());
    Finding unit = decide("A.3", lines("2.5", "台"));
    assertTrue(unit.missing().get(0).text().chinese().contains("应为套"), unit::toString);
  }

  private static Application.Builder lines(String value, String measure) {
    return Application.builder("a")
        .indicators(
            Indicator.builder().name("生产线").value(new BigDecimal(value)).measure(measure).build());
  }

  @ParameterizedTest
  @CsvSource({
    "2024-12-03T16:30:00, SATISFIED, 2024-12-03 16:30",
    "2024-12-03T16:30:00.5, SATISFIED, 2024-12-03 16:30:00.5",
    "2024-12-03T16:30:00.999999999, SATISFIED, 2024-12-03 16:30:00.999999999",
    "2024-12-03T16:30:01, VIOLATED, 2024-12-03 16:30:01",
    "2024-12-03T16:30:01.5, VIOLATED, 2024-12-03 16:30:01.5",
  })
  void timesAreComparedByTheSecondAndShownAsWritten(LocalDateTime at, Status status, String shown) {
    Finding finding =
        decide(
            "A.4", Application.builder("a").filing(Filing.builder().unitSubmittedAt(at).build()));
    assertEquals(status, finding.status());
    assertEquals(shown, finding.evidence().get(0).offeredText().chinese());
  }
}
