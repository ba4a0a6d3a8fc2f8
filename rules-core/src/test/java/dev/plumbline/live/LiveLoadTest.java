package dev.plumbline.live;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.Guideline;
import dev.plumbline.LiveGuideline;
import dev.plumbline.LiveOptions;
import dev.plumbline.Plumbline;
import dev.plumbline.Reload;
import dev.plumbline.Verdict;
import dev.plumbline.core.Packs;
import dev.plumbline.fact.Amount;
import dev.plumbline.fact.Application;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Reloads under load. With {@code -Dreloads=1000} it reloads so often, and prints what the process
 * holds every tenth part of the way.
 */
class LiveLoadTest {
  private static final int RELOADS = Integer.getInteger("reloads", 12);
  private static final int THREADS = 4;

  private static final List<Application> APPLICATIONS =
      Stream.of("5万元", "15万元", "25万元", "35万元")
          .map(sum -> Application.builder(sum).requested(Amount.of(sum)).build())
          .toList();

  @TempDir private Path folder;

  private static String rules(int most) {
    return Packs.HEAD
        + Packs.rule(
            "不超过" + most + "万元",
            "A.1",
            "Application( requested != null, requested.wanYuan <= " + most + " )");
  }

  @Test
  void everyVerdictIsThatOfTheRulesItsReceiptNames() throws Exception {
    Path pack =
        Packs.write(
            folder.resolve("pack"), "guideline.yaml", Packs.MANIFEST, "rules.drl", rules(10));
    Map<String, Map<String, Verdict>> expected = new HashMap<>();
    for (int most : List.of(10, 20, 30)) {
      Files.writeString(pack.resolve("rules.drl"), rules(most));
      Guideline alone = Plumbline.load(pack);
      Map<String, Verdict> verdicts = new HashMap<>();
      APPLICATIONS.forEach(each -> verdicts.put(each.id(), alone.evaluate(each)));
      expected.put(alone.packSha256(), verdicts);
    }
    assertEquals(3, expected.size());
    AtomicBoolean over = new AtomicBoolean();
    AtomicLong decided = new AtomicLong();
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try (LiveGuideline live = Plumbline.live(pack, LiveOptions.usual().unwatched())) {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < THREADS; i++) {
        running.add(
            threads.submit(
                () -> {
                  while (!over.get()) {
                    for (Application application : APPLICATIONS) {
                      Verdict verdict = live.current().evaluate(application);
                      assertEquals(
                          expected.get(verdict.receipt().packSha256()).get(application.id()),
                          verdict);
                      decided.incrementAndGet();
                    }
                  }
                }));
      }
      try {
        for (int i = 1; i <= RELOADS; i++) {
          Files.writeString(pack.resolve("rules.drl"), rules(10 + i % 3 * 10));
          assertTrue(live.reload() instanceof Reload.Served, "reload " + i);
          if (RELOADS > 100 && i % (RELOADS / 10) == 0) {
            print(i, decided.get());
          }
        }
      } finally {
        over.set(true);
      }
      for (Future<?> each : running) {
        each.get();
      }
    } finally {
      threads.shutdown();
    }
    assertTrue(decided.get() > RELOADS, decided + " verdicts");
  }

  private static void print(int reload, long decided) throws IOException {
    System.gc();
    long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    long metaspace =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getName().equals("Metaspace"))
            .map(MemoryPoolMXBean::getUsage)
            .mapToLong(usage -> usage.getUsed())
            .sum();
    long files;
    try (Stream<Path> open = Files.list(Path.of("/proc/self/fd"))) {
      files = open.count();
    }
    System.out.printf(
        "%5d reloads, %8d verdicts: heap %d KB, metaspace %d KB, %d threads, %d classes, %d open files%n",
        reload,
        decided,
        heap >> 10,
        metaspace >> 10,
        ManagementFactory.getThreadMXBean().getThreadCount(),
        ManagementFactory.getClassLoadingMXBean().getLoadedClassCount(),
        files);
  }
}
