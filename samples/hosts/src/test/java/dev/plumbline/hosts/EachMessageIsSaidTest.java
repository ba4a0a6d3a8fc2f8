package dev.plumbline.hosts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Each message of the library's catalogue is said in some test of this build. It stands here
 * because this module is the last; where some of the tests did not run, there is nothing to be
 * told.
 */
class EachMessageIsSaidTest {
  private static final Path ROOT = Path.of("..", "..");
  private static final Path CATALOGUE =
      ROOT.resolve("rules-core/src/main/resources/dev/plumbline/core/words/messages");

  @Test
  void noMessageIsWithoutATest() throws IOException {
    Set<String> unsaid = catalogue();
    assertNotEquals(Set.of(), unsaid);
    for (String module : List.of("rules-core", "rules-drl", "samples/cli")) {
      List<String> record = record(ROOT.resolve(module).resolve("target/messages-said"));
      Set<String> absent = tests(ROOT.resolve(module).resolve("src/test/java"));
      absent.removeAll(told("ran ", record));
      assumeTrue(absent.isEmpty(), () -> "of " + module + " this build did not run " + absent);
      unsaid.removeAll(told("said ", record));
    }
    assertEquals(Set.of(), unsaid, "no test says");
  }

  private static Set<String> catalogue() throws IOException {
    Set<String> keys = new TreeSet<>();
    for (Path file : files(CATALOGUE, "_zh.properties")) {
      Properties texts = new Properties();
      try (Reader reader = Files.newBufferedReader(file)) {
        texts.load(reader);
      }
      String name = file.getFileName().toString().replace("_zh.properties", ".");
      texts.stringPropertyNames().forEach(key -> keys.add(name + key));
    }
    return keys;
  }

  private static Set<String> tests(Path code) throws IOException {
    return files(code, "Test.java").stream()
        .map(file -> code.relativize(file).toString().replace(".java", ""))
        .map(name -> name.replace('/', '.').replace('\\', '.'))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** What this build wrote; what an earlier one left does not count. */
  private static List<String> record(Path folder) throws IOException {
    Stream.Builder<String> lines = Stream.builder();
    if (Files.isDirectory(folder)) {
      for (Path file : files(folder, ".txt")) {
        List<String> all = Files.readAllLines(file);
        if (all.get(0).equals("build " + System.getProperty("build.started"))) {
          all.forEach(lines);
        }
      }
    }
    return lines.build().toList();
  }

  private static Set<String> told(String what, List<String> record) {
    return record.stream()
        .filter(line -> line.startsWith(what))
        .map(line -> line.substring(what.length()))
        .collect(Collectors.toSet());
  }

  private static List<Path> files(Path folder, String end) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(file -> file.toString().endsWith(end)).toList();
    }
  }
}
