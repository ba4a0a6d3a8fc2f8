package dev.plumbline.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.Examination;
import dev.plumbline.Guideline;
import dev.plumbline.Plumbline;
import dev.plumbline.fact.Amount;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.Indicator;
import dev.plumbline.fact.Lead;
import dev.plumbline.fact.Partner;
import dev.plumbline.fact.Place;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One guideline serves all threads: each verdict is the one that was computed alone. */
class SharedGuidelineTest {
  private static final int THREADS = 8;
  private static final int ROUNDS = 12;

  private static final String RULES =
      """
      declare 产区 码 : String end
      declare 品种 名称 : String @key 产量 : Integer end
      rule "产区一" when then insert( new 产区( "650000" ) ); end
      rule "产区二" when then insert( new 产区( "530000" ) ); end
      rule "花卉" when Application( topic == "花卉" ) then end
      rule "疑" @review("A.2") when Lead( ongoing == 1 ) then end
      """
          + Packs.under(
              "花卉", "在产区", "A.1", "产区( $码 : 码 )", "Partner( place != null, place.within( $码 ) )")
          + Packs.under("花卉", "在研", "A.2", "Lead( ongoing < 2 )")
          + Packs.rule("培养", "A.3", "Indicator( name == \"培养人次\", value >= 40 )")
          + Packs.rule("品种", "A.4", "品种( 名称 == \"玫瑰\", 产量 >= 3 )")
          + Packs.rule(
              "期限",
              "A.5",
              "Application( startsOn != null, $u : startsOn.plusMonths(6), endsOn >= $u )");

  @TempDir Path folder;

  private static Application application(int i) {
    Application.Builder builder =
        Application.builder("a" + i)
            .topic(List.of("花卉", "蔬菜", "").get(i % 3))
            .requested(Amount.ofYuan(i))
            .startsOn(i % 5 == 0 ? null : LocalDate.of(2025, 1, 1))
            .endsOn(LocalDate.of(2025, 1, 1).plusDays(i * 7L))
            .lead(Lead.builder().ongoing(i % 4 == 3 ? null : i % 4).build())
            .partners(
                Partner.builder().name("甲").place(Place.of(i % 2 == 0 ? "叶城县" : "上海市")).build(),
                Partner.builder().name("乙" + i).build())
            .indicators(
                Indicator.builder()
                    .name("培养人次")
                    .value(BigDecimal.valueOf(i))
                    .measure("人次")
                    .build());
    if (i % 7 > 1) {
      builder.packFact("品种", Map.of("名称", "玫瑰", "产量", i % 7));
    }
    return builder.build();
  }

  @Test
  void verdictsAreThoseComputedAlone() throws Exception {
    Guideline guideline = Packs.load(folder, RULES);
    List<Application> applications = new ArrayList<>();
    List<String> alone = new ArrayList<>();
    for (int i = 0; i < 60; i++) {
      applications.add(application(i));
      alone.add(json(guideline, applications.get(i), i));
    }
    assertTrue(new HashSet<>(alone).size() == alone.size());
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try {
      CountDownLatch start = new CountDownLatch(THREADS);
      List<Future<List<String>>> results = new ArrayList<>();
      for (int t = 0; t < THREADS; t++) {
        int offset = t * 7;
        results.add(
            threads.submit(
                () -> {
                  start.countDown();
                  start.await();
                  List<String> wrong = new ArrayList<>();
                  for (int i = offset; i < offset + ROUNDS * applications.size(); i++) {
                    int which = i % applications.size();
                    String verdict = json(guideline, applications.get(which), which);
                    if (!verdict.equals(alone.get(which))) {
                      wrong.add(verdict);
                    }
                  }
                  return wrong;
                }));
      }
      for (Future<List<String>> result : results) {
        assertEquals(List.of(), result.get());
      }
    } finally {
      threads.shutdownNow();
    }
  }

  private static String json(Guideline guideline, Application application, int i) {
    Examination examination = i % 2 == 0 ? Examination.precheck() : Examination.formal();
    return Plumbline.toJson(guideline.evaluate(application, examination));
  }
}
