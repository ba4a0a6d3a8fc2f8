package dev.plumbline.workbench;

import dev.plumbline.InputException;
import dev.plumbline.Problem;
import dev.plumbline.core.words.Message;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A folder that a tool fills, and that held nothing before. It is filled wholly, or left as it was.
 */
public final class NewFolder {
  private NewFolder() {}

  /**
   * Makes a folder, unless it is there and empty, and writes files to it.
   *
   * @param files the bytes of the files by their path within the folder, with slashes
   * @throws InputException if something is in it, or it cannot be made or filled
   */
  public static void write(Path folder, Map<String, byte[]> files) {
    try {
      check(folder);
      fill(folder.toAbsolutePath(), files);
    } catch (InvalidPathException e) {
      throw unusable(folder, Message.of("workbench.localeCannotWrite"));
    } catch (IOException e) {
      throw unusable(folder, Message.of("workbench.writingFailed"));
    }
  }

  private static void check(Path folder) throws IOException {
    if (Files.exists(folder, LinkOption.NOFOLLOW_LINKS) && !Files.isDirectory(folder)) {
      throw unusable(folder, Message.of("workbench.isAFile"));
    }
    if (Files.isDirectory(folder) && !inside(folder).isEmpty()) {
      throw unusable(folder, Message.of("workbench.folderNotEmpty"));
    }
  }

  /** One that is there stays, as somebody may stand in it: then all is made in it and moved up. */
  private static void fill(Path folder, Map<String, byte[]> files) throws IOException {
    boolean there = Files.isDirectory(folder);
    Path staging = NewFile.beside(there ? folder.resolve("staging") : folder);
    // What is to go if something fails, the last first.
    Deque<Path> made = new ArrayDeque<>();
    try {
      for (Path parent : missing(folder.getParent())) {
        Files.createDirectory(parent);
        made.push(parent);
      }
      Files.createDirectory(staging);
      made.push(staging);
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Path path = staging.resolve(file.getKey());
        Files.createDirectories(path.getParent());
        NewFile.fill(path, file.getValue());
      }
      if (!there) {
        NewFile.move(staging, folder);
        return;
      }
      for (Path entry : inside(staging)) {
        Path place = folder.resolve(entry.getFileName());
        NewFile.move(entry, place);
        made.push(place);
      }
      Files.delete(staging);
    } catch (IOException | RuntimeException e) {
      for (Path path : made) {
        delete(path, e);
      }
      throw e;
    }
  }

  /** The folders on the way that are not there yet, the outermost first. */
  private static List<Path> missing(@Nullable Path folder) {
    Deque<Path> missing = new ArrayDeque<>();
    for (Path each = folder; each != null && !Files.isDirectory(each); each = each.getParent()) {
      missing.push(each);
    }
    return List.copyOf(missing);
  }

  private static List<Path> inside(Path folder) throws IOException {
    try (Stream<Path> inside = Files.list(folder)) {
      return inside.toList();
    }
  }

  private static void delete(Path made, Exception cause) {
    try (Stream<Path> all = Files.walk(made)) {
      for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException | UncheckedIOException e) {
      cause.addSuppressed(e);
    }
  }

  private static InputException unusable(Path path, Message what) {
    return new InputException(Problem.of(path.toString(), what.words()));
  }
}
