package dev.plumbline.clauses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.Finding;
import dev.plumbline.Verdict;
import dev.plumbline.fact.Application;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which topic and direction is chosen, and what that makes of the clauses of the others. */
final class SelectionTest {
  private static final String CHOICES = "T1.SEL T2.SEL T3.SEL T1.D1.0 T1.D2.0 T1.D3.0 T1.D4.0";

  /**
   * The columns: topic, direction, the letters in a pre-check, and in a formal examination. A topic
   * or direction that is not known may be any, like one that is missing.
   */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          专题一 | 方向1 | S N N S N N N | S N N S N N N
          专题一 | 方向2 | S N N N S N N | S N N N S N N
          专题一 | 方向3 | S N N N N S N | S N N N N S N
          专题一 | 方向4 | S N N N N N S | S N N N N N S
          专题一 | 方向5 | U N N U U U U | R N N U U U U
          专题一 |       | U N N U U U U | V N N U U U U
          专题二 |       | N S N N N N N | N S N N N N N
          专题二 | 方向1 | N V N N N N N | N V N N N N N
          专题二 | 方向5 | N V N N N N N | N V N N N N N
          专题三 |       | N N S N N N N | N N S N N N N
          专题三 | 方向1 | N N S N N N N | N N S N N N N
          专题九 |       | U U U U U U U | U U U U U U U
          专题九 | 方向1 | U U U U N N N | U U U U N N N
                 |       | U U U U U U U | U U U U U U U
                 | 方向2 | U U U N U N N | U U U N U N N
                 | 方向5 | U U U U U U U | U U U U U U U
          """)
  void decidesTheChoice(String topic, String direction, String precheck, String formal) {
    for (Application original :
        List.of(Eligible.application(), EligibleTwo.application(), EligibleOne.application(1))) {
      Application application = Edit.replace(original, "topic", topic);
      application = Edit.replace(application, "direction", direction);

      assertEquals(precheck, Check.letters(Check.precheck(application), CHOICES));
      assertEquals(formal, Check.letters(Check.formal(application), CHOICES));
    }
  }

  /** What is not known is no violation: it is shown as written, with what could stand there. */
  @Test
  void showsWhatWasWritten() {
    Application unknown = Edit.apply(EligibleOne.application(1), "topic=专题九; filing.topic=专题九");
    for (String clause : List.of("T1.SEL", "T2.SEL", "T3.SEL", "T1.D1.0")) {
      isShownAsWritten(unknown, clause, "Application.topic", "专题九", "专题一、专题二、专题三");
    }
    assertEquals(List.of(), Check.with(Check.precheck(unknown), "V"));

    Application fifth = Edit.apply(EligibleOne.application(1), "direction=方向5");
    for (String clause : List.of("T1.SEL", "T1.D1.0", "T1.D2.0", "T1.D3.0", "T1.D4.0")) {
      isShownAsWritten(fifth, clause, "Application.direction", "方向5", "方向1、方向2、方向3、方向4");
    }
    assertEquals(List.of(), Check.with(Check.precheck(fifth), "V"));
  }

  private static void isShownAsWritten(
      Application application, String clause, String property, String written, String known) {
    Finding finding = Boundary.decides(application, clause, "U");
    assertEquals(List.of(property), Check.missing(finding), clause);
    assertEquals(written, finding.missing().get(0).written(), clause);
    assertEquals(List.of(known.split("、")), finding.missing().get(0).known(), clause);
  }

  /** A topic and a direction that are known, and contradict what is filed or asked. */
  @Test
  void showsWhatWasChosen() {
    Application other = Edit.apply(EligibleOne.application(1), "filing.topic=专题三");
    Boundary.decides(other, "S.8", "V", "Filing.topic", "专题三", "专题一", null);
    for (String direction : List.of("方向1", "方向5")) {
      Application directed = Edit.apply(EligibleTwo.application(), "direction=" + direction);
      assertEquals(List.of("T2.SEL"), Check.with(Check.precheck(directed), "V"));
    }
  }

  /**
   * A missing topic leaves open whatever may apply, in either mode, and only that: what the place,
   * the form, the direction or the targets rule out does not apply under any topic.
   */
  @Test
  void leavesOpenWhatMayApplyToAnApplicationOfTopicThree() {
    leavesOpen(
        Eligible.inEveryScope(),
        "T1.SEL $DIRECTIONS T2.SEL $T2 $JUDG2 T2.KPI.3 $COUNTY T3.SEL $T3 $JUDG3 $A3 X.10");
  }

  @Test
  void leavesOpenWhatMayApplyToAnApplicationOfTopicTwo() {
    leavesOpen(
        EligibleTwo.application(),
        "T1.SEL $DIRECTIONS T2.SEL $T2 $JUDG2 $COUNTY T3.SEL $T3 $JUDG3 X.10 $LETTER");
    leavesOpen(
        EligibleTwo.elsewhere(),
        "T1.SEL $DIRECTIONS T2.SEL $T2 $JUDG2 T2.DOC.4 T3.SEL $T3 $JUDG3 X.10 $LETTER");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4})
  void leavesOpenWhatMayApplyToAnApplicationOfTopicOne(int direction) {
    String letter = direction == 3 ? "$COUNTY" : "T2.DOC.4"; // 云南省 is a counterpart area
    leavesOpen(
        EligibleOne.application(direction),
        "T1.SEL $DIRECTION%d T2.SEL $T2 $JUDG2 T2.KPI.3 %s T3.SEL $T3 $JUDG3 X.10 $LETTER"
            .formatted(direction, letter));
  }

  private static void leavesOpen(Application application, String scoped) {
    Application unknown = Edit.remove(application, "topic");
    Verdict precheck = Check.precheck(unknown);
    Verdict formal = Check.formal(unknown);

    List<String> open = Check.ids(scoped);
    assertEquals(
        Stream.concat(open.stream(), Stream.of("S.8")).sorted().toList(),
        Check.with(precheck, "U"));
    assertEquals(open, Check.with(formal, "U"));
    assertEquals("V", Check.status(formal, "S.8"));
    for (String clause : open) {
      Finding finding = Check.finding(formal, clause);
      assertTrue(
          Check.missing(finding).contains("Application.topic"),
          () -> clause + " names " + finding.missing());
    }
  }

  /** Under each topic the clauses of the others do not apply, whatever the application holds. */
  @Test
  void keepsTheTopicsApart() {
    Map<String, Verdict> verdicts = new TreeMap<>();
    verdicts.put("$TOPIC2 $TOPIC3", Check.precheck(EligibleOne.application(1)));
    verdicts.put("$TOPIC1 $TOPIC3", Check.precheck(EligibleTwo.application()));
    verdicts.put("$TOPIC1 $TOPIC2 $LETTER", Check.precheck(Eligible.application()));
    verdicts.forEach(
        (others, verdict) -> {
          List<String> none = Check.with(verdict, "N");
          assertTrue(none.containsAll(Check.ids(others)), () -> others + " but " + none);
        });
  }

  @Test
  void routesTheReview() {
    for (Application application : List.of(EligibleOne.application(2), EligibleTwo.application())) {
      Verdict verdict = Check.precheck(application);

      assertEquals(2, verdict.reviewRoute().size());
      IntStream.of(1, 2).forEach(n -> assertEquals(n, verdict.reviewRoute().get(n - 1).number()));
      assertEquals("通讯评审", verdict.reviewRoute().get(0).form());
      assertEquals("见面会评审", verdict.reviewRoute().get(1).form());
    }
    Application unknown = Edit.apply(EligibleTwo.application(), "topic=专题九");
    assertEquals(List.of(), Check.precheck(unknown).reviewRoute());
  }
}
