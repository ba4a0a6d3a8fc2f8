package dev.plumbline.core.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.plumbline.Examination;
import dev.plumbline.Finding;
import dev.plumbline.Guideline;
import dev.plumbline.Plumbline;
import dev.plumbline.Status;
import dev.plumbline.Verdict;
import dev.plumbline.core.Packs;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.IdNumber;
import dev.plumbline.fact.Lead;
import dev.plumbline.fact.Place;
import dev.plumbline.fact.Posting;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/** A rule that throws on some facts is set aside, and does not take the others with it. */
class FaultyRuleTest {
  private static final String ID_NUMBER = "310101199001011234";

  /** Rules that nothing is wrong with. */
  private static final String GOOD =
      Packs.rule("好一", "A.1", "Lead( ongoing < 2 )")
          + Packs.rule("好二", "A.2", "Application( title == \"甲\" )")
          + Packs.rule("好三", "A.3", "Posting( place != null, place.within(\"650000\") )")
          + "rule \"疑\" @review(\"A.2\") when Lead( ongoing == 1 ) then end\n";

  private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

  /** There is no day a year after the last one that there is, which no application can give. */
  private static final String DAYS =
      "import java.time.LocalDate;\ndeclare 日 名 : String 起 : LocalDate 止 : LocalDate end\n"
          + "rule \"白日\" when then insert( new 日( \"白\", LocalDate.of( 2025, 1, 1 ),"
          + " LocalDate.of( 2025, 1, 1 ) ) ); end\n"
          + "rule \"红日\" when then insert( new 日( \"红\", LocalDate.of( 9999, 12, 31 ),"
          + " LocalDate.of( 999999999, 12, 31 ) ) ); end\n";

  private static final String START = "Application( startsOn != null, $s : startsOn )";

  /** One that throws in a condition of its own, and those that inherit a condition that throws. */
  private static final String OVERFLOW =
      DAYS
          + Packs.rule(
              "坏一", "B.1", START, "日( 起 == $s, $u : 止.plusYears(1) )", "Posting( endsOn >= $u )")
          + "rule \"坏范围\" when "
          + START
          + " 日( 起 == $s, $u : 止.plusYears(1) ) Posting( endsOn >= $u ) then end\n"
          + Packs.under("坏范围", "坏二", "B.2", "Lead( ongoing < 2 )");

  /** Its condition on a date precedes one that fails, so a session never gets to throw. */
  private static final String HIDDEN =
      DAYS
          + Packs.rule(
              "坏一",
              "B.1",
              START,
              "日( 起 == $s, $u : 止.plusYears(1), 名 == \"白\" )",
              "Posting( endsOn >= $u )");

  /** Its first pattern fails, so an explainer never gets to throw, but a session tests it all. */
  private static final String UNSEEN =
      Packs.rule(
          "坏一",
          "B.1",
          "Application( topic == \"无\" )",
          "Posting( place != null, place.within( personType ) )");

  private static Guideline good;
  private static Guideline overflow;
  private static Guideline hidden;
  private static Guideline unseen;

  private final Logger logger = (Logger) LoggerFactory.getLogger("dev.plumbline");
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  @BeforeAll
  static void load(@TempDir Path folder) {
    good = Packs.load(folder.resolve("good"), GOOD);
    overflow = Packs.load(folder.resolve("overflow"), OVERFLOW + GOOD);
    hidden = Packs.load(folder.resolve("hidden"), HIDDEN + GOOD);
    unseen =
        Packs.load(
            folder.resolve("unseen"),
            UNSEEN.replace("place != null,", "place != null, personType != null,") + GOOD);
  }

  @BeforeEach
  void listen() {
    log.start();
    logger.addAppender(log);
  }

  @AfterEach
  void leave() {
    logger.detachAppender(log);
  }

  private static Application application(LocalDate startsOn) {
    return Application.builder("a")
        .topic("花卉")
        .title("甲")
        .startsOn(startsOn)
        .lead(Lead.builder().name("张三").idNumber(new IdNumber(ID_NUMBER)).ongoing(1).build())
        .posting(
            Posting.builder()
                .place(Place.of("叶城县"))
                .personType("援派干部")
                .endsOn(LocalDate.of(2026, 1, 1))
                .build())
        .build();
  }

  private static List<Finding> without(Verdict verdict, String prefix) {
    return verdict.all().filter(f -> !f.clause().startsWith(prefix)).toList();
  }

  private void assertSetAside(Guideline guideline, Application application, String... clauses) {
    Verdict verdict = guideline.evaluate(application);
    assertEquals(without(good.evaluate(application), "B."), without(verdict, "B."));
    for (String clause : clauses) {
      Finding finding = verdict.finding(clause).orElseThrow();
      assertEquals(Status.UNDETERMINED, finding.status());
      assertEquals("规则「" + finding.statement() + "」在这些事实上无法执行，已搁置", finding.note().chinese());
      assertEquals(List.of(), finding.missing());
    }
    String json = Plumbline.toJson(verdict);
    assertEquals(json, Plumbline.toJson(guideline.evaluate(application)));
    assertFalse(json.contains(ID_NUMBER));
  }

  private List<String> logged() {
    return log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
  }

  @Test
  void theOthersAreDecidedAsWithoutIt() {
    assertSetAside(overflow, application(LAST_DAY), "B.1", "B.2");
  }

  @Test
  void onOtherFactsItIsDecided() {
    Verdict verdict = overflow.evaluate(application(LocalDate.of(2025, 1, 1)));
    assertEquals(Status.SATISFIED, verdict.finding("B.1").orElseThrow().status());
    assertEquals(Status.SATISFIED, verdict.finding("B.2").orElseThrow().status());
    assertEquals(List.of(), logged());
  }

  @Test
  void whatOnlyTheExplainerRunsIntoIsSetAside() {
    Verdict verdict = hidden.evaluate(application(LAST_DAY));
    assertEquals(without(good.evaluate(application(LAST_DAY)), "B."), without(verdict, "B."));
    assertFalse(verdict.finding("B.1").orElseThrow().status() == Status.SATISFIED);
  }

  @Test
  void whatOnlyTheSessionRunsIntoIsSetAside() {
    Application application = application(LocalDate.of(2025, 1, 1));
    Verdict verdict = unseen.evaluate(application);
    assertEquals(without(good.evaluate(application), "B."), without(verdict, "B."));
    assertFalse(verdict.finding("B.1").orElseThrow().status() == Status.SATISFIED);
  }

  @Test
  void theLogNamesEachOnceAndNobody() {
    overflow.evaluate(application(LAST_DAY));
    List<String> logged = logged();
    assertEquals(1, logged.stream().filter(line -> line.endsWith("坏一")).count(), logged::toString);
    assertEquals(1, logged.stream().filter(line -> line.endsWith("坏二")).count(), logged::toString);
    for (ILoggingEvent event : log.list) {
      assertTrue(event.getThrowableProxy() == null, event::getFormattedMessage);
      assertFalse(event.getFormattedMessage().contains(ID_NUMBER));
      assertFalse(event.getFormattedMessage().contains("张三"));
    }
  }

  @Test
  void otherThreadsAreNotAffected() throws Exception {
    Application sound = application(LocalDate.of(2025, 1, 1));
    Application faulty = application(LAST_DAY);
    Verdict ofSound = overflow.evaluate(sound);
    Verdict ofFaulty = overflow.evaluate(faulty);
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      List<Future<Verdict>> verdicts = new ArrayList<>();
      for (int i = 0; i < 200; i++) {
        Application application = i % 2 == 0 ? sound : faulty;
        verdicts.add(threads.submit(() -> overflow.evaluate(application)));
      }
      for (int i = 0; i < verdicts.size(); i++) {
        assertEquals(i % 2 == 0 ? ofSound : ofFaulty, verdicts.get(i).get());
      }
    } finally {
      threads.shutdownNow();
    }
  }

  /** It throws for one application of a call, so that it is set aside for all of them. */
  @Test
  void overCall(@TempDir Path folder) {
    Guideline call =
        Packs.load(
            folder,
            DAYS
                + Packs.rule(
                    "坏一",
                    "B.1",
                    "Submission( title != null, $title : title )",
                    "日( 名 == $title, $u : 止.plusYears(1) )",
                    "exists 日( 起 <= $u )")
                + Packs.rule(
                    "好一",
                    "A.1",
                    "Submission( $id : id, title != null, $title : title )",
                    "not Submission( title == $title, id != $id )"));
    assertEquals("", undetermined(call, "白", "白"));
    assertEquals(List.of(), log.list);
    assertEquals("B.1 a0 RULE_FAULTY; B.1 a1 RULE_FAULTY", undetermined(call, "白", "红"));
    assertEquals(1, log.list.size());
  }

  private static String undetermined(Guideline guideline, String... titles) {
    return guideline
        .evaluateCall(
            IntStream.range(0, titles.length)
                .mapToObj(i -> Application.builder("a" + i).title(titles[i]).build()),
            Examination.precheck(),
            each -> {})
        .findings()
        .stream()
        .filter(found -> found.finding().status() == Status.UNDETERMINED)
        .map(
            found ->
                found.finding().clause()
                    + " "
                    + found.applicationId()
                    + " "
                    + found.finding().notices().get(0).kind())
        .collect(Collectors.joining("; "));
  }
}
