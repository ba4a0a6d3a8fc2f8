package dev.plumbline.core;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.plumbline.PackException;
import dev.plumbline.Plumbline;
import dev.plumbline.Problem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Small packs with all the problems they have. An entry begins with {@code # name}; {@code == file}
 * begins another file; other lines are text of {@code rules.drl} from its line 2; {@code ⇒} leads a
 * problem as {@code line:column: words…words} or {@code file:line:column: words}, and an entry
 * without any loads.
 */
public final class Catalogue {
  private static final Pattern JAVA_NAMES =
      Pattern.compile("java\\.|dev\\.plumbline|org\\.|Exception|Error|\\bclass\\b|\\tat ");

  private Catalogue() {}

  /** A test for each entry. */
  public static Stream<DynamicTest> tests(Path folder, String entries) {
    List<DynamicTest> tests = new ArrayList<>();
    for (String entry : entries.split("(?m)^# ")) {
      if (!entry.isBlank()) {
        String name = entry.lines().findFirst().orElseThrow();
        Path own = folder.resolve(String.valueOf(tests.size()));
        tests.add(dynamicTest(name, () -> entry(own, name, entry.substring(name.length() + 1))));
      }
    }
    assertFalse(tests.isEmpty());
    return tests.stream();
  }

  private static void entry(Path folder, String name, String entry) {
    Map<String, StringBuilder> files = new LinkedHashMap<>();
    files.put("guideline.yaml", new StringBuilder(Packs.MANIFEST));
    files.put("rules.drl", new StringBuilder(Packs.HEAD));
    List<String> expected = new ArrayList<>();
    StringBuilder file = files.get("rules.drl");
    for (String line : entry.lines().toList()) {
      if (line.startsWith("⇒ ")) {
        expected.add(line.substring(2));
      } else if (line.startsWith("== ")) {
        file = new StringBuilder();
        files.put(line.substring(3), file);
      } else {
        file.append(line).append('\n');
      }
    }
    if (file != files.get("rules.drl") && files.get("rules.drl").length() == Packs.HEAD.length()) {
      files.remove("rules.drl");
    }
    for (Map.Entry<String, StringBuilder> each : files.entrySet()) {
      Packs.write(folder, each.getKey(), each.getValue().toString());
    }
    if (expected.isEmpty()) {
      assertDoesNotThrow(() -> Plumbline.load(folder), name);
    } else {
      check(folder, expected, name);
    }
  }

  /** Asserts that loading reports these problems and no others. */
  public static void check(Path folder, List<String> expected) {
    check(folder, expected, folder.toString());
  }

  private static void check(Path folder, List<String> expected, String name) {
    PackException refusal = assertThrows(PackException.class, () -> Plumbline.load(folder), name);
    List<String> actual = refusal.problems().stream().map(Problem::toString).toList();
    List<String> left = new ArrayList<>(actual);
    List<String> absent = new ArrayList<>();
    for (String one : expected) {
      Pattern pattern = pattern(one);
      String found =
          left.stream()
              .filter(problem -> pattern.matcher(problem).lookingAt())
              .findFirst()
              .orElse(null);
      if (found == null) {
        absent.add(one);
      } else {
        left.remove(found);
      }
    }
    assertEquals(List.of(), absent, () -> name + ": not reported; reported were " + actual);
    assertEquals(List.of(), left, name + ": reported beside what was expected");
    for (Problem problem : refusal.problems()) {
      boolean names = JAVA_NAMES.matcher(problem.message()).find();
      assertTrue(!names || problem.message().startsWith("不能引入"), problem::toString);
    }
  }

  private static Pattern pattern(String expected) {
    String whole = Character.isDigit(expected.charAt(0)) ? "rules.drl:" + expected : expected;
    return Pattern.compile(
        Stream.of(whole.split("…")).map(Pattern::quote).collect(Collectors.joining(".*")),
        Pattern.DOTALL);
  }
}
