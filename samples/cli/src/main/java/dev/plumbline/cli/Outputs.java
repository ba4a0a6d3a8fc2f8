package dev.plumbline.cli;

import dev.plumbline.workbench.NewFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes files, and says why one cannot be written. */
final class Outputs {
  private Outputs() {}

  /** Writes a text in UTF-8, over what the file held before; if that fails, the old file stays. */
  static void write(String file, String text) {
    write(file, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  /** The same of what is written piece by piece. */
  static void write(String file, NewFile.Content content) {
    Path path = place(file);
    try {
      NewFile.write(path, content);
    } catch (AccessDeniedException e) {
      throw new UnusableException(file, lang -> lang.say("output.denied"));
    } catch (FileSystemLoopException e) {
      throw new UnusableException(file, lang -> lang.say("output.loop"));
    } catch (IOException | UncheckedIOException e) {
      throw new UnusableException(file, lang -> lang.say("output.failed"));
    }
  }

  /** Where a file is to be written, as far as one can tell before. */
  static Path place(String file) {
    Path path = Names.path(file);
    Path folder = path.toAbsolutePath().getParent();
    if (Files.isDirectory(path)) {
      throw new UnusableException(file, lang -> lang.say("output.folder"));
    }
    if (folder == null || !Files.isDirectory(folder)) {
      throw new UnusableException(file, lang -> lang.say("output.noFolder"));
    }
    return path;
  }
}
