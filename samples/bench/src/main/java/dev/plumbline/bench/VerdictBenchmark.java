package dev.plumbline.bench;

import dev.plumbline.Examination;
import dev.plumbline.Guideline;
import dev.plumbline.Plumbline;
import dev.plumbline.Verdict;
import dev.plumbline.fact.Application;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Verdicts a second on one thread, over the sample applications in turn.
 *
 * <p>Build with {@code ./mvnw -q -DskipTests -pl samples/bench -am package}, then run {@code java
 * -jar samples/bench/target/bench.jar} in the project's folder.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 4, time = 3)
@Fork(1)
@Threads(1)
public class VerdictBenchmark {
  /** The folder of the applications. */
  @Param("samples/applications")
  public String folder;

  private Guideline guideline;
  private List<Application> applications;
  private int next;

  /** Loads the guideline and reads the applications. */
  @Setup
  public void load() throws IOException {
    guideline = Plumbline.guideline("shst-2024-42");
    try (Stream<Path> files = Files.list(Path.of(folder))) {
      applications =
          files
              .filter(file -> file.toString().endsWith(".json"))
              .sorted()
              .map(guideline::read)
              .toList();
    }
  }

  private Application next() {
    next = (next + 1) % applications.size();
    return applications.get(next);
  }

  /** Pre-checks; drafts among them are tried for two days. */
  @Benchmark
  public Verdict precheck() {
    return guideline.evaluate(next());
  }

  /** Formal examinations. */
  @Benchmark
  public Verdict formal() {
    return guideline.evaluate(next(), Examination.formal());
  }

  /** From the verdict of a pre-check to its JSON. */
  @Benchmark
  public String precheckToJson() {
    return Plumbline.toJson(guideline.evaluate(next()));
  }
}
