package dev.plumbline.core.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class CatalogueTest {
  private static final Path TEXTS = Path.of("src/main/resources/dev/plumbline/core/words/messages");
  private static final Path CODE = Path.of("src/main/java");

  private static List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(TEXTS)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith("_zh.properties"))
          .map(name -> name.replace("_zh.properties", ""))
          .sorted()
          .toList();
    }
  }

  @Test
  void eachMessageIsThereInBothLanguages() throws IOException {
    for (String file : files()) {
      assertEquals(
          new TreeSet<>(Catalogue.CHINESE.file(file).stringPropertyNames()),
          new TreeSet<>(Catalogue.ENGLISH.file(file).stringPropertyNames()),
          file);
    }
  }

  /** What {@link java.util.Properties} would take silently: the later of two. */
  @Test
  void noKeyStandsTwice() throws IOException {
    for (String file : files()) {
      for (String language : List.of("zh", "en")) {
        List<String> keys;
        try (Stream<String> lines =
            Files.lines(TEXTS.resolve(file + "_" + language + ".properties"))) {
          keys =
              lines
                  .filter(line -> line.matches("[A-Za-z][A-Za-z0-9.]* ?=.*"))
                  .map(line -> line.replaceFirst(" ?=.*", ""))
                  .toList();
        }
        assertEquals(keys.stream().distinct().toList(), keys, file);
      }
    }
  }

  @Test
  void eachMessageIsUsedAndEachThatIsUsedIsThere() throws IOException {
    String code;
    try (Stream<Path> sources = Files.walk(CODE)) {
      code =
          sources
              .filter(path -> path.toString().endsWith(".java"))
              .map(CatalogueTest::text)
              .collect(Collectors.joining("\n"));
    }
    Set<String> used = new TreeSet<>();
    Set<String> there = new TreeSet<>();
    for (String file : files()) {
      Matcher keys = Pattern.compile("\"(" + file + "\\.[A-Za-z0-9.]+)\"").matcher(code);
      while (keys.find()) {
        used.add(keys.group(1));
      }
      Catalogue.CHINESE
          .file(file)
          .stringPropertyNames()
          .forEach(key -> there.add(file + "." + key));
    }
    Set<String> idle = new TreeSet<>(there);
    idle.removeAll(used);
    assertEquals(Set.of(), idle, "no code says");
    used.removeAll(there);
    assertEquals(Set.of(), used, "no catalogue has");
  }

  /** The places are the same in both languages, and each text says all that it is given. */
  @Test
  void bothLanguagesHaveTheSamePlaces() throws IOException {
    for (String file : files()) {
      for (String key : Catalogue.CHINESE.file(file).stringPropertyNames()) {
        assertEquals(
            places(Catalogue.CHINESE.file(file).getProperty(key)),
            places(Catalogue.ENGLISH.file(file).getProperty(key)),
            file + "." + key);
      }
    }
  }

  private static Set<Integer> places(String pattern) {
    MessageFormat format = new MessageFormat(pattern, Locale.ROOT);
    int most = format.getFormatsByArgumentIndex().length;
    Object[] marks = IntStream.range(0, most).mapToObj(i -> "\uE000" + i + "\uE001").toArray();
    String text = format.format(marks);
    return IntStream.range(0, most)
        .filter(i -> text.contains("\uE000" + i + "\uE001"))
        .boxed()
        .collect(Collectors.toCollection(TreeSet::new));
  }

  @Test
  void whatIsNotInTheCatalogueIsNotSaid() {
    assertThrows(IllegalStateException.class, Message.of("check.thereIsNoSuchKey")::chinese);
    assertTrue(Message.of("a.b", 3).equals(Message.of("a.b", 3)));
  }

  private static String text(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
