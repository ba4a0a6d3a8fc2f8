package dev.plumbline.batch.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.jspecify.annotations.Nullable;

/**
 * Standard input, which is read to its end and kept in a file when it is first asked for: what it
 * is, and in which encoding, only the whole of it tells, and it may have to be read twice.
 */
public final class StandardInput implements AutoCloseable {
  private final InputStream in;
  private @Nullable Path file;

  /** Prepares to read it. */
  public StandardInput(InputStream in) {
    this.in = in;
  }

  /** The file; only its owner can read it. */
  Path file() {
    if (file == null) {
      try {
        file = Files.createTempFile("plumbline", ".in");
        Files.copy(in, file, StandardCopyOption.REPLACE_EXISTING);
      } catch (IOException e) {
        throw Unreadable.failed();
      }
    }
    return file;
  }

  /** Deletes the file. */
  @Override
  public void close() {
    if (file != null) {
      try {
        Files.deleteIfExists(file);
      } catch (IOException e) {
        file.toFile().deleteOnExit();
      }
    }
  }
}
