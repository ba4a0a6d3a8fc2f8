package dev.plumbline.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Prints what a start costs: for each command the median, over so many runs in processes of their
 * own, of the time from typing to the end, of the processor time, and of the most memory that was
 * resident. What is compiled is kept in a folder of this run, which is empty where a row says so.
 *
 * <p>Build with {@code ./mvnw -q -DskipTests -pl samples/bench,samples/quickstart -am package},
 * then run {@code java -cp samples/bench/target/bench.jar dev.plumbline.bench.ColdRun [RUNS]} in
 * the project's folder. Processor time and memory are looked up while a process runs, every few
 * milliseconds: memory on Linux only.
 */
public final class ColdRun {
  private static final String SCRIPT = Path.of("samples", "plumbline").toString();
  private static final Path APPLICATION =
      Path.of("samples/applications/t3-13-posting-ends-2025-06-02.json");
  private static final Pattern RULE = Pattern.compile("(?ms)^rule \".*?^end");
  private static final Pattern FIGURE =
      Pattern.compile("(?<before>[<>]= )(?<figure>\\d+)(?![.\\d])");
  private static final Pattern PEAK = Pattern.compile("VmHWM:\\s+(\\d+) kB");
  private static final int POLL_MILLIS = 2;

  private final Path folder;
  private final int runs;

  private ColdRun(Path folder, int runs) {
    this.folder = folder;
    this.runs = runs;
  }

  /** What one run took. */
  private record Cost(double seconds, double processor, double megabytes) {}

  /**
   * Prints the table.
   *
   * @param args how often each command is run; 5 times if it is not said
   */
  public static void main(String[] args) throws IOException {
    Path folder = Files.createTempDirectory("cold");
    try {
      new ColdRun(folder, args.length > 0 ? Integer.parseInt(args[0]) : 5).print();
    } finally {
      delete(folder);
    }
  }

  private void print() throws IOException {
    String pack = folder.resolve("pack").toString();
    run(List.of(SCRIPT, "export", pack)); // builds what is not built
    String clause = first("@clause\\(\"([^\"]+)\"\\)");
    String figure = edited("figure", rule -> !rule.contains("@kind(\"CAP\")"));
    String cap = edited("cap", rule -> rule.contains("@kind(\"CAP\")"));
    String renamed = renamed();
    System.out.printf("%-48s %8s %8s %8s%n", "median of " + runs, "clock s", "CPU s", "MB");
    row("first verdict of a program", false, program());
    row("check of one application", false, SCRIPT, "check", APPLICATION.toString());
    row("explain", false, SCRIPT, "explain", clause);
    row("clauses", false, SCRIPT, "clauses");
    row("validate, one figure edited, nothing kept", true, SCRIPT, "validate", figure);
    row("validate, the same again", false, SCRIPT, "validate", figure);
    row("validate, all compiled, nothing kept", true, SCRIPT, "validate", renamed);
    row("validate, the same again", false, SCRIPT, "validate", renamed);
    row("test of the shipped pack", false, SCRIPT, "test", pack);
    row("diff of a figure", false, SCRIPT, "diff", pack, figure);
    row("diff of a cap", false, SCRIPT, "diff", pack, cap);
  }

  private static String[] program() {
    return new String[] {
      Path.of(System.getProperty("java.home"), "bin", "java").toString(),
      "-XX:TieredStopAtLevel=1",
      "-XX:+UseSerialGC",
      "-jar",
      "samples/quickstart/target/quickstart.jar",
      APPLICATION.toString()
    };
  }

  private void row(String name, boolean nothingKept, String... command) {
    List<Cost> costs = new ArrayList<>();
    for (int i = 0; i < runs; i++) {
      if (nothingKept) {
        delete(folder.resolve("kept"));
      }
      costs.add(run(List.of(command)));
    }
    System.out.printf(
        "%-48s %8.2f %8.2f %8.0f%n",
        name,
        median(costs, Cost::seconds),
        median(costs, Cost::processor),
        median(costs, Cost::megabytes));
  }

  private static double median(List<Cost> costs, ToDoubleFunction<Cost> value) {
    return costs.stream().mapToDouble(value).sorted().toArray()[costs.size() / 2];
  }

  private Cost run(List<String> command) {
    try {
      ProcessBuilder builder = new ProcessBuilder(command);
      builder.environment().put("XDG_CACHE_HOME", folder.resolve("kept").toString());
      builder.redirectOutput(ProcessBuilder.Redirect.DISCARD);
      builder.redirectError(ProcessBuilder.Redirect.DISCARD);
      long begin = System.nanoTime();
      Process process = builder.start();
      Path status = Path.of("/proc", String.valueOf(process.pid()), "status");
      Duration processor = Duration.ZERO;
      double megabytes = 0;
      while (!process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS)) {
        processor = process.info().totalCpuDuration().orElse(processor);
        megabytes = Math.max(megabytes, peak(status));
      }
      double seconds = (System.nanoTime() - begin) / 1e9;
      if (process.exitValue() > 1) {
        throw new IllegalStateException(command + " ended with " + process.exitValue());
      }
      return new Cost(seconds, processor.toNanos() / 1e9, megabytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static double peak(Path status) {
    try {
      Matcher peak = PEAK.matcher(Files.readString(status));
      return peak.find() ? Long.parseLong(peak.group(1)) / 1024.0 : 0;
    } catch (IOException e) {
      return 0; // it has ended, or this is no Linux
    }
  }

  /** What the rules have that is found first. */
  private String first(String pattern) throws IOException {
    Pattern looked = Pattern.compile(pattern);
    for (Path file : rules(folder.resolve("pack"))) {
      Matcher found = looked.matcher(Files.readString(file));
      if (found.find()) {
        return found.group(1);
      }
    }
    throw new IllegalStateException("nothing like " + pattern);
  }

  /** A copy of the pack in which one figure of the first such rule is one more. */
  private String edited(String name, Predicate<String> wanted) throws IOException {
    Path copy = copy(name);
    for (Path file : rules(copy)) {
      String text = Files.readString(file);
      Matcher rule = RULE.matcher(text);
      while (rule.find()) {
        Matcher figure = FIGURE.matcher(rule.group());
        if (wanted.test(rule.group()) && figure.find()) {
          long more = Long.parseLong(figure.group("figure")) + 1;
          String edited =
              rule.group().substring(0, figure.start("figure"))
                  + more
                  + rule.group().substring(figure.end("figure"));
          Files.writeString(
              file, text.substring(0, rule.start()) + edited + text.substring(rule.end()));
          return copy.toString();
        }
      }
    }
    throw new IllegalStateException("no rule with a figure");
  }

  /** A copy under another package name, of which nothing was compiled when the jar was built. */
  private String renamed() throws IOException {
    Path copy = copy("renamed");
    for (Path file : rules(copy)) {
      String text = Files.readString(file);
      Files.writeString(file, text.replaceFirst("(?m)^package \\w+", "package renamed"));
    }
    return copy.toString();
  }

  private Path copy(String name) throws IOException {
    Path pack = folder.resolve("pack");
    Path copy = folder.resolve(name);
    for (Path file : files(pack)) {
      Path to = copy.resolve(pack.relativize(file));
      Files.createDirectories(to.getParent());
      Files.copy(file, to);
    }
    return copy;
  }

  private static List<Path> rules(Path pack) throws IOException {
    return files(pack).stream().filter(file -> file.toString().endsWith(".drl")).toList();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).sorted().toList();
    }
  }

  private static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
