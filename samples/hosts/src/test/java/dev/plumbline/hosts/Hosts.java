package dev.plumbline.hosts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.Conclusion;
import dev.plumbline.Guideline;
import dev.plumbline.Plumbline;
import dev.plumbline.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What the build left to be tried, and what is expected of it. */
final class Hosts {
  static final Path TARGET = Path.of("target").toAbsolutePath();
  static final Path JAR = TARGET.resolve("host.jar");
  static final Path PACK = Path.of("..", "guidelines", "jiazhuang-2025").toAbsolutePath();
  static final String MAIN = "dev.plumbline.hosts.Host";
  static final String SHIPPED = "shst-2024-42";

  /** One that several clauses fail, so that there is something to be found. */
  static final Path APPLICATION =
      Path.of("..", "applications", "t3-09-trainees-39.json").toAbsolutePath();

  /** One for {@link #PACK}. */
  static final Path OTHER_APPLICATION =
      Path.of("..", "guidelines", "applications", "02-vote-74.9-percent.json").toAbsolutePath();

  /** A question about each, for the program. */
  private static final String[] BOTH = {
    SHIPPED, APPLICATION.toString(), PACK.toString(), OTHER_APPLICATION.toString()
  };

  private Hosts() {}

  /** What to start the program with for both, after what names the program. */
  static String[] both(String... before) {
    return Stream.of(before, BOTH).flatMap(Stream::of).toArray(String[]::new);
  }

  /** The jars that the program needs. */
  static List<Path> lib(Predicate<String> jar) throws IOException {
    try (Stream<Path> jars = Files.list(TARGET.resolve("lib"))) {
      return jars.filter(file -> jar.test(file.getFileName().toString())).sorted().toList();
    }
  }

  static Path shipped() throws IOException {
    return lib(jar -> jar.startsWith("rules-drl")).get(0);
  }

  /** The whole class path, the program's own jar first. */
  static List<Path> classPath() throws IOException {
    return classPath(jar -> true);
  }

  static List<Path> classPath(Predicate<String> jar) throws IOException {
    return Stream.concat(Stream.of(JAR), lib(jar).stream()).toList();
  }

  /** The program gave the verdict that it gives here, to the letter, receipt and findings too. */
  static void assertVerdict(Jvm.Run run) {
    assertPrinted(shippedVerdict(), run);
  }

  /** The same for a pack that was compiled where the program runs. */
  static void assertCompiled(Jvm.Run run) {
    assertPrinted(verdict(Plumbline.load(PACK), OTHER_APPLICATION), run);
  }

  /** The same for both, one after the other. */
  static void assertBoth(Jvm.Run run) {
    List<String> lines = new ArrayList<>(shippedVerdict());
    lines.addAll(verdict(Plumbline.load(PACK), OTHER_APPLICATION));
    assertPrinted(lines, run);
  }

  /** What is compiled already gave its verdict; why the other cannot be names the way out. */
  static void assertOnlyShipped(Jvm.Run run, String wayOut) {
    List<String> lines = run.out().lines().toList();
    assertEquals(shippedVerdict(), lines.subList(0, 3), run::toString);
    assertEquals("FAULT dev.plumbline.PackException", lines.get(3), run::toString);
    assertTrue(
        lines.subList(4, lines.size()).stream().anyMatch(line -> line.contains(wayOut)),
        run::toString);
  }

  static void assertVerdict(Guideline guideline, Path application, Jvm.Run run) {
    assertPrinted(verdict(guideline, application), run);
  }

  private static void assertPrinted(List<String> lines, Jvm.Run run) {
    assertEquals(lines, run.out().lines().toList(), run::toString);
    assertEquals(0, run.code(), run::toString);
  }

  private static List<String> shippedVerdict() {
    return verdict(Plumbline.guideline(SHIPPED), APPLICATION);
  }

  private static List<String> verdict(Guideline guideline, Path application) {
    Verdict verdict = guideline.evaluate(guideline.read(application));
    assertNotEquals(Conclusion.ELIGIBLE, verdict.conclusion(), "nothing is found");
    return List.of(
        verdict.conclusion().toString(), verdict.receipt().toString(), Plumbline.toJson(verdict));
  }

  /** The program was told why there is no verdict, in words that name all of these. */
  static void assertFault(Jvm.Run run, String... named) {
    assertTrue(run.out().startsWith("FAULT dev.plumbline.PackException\n"), run::toString);
    for (String each : named) {
      assertTrue(run.out().contains(each), () -> each + " is not named: " + run);
    }
    assertFalse(run.out().contains("\tat "), run::toString);
  }
}
