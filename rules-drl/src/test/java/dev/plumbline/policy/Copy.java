package dev.plumbline.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A copy of the shipped pack's files, edited as policy staff would edit them. */
final class Copy {
  private static final Path SHIPPED = Path.of("src/main/resources/shst-2024-42");

  private final Path folder;

  private Copy(Path folder) {
    this.folder = folder;
  }

  static Copy in(Path folder) {
    return in(folder, Integer.MAX_VALUE);
  }

  /** Without the pack's cases. */
  static Copy rulesIn(Path folder) {
    return in(folder, 1);
  }

  private static Copy in(Path folder, int depth) {
    try (Stream<Path> files = Files.walk(SHIPPED, depth)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = folder.resolve(SHIPPED.relativize(file).toString());
        Files.createDirectories(target.getParent());
        Files.copy(file, target);
      }
      return new Copy(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path folder() {
    return folder;
  }

  /** Puts another text in the place of one that the file has once. */
  Copy replace(String file, String text, String other) {
    String whole = read(file);
    assertEquals(2, whole.split(Pattern.quote(text), -1).length, text);
    return write(file, whole.replace(text, other));
  }

  /** Takes out a rule. */
  Copy remove(String file, String rule) {
    String whole = read(file);
    int begin = whole.indexOf("rule \"" + rule + "\"");
    assertTrue(begin >= 0, rule);
    int end = whole.indexOf("\nend\n", begin) + "\nend\n".length();
    return write(file, whole.substring(0, begin) + whole.substring(end));
  }

  /** Adds rules at the end of a file. */
  Copy append(String file, String rules) {
    return write(file, read(file) + "\n" + rules);
  }

  /** Adds a file that the tests have among their resources. */
  Copy add(String name) {
    try {
      return write(name, Files.readString(Path.of("src/test/resources/policy", name)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String read(String file) {
    try {
      return Files.readString(folder.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Copy write(String file, String text) {
    try {
      Files.write(folder.resolve(file), List.of(text), StandardCharsets.UTF_8);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
