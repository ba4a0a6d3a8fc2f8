package dev.plumbline.record;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** By what a file is told from another that stands later at the same path. */
final class FileKey {
  private FileKey() {}

  /** Of the file that is there; {@code null} on systems where an open file cannot be taken away. */
  static @Nullable Object of(Path path) throws IOException {
    return Files.readAttributes(path, BasicFileAttributes.class).fileKey();
  }

  /** Whether the file of that key is there. */
  static boolean isOf(Path path, @Nullable Object key) throws IOException {
    try {
      return Objects.equals(key, of(path));
    } catch (NoSuchFileException e) {
      return false;
    }
  }
}
