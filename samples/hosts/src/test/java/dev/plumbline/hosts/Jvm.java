package dev.plumbline.hosts;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A second JVM to be started. */
final class Jvm {
  private static final long MINUTES = 20;

  private final Path home;
  private final List<String> options = new ArrayList<>();
  private final Map<String, String> environment = new LinkedHashMap<>();

  private Jvm(Path home) {
    this.home = home;
    // Short runs: nothing of what is tried depends on either.
    options.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC"));
    environment.put("LC_ALL", "C.UTF-8");
  }

  /** Of the JDK that runs the tests. */
  static Jvm here() {
    return new Jvm(Path.of(System.getProperty("java.home")));
  }

  static Jvm of(Path home) {
    return new Jvm(home);
  }

  /** The JDKs of 17 and newer beside the one that runs the tests, and that one. */
  static List<Path> homes() throws IOException {
    Path here = Path.of(System.getProperty("java.home")).toRealPath();
    try (Stream<Path> siblings = Files.list(here.getParent())) {
      return Stream.concat(Stream.of(here), siblings.filter(Files::isDirectory).map(Jvm::real))
          .distinct()
          .filter(home -> feature(home) >= 17)
          .toList();
    }
  }

  private static Path real(Path path) {
    try {
      return path.toRealPath();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The number of the JDK's release, 0 if it is none. */
  static int feature(Path home) {
    Path release = home.resolve("release");
    if (!Files.isRegularFile(release) || !Files.isRegularFile(home.resolve("bin/java"))) {
      return 0;
    }
    try (Stream<String> lines = Files.lines(release)) {
      return lines
          .filter(line -> line.startsWith("JAVA_VERSION="))
          .map(line -> line.replaceAll("JAVA_VERSION=\"(\\d+).*", "$1"))
          .mapToInt(Integer::parseInt)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Jvm with(String... more) {
    options.addAll(List.of(more));
    return this;
  }

  Jvm environment(String name, String value) {
    environment.put(name, value);
    return this;
  }

  Jvm classPath(List<Path> path) {
    return with("-cp", String.join(File.pathSeparator, path.stream().map(Path::toString).toList()));
  }

  /** Runs it to its end. */
  Run run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(home.resolve("bin/java").toString());
    command.addAll(options);
    command.addAll(List.of(arguments));
    return run(command, environment);
  }

  static Run run(List<String> command, Map<String, String> environment)
      throws IOException, InterruptedException {
    Path out = Files.createTempFile("host", ".out");
    Path err = Files.createTempFile("host", ".err");
    try {
      ProcessBuilder builder =
          new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
      builder.environment().putAll(environment);
      Process process = builder.start();
      try {
        assertTrue(process.waitFor(MINUTES, TimeUnit.MINUTES), () -> "it hangs: " + command);
      } finally {
        process.destroyForcibly();
      }
      return new Run(process.exitValue(), text(out), text(err));
    } finally {
      Files.delete(out);
      Files.delete(err);
    }
  }

  private static String text(Path file) throws IOException {
    return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
  }

  /** What came of it. */
  record Run(int code, String out, String err) {
    @Override
    public String toString() {
      return "exit code " + code + "\n" + out + "\n" + err;
    }
  }
}
