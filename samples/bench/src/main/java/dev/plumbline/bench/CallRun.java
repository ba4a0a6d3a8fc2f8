package dev.plumbline.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.plumbline.CallEntry;
import dev.plumbline.CallVerdict;
import dev.plumbline.DecidedBy;
import dev.plumbline.Examination;
import dev.plumbline.Guideline;
import dev.plumbline.Plumbline;
import dev.plumbline.Verdict;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.Filing;
import dev.plumbline.fact.IdNumber;
import dev.plumbline.fact.Lead;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * What a call of so many applications takes, in time and memory. They are drafts of the sample
 * applications' shape, submitted, with a title and a summary of 350 characters of their own; of a
 * hundred, two have a lead in common, and ten have none that can be compared.
 *
 * <p>{@code java -Xmx3g -cp samples/bench/target/bench.jar dev.plumbline.bench.CallRun 1000000 2
 * [earlier] [session]}, in the project's folder. With {@code earlier} the verdicts on the
 * applications are handed in, so that what is measured is the call; with {@code session} a session
 * decides the clauses over it.
 */
public final class CallRun {
  private static final OperatingSystemMXBean CPU =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private static final String WORDS = "围绕当地产业的技术需求开展示范、培训与推广，形成可复制的做法；";
  private static final int SUMMARY = 350;

  private CallRun() {}

  /**
   * Runs a call and prints its figures.
   *
   * @param args how many applications, on how many threads, and what of the two else
   */
  public static void main(String[] args) throws IOException {
    int count = Integer.parseInt(args[0]);
    int threads = Integer.parseInt(args[1]);
    List<String> more = List.of(args).subList(2, args.length);
    Guideline loaded = Plumbline.guideline("shst-2024-42");
    Guideline guideline = more.contains("session") ? loaded.decidedBy(DecidedBy.SESSION) : loaded;
    Examination examination = Examination.formal().asOf(LocalDateTime.of(2024, 12, 3, 9, 0));
    List<Application> samples = Samples.of(guideline, "samples/applications");
    List<Verdict> verdicts =
        samples.stream().map(sample -> loaded.evaluate(sample, examination)).toList();
    boolean earlier = more.contains("earlier");
    long before = used();
    long cpu = CPU.getProcessCpuTime();
    long clock = System.nanoTime();
    long[] handedOn = new long[1];
    CallVerdict verdict =
        guideline.evaluateCall(
            IntStream.range(0, count)
                .peek(i -> progress(i, count))
                .mapToObj(
                    i ->
                        new CallEntry(
                            application(samples.get(i % samples.size()), i),
                            earlier ? on(verdicts.get(i % verdicts.size()), id(i)) : null)),
            examination,
            threads,
            each -> handedOn[0]++);
    double seconds = (System.nanoTime() - clock) / 1e9;
    double processor = (CPU.getProcessCpuTime() - cpu) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "%d applications on %d threads%s: %.1f s, %.1f s of the processor, %d findings, %d refused;"
            + " heap at most %d MB, %d bytes for each, after it %d%n",
        handedOn[0],
        threads,
        more,
        seconds,
        processor,
        verdict.findings().size(),
        verdict.refused().size(),
        peak() >> 20,
        (peak() - before) / count,
        (used() - before) / count);
    System.out.println(verdict);
  }

  private static void progress(int number, int of) {
    if (number % 10_000 == 0) {
      System.err.printf("%d of %d%n", number, of);
    }
  }

  private static String id(int number) {
    return "A-%07d".formatted(number);
  }

  private static Application application(Application sample, int number) {
    Lead lead =
        number % 100 < 90
            ? Lead.builder()
                .name("负责人")
                .ongoing(1)
                .idNumber(new IdNumber("E%08d".formatted(number % 100 == 1 ? number - 1 : number)))
                .build()
            : null;
    StringBuilder summary = new StringBuilder().append(number);
    while (summary.length() < SUMMARY) {
      summary.append(WORDS, 0, Math.min(WORDS.length(), SUMMARY - summary.length()));
    }
    return Application.builder(id(number))
        .topic(sample.topic())
        .direction(sample.direction())
        .title("特色产业绿色生产技术集成与示范之" + number)
        .summary(summary.toString())
        .applicant(sample.applicant())
        .lead(lead)
        .contracts(sample.contracts())
        .filing(Filing.builder().unitSubmittedAt(LocalDateTime.of(2024, 12, 2, 9, 0)).build())
        .awarded(number < 20)
        .build();
  }

  /** The verdict on a sample as one on another application: what a call keeps of it is the same. */
  private static Verdict on(Verdict verdict, String id) {
    return new Verdict(
        id,
        verdict.conclusion(),
        verdict.findings(),
        verdict.reviewItems(),
        verdict.derivedChecks(),
        verdict.toDo(),
        verdict.reviewRoute(),
        verdict.information(),
        verdict.notices(),
        verdict.receipt());
  }

  private static long used() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  /** The most that was in use at a time, garbage included: it hangs on what the heap may be. */
  private static long peak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToLong(pool -> pool.getPeakUsage().getUsed())
        .max()
        .orElse(0);
  }
}
