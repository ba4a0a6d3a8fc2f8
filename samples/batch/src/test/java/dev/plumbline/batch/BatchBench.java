package dev.plumbline.batch;

import dev.plumbline.batch.columns.Mapping;
import dev.plumbline.batch.kept.KeptFolder;
import dev.plumbline.batch.read.Filled;
import dev.plumbline.batch.read.Judged;
import dev.plumbline.batch.read.Reading;
import dev.plumbline.batch.read.Reads;
import dev.plumbline.batch.read.Round;
import dev.plumbline.batch.read.Settings;
import dev.plumbline.batch.run.BatchRun;
import dev.plumbline.batch.run.Products;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.IdNumber;
import dev.plumbline.fact.Lead;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * What a whole batch takes, from the workbook of applications to that of results.
 *
 * <p>{@code java -cp … dev.plumbline.batch.BatchBench fill 100000 FOLDER} makes the workbook, the
 * samples over and over under other titles, and {@code java -Xmx512m -cp …
 * dev.plumbline.batch.BatchBench run 100000 FOLDER} decides it.
 */
public final class BatchBench {
  private BatchBench() {}

  /**
   * Makes a workbook, or decides one and prints what that took.
   *
   * @param args what, how many, and in which folder
   */
  public static void main(String[] args) throws IOException {
    int count = Integer.parseInt(args[1]);
    Path folder = Files.createDirectories(Path.of(args[2]));
    Path in = folder.resolve("in-" + count + ".xlsx");
    if (args[0].equals("fill")) {
      List<Application> samples = Samples.of("applications");
      Filled.write(
          in,
          Reads.COLUMNS,
          () -> IntStream.range(0, count).mapToObj(i -> application(samples, i)).iterator());
      return;
    }
    long cpu = PaperBench.cpu();
    long clock = System.nanoTime();
    long rows = decide(in, folder.resolve("out-" + count + ".xlsx"), folder);
    double seconds = (PaperBench.cpu() - cpu) / 1e9;
    System.out.printf(
        Locale.ROOT,
        "%d rows: %.1f s of the processor, %.0f a second of it (%.1f s by the clock);"
            + " heap at most %d MB of %d%n",
        rows,
        seconds,
        rows / seconds,
        (System.nanoTime() - clock) / 1e9,
        PaperBench.peak() >> 20,
        Runtime.getRuntime().maxMemory() >> 20);
  }

  /** A sample under another title, of another lead: in no call all clash with all. */
  private static Application application(List<Application> samples, int number) {
    Application sample = PaperBench.sample(samples, number);
    Lead lead = sample.lead();
    IdNumber passport = new IdNumber(String.format(Locale.ROOT, "E%08d", number));
    return sample.toBuilder()
        .title(sample.title() == null ? null : sample.title() + "（" + number + "）")
        .summary(sample.summary() == null ? null : number + "：" + sample.summary())
        .lead(lead == null ? null : new Lead(lead.name(), passport, lead.ongoing()))
        .build();
  }

  private static long decide(Path in, Path out, Path folder) throws IOException {
    Settings settings = new Settings(Reads.COLUMNS, Mapping.NONE, false, Set.of());
    try (KeptFolder kept = KeptFolder.temporary(folder);
        Reading reading = new Reading(List.of(in), settings);
        Products products =
            new Products(
                Samples.GUIDELINE,
                Samples.FORMAL,
                kept,
                Products.Content.WORKBOOK,
                false,
                null,
                Locale.CHINESE)) {
      new BatchRun(
              Samples.GUIDELINE,
              Samples.FORMAL,
              Judged.NONE,
              Round.NONE,
              Runtime.getRuntime().availableProcessors())
          .run(reading, products::make, products::take);
      products.finish();
      try (OutputStream written = Files.newOutputStream(out)) {
        products.writeTo(written);
      }
      return products.rows();
    }
  }
}
