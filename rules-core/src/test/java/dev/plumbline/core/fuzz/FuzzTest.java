package dev.plumbline.core.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import dev.plumbline.Examination;
import dev.plumbline.Guideline;
import dev.plumbline.Problem;
import dev.plumbline.core.LoadedGuideline;
import dev.plumbline.core.PackLoader;
import dev.plumbline.core.Packs;
import dev.plumbline.core.evaluate.Pack;
import dev.plumbline.core.load.PackReport;
import dev.plumbline.core.read.Source;
import dev.plumbline.fact.Application;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

/**
 * Whatever stands in a rule file, reading it ends, in a list of problems or in a pack that then
 * decides any application without a rule that throws, and by its plan as by a session.
 */
class FuzzTest {
  private static final boolean FULL = "full".equals(System.getProperty("fuzz"));
  private static final int VARIANTS = FULL ? 20_000 : 600;
  private static final long SEED = Long.getLong("fuzz.seed", 20241106L);
  private static final long MOST_SECONDS = 5;

  /** No file takes more steps to be read. */
  private static final int STEPS_A_BYTE = 20;

  private static final int MOST_FAILURES = 20;
  private static final String NOT_COMPILED = "规则编译未通过";

  private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
  private final Logger logger = (Logger) LoggerFactory.getLogger("dev.plumbline.core.evaluate");
  private final ListAppender<ILoggingEvent> log = new ListAppender<>();
  private final List<String> failures = new ArrayList<>();
  private final PackLoader packs = new PackLoader();
  private List<Problem> lastProblems = List.of();
  private int refused;
  private int uncompiled;
  private int loaded;
  private int verdicts;

  @Test
  void anyFileIsRefusedOrDecides(@TempDir Path folder) throws Exception {
    Packs.write(folder, "guideline.yaml", Packs.MANIFEST);
    List<String> seeds = seeds();
    log.start();
    logger.addAppender(log);
    Level compiling = level("dev.plumbline.core.compile", Level.OFF);
    try {
      for (String seed : seeds) {
        attempt(folder, seed.getBytes(StandardCharsets.UTF_8), "seed");
      }
      assertEquals(List.of(), failures);
      assertEquals(seeds.size(), loaded, () -> "the files that are mutated load: " + lastProblems);
      for (int i = 0; i < VARIANTS && failures.size() < MOST_FAILURES; i++) {
        byte[] variant = new Mutator(seeds, SEED + i).mutate();
        attempt(folder, variant, "seed " + (SEED + i));
      }
    } finally {
      logger.detachAppender(log);
      level("dev.plumbline.core.compile", compiling);
    }
    if (FULL) {
      System.out.printf(
          "fuzz from seed %d: %d refused, %d of them by the rule compiler, %d loaded, %d verdicts%n",
          SEED, refused, uncompiled, loaded, verdicts);
    }
    assertEquals(List.of(), failures, () -> String.join("\n\n", failures));
    assertTrue(loaded > VARIANTS / 20, () -> "only " + loaded + " loaded");
    assertTrue(refused > VARIANTS / 5, () -> "only " + refused + " refused");
  }

  private static Level level(String name, Level level) {
    Logger other = (Logger) LoggerFactory.getLogger(name);
    Level before = other.getLevel();
    other.setLevel(level);
    return before;
  }

  private static List<String> seeds() throws IOException {
    List<String> seeds = new ArrayList<>();
    for (String name : List.of("conditions", "definitions", "counts", "sums", "call")) {
      try (InputStream in = FuzzTest.class.getResourceAsStream(name + ".drl")) {
        seeds.add(new String(in.readAllBytes(), StandardCharsets.UTF_8));
      }
    }
    return seeds;
  }

  /** Tries one file on a thread of its own, which may never end. */
  private void attempt(Path folder, byte[] rules, String name) throws Exception {
    long steps =
        new Source(name, new String(rules, UTF_8), new PackReport(), Integer.MAX_VALUE)
            .file()
            .steps();
    if (steps > STEPS_A_BYTE * rules.length) {
      fail(name, "takes " + steps + " steps to be read", rules);
    }
    Files.write(folder.resolve("rules.drl"), rules);
    Throwable[] thrown = new Throwable[1];
    Thread worker =
        new Thread(
            () -> {
              try {
                decide(folder, name);
              } catch (Throwable e) {
                thrown[0] = e;
              }
            });
    worker.setDaemon(true);
    worker.start();
    worker.join(TimeUnit.SECONDS.toMillis(MOST_SECONDS));
    // A machine that does other things as well makes a thread wait, which is no fault of it.
    while (worker.isAlive() && spent(worker) < TimeUnit.SECONDS.toNanos(MOST_SECONDS)) {
      worker.join(TimeUnit.SECONDS.toMillis(1));
    }
    List<String> aside = log.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    log.list.clear();
    if (worker.isAlive()) {
      StackTraceElement[] where = worker.getStackTrace();
      fail(name, "does not end: " + Arrays.toString(Arrays.copyOf(where, 20)), rules);
      failures.add("nothing more can be tried beside a thread that does not end");
      throw new AssertionError(String.join("\n\n", failures));
    } else if (thrown[0] != null) {
      fail(
          name,
          thrown[0] + " at " + Arrays.toString(Arrays.copyOf(thrown[0].getStackTrace(), 8)),
          rules);
    } else if (!aside.isEmpty()) {
      fail(name, "a rule threw: " + aside, rules);
    }
  }

  private long spent(Thread worker) {
    long nanos = threads.getThreadCpuTime(worker.getId());
    return nanos < 0 ? Long.MAX_VALUE : nanos;
  }

  private void fail(String name, String what, byte[] rules) {
    failures.add(name + ": " + what + "\n" + new String(rules, StandardCharsets.UTF_8));
  }

  private void decide(Path folder, String name) {
    PackReport report = new PackReport();
    Pack pack = packs.load(folder, report, (files, checked) -> {});
    if (pack == null) {
      assertTrue(report.hasProblems());
      lastProblems = report.problems();
      refused++;
      if (lastProblems.stream()
          .anyMatch(problem -> problem.text().chinese().startsWith(NOT_COMPILED))) {
        uncompiled++;
        if (FULL) {
          System.out.println("not compiled: " + name + " " + lastProblems);
        }
      }
      return;
    }
    loaded++;
    Guideline guideline =
        new LoadedGuideline(pack)
            .shadowed(
                1,
                differing -> {
                  throw new AssertionError("plan and session differ: " + differing);
                });
    List<Application> applications = Facts.of(pack.text().givenTypes(), name.hashCode());
    for (Application application : applications) {
      guideline.evaluate(application, Examination.precheck());
      guideline.evaluate(application, Examination.formal());
      verdicts += 2;
    }
    guideline.evaluateCall(applications.stream(), Examination.precheck(), each -> verdicts++);
  }
}
