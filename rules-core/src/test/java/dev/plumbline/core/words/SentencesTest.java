package dev.plumbline.core.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What people read stands in the catalogue, and not in the code: no literal of these packages is
 * Chinese or an English sentence. Texts of exceptions that only a fault of our own throws are for
 * us, and are left out.
 */
class SentencesTest {
  private static final Path CODE = Path.of("src/main/java/dev/plumbline");

  /** Classes with Chinese words that are data and are told to nobody, with what they are. */
  private static final Map<String, String> DATA =
      Map.ofEntries(
          Map.entry("core/annotate/Line", "numerals and marks of headings"),
          Map.entry("core/annotate/Locator", "what citations call the beginning of a text"),
          Map.entry("core/check/AreaNames", "what kinds of areas are called"),
          Map.entry(
              "core/check/Figure",
              "numerals, counting words and names with figures in texts of a pack"),
          Map.entry("core/check/FigureCheck", "units that have smaller ones"),
          Map.entry("core/check/CopiedFiles", "what copies of files are called"),
          Map.entry("core/check/DirectionCheck", "which way texts of a pack say a bound"),
          Map.entry("core/check/MeantValues", "dates and amounts as people write them"),
          Map.entry("core/check/MeasureCheck", "units in which days are counted on"),
          Map.entry("core/check/PlaceCheck", "the levels of places"),
          Map.entry("core/check/SlipRemarks", "names of topics and directions"),
          Map.entry("core/check/WordLines", "what joins two words of a line, and should not"),
          Map.entry("core/check/WordLine", "what joins the words of a vocabulary's line"),
          Map.entry("core/facts/PropertyTexts", "what joins the words of a list"),
          Map.entry("core/facts/Measured", "units of what lies between two days"),
          Map.entry("core/json/ApplicationJson", "the unit of an amount"),
          Map.entry(
              "core/json/ScalarSchemas", "units and digits of an amount, and how days are written"),
          Map.entry("core/json/WrittenTimes", "how days are written"),
          Map.entry("core/json/WrittenTruths", "yes and no as they are written"),
          Map.entry(
              "core/json/VerdictWords",
              "a table in both languages: what each part of a verdict is"),
          Map.entry("core/load/FileName", "a character that tells encodings apart"),
          Map.entry("core/read/BareWords", "truth values as people write them"),
          Map.entry("core/read/DeclarationReader", "types of fields as people call them"),
          Map.entry("core/read/NearWords", "comparisons in words"),
          Map.entry("core/read/Brackets", "what people write for and"),
          Map.entry("core/read/Slips", "what people write for or, and for dates"),
          Map.entry("core/words/Claim", "how a title says that something is so"),
          Map.entry("core/words/UnitWords", "units, each with its English"),
          Map.entry("core/words/ValueWords", "units"),
          Map.entry("workbench/diff/Calls", "texts of applications that are made up"),
          Map.entry("workbench/diff/ChangedWords", "a text that is made up"),
          Map.entry("workbench/diff/Probes", "a text that is made up"),
          Map.entry("workbench/diff/PropertyEdits", "texts that are made up"),
          Map.entry("workbench/diff/SatisfyingEdits", "texts that are made up"),
          Map.entry("workbench/diff/Witnesses", "the name of a file"));

  /** Texts, characters and comments, so that none is taken for part of another. */
  private static final Pattern LITERAL =
      Pattern.compile(
          "(?s)/\\*.*?\\*/|//[^\\n]*"
              + "|(?<own>(?:Exception|Error)\\(\\s*)?"
              + "(?<literal>\"\"\".*?\"\"\"|\"(?:[^\"\\\\\\n]|\\\\.)*\"|'(?:[^'\\\\\\n]|\\\\.)*')");

  private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

  /** Four words in a row; in other packages there are lines for the log, lists of names … */
  private static final Pattern ENGLISH = Pattern.compile("[A-Za-z]+(?:[,;:]? [A-Za-z]+){3}");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "core/annotate",
        "core/cases",
        "core/check",
        "core/compile",
        "core/document",
        "core/evaluate",
        "core/explain",
        "core/facts",
        "core/json",
        "core/load",
        "core/opinion",
        "core/read",
        "core/report",
        "core/rule",
        "core/words",
        "junit",
        "workbench"
      })
  void aPackageSaysNothingByItself(String room) throws IOException {
    List<String> said = new ArrayList<>();
    for (Path file : sources(room)) {
      boolean data = DATA.containsKey(name(file));
      for (String literal : literals(Files.readString(file))) {
        boolean english = room.equals("core/check") && ENGLISH.matcher(literal).find();
        if (english || !data && CHINESE.matcher(literal).find()) {
          said.add(name(file) + " says " + literal);
        }
      }
    }
    assertEquals(List.of(), said);
  }

  /** The classes that stand in no room: those that load, and build, packs. */
  @Test
  void theHallSaysNothingByItself() throws IOException {
    List<String> said = new ArrayList<>();
    try (Stream<Path> files = Files.list(CODE.resolve("core"))) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        literals(Files.readString(file)).stream()
            .filter(literal -> CHINESE.matcher(literal).find())
            .forEach(literal -> said.add(name(file) + " says " + literal));
      }
    }
    assertEquals(List.of(), said);
  }

  @Test
  void everyRoomIsLookedAt() throws Exception {
    Set<String> looked =
        new TreeSet<>(
            List.of(
                SentencesTest.class
                    .getDeclaredMethod("aPackageSaysNothingByItself", String.class)
                    .getAnnotation(ValueSource.class)
                    .strings()));
    Set<String> rooms = new TreeSet<>(Set.of("junit", "workbench"));
    try (Stream<Path> folders = Files.list(CODE.resolve("core"))) {
      folders.filter(Files::isDirectory).forEach(each -> rooms.add(name(each)));
    }
    assertEquals(rooms, looked);
  }

  @Test
  void whatIsLeftOutIsThereAndHasChineseWords() throws IOException {
    for (String name : new TreeSet<>(DATA.keySet())) {
      List<String> literals = literals(Files.readString(CODE.resolve(name + ".java")));
      assertTrue(literals.stream().anyMatch(text -> CHINESE.matcher(text).find()), name);
    }
  }

  @Test
  void literalsAreFound() {
    String code =
        """
        /** "没有". */
        char c = '无'; // "也没有"
        String s = "a \\"b\\" 中文" + "c";
        throw new IllegalStateException(
            "this is for us alone");
        """;
    assertEquals(List.of("'无'", "\"a \\\"b\\\" 中文\"", "\"c\""), literals(code));
    assertTrue(ENGLISH.matcher("the sum of none is 0").find());
  }

  private static List<String> literals(String code) {
    List<String> literals = new ArrayList<>();
    Matcher matcher = LITERAL.matcher(code);
    while (matcher.find()) {
      if (matcher.group("literal") != null && matcher.group("own") == null) {
        literals.add(matcher.group("literal"));
      }
    }
    return literals;
  }

  private static List<Path> sources(String room) throws IOException {
    try (Stream<Path> files = Files.walk(CODE.resolve(room))) {
      return files.filter(file -> file.toString().endsWith(".java")).sorted().toList();
    }
  }

  private static String name(Path file) {
    return CODE.relativize(file).toString().replace('\\', '/').replace(".java", "");
  }
}
