package dev.plumbline.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.plumbline.Batch;
import dev.plumbline.Examination;
import dev.plumbline.Guideline;
import dev.plumbline.Plumbline;
import dev.plumbline.Verdict;
import dev.plumbline.fact.Application;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.LongStream;

/**
 * How many lines of JSON a batch takes to compact verdicts in a second: the sample applications in
 * turn, as many as are asked for, on so many threads.
 *
 * <p>{@code java -Xmx512m -cp samples/bench/target/bench.jar dev.plumbline.bench.BatchRun 100000 2
 * 5000}, in the project's folder. That the batch gives what each sample gives by itself is looked
 * at first.
 */
public final class BatchRun {
  private static final int WARM_UP = 5_000;
  private static final int REPORTED = 20_000;

  private static final OperatingSystemMXBean CPU =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private BatchRun() {}

  /**
   * Runs a batch and prints its figures.
   *
   * @param args how many lines, on how many threads, and how many lines before them to warm up
   */
  public static void main(String[] args) throws IOException {
    long count = Long.parseLong(args[0]);
    int threads = Integer.parseInt(args[1]);
    int warmUp = args.length > 2 ? Integer.parseInt(args[2]) : WARM_UP;
    Guideline guideline = Plumbline.guideline("shst-2024-42");
    List<String> lines = new ArrayList<>();
    List<String> alone = new ArrayList<>();
    for (Application sample : Samples.of(guideline, "samples/applications")) {
      lines.add(Plumbline.toJson(sample));
      alone.add(json(guideline.evaluate(sample, Examination.formal())));
    }
    Batch<String, String> batch =
        Batch.ofLines(guideline, Examination.formal()).then(BatchRun::json).on(threads);
    List<String> together = new ArrayList<>();
    batch.run(lines.iterator(), row -> together.add(((Batch.Done<String>) row).result()));
    if (!together.equals(alone)) {
      throw new IllegalStateException("a batch gives other verdicts");
    }
    batch.run(rows(lines, warmUp), row -> {});
    AtomicLong characters = new AtomicLong();
    long cpu = CPU.getProcessCpuTime();
    long began = System.nanoTime();
    Batch.Counts counts =
        batch.run(
            rows(lines, count),
            row -> {
              characters.addAndGet(((Batch.Done<String>) row).result().length());
              if (row.number() % REPORTED == 0) {
                System.err.printf(
                    "%d of %d, %.1f s%n", row.number(), count, (System.nanoTime() - began) / 1e9);
              }
            });
    double seconds = (System.nanoTime() - began) / 1e9;
    double processor = (CPU.getProcessCpuTime() - cpu) / 1e9;
    System.out.printf(
        "%d lines on %d threads: %.1f s, %.1f s of the processor, %.0f a second, %d characters,"
            + " heap at most %d MB%n",
        counts.done(),
        threads,
        seconds,
        processor,
        counts.done() / seconds,
        characters.get(),
        Runtime.getRuntime().maxMemory() >> 20);
  }

  private static String json(Verdict verdict) {
    return Plumbline.toCompactJson(verdict);
  }

  private static Iterator<String> rows(List<String> lines, long count) {
    return LongStream.range(0, count).mapToObj(i -> lines.get((int) (i % lines.size()))).iterator();
  }
}
