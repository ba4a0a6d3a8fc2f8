package dev.plumbline.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.spi.Shown;
import java.io.IOException;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Facts serve any guideline, so that neither they nor what is said of them knows one. */
class GeneralFactsTest {
  private static final Pattern CLAUSE_OR_READING =
      Pattern.compile("\\b(?:T[123]|G|S|H|X|A[123])\\.[A-Z0-9]|\\breadings? B\\d|\\(B\\d+\\)");

  @Test
  void noFactCitesAClauseOfOneGuideline() throws IOException {
    List<String> found = new ArrayList<>();
    try (Stream<Path> sources = Files.list(Path.of("src/main/java/dev/plumbline/fact"))) {
      List<Path> all = sources.toList();
      for (Path source : all) {
        Matcher matcher = CLAUSE_OR_READING.matcher(Files.readString(source));
        while (matcher.find()) {
          found.add(source.getFileName() + ": " + matcher.group());
        }
      }
      assertTrue(all.size() > 30);
    }
    assertEquals(List.of(), found);
  }

  /** Rules may name whatever is public here, so nothing of the engine's own is. */
  @Test
  void whatIsPublicAreFactsAndWhatTellsOfThem() throws Exception {
    Set<Class<?>> telling = Set.of(Box.class, Key.class, Title.class, Shown.class);
    List<String> others = new ArrayList<>();
    try (Stream<Path> sources = Files.list(Path.of("src/main/java/dev/plumbline/fact"))) {
      for (Path source : sources.toList()) {
        String name = source.getFileName().toString().replace(".java", "");
        if (!name.equals("package-info")) {
          Class<?> type = Class.forName("dev.plumbline.fact." + name);
          boolean shown = Modifier.isPublic(type.getModifiers());
          if (shown && !type.isRecord() && !telling.contains(type)) {
            others.add(name);
          }
        }
      }
    }
    assertEquals(List.of(), others);
  }
}
