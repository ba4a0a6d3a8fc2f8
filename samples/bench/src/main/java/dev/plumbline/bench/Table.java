package dev.plumbline.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * The engine beside others in one table, in Markdown: formal examinations of the sample
 * applications of topic 3 in turn, on one thread. That the parties find the same is looked at
 * before anything is timed; where they do not, the table ends with that.
 *
 * <p>{@code java -jar samples/bench/target/bench.jar table [-quick]}, in the project's folder;
 * {@code -quick} is to try whether it runs, not to quote.
 */
public final class Table {
  private static final String TOPIC3 = "Topic3Benchmark.";
  private static final String COMMON = "CommonBenchmark.booleans ";

  /** A row: what is timed, of how many clauses, and the engine that is started cold for it. */
  private record Line(String title, String clauses, String benchmark, String cold) {}

  private static final List<Line> LINES =
      List.of(
          new Line("by hand, in Java: statuses, severities", "67", TOPIC3 + "byHand", "hand"),
          new Line(
              "by hand, in Java: whole findings, with evidence",
              "67",
              TOPIC3 + "byHandFindings",
              "hand-findings"),
          new Line(
              "**engine**: verdict, statuses, severities",
              "all",
              TOPIC3 + "engineStatuses",
              "plan"),
          new Line(
              "**engine**: verdict, whole findings, with evidence",
              "all",
              TOPIC3 + "engineFindings",
              "findings"),
          new Line("**engine**: the same, as JSON bytes", "all", TOPIC3 + "engineJson", "json"),
          new Line("**engine**, decided by a session", "all", TOPIC3 + "engineSession", "session"),
          new Line("plain Drools: rules fire", "all", TOPIC3 + "plainDroolsFiring", "drools"),
          new Line("plain Drools: and their names", "all", TOPIC3 + "plainDrools", "drools"),
          new Line("**engine**: verdict on these alone", "25", COMMON + "plumbline", "plumbline"),
          new Line("Java predicates", "25", COMMON + "java", "java"),
          new Line("Easy Rules", "25", COMMON + "easy-rules", "easy-rules"),
          new Line("Evrete", "25", COMMON + "evrete", "evrete"),
          new Line("CEL", "25", COMMON + "cel", "cel"),
          new Line("KIE DMN", "25", COMMON + "kie-dmn", "kie-dmn"),
          new Line("Camunda DMN", "25", COMMON + "camunda-dmn", "camunda-dmn"));

  private static final String BY_HAND = TOPIC3 + "byHandFindings";
  private static final String DROOLS = TOPIC3 + "plainDroolsFiring";

  /** Microseconds for a verdict, in the middle of the iterations and around it; bytes allocated. */
  private record Figures(double low, double median, double high, double bytes) {}

  /** Milliseconds to the first verdict and to be loaded, megabytes of memory at most. */
  private record Cold(long first, long load, long megabytes) {}

  private Table() {}

  /**
   * Measures and prints.
   *
   * @param args {@code -quick} for few and short iterations
   */
  public static void main(String[] args) throws RunnerException, IOException {
    boolean quick = Arrays.asList(args).contains("-quick");
    Map<String, Figures> figures = run(quick);
    System.out.printf(
        "Median of %d iterations, and from the first to the third quarter of them;%n"
            + "cold start and memory: median of %d JVMs (-Xmx512m, serial collector)."
            + " JDK %s, %d processors%s.%n%n",
        iterations(quick),
        starts(quick),
        System.getProperty("java.version"),
        Runtime.getRuntime().availableProcessors(),
        quick ? ". QUICK: not to be quoted" : "");
    System.out.println(
        "| | clauses | µs a verdict | p25–p75 | × by hand | × plain Drools | bytes allocated"
            + " | first verdict, ms | of it load, ms | memory, MB |");
    System.out.println("|---|---:|---:|---:|---:|---:|---:|---:|---:|---:|");
    Map<String, Cold> starts = new HashMap<>();
    for (Line line : LINES) {
      if (!starts.containsKey(line.cold)) {
        starts.put(line.cold, cold(line.cold, starts(quick)));
      }
      print(line, figures, starts.get(line.cold));
    }
  }

  private static int iterations(boolean quick) {
    return quick ? 5 : 25;
  }

  private static int starts(boolean quick) {
    return quick ? 1 : 5;
  }

  private static void print(Line line, Map<String, Figures> all, Cold cold) {
    Figures own = all.get(line.benchmark);
    System.out.printf(
        Locale.ROOT,
        "| %s | %s | %s | %s–%s | %s | %s | %,.0f | %d | %d | %d |%n",
        line.title,
        line.clauses,
        said(own.median),
        said(own.low),
        said(own.high),
        said(own.median / all.get(BY_HAND).median),
        said(own.median / all.get(DROOLS).median),
        own.bytes,
        cold.first,
        cold.load,
        cold.megabytes);
  }

  /** With three digits that count. */
  private static String said(double number) {
    int digits = number >= 100 ? 0 : number >= 10 ? 1 : number >= 1 ? 2 : 3;
    return ("%,." + digits + "f").formatted(number);
  }

  private static Map<String, Figures> run(boolean quick) throws RunnerException {
    OptionsBuilder options = new OptionsBuilder();
    LINES.stream()
        .map(line -> line.benchmark.split(" ")[0])
        .distinct()
        .forEach(name -> options.include("\\." + name.replace(".", "\\.") + "$"));
    options
        .verbosity(VerboseMode.SILENT)
        .addProfiler(GCProfiler.class)
        .warmupIterations(quick ? 2 : 10)
        .warmupTime(TimeValue.milliseconds(quick ? 300 : 1000))
        .measurementIterations(iterations(quick))
        .measurementTime(TimeValue.milliseconds(200))
        .shouldFailOnError(true)
        .forks(1);
    Map<String, Figures> figures = new HashMap<>();
    for (RunResult result : new Runner(options.build()).run()) {
      String by = result.getParams().getParam("by");
      String name = result.getParams().getBenchmark().replaceFirst(".*\\.(\\w+\\.\\w+)$", "$1");
      figures.put(by == null ? name : name + " " + by, figures(result));
    }
    return figures;
  }

  private static Figures figures(RunResult result) {
    List<Double> times = new ArrayList<>();
    List<Double> bytes = new ArrayList<>();
    for (BenchmarkResult fork : result.getBenchmarkResults()) {
      for (IterationResult iteration : fork.getIterationResults()) {
        times.add(iteration.getPrimaryResult().getScore());
        iteration
            .getSecondaryResults()
            .forEach(
                (label, one) -> {
                  if (label.endsWith("gc.alloc.rate.norm")) {
                    bytes.add(((Result<?>) one).getScore());
                  }
                });
      }
    }
    return new Figures(
        at(times, 0.25), at(times, 0.5), at(times, 0.75), bytes.isEmpty() ? -1 : at(bytes, 0.5));
  }

  private static double at(List<Double> numbers, double share) {
    List<Double> ordered = numbers.stream().sorted().toList();
    return ordered.get((int) Math.round(share * (ordered.size() - 1)));
  }

  private static Cold cold(String engine, int times) throws IOException {
    List<List<Double>> columns = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    for (int i = 0; i < times; i++) {
      String[] said = start(engine).strip().split(" ");
      for (int column = 0; column < said.length; column++) {
        columns.get(column).add(Double.valueOf(said[column]));
      }
    }
    return new Cold(
        Math.round(at(columns.get(0), 0.5)),
        Math.round(at(columns.get(1), 0.5)),
        Math.round(at(columns.get(2), 0.5) / 1024));
  }

  private static String start(String engine) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                ColdStart.class.getName(),
                engine)
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      String line = out.readLine();
      if (line == null) {
        throw new IOException(engine + " gave no verdict");
      }
      return line;
    } finally {
      process.destroy();
    }
  }
}
