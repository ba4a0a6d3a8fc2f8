package dev.plumbline.oracle;

import static dev.plumbline.Status.NEEDS_REVIEW;
import static dev.plumbline.Status.NOT_APPLICABLE;
import static dev.plumbline.Status.SATISFIED;
import static dev.plumbline.Status.UNDETERMINED;
import static dev.plumbline.Status.VIOLATED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plumbline.Status;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.Filing;
import dev.plumbline.fact.IdNumber;
import dev.plumbline.fact.Lead;
import dev.plumbline.fact.Recommendation;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The oracle over a call says what the register says, on calls put together by hand. */
class CallOracleTest {
  private static final String LI = "310101198001010018";
  private static final String WU = "31010119810202002X";

  /** A submitted application of this lead. */
  private static Application.Builder by(String id, String number) {
    return Application.builder(id)
        .lead(new Lead("李四", number == null ? null : new IdNumber(number), 0))
        .filing(Filing.builder().unitSubmittedAt(LocalDateTime.of(2024, 12, 1, 9, 0)).build());
  }

  private static Map<String, Status> of(String clause, Application.Builder... call) {
    List<Application> all = new ArrayList<>();
    for (Application.Builder builder : call) {
      all.add(builder.build());
    }
    return CallOracle.of(all).applications().get(clause);
  }

  @Test
  void leadAppliesOnceAcrossAllTopics() {
    assertEquals(
        Map.of("a", VIOLATED, "b", SATISFIED, "c", VIOLATED, "d", VIOLATED),
        of(
            "G.7.1",
            by("a", LI).topic("专题一").direction("方向1"),
            by("b", WU).topic("专题二"),
            by("c", "310101 1980 0101 0018").topic("专题二"),
            by("d", LI)));
  }

  @Test
  void onlySubmittedApplicationsCount() {
    assertEquals(
        Map.of("a", SATISFIED, "b", NOT_APPLICABLE, "c", NOT_APPLICABLE),
        of("G.7.1", by("a", LI), by("b", LI).filing(null), by("c", LI).filing(unsent())));
  }

  private static Filing unsent() {
    return Filing.builder().channel("网上").build();
  }

  @Test
  void unknownLeadIsForAPersonAndAccusesNobody() {
    assertEquals(
        Map.of("a", NEEDS_REVIEW, "b", NEEDS_REVIEW, "c", SATISFIED, "d", NOT_APPLICABLE),
        of(
            "G.7.1",
            by("a", null),
            by("b", null).lead(null),
            by("c", LI),
            by("d", LI).filing(null)));
  }

  @Test
  void sameTitleTwice() {
    assertEquals(
        Map.of("a", VIOLATED, "b", VIOLATED, "c", SATISFIED, "d", UNDETERMINED),
        of(
            "X.11",
            by("a", LI).title("高原藜麦（二期）"),
            by("b", WU).title("高原藜麦 (二期)").filing(null),
            by("c", LI).title("高原藜麦"),
            by("d", LI)));
  }

  @Test
  void sameTextTwice() {
    Recommendation paper =
        Recommendation.builder().background("培训 40 人次，").foundation("已有基地").outcome("两项需求").build();
    assertEquals(
        Map.of("a", VIOLATED, "b", VIOLATED, "c", SATISFIED, "d", UNDETERMINED, "e", UNDETERMINED),
        of(
            "X.11.T",
            by("a", LI).summary("培训40人次,已有基地两项需求"),
            by("b", WU).recommendation(paper),
            by("c", LI).recommendation(paper).summary("培训40人次"),
            by("d", LI),
            by("e", LI).recommendation(Recommendation.builder().background("培训").build())));
    assertEquals(
        Map.of("a", VIOLATED, "b", VIOLATED, "c", VIOLATED, "d", SATISFIED),
        of(
            "X.11.T",
            by("a", LI).summary("AI  tank"),
            by("b", LI).summary("ＡＩ Tank"),
            by("c", LI).summary("AItank"),
            by("d", LI).summary("AI tanks")));
  }

  @Test
  void textThatSaysNothingIsNone() {
    Recommendation silent =
        Recommendation.builder().background("略").foundation("已有基地").outcome("两项需求").build();
    assertEquals(
        Map.of("a", UNDETERMINED, "b", UNDETERMINED, "c", UNDETERMINED),
        of(
            "X.11.T",
            by("a", LI).summary("无"),
            by("b", WU).summary("—"),
            by("c", LI).recommendation(silent)));
    // A project may well be called so.
    assertEquals(
        Map.of("a", VIOLATED, "b", VIOLATED),
        of("X.11", by("a", LI).title("无"), by("b", WU).title("无")));
  }

  @Test
  void numbersAreReadAsTheyAreMeant() {
    for (String number :
        new String[] {
          "31010119810202002x",
          "３１０１０１１９８１０２０２００２Ｘ",
          "310101-19810202-002X",
          "310101 1981 0202 002X",
          "310101\u200B19810202002X"
        }) {
      assertEquals(
          Map.of("a", VIOLATED, "b", VIOLATED), of("G.7.1", by("a", WU), by("b", number)), number);
    }
    assertEquals(
        Map.of("a", VIOLATED, "b", VIOLATED),
        of("G.7.1", by("a", "E12345678"), by("b", "e1234 5678")));
  }

  @Test
  void numbersThatTellNobodyApartNeverClash() {
    for (String number :
        new String[] {"310101********0018", "310101xxxxxxxx0018", "无", "待补", "3101011980010100"}) {
      assertEquals(
          Map.of("a", NEEDS_REVIEW, "b", NEEDS_REVIEW, "c", SATISFIED),
          of("G.7.1", by("a", number), by("b", number), by("c", LI)),
          number);
    }
  }

  @Test
  void partsAreReadAsTheyAreMeant() {
    Application.Builder two = Application.builder("one").topic("专题二、技术协同攻关与成果示范应用");
    assertEquals(SATISFIED, cap("T2.CAP", two, 15));
    assertEquals(VIOLATED, cap("T2.CAP", two, 16));
    assertEquals(VIOLATED, cap("T2.CAP", two.direction("无"), 16));
    Application.Builder first = Application.builder("one").topic("专题 1").direction("方向一");
    assertEquals(VIOLATED, cap("T1.D1.CAP", first, 2));
    assertEquals(SATISFIED, cap("T1.D1.CAP", first.topic("专题九"), 2));
    assertEquals(SATISFIED, cap("T1.D1.CAP", first.topic("专题1").direction("方向5"), 2));
  }

  private static Status cap(String clause, Application.Builder model, int awards) {
    List<Application> call = new ArrayList<>();
    for (int i = 0; i < awards; i++) {
      call.add(
          Application.builder("won" + i)
              .topic(model.build().topic())
              .direction(model.build().direction())
              .awarded(true)
              .build());
    }
    call.add(model.awarded(false).build());
    return CallOracle.of(call).caps().get(clause);
  }

  @Test
  void capsLimitAwards() {
    for (int direction = 1; direction <= 4; direction++) {
      Application.Builder one = Application.builder("one").topic("专题一").direction("方向" + direction);
      String clause = "T1.D" + direction + ".CAP";
      assertEquals(SATISFIED, cap(clause, one, 0));
      assertEquals(SATISFIED, cap(clause, one, 1));
      assertEquals(VIOLATED, cap(clause, one, 2));
    }
    for (String[] part : new String[][] {{"T2.CAP", "专题二"}, {"T3.CAP", "专题三"}}) {
      Application.Builder one = Application.builder("one").topic(part[1]);
      assertEquals(SATISFIED, cap(part[0], one, 15));
      assertEquals(VIOLATED, cap(part[0], one, 16));
    }
  }

  @Test
  void capsAreApart() {
    List<Application> call = new ArrayList<>();
    for (String direction : new String[] {"方向1", "方向2", "方向3", "方向4", "方向5", null}) {
      String id = "won " + direction;
      call.add(Application.builder(id).topic("专题一").direction(direction).awarded(true).build());
    }
    call.add(Application.builder("none").awarded(true).build());
    Map<String, Status> kept =
        Map.of(
            "T1.D1.CAP", SATISFIED,
            "T1.D2.CAP", SATISFIED,
            "T1.D3.CAP", SATISFIED,
            "T1.D4.CAP", SATISFIED,
            "T2.CAP", SATISFIED,
            "T3.CAP", SATISFIED);
    assertEquals(kept, CallOracle.of(call).caps());
    assertEquals(kept, CallOracle.of(List.of()).caps());
  }
}
