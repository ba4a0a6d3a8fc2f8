package dev.plumbline.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.Plumbline;
import dev.plumbline.core.evaluate.Pack;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.ref.Reference;
import java.lang.ref.WeakReference;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Loading over and over leaves nothing behind. With {@code -Dsoak=2000} it loads so many packs, and
 * prints what the process holds every twentieth part of the way.
 */
class ManyLoadsTest {
  private static final int LOADS = Integer.getInteger("soak", 25);
  private static final int TRIES = 50;

  @TempDir private Path folder;

  @Test
  void classesOfFormerPacksAreLetGo() {
    PackLoader packs = new PackLoader();
    List<WeakReference<ClassLoader>> former = new ArrayList<>();
    for (int i = 0; i < LOADS; i++) {
      former.add(load(packs, i));
      if (LOADS > 100 && i % Math.max(LOADS / 20, 1) == 0) {
        print(i);
      }
    }
    // The last is kept for the next to begin with; and of the first, what the rule that never
    // changed was compiled beside.
    WeakReference<ClassLoader> last = former.remove(former.size() - 1);
    former.remove(0);
    assertEquals(0, left(former), "classes of former packs are still there");
    assertNotNull(last.get());
    Reference.reachabilityFence(packs);
  }

  @Test
  void threadsEnd() throws InterruptedException {
    for (int i = 0; i < 3; i++) {
      write(i);
      Plumbline.load(folder);
    }
    for (Thread thread : Thread.getAllStackTraces().keySet()) {
      if (thread.getName().equals("plumbline-load")) {
        thread.join();
      }
    }
    assertTrue(
        Thread.getAllStackTraces().keySet().stream()
            .noneMatch(thread -> thread.getClass().getName().startsWith("org.drools.")),
        "threads of the rule compiler");
  }

  /** Each time with another type, and another rule. */
  private void write(int i) {
    Packs.write(
        folder,
        "guideline.yaml",
        Packs.MANIFEST,
        "rules.drl",
        Packs.HEAD
            + "declare T"
            + i % 7
            + " a : String @key b"
            + i
            + " : Integer end\n"
            + Packs.rule("甲", "A.1", "T" + i % 7 + "( a == \"x\", b" + i + " < " + i + " )")
            + Packs.rule("乙", "A.2", "Lead( ongoing < 2 )"));
  }

  private WeakReference<ClassLoader> load(PackLoader packs, int i) {
    write(i);
    Pack pack = packs.load(folder);
    return new WeakReference<>(pack.base().types().named("T" + i % 7).type().getClassLoader());
  }

  /** How many are left when collecting frees no more. */
  private static long left(List<WeakReference<ClassLoader>> former) {
    long left = former.size();
    for (int i = 0; i < TRIES && left > 0; i++) {
      System.gc();
      left = former.stream().filter(loader -> loader.get() != null).count();
    }
    return left;
  }

  private static void print(int loads) {
    System.gc();
    long metaspace =
        ManagementFactory.getMemoryPoolMXBeans().stream()
            .filter(pool -> pool.getName().equals("Metaspace"))
            .map(MemoryPoolMXBean::getUsage)
            .mapToLong(usage -> usage.getUsed() >> 10)
            .sum();
    System.out.printf(
        "%5d loads: heap %,7d kB, metaspace %,7d kB, %6d classes, %3d threads%n",
        loads,
        ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 10,
        metaspace,
        ManagementFactory.getClassLoadingMXBean().getLoadedClassCount(),
        ManagementFactory.getThreadMXBean().getThreadCount());
  }
}
