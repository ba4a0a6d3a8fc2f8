package dev.plumbline.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What the service says of its own doings is there in both languages, and nothing else is. */
class WordsTest {
  private static final Path CODE = Path.of("src/main");
  private static final Pattern SAID =
      Pattern.compile("\\bsay\\(\\s*\"([^\"]+)\"|\\{\\{#say\\}\\}([^{]+)\\{\\{/say\\}\\}");

  private static TreeSet<String> keys(String file) throws IOException {
    Properties texts = new Properties();
    try (Reader reader =
        new InputStreamReader(Words.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
      texts.load(reader);
    }
    return new TreeSet<>(texts.stringPropertyNames());
  }

  private static TreeSet<String> said() throws IOException {
    TreeSet<String> said = new TreeSet<>();
    try (Stream<Path> sources = Files.walk(CODE)) {
      for (Path source :
          sources.filter(each -> each.toString().matches(".*\\.(java|html)")).toList()) {
        Matcher key = SAID.matcher(Files.readString(source));
        while (key.find()) {
          said.add(key.group(1) != null ? key.group(1) : key.group(2));
        }
      }
    }
    return said;
  }

  @Test
  void eachSentenceIsThereInBothLanguagesAndIsSaid() throws IOException {
    assertEquals(said(), keys("words_zh.properties"));
    assertEquals(said(), keys("words_en.properties"));
  }
}
