package dev.plumbline.batch.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The files in a folder and the folders in it, in the order of their names. Links are followed, but
 * what can be reached in several ways, or in circles, is there once.
 */
final class FolderFiles {
  private final Set<Path> seen = new HashSet<>();
  private final List<Path> read = new ArrayList<>();
  private final List<Path> others = new ArrayList<>();
  private final List<Path> closed = new ArrayList<>();

  private FolderFiles() {}

  static FolderFiles in(Path folder) {
    FolderFiles files = new FolderFiles();
    files.folder(folder);
    return files;
  }

  private void folder(Path folder) {
    List<Path> within;
    try (Stream<Path> entries = Files.list(folder)) {
      if (!seen.add(folder.toRealPath())) {
        return;
      }
      within = entries.filter(entry -> !Origins.isAside(entry)).sorted().toList();
    } catch (IOException e) {
      closed.add(folder);
      return;
    }
    for (Path each : within) {
      if (Files.isDirectory(each)) {
        folder(each);
      } else if (!Origins.isRead(each)) {
        others.add(each);
      } else if (isNew(each)) {
        read.add(each);
      }
    }
  }

  private boolean isNew(Path file) {
    try {
      return seen.add(file.toRealPath());
    } catch (IOException e) {
      return true; // opening it says what is wrong
    }
  }

  /** Those of the forms that are read. */
  List<Path> read() {
    return read;
  }

  /** Those of other forms. */
  List<Path> others() {
    return others;
  }

  /** Folders that cannot be looked into. */
  List<Path> closed() {
    return closed;
  }
}
