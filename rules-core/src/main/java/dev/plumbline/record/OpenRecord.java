package dev.plumbline.record;

import dev.plumbline.InputException;
import dev.plumbline.Problem;
import dev.plumbline.core.load.OwnerOnly;
import dev.plumbline.core.words.Message;
import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The file at the path of a record, as long as it is the one that is written. */
final class OpenRecord implements Closeable {
  private static final Logger LOG = LoggerFactory.getLogger(OpenRecord.class);
  private static final int BLOCK = 1 << 16;

  /** Who takes a file away so often while it is opened does not mean it to be there. */
  private static final int TRIES = 5;

  private final Path file;

  /** No channel, which would be closed for all once a thread is interrupted that writes. */
  private final RandomAccessFile out;

  private final @Nullable Object key;
  private long end;
  private boolean torn;

  private OpenRecord(Path file, RandomAccessFile out) throws IOException {
    this.file = file;
    this.out = out;
    this.key = FileKey.of(file);
    long size = out.length();
    checkIsRecord(size);
    this.end = afterLastLine(size);
    if (end < size) {
      LOG.warn("{} ended within a line that was never whole: {} bytes", file, size - end);
      out.setLength(end);
    }
    out.seek(end);
    out.getFD().sync();
    forceFolder();
  }

  /**
   * Opens what is at the path, or begins it; the beginning of a line that was never whole is cut
   * off.
   *
   * @throws InputException if it is no record of decisions
   */
  static OpenRecord open(Path file) throws IOException {
    for (int tried = 1; ; tried++) {
      try {
        return tried(file);
      } catch (NoSuchFileException e) {
        if (tried == TRIES) {
          throw e;
        }
        // Taken away while it was being opened: begun anew.
      }
    }
  }

  private static OpenRecord tried(Path file) throws IOException {
    if (!Files.exists(file)) {
      Files.createFile(file, OwnerOnly.attributes(file));
    }
    RandomAccessFile out = new RandomAccessFile(file.toFile(), "rw");
    try {
      return new OpenRecord(file, out);
    } catch (IOException | RuntimeException e) {
      try {
        out.close();
      } catch (IOException more) {
        e.addSuppressed(more);
      }
      throw e;
    }
  }

  /** So that nothing is cut off of a file that was named by mistake. */
  private void checkIsRecord(long size) throws IOException {
    byte[] expected = DecisionLine.START.getBytes(StandardCharsets.UTF_8);
    byte[] start = new byte[(int) Math.min(size, expected.length)];
    out.readFully(start);
    if (!Arrays.equals(start, Arrays.copyOf(expected, start.length))) {
      throw new InputException(Problem.of(file.toString(), Message.of("record.noRecord").words()));
    }
  }

  private long afterLastLine(long size) throws IOException {
    byte[] block = new byte[BLOCK];
    for (long to = size; to > 0; to = Math.max(0, to - BLOCK)) {
      long from = Math.max(0, to - BLOCK);
      int length = (int) (to - from);
      out.seek(from);
      out.readFully(block, 0, length);
      for (int i = length - 1; i >= 0; i--) {
        if (block[i] == '\n') {
          return from + i + 1;
        }
      }
    }
    return 0;
  }

  /** The name of a new file is on the disk only when its folder is; not every system can do it. */
  private void forceFolder() {
    try (FileChannel folder = FileChannel.open(file.getParent(), StandardOpenOption.READ)) {
      folder.force(true);
    } catch (IOException e) {
      LOG.debug("{} cannot be forced", file.getParent(), e);
    }
  }

  /** Adds a line. */
  void write(byte[] line) throws IOException {
    try {
      out.write(line);
    } catch (IOException e) {
      cutOff(e);
      throw e;
    }
    end += line.length;
  }

  /** What was written of a line that could not be written whole. */
  private void cutOff(IOException cause) {
    try {
      out.setLength(end);
      out.seek(end);
    } catch (IOException e) {
      torn = true;
      cause.addSuppressed(e);
    }
  }

  /** Whether it ends with the half of a line, so that nothing may follow. */
  boolean isTorn() {
    return torn;
  }

  /** How long it is. */
  long end() {
    return end;
  }

  /** Whether it is found at the path, and ends where the last line was written. */
  boolean isAsLeft() throws IOException {
    return out.length() == end && FileKey.isOf(file, key);
  }

  /** Whether all that was written is in the file that is found at the path. */
  boolean isThere() throws IOException {
    return out.length() >= end && FileKey.isOf(file, key);
  }

  /** Waits until the disk has it. */
  void force() throws IOException {
    out.getFD().sync();
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
