package dev.plumbline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.plumbline.testing.SaidWords;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Properties;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the command line says of its own doings is there in both languages, and nothing else is. */
class WordsTest {
  private static final Path CODE = Path.of("src/main/java/dev/plumbline/cli");
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Pattern ARGUMENT = Pattern.compile("\\{\\d}");

  /** To {@link java.text.MessageFormat} it begins a quotation. */
  private static final Pattern LONE_APOSTROPHE = Pattern.compile("(?<!')'(?!')");

  private static final Pattern HELP_OR_BOTH =
      Pattern.compile(
          "@(?:Command|Option|Parameters)\\((?:\"(?:[^\"\\\\]|\\\\.)*\"|[^()\"])*\\)"
              + "|pick\\(\\s*\"[^\"]*\",\\s*\"[^\"]*\"\\)");

  private static final Set<String> CHINESE =
      Set.of(
          "AnnotatedPage.java", // the page beside the official text is in Chinese only
          "ClauseColumn.java", // likewise
          "Standing.java", // likewise
          "Help.java", // what all commands have in common
          "StandardOutput.java"); // what systems say of pipes

  private static Properties texts(String file) throws IOException {
    Properties texts = new Properties();
    try (Reader reader =
        new InputStreamReader(Words.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
      texts.load(reader);
    }
    return texts;
  }

  @Test
  void eachSentenceIsThereInBothLanguagesAndIsSaid() throws IOException {
    SortedSet<String> said = SaidWords.said(CODE);
    assertEquals(said, SaidWords.there(Words.class, "words_zh.properties"));
    assertEquals(said, SaidWords.there(Words.class, "words_en.properties"));
  }

  @Test
  void bothTellTheSameThings() throws IOException {
    Properties chinese = texts("words_zh.properties");
    Properties english = texts("words_en.properties");
    for (String key : chinese.stringPropertyNames()) {
      assertEquals(arguments(chinese.getProperty(key)), arguments(english.getProperty(key)), key);
      assertFalse(HAN.matcher(english.getProperty(key)).find(), key);
      assertFalse(LONE_APOSTROPHE.matcher(english.getProperty(key)).find(), key);
    }
  }

  private static TreeSet<String> arguments(String text) {
    TreeSet<String> arguments = new TreeSet<>();
    Matcher argument = ARGUMENT.matcher(text);
    while (argument.find()) {
      arguments.add(argument.group());
    }
    return arguments;
  }

  /** Besides help, which stands at the commands, and what has its English beside it. */
  @Test
  void chineseIsSaidNowhereElse() throws IOException {
    TreeSet<String> others = new TreeSet<>();
    try (Stream<Path> sources = Files.walk(CODE)) {
      for (Path source : sources.filter(Files::isRegularFile).toList()) {
        String code = HELP_OR_BOTH.matcher(Files.readString(source)).replaceAll("");
        String file = source.getFileName().toString();
        JavaLiterals literals = new JavaLiterals(1, new ArrayList<>(), new ArrayList<>());
        literals.read(file, code);
        if (literals.texts().stream().anyMatch(text -> HAN.matcher(text.value()).find())) {
          others.add(file);
        }
      }
    }
    assertEquals(CHINESE, others);
  }

  @Test
  void theLanguageIsFoundWhereverItIsAskedFor() {
    assertEquals(Lang.ZH, Lang.asked());
    assertEquals(Lang.ZH, Lang.asked("check", "a"));
    assertEquals(Lang.EN, Lang.asked("check", "a", "--nope", "--lang", "En"));
    assertEquals(Lang.EN, Lang.asked("--lang=EN"));
    assertEquals(Lang.ZH, Lang.asked("--lang", "en", "check", "--lang=zh"));
    assertEquals(Lang.EN, Lang.asked("--lang", "en", "--lang", "fr"));
    assertEquals(Lang.ZH, Lang.asked("check", "en", "--lang"));
    assertEquals(Lang.ZH, Lang.asked("check", "--", "--lang", "en"));
  }

  @Test
  void numbersAreDigits() {
    assertEquals("1234 problems, 0 remarks", Lang.EN.say("found", 1234, 0));
    assertEquals("1234 处错误，0 处提醒", Lang.ZH.say("found", 1234, 0));
  }
}
