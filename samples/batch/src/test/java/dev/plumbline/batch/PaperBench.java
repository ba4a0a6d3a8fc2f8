package dev.plumbline.batch;

import dev.plumbline.Batch;
import dev.plumbline.Verdict;
import dev.plumbline.batch.form.FormFolder;
import dev.plumbline.batch.form.FormFormat;
import dev.plumbline.batch.kept.KeptFolder;
import dev.plumbline.batch.write.ResultWorkbook;
import dev.plumbline.fact.Application;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * What papers take, in time and memory: the samples over and over, with ids of their own.
 *
 * <p>{@code java -Xmx512m … dev.plumbline.batch.PaperBench workbook 100000 FOLDER}, or {@code
 * html}, {@code pdf} or {@code docx} in place of the workbook.
 */
public final class PaperBench {
  private PaperBench() {}

  /**
   * Writes papers and prints what that took.
   *
   * @param args what, how many, and into which folder
   */
  public static void main(String[] args) throws IOException {
    int count = Integer.parseInt(args[1]);
    Path folder = Files.createDirectories(Path.of(args[2]));
    List<Application> samples = Samples.of("applications");
    samples.forEach(sample -> Samples.GUIDELINE.evaluate(sample, Samples.FORMAL));
    long cpu = cpu();
    long clock = System.nanoTime();
    long bytes =
        args[0].equals("workbook")
            ? workbook(samples, count, folder.resolve(count + ".xlsx"))
            : forms(samples, count, folder, FormFormat.valueOf(args[0].toUpperCase(Locale.ROOT)));
    double seconds = (System.nanoTime() - clock) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "%s: %d in %.1f s, %.0f a second; %.1f s of the processor; heap at most %d MB of %d; %d kB%n",
        args[0],
        count,
        seconds,
        count / seconds,
        (cpu() - cpu) / 1e9,
        peak() >> 20,
        Runtime.getRuntime().maxMemory() >> 20,
        bytes >> 10);
  }

  private static long workbook(List<Application> samples, int count, Path file) throws IOException {
    try (KeptFolder kept = KeptFolder.temporary(file.toAbsolutePath().getParent())) {
      ResultWorkbook workbook = ResultWorkbook.in(kept, Locale.CHINESE, false);
      Batch.<Integer, ResultWorkbook.Prepared>of(
              i -> {
                Application application = sample(samples, i);
                Verdict verdict = Samples.GUIDELINE.evaluate(application, Samples.FORMAL);
                return workbook.prepare(Samples.GUIDELINE, null, application, verdict);
              })
          .on(Runtime.getRuntime().availableProcessors())
          .run(
              IntStream.range(0, count).iterator(),
              row -> workbook.add(((Batch.Done<ResultWorkbook.Prepared>) row).result()));
      System.out.printf("%d are decided and wait%n", count);
      try (OutputStream out = Files.newOutputStream(file)) {
        workbook.writeTo(out);
      }
    }
    return Files.size(file);
  }

  private static long forms(List<Application> samples, int count, Path folder, FormFormat format)
      throws IOException {
    FormFolder forms = FormFolder.in(folder, format, Locale.CHINESE, null);
    long bytes = 0;
    for (int i = 0; i < count; i++) {
      Application application = sample(samples, i);
      Verdict verdict = Samples.GUIDELINE.evaluate(application, Samples.FORMAL);
      bytes += Files.size(forms.add(Samples.GUIDELINE, application, verdict));
    }
    forms.cover(null);
    return bytes;
  }

  static Application sample(List<Application> samples, int number) {
    Application sample = samples.get(number % samples.size());
    return Application.builder(sample.id() + "-" + number)
        .guideline(sample.guideline())
        .callName(sample.callName())
        .title(sample.title())
        .summary(sample.summary())
        .topic(sample.topic())
        .direction(sample.direction())
        .startsOn(sample.startsOn())
        .endsOn(sample.endsOn())
        .requested(sample.requested())
        .applicant(sample.applicant())
        .lead(sample.lead())
        .posting(sample.posting())
        .cooperation(sample.cooperation())
        .partners(sample.partners())
        .contracts(sample.contracts())
        .recommendation(sample.recommendation())
        .documents(sample.documents())
        .declarations(sample.declarations())
        .audits(sample.audits())
        .indicators(sample.indicators())
        .filing(sample.filing())
        .budget(sample.budget())
        .judgements(sample.judgements())
        .build();
  }

  static long cpu() {
    return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
        .getProcessCpuTime();
  }

  static long peak() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP)
        .mapToLong(pool -> pool.getPeakUsage().getUsed())
        .max()
        .orElse(0);
  }
}
