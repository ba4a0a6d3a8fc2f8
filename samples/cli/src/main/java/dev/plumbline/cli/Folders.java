package dev.plumbline.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Lets a folder stand for the applications in it. */
final class Folders {
  private Folders() {}

  /** The file itself; of a folder, the JSON files in it in the order of their names. */
  static List<String> open(String fileOrFolder) {
    return isFolder(fileOrFolder) ? within(fileOrFolder) : List.of(fileOrFolder);
  }

  /** A name that cannot be read is given with its bytes as in an address, so that it is told. */
  private static String name(Path path) {
    String name = path.toString();
    return name.indexOf('\uFFFD') < 0 ? name : path.toUri().getRawPath();
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
      List<Path> paths =
          entries.filter(path -> path.toString().endsWith(".json")).sorted().toList();
      List<String> files = paths.stream().map(Folders::name).toList();
      if (files.isEmpty()) {
        throw new UnusableException(folder, lang -> lang.say("folder.noJson"));
      }
      return files;
    } catch (IOException | UncheckedIOException e) {
      throw new UnusableException(folder, lang -> lang.say("folder.notReadable"));
    }
  }
}
