package dev.plumbline.core.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
  private static final Path CODE = Path.of("src/main/java/dev/plumbline/core");

  /** Classes with Chinese words that are data and are told to nobody, with what they are. */
  private static final Map<String, String> DATA =
      Map.of(
          "check/AreaNames", "what kinds of areas are called",
          "check/Figure", "numerals, counting words and names with figures in texts of a pack",
          "check/FigureCheck", "units that have smaller ones",
          "check/PlaceCheck", "the levels of places",
          "check/WordLine", "what joins the words of a vocabulary's line",
          "load/FileName", "a character that tells encodings apart",
          "read/Brackets", "what people write for and",
          "read/Slips", "what people write for or, and for dates");

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
        "cases",
        "check",
        "compile",
        "document",
        "evaluate",
        "explain",
        "load",
        "read",
        "report",
        "rule"
      })
  void aPackageSaysNothingByItself(String room) throws IOException {
    List<String> said = new ArrayList<>();
    for (Path file : sources(room)) {
      boolean data = DATA.containsKey(name(file));
      for (String literal : literals(Files.readString(file))) {
        boolean english = room.equals("check") && ENGLISH.matcher(literal).find();
        if (english || !data && CHINESE.matcher(literal).find()) {
          said.add(name(file) + " says " + literal);
        }
      }
    }
    assertEquals(List.of(), said);
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
