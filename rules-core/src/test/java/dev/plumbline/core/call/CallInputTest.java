package dev.plumbline.core.call;

import static dev.plumbline.core.call.Fair.stand;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.Bilingual;
import dev.plumbline.CallVerdict;
import dev.plumbline.Examination;
import dev.plumbline.Guideline;
import dev.plumbline.InputException;
import dev.plumbline.Plumbline;
import dev.plumbline.Problem;
import dev.plumbline.Refusal;
import dev.plumbline.Verdict;
import dev.plumbline.fact.Application;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes in over a call: in any order, with mistakes in it, on several threads. */
class CallInputTest {
  private static Guideline fair;

  @BeforeAll
  static void load(@TempDir Path folder) {
    fair = Fair.load(folder);
  }

  private static List<Application> call(int seed) {
    Random random = new Random(seed);
    List<Application> call = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      String number = i % 9 == 0 ? null : "11010119900101" + (1000 + random.nextInt(40));
      call.add(
          stand("F-" + i, number)
              .topic(i % 3 == 0 ? "兰花" : i % 7 == 0 ? "仙人掌" : "月季")
              .title("展品" + random.nextInt(50))
              .filing(random.nextInt(4) == 0 ? null : Fair.SIGNED_UP)
              .awarded(i % 15 == 1)
              .build());
    }
    return call;
  }

  private static String json(List<Application> call) {
    return Plumbline.toJson(
        fair.evaluateCall(call.stream(), Examination.precheck(), verdict -> {}));
  }

  @Test
  void orderOfTheStreamDoesNotMatter() {
    List<Application> call = call(1);
    String expected = json(call);
    assertTrue(expected.contains("\"clause\":\"F.3\",\"status\":\"VIOLATED\""));
    Random random = new Random(42);
    for (int i = 0; i < 20; i++) {
      Collections.shuffle(call, random);
      assertEquals(expected, json(call));
    }
    String parallel =
        Plumbline.toJson(
            fair.evaluateCall(call.parallelStream(), Examination.precheck(), verdict -> {}));
    assertEquals(expected, parallel);
  }

  @Test
  void severalCallsAtOnceAreThoseEvaluatedAlone() throws Exception {
    List<List<Application>> calls = List.of(call(1), call(2), call(3), call(4));
    List<String> alone = calls.stream().map(CallInputTest::json).toList();
    assertEquals(4, alone.stream().distinct().count());
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      CountDownLatch start = new CountDownLatch(8);
      List<Future<List<String>>> results = new ArrayList<>();
      for (int t = 0; t < 8; t++) {
        int first = t;
        results.add(
            threads.submit(
                () -> {
                  start.countDown();
                  start.await();
                  List<String> found = new ArrayList<>();
                  for (int i = 0; i < 8; i++) {
                    found.add(json(calls.get((first + i) % 4)));
                  }
                  return found;
                }));
      }
      for (int t = 0; t < 8; t++) {
        for (int i = 0; i < 8; i++) {
          assertEquals(alone.get((t + i) % 4), results.get(t).get().get(i));
        }
      }
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void eachVerdictIsHandedOnInTheOrderOfTheStream() {
    List<Verdict> each = new ArrayList<>();
    List<Application> call = call(1);
    fair.evaluateCall(call.stream(), Examination.formal(), each::add);
    assertEquals(call.stream().map(a -> fair.evaluate(a, Examination.formal())).toList(), each);
  }

  @Test
  void idsThatAreUsedTwiceAreNamed() {
    List<Verdict> each = new ArrayList<>();
    Stream<Application> call =
        Stream.of("c", "a", "b", "c", "a", "c").map(id -> stand(id, "1" + id).build());
    InputException refusal =
        assertThrows(
            InputException.class, () -> fair.evaluateCall(call, Examination.precheck(), each::add));
    assertEquals(
        List.of("申请编号「a」用于不止一份申请，请给每份申请各自的编号", "申请编号「c」用于不止一份申请，请给每份申请各自的编号"),
        refusal.problems().stream().map(p -> p.text().chinese()).toList());
    assertEquals(List.of("c", "a", "b"), each.stream().map(Verdict::applicationId).toList());
  }

  @Test
  void whatCannotBeEvaluatedIsLeftOutAndNamed() {
    CallVerdict verdict =
        Fair.evaluate(
            fair,
            stand("d", "1").guideline("other"),
            stand("b", "1"),
            stand("c", "1").packFact("Cactus", Map.of()),
            stand("a", "2"));
    assertEquals("a ELIGIBLE>ELIGIBLE; b ELIGIBLE>ELIGIBLE", Fair.conclusions(verdict));
    assertEquals(
        List.of(
            new Refusal(
                "c",
                List.of(
                    Problem.atPointer(
                        "/Cactus",
                        new Bilingual(
                            "规则没有声明可填报的事实「Cactus」",
                            "the rules declare no fact \"Cactus\" that can be given")))),
            new Refusal(
                "d",
                List.of(
                    Problem.atPointer(
                        "/guideline",
                        new Bilingual(
                            "申请针对的是指南「other」，不是「small」",
                            "the application answers guideline \"other\", not \"small\""))))),
        verdict.refused());
    assertEquals("", Fair.brief(verdict));
  }

  @Test
  void whatTheConsumerThrowsEndsTheEvaluation() {
    IllegalStateException full = new IllegalStateException("full");
    Stream<Application> call = call(1).stream();
    assertEquals(
        full,
        assertThrows(
            IllegalStateException.class,
            () ->
                fair.evaluateCall(
                    call,
                    Examination.precheck(),
                    verdict -> {
                      throw full;
                    })));
  }

  @Test
  void receiptSaysHowItWasExamined() {
    LocalDateTime time = LocalDateTime.of(2024, 5, 20, 8, 0);
    CallVerdict dated = Fair.evaluate(fair, Examination.formal().asOf(time), stand("a", "1"));
    CallVerdict undated = Fair.evaluate(fair, stand("a", "1"));
    assertEquals(time, dated.receipt().asOf());
    assertEquals(null, undated.receipt().asOf());
    assertNotEquals(dated.receipt().mode(), undated.receipt().mode());
    assertEquals(
        fair.evaluate(stand("a", "1").build()).receipt().packSha256(),
        undated.receipt().packSha256());
  }

  @Test
  void jsonIsOneLineWithEveryList() {
    assertEquals(
        "{\"format\":2,\"applications\":[{\"id\":\"a\",\"title\":\"展品a\",\"part\":\"月季\",\"own\":\"ELIGIBLE\","
            + "\"conclusion\":\"ELIGIBLE\"}],\"findings\":[],\"parts\":[{\"part\":\"月季\","
            + "\"applications\":1,\"eligible\":1,\"needsReview\":0,\"correctable\":0,\"ineligible\":0}],"
            + "\"inAll\":{\"applications\":1,\"eligible\":1,\"needsReview\":0,\"correctable\":0,"
            + "\"ineligible\":0},\"clauses\":[",
        Plumbline.toJson(Fair.evaluate(fair, stand("a", "1"))).split("\\{\"clause\"")[0]);
    assertTrue(
        Plumbline.toJson(Fair.evaluate(fair, stand("a", "1"), stand("b", "1")))
            .contains(
                "{\"applicationId\":\"a\",\"others\":[\"b\"],\"finding\":{\"clause\":\"F.2\","
                    + "\"status\":\"VIOLATED\",\"severity\":\"REJECT\""));
  }
}
