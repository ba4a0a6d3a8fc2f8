package dev.plumbline.hosts;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Changes to jars, as hands and tools make them. */
final class Jars {
  private Jars() {}

  static void change(Path jar, String name, UnaryOperator<String> edit) throws IOException {
    try (FileSystem files = FileSystems.newFileSystem(jar)) {
      change(files.getPath(name), edit);
    }
  }

  static void change(Path file, UnaryOperator<String> edit) throws IOException {
    String before = Files.readString(file);
    String after = edit.apply(before);
    assertNotEquals(before, after, "nothing was edited");
    Files.writeString(file, after);
  }

  static void delete(Path jar, Predicate<String> name) throws IOException {
    try (FileSystem files = FileSystems.newFileSystem(jar);
        Stream<Path> all = Files.walk(files.getPath("META-INF"))) {
      List<Path> found = all.filter(file -> name.test(file.toString())).toList();
      assertFalse(found.isEmpty(), "nothing was deleted");
      for (Path file : found) {
        Files.delete(file);
      }
    }
  }

  /** Puts a folder's files into a jar that does not exist yet. */
  static void create(Path jar, Path folder) throws IOException {
    try (FileSystem files = FileSystems.newFileSystem(jar, Map.of("create", "true"))) {
      copy(folder, files.getPath("/"));
    }
  }

  static void copy(Path folder, Path to) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      files.filter(Files::isRegularFile).forEach(file -> copyInto(folder, file, to));
    }
  }

  private static void copyInto(Path folder, Path file, Path to) {
    try {
      Path target = to.resolve(folder.relativize(file).toString());
      Files.createDirectories(target.getParent());
      Files.copy(file, target);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
