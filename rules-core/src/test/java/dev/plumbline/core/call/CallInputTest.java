package dev.plumbline.core.call;

import static dev.plumbline.core.call.Fair.stand;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.Bilingual;
import dev.plumbline.CallEntry;
import dev.plumbline.CallVerdict;
import dev.plumbline.DecidedBy;
import dev.plumbline.Examination;
import dev.plumbline.Guideline;
import dev.plumbline.InputException;
import dev.plumbline.Plumbline;
import dev.plumbline.Problem;
import dev.plumbline.Receipt;
import dev.plumbline.Refusal;
import dev.plumbline.Verdict;
import dev.plumbline.core.Packs;
import dev.plumbline.fact.Application;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
  void numberOfThreadsDoesNotMatter() {
    List<Application> call = call(1);
    call.add(7, stand("F-x", "1").guideline("other").build());
    List<Verdict> alone = new ArrayList<>();
    String expected =
        Plumbline.toJson(fair.evaluateCall(call.stream(), Examination.precheck(), alone::add));
    for (int threads = 1; threads <= 5; threads++) {
      List<Verdict> each = new ArrayList<>();
      Thread caller = Thread.currentThread();
      CallVerdict verdict =
          fair.evaluateCall(
              call.stream().map(CallEntry::of),
              Examination.precheck(),
              threads,
              one -> {
                assertEquals(caller, Thread.currentThread());
                each.add(one);
              });
      assertEquals(expected, Plumbline.toJson(verdict));
      assertEquals(alone, each);
    }
    assertThrows(
        IllegalArgumentException.class,
        () -> fair.evaluateCall(Stream.of(), Examination.precheck(), 0, each -> {}));
  }

  @Test
  void verdictsThatWereMadeEarlierStand() {
    List<Application> call = call(2);
    List<Verdict> alone = new ArrayList<>();
    Examination formal = Examination.formal();
    CallVerdict expected = fair.evaluateCall(call.stream(), formal, alone::add);
    Guideline looking = fair.shadowed(1, difference -> {}); // a session decides each that is new
    List<Verdict> each = new ArrayList<>();
    CallVerdict verdict =
        looking.evaluateCall(
            IntStream.range(0, call.size())
                .mapToObj(i -> new CallEntry(call.get(i), i % 3 == 0 ? null : alone.get(i))),
            formal,
            2,
            each::add);
    assertEquals(expected, verdict);
    for (int i = 0; i < call.size(); i++) {
      Verdict one = each.get(i);
      assertEquals(alone.get(i).all().toList(), one.all().toList());
      assertEquals(
          i % 3 == 0 ? DecidedBy.SESSION : DecidedBy.PLAN,
          one.receipt().decidedBy(),
          one::toString);
    }
    assertSame(alone.get(1), each.get(1));
  }

  @Test
  void verdictsThatWouldNotBeMadeNowAreRefused() {
    Application a = stand("a", "1").build();
    Application b = stand("b", "1").build();
    LocalDateTime time = LocalDateTime.of(2024, 5, 20, 8, 0);
    Examination formal = Examination.formal();
    Verdict own = fair.evaluate(a, formal);
    assertEquals("", refusal(a, own));
    assertEquals("交来的意见是申请「b」的，不是申请「a」的，请给每份申请配上它自己的意见", refusal(a, fair.evaluate(b, formal)));
    assertEquals("申请「a」交来的意见是预审的，现在要的是形式审查的，请交同一方式的意见，或重新审核这份申请", refusal(a, fair.evaluate(a)));
    String otherTime = "申请「a」交来的意见的判定时点或补正期限与现在的不同，请重新审核这份申请";
    assertEquals(otherTime, refusal(a, fair.evaluate(a, formal.asOf(time))));
    assertEquals(otherTime, refusal(a, fair.evaluate(a, formal.cureUntil(time))));
    Receipt r = own.receipt();
    String otherRules = "申请「a」交来的意见是按别的规则作出的，请重新审核这份申请";
    assertEquals(
        otherRules,
        refusal(a, with(own, receipt(r.guideline(), "0".repeat(64), r.rulesSha256(), r))));
    assertEquals(
        otherRules, refusal(a, with(own, receipt(r.guideline(), r.packSha256(), null, r))));
    assertEquals(
        otherRules, refusal(a, with(own, receipt("other", r.packSha256(), r.rulesSha256(), r))));
    Receipt older =
        new Receipt(
            r.guideline(),
            r.edition(),
            r.number(),
            r.packSha256(),
            r.rulesSha256(),
            "0.1",
            null,
            r.mode(),
            r.asOf(),
            r.cureUntil());
    assertEquals(
        "申请「a」交来的意见是 0.1 版引擎作出的，现为 " + r.engine() + " 版，请重新审核这份申请", refusal(a, with(own, older)));
    Application moved = stand("a", "1").guideline("other").build();
    assertEquals("申请针对的是指南「other」，不是「small」", refusal(moved, own));
  }

  private static String refusal(Application application, Verdict earlier) {
    CallVerdict verdict =
        fair.evaluateCall(
            Stream.of(new CallEntry(application, earlier)), Examination.formal(), 1, each -> {});
    assertEquals(1, verdict.applications().size() + verdict.refused().size());
    return verdict.refused().stream()
        .flatMap(refusal -> refusal.problems().stream())
        .map(problem -> problem.text().chinese())
        .collect(Collectors.joining("; "));
  }

  private static Receipt receipt(String guideline, String pack, String rules, Receipt of) {
    return new Receipt(
        guideline,
        of.edition(),
        of.number(),
        pack,
        rules,
        of.engine(),
        of.decidedBy(),
        of.mode(),
        of.asOf(),
        of.cureUntil());
  }

  private static Verdict with(Verdict verdict, Receipt receipt) {
    return new Verdict(
        verdict.applicationId(),
        verdict.conclusion(),
        verdict.findings(),
        verdict.reviewItems(),
        verdict.derivedChecks(),
        verdict.toDo(),
        verdict.reviewRoute(),
        verdict.information(),
        verdict.notices(),
        receipt);
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

  /** Wherever they stand, and however far the threads are when the second comes. */
  @Test
  void anIdIsUsedTwiceAlsoWhereOneCannotBeEvaluated() {
    Application good = stand("x", "1").build();
    Application refused = stand("x", "1").guideline("other").build();
    for (int between : List.of(0, 5, 20, 40)) {
      for (int threads : List.of(1, 2, 4)) {
        for (List<Application> both : List.of(List.of(good, refused), List.of(refused, good))) {
          List<Application> call = new ArrayList<>(both);
          call.addAll(1, call(3).subList(0, between));
          InputException refusal =
              assertThrows(
                  InputException.class,
                  () ->
                      fair.evaluateCall(
                          call.stream().map(CallEntry::of),
                          Examination.precheck(),
                          threads,
                          each -> {}));
          assertEquals(
              List.of("申请编号「x」用于不止一份申请，请给每份申请各自的编号"),
              refusal.problems().stream().map(p -> p.text().chinese()).toList());
        }
      }
    }
  }

  /** Compact JSON has no more of a clause that is not applicable than its id. */
  @Test
  void whatVerdictsReadFromCompactJsonDoNotTellIsTold(@TempDir Path folder) {
    Guideline guideline =
        Packs.load(
            folder,
            "rule \"花卉\" when Application( topic == \"花卉\" ) then end\n"
                + Packs.under("花卉", "在研项目少于2项", "A.1", "Lead( ongoing < 2 )"));
    Application vegetable = Application.builder("a").topic("蔬菜").build();
    Application flower = Application.builder("b").topic("花卉").build();
    String compact = Plumbline.toCompactJson(guideline.evaluate(vegetable));
    CallEntry read = new CallEntry(vegetable, Plumbline.verdict(compact));
    assertEquals("A.1", read.verdict().findings().get(0).statement().chinese());
    for (List<CallEntry> call :
        List.of(List.of(read, CallEntry.of(flower)), List.of(CallEntry.of(flower), read))) {
      CallVerdict verdict =
          guideline.evaluateCall(call.stream(), Examination.precheck(), 1, each -> {});
      assertEquals("在研项目少于2项", verdict.clauses().get(0).statement().chinese());
    }
  }

  @Test
  void anInterruptEndsIt() {
    List<Verdict> each = new ArrayList<>();
    assertThrows(
        CancellationException.class,
        () ->
            fair.evaluateCall(
                call(1).stream(),
                Examination.precheck(),
                verdict -> {
                  each.add(verdict);
                  Thread.currentThread().interrupt();
                }));
    assertTrue(Thread.interrupted());
    assertEquals(1, each.size());
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
