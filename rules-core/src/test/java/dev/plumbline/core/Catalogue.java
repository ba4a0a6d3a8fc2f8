package dev.plumbline.core;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.plumbline.PackException;
import dev.plumbline.Plumbline;
import dev.plumbline.Problem;
import dev.plumbline.core.check.PackReader;
import dev.plumbline.core.load.PackFiles;
import dev.plumbline.core.load.PackReport;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Small packs with all the problems they have. An entry begins with {@code # name}; {@code == file}
 * begins another file, {@code == file in CHARSET} one in another encoding; other lines are text of
 * {@code rules.drl} from its line 2, in which <code>{U+3000}</code> is a character and <code>{0xFF}
 * </code> a byte. {@code ⇒} leads a problem as {@code line:column: words…words} or {@code
 * file:line:column: words}, {@code ⇢} the same problem's words in English, {@code ⚑} a remark. An
 * entry without problems loads; remarks count only where one is listed.
 */
public final class Catalogue {
  private static final Pattern JAVA_NAMES =
      Pattern.compile("java\\.|dev\\.plumbline|org\\.|Exception|Error|\\bclass\\b|\\tat ");

  private static final Pattern ESCAPE =
      Pattern.compile("\\{(?:U\\+(?<point>[0-9A-F]{4,5})|0x(?<octet>[0-9A-F]{2}))\\}");

  /** One message that is expected, and whether nothing may stand behind its words. */
  private record Expected(String words, String english, boolean whole) {
    boolean is(Problem problem) {
      return fits(pattern(words), problem.toString())
          && (english == null || fits(Catalogue.words(english), problem.text().english()));
    }

    private boolean fits(Pattern pattern, String actual) {
      Matcher matcher = pattern.matcher(String.valueOf(actual));
      return whole ? matcher.matches() : matcher.lookingAt();
    }
  }

  private Catalogue() {}

  /** A test for each entry. */
  public static Stream<DynamicTest> tests(Path folder, String entries) {
    return tests(folder, entries, false);
  }

  /**
   * A test for each entry of a resource, in which every message stands whole and in English too.
   */
  public static Stream<DynamicTest> resource(Path folder, String name) {
    return tests(folder, text(name), true);
  }

  /** The entries of a resource by name, as they stand there. */
  public static Map<String, String> entries(String resource) {
    Map<String, String> entries = new LinkedHashMap<>();
    for (String entry : text(resource).split("(?m)^# ")) {
      if (!entry.isBlank()) {
        String name = entry.lines().findFirst().orElseThrow();
        assertNull(entries.put(name, entry.substring(name.length() + 1)), name);
      }
    }
    return entries;
  }

  /** The entry of that name of a resource: {@code parts/end is missing}. */
  public static String entry(String fileAndName) {
    int slash = fileAndName.indexOf('/');
    String entry =
        entries("broken/" + fileAndName.substring(0, slash) + ".txt")
            .get(fileAndName.substring(slash + 1));
    assertNotNull(entry, fileAndName);
    return entry;
  }

  /** The text of a resource. */
  public static String text(String resource) {
    try (InputStream in = Catalogue.class.getResourceAsStream("/" + resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Stream<DynamicTest> tests(Path folder, String entries, boolean whole) {
    List<DynamicTest> tests = new ArrayList<>();
    for (String entry : entries.split("(?m)^# ")) {
      if (!entry.isBlank()) {
        String name = entry.lines().findFirst().orElseThrow();
        String text = entry.substring(name.length() + 1);
        Path own = folder.resolve(String.valueOf(tests.size()));
        tests.add(dynamicTest(name, () -> entry(own, name, text, whole)));
      }
    }
    assertFalse(tests.isEmpty());
    return tests.stream();
  }

  private static void entry(Path folder, String name, String entry, boolean whole) {
    write(folder, entry);
    List<Expected> problems = new ArrayList<>();
    List<Expected> remarks = new ArrayList<>();
    List<String> lines = entry.lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      String line = lines.get(i);
      if (line.startsWith("⇒ ") || line.startsWith("⚑ ")) {
        String next = i + 1 < lines.size() ? lines.get(i + 1) : "";
        String english = next.startsWith("⇢ ") ? next.substring(2) : null;
        assertTrue(english != null || !whole, () -> name + ": no English for " + line);
        (line.startsWith("⇒ ") ? problems : remarks)
            .add(new Expected(line.substring(2), english, whole));
      }
    }
    if (!remarks.isEmpty()) {
      compare(remarks, report(folder).remarks(), name);
    }
    if (problems.isEmpty()) {
      assertDoesNotThrow(() -> Plumbline.load(folder), name);
    } else {
      check(folder, problems, name);
    }
  }

  /** Writes the files of an entry. */
  public static void write(Path folder, String entry) {
    Map<String, StringBuilder> files = new LinkedHashMap<>();
    files.put("guideline.yaml", new StringBuilder(Packs.MANIFEST));
    files.put("rules.drl", new StringBuilder(Packs.HEAD));
    StringBuilder file = files.get("rules.drl");
    for (String line : entry.lines().toList()) {
      if (line.startsWith("== ")) {
        file = new StringBuilder();
        files.put(line.substring(3), file);
      } else if (!line.startsWith("⇒ ") && !line.startsWith("⇢ ") && !line.startsWith("⚑ ")) {
        file.append(line).append('\n');
      }
    }
    if (file != files.get("rules.drl") && files.get("rules.drl").length() == Packs.HEAD.length()) {
      files.remove("rules.drl");
    }
    for (Map.Entry<String, StringBuilder> each : files.entrySet()) {
      String[] nameAndCharset = each.getKey().split(" in ");
      Charset charset =
          nameAndCharset.length > 1 ? Charset.forName(nameAndCharset[1]) : StandardCharsets.UTF_8;
      Packs.write(folder, nameAndCharset[0], bytes(each.getValue().toString(), charset));
    }
  }

  private static byte[] bytes(String text, Charset charset) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Matcher escape = ESCAPE.matcher(text);
    int from = 0;
    while (escape.find()) {
      bytes.writeBytes(text.substring(from, escape.start()).getBytes(charset));
      if (escape.group("octet") != null) {
        bytes.write(Integer.parseInt(escape.group("octet"), 16));
      } else {
        bytes.writeBytes(
            Character.toString(Integer.parseInt(escape.group("point"), 16)).getBytes(charset));
      }
      from = escape.end();
    }
    bytes.writeBytes(text.substring(from).getBytes(charset));
    return bytes.toByteArray();
  }

  /** All that is found wrong with a pack before its rules are compiled. */
  public static PackReport report(Path folder) {
    PackReport report = new PackReport();
    PackReader.read(PackFiles.read(folder, report), report);
    return report;
  }

  /** Asserts that loading reports these problems and no others. */
  public static void check(Path folder, List<String> expected) {
    check(
        folder,
        expected.stream().map(words -> new Expected(words, null, false)).toList(),
        folder.toString());
  }

  private static void check(Path folder, List<Expected> expected, String name) {
    PackException refusal = assertThrows(PackException.class, () -> Plumbline.load(folder), name);
    compare(expected, refusal.problems(), name);
    for (Problem problem : refusal.problems()) {
      boolean names = JAVA_NAMES.matcher(problem.text().chinese()).find();
      assertTrue(!names || problem.text().chinese().contains("引入"), problem::toString);
    }
  }

  private static void compare(List<Expected> expected, List<Problem> actual, String name) {
    List<Problem> left = new ArrayList<>(actual);
    List<Expected> absent = new ArrayList<>();
    for (Expected one : expected) {
      Problem found = left.stream().filter(one::is).findFirst().orElse(null);
      if (found == null) {
        absent.add(one);
      } else {
        left.remove(found);
      }
    }
    String all =
        actual.stream()
            .map(problem -> "\n⇒ " + problem + "\n⇢ " + problem.text().english())
            .collect(Collectors.joining());
    assertEquals(List.of(), absent, () -> name + ": not reported; reported were" + all);
    assertEquals(List.of(), left, name + ": reported beside what was expected");
  }

  private static Pattern pattern(String expected) {
    return words(Character.isDigit(expected.charAt(0)) ? "rules.drl:" + expected : expected);
  }

  private static Pattern words(String expected) {
    return Pattern.compile(
        Stream.of(expected.split("…", -1)).map(Pattern::quote).collect(Collectors.joining(".*")),
        Pattern.DOTALL);
  }
}
