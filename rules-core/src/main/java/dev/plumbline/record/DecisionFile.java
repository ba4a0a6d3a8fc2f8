package dev.plumbline.record;

import dev.plumbline.DecisionLog;
import dev.plumbline.DecisionLogOptions;
import dev.plumbline.InputException;
import dev.plumbline.Problem;
import dev.plumbline.Verdict;
import dev.plumbline.core.load.OwnerOnly;
import dev.plumbline.core.words.Message;
import dev.plumbline.fact.Application;
import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file of decisions that is added to. Lines are written one after another; the disk is waited for
 * together with whoever wrote meanwhile.
 */
public final class DecisionFile implements DecisionLog {
  private static final Logger LOG = LoggerFactory.getLogger(DecisionFile.class);
  private static final int BLOCK = 1 << 16;

  /** The records that are open in this process. */
  private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final DecisionLogOptions options;

  /** Held by this process as long as the log is open, whatever becomes of the file itself. */
  private final FileChannel guard;

  /** Writes, and everything that changes which file is written. */
  private final Object writing = new Object();

  /** Waits for the disk. Taken before {@link #writing}, where both are. */
  private final Object forcing = new Object();

  /** No channel, which would be closed for all once a thread is interrupted that writes. */
  private RandomAccessFile out;

  private long end;

  /** How many lines were written, and how many of them the disk has. */
  private long written;

  private volatile long forced;
  private boolean broken;

  private DecisionFile(Path file, DecisionLogOptions options, FileChannel guard)
      throws IOException {
    this.file = file;
    this.options = options;
    this.guard = guard;
    this.out = opened();
  }

  /**
   * Opens a file to be added to; the beginning of a line that was never whole is cut off.
   *
   * @throws UncheckedIOException if it cannot be opened
   * @throws InputException if another log is open on it, or it is no record of decisions, or no
   *     text can stand at a path that is to be masked
   */
  public static DecisionFile open(Path path, DecisionLogOptions options) {
    MaskedPaths.check(options.masked());
    Path file = real(path.toAbsolutePath());
    // Known before the file of the lock is opened: to close that again would give the lock away.
    if (!OPEN.add(file)) {
      throw refused(path, Message.of("record.inUse"));
    }
    Path beside = file.resolveSibling("." + file.getFileName() + ".lock");
    FileChannel guard = null;
    try {
      guard = FileChannel.open(beside, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      if (guard.tryLock() == null) {
        throw refused(path, Message.of("record.inUse"));
      }
      return new DecisionFile(file, options, guard);
    } catch (IOException e) {
      OPEN.remove(file);
      close(guard, e);
      throw new UncheckedIOException(e);
    } catch (RuntimeException e) {
      OPEN.remove(file);
      close(guard, e);
      throw e;
    }
  }

  /** The file that a path leads to, by whichever links. */
  private static Path real(Path file) {
    try {
      return Files.exists(file)
          ? file.toRealPath()
          : file.getParent().toRealPath().resolve(file.getFileName());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void close(Closeable opened, Exception cause) {
    try {
      if (opened != null) {
        opened.close();
      }
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
  }

  private static InputException refused(Path path, Message message) {
    return new InputException(Problem.of(path.toString(), message.words()));
  }

  private RandomAccessFile opened() throws IOException {
    if (!Files.exists(file)) {
      Files.createFile(file, OwnerOnly.attributes(file));
    }
    RandomAccessFile opened = new RandomAccessFile(file.toFile(), "rw");
    try {
      long size = opened.length();
      checkIsRecord(opened, size);
      end = afterLastLine(opened, size);
      if (end < size) {
        LOG.warn("{} ended within a line that was never whole: {} bytes", file, size - end);
        opened.setLength(end);
      }
      opened.seek(end);
      opened.getFD().sync();
      forceFolder();
      return opened;
    } catch (IOException | RuntimeException e) {
      close(opened, e);
      throw e;
    }
  }

  /** So that nothing is cut off of a file that was named by mistake. */
  private void checkIsRecord(RandomAccessFile opened, long size) throws IOException {
    byte[] expected = DecisionLine.START.getBytes(StandardCharsets.UTF_8);
    byte[] start = new byte[(int) Math.min(size, expected.length)];
    opened.readFully(start);
    if (!Arrays.equals(start, Arrays.copyOf(expected, start.length))) {
      throw refused(file, Message.of("record.noRecord"));
    }
  }

  private static long afterLastLine(RandomAccessFile opened, long size) throws IOException {
    byte[] block = new byte[BLOCK];
    for (long to = size; to > 0; to = Math.max(0, to - BLOCK)) {
      long from = Math.max(0, to - BLOCK);
      int length = (int) (to - from);
      opened.seek(from);
      opened.readFully(block, 0, length);
      for (int i = length - 1; i >= 0; i--) {
        if (block[i] == '\n') {
          return from + i + 1;
        }
      }
    }
    return 0;
  }

  @Override
  public void append(Application application, Verdict verdict, Instant decidedAt) {
    Objects.requireNonNull(application, "application");
    Objects.requireNonNull(verdict, "verdict");
    Objects.requireNonNull(decidedAt, "decidedAt");
    String json = DecisionLine.of(application, verdict, decidedAt, options).json();
    byte[] line = (json + "\n").getBytes(StandardCharsets.UTF_8);
    try {
      await(write(line));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The number of the line that was written. */
  private long write(byte[] line) throws IOException {
    synchronized (writing) {
      requireOpen();
      if (end > 0 && end + line.length > options.mostBytes()) {
        next();
      }
      try {
        out.write(line);
      } catch (IOException e) {
        cutOff(e);
        throw e;
      }
      end += line.length;
      return ++written;
    }
  }

  /** Waits until the disk has a line; others may have waited for it already. */
  private void await(long line) throws IOException {
    synchronized (forcing) {
      if (forced >= line) {
        return;
      }
      RandomAccessFile now;
      long until;
      synchronized (writing) {
        requireWhole();
        now = out;
        until = written;
      }
      try {
        now.getFD().sync();
        forced = until;
      } catch (IOException e) {
        // A file that was closed meanwhile was forced before. Of others nobody knows what the disk
        // has, and to ask again would not tell.
        if (forced < line) {
          synchronized (writing) {
            broken = true;
          }
          throw e;
        }
      }
    }
  }

  private void requireOpen() {
    if (!guard.isOpen()) {
      throw new IllegalStateException(Message.of("record.closed").both());
    }
    requireWhole();
  }

  private void requireWhole() {
    if (broken) {
      throw new IllegalStateException(Message.of("record.broken").both());
    }
  }

  /** What was written of a line that could not be written whole. */
  private void cutOff(IOException cause) {
    try {
      out.setLength(end);
      out.seek(end);
    } catch (IOException e) {
      // Nothing may follow the half of a line.
      broken = true;
      cause.addSuppressed(e);
    }
  }

  /** Begins the next file; the full one is on the disk before. */
  private void next() throws IOException {
    out.getFD().sync();
    forced = written;
    out.close();
    broken = true; // until there is another
    Files.move(file, numbered());
    out = opened();
    broken = false;
  }

  private Path numbered() {
    String name = file.getFileName().toString();
    int dot = name.lastIndexOf('.');
    String stem = dot < 1 ? name : name.substring(0, dot);
    String ending = dot < 1 ? "" : name.substring(dot);
    for (int i = 1; ; i++) {
      String number = String.format(Locale.ROOT, "%06d", i);
      Path path = file.resolveSibling(stem + "-" + number + ending);
      if (!Files.exists(path)) {
        return path;
      }
    }
  }

  /** The name of a new file is on the disk only when its folder is; not every system can do it. */
  private void forceFolder() {
    try (FileChannel folder = FileChannel.open(file.getParent(), StandardOpenOption.READ)) {
      folder.force(true);
    } catch (IOException e) {
      LOG.debug("{} cannot be forced", file.getParent(), e);
    }
  }

  @Override
  public void close() {
    synchronized (forcing) {
      synchronized (writing) {
        if (!guard.isOpen()) {
          return;
        }
        try {
          if (out.getFD().valid()) {
            out.getFD().sync();
          }
          forced = written;
          OPEN.remove(file);
          out.close();
          guard.close();
        } catch (IOException e) {
          OPEN.remove(file);
          close(out, e);
          close(guard, e);
          throw new UncheckedIOException(e);
        }
      }
    }
  }
}
