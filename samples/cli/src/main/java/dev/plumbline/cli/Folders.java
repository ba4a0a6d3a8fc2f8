package dev.plumbline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Lets a folder stand for the applications in it. */
final class Folders {
  private Folders() {}

  /** The files, with each folder replaced by its JSON files in the order of their names. */
  static List<String> open(List<String> filesOrFolders) {
    List<String> files = new ArrayList<>();
    for (String one : filesOrFolders) {
      if (isFolder(one)) {
        files.addAll(within(one));
      } else {
        files.add(one);
      }
    }
    return files;
  }

  private static boolean isFolder(String name) {
    try {
      return Files.isDirectory(Path.of(name));
    } catch (InvalidPathException e) {
      return false; // reading it says what is wrong
    }
  }

  private static List<String> within(String folder) {
    try (Stream<Path> entries = Files.list(Path.of(folder))) {
      List<String> files =
          entries.map(Path::toString).filter(name -> name.endsWith(".json")).sorted().toList();
      if (files.isEmpty()) {
        throw new UnusableException(folder + ": 文件夹里没有 .json 文件");
      }
      return files;
    } catch (IOException e) {
      throw new UnusableException(folder + ": 文件夹无法读取，请检查权限");
    }
  }
}
