package dev.plumbline.record;

import dev.plumbline.DecisionLog;
import dev.plumbline.DecisionLogOptions;
import dev.plumbline.InputException;
import dev.plumbline.Problem;
import dev.plumbline.Verdict;
import dev.plumbline.core.words.Message;
import dev.plumbline.fact.Application;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A file of decisions that is added to. Lines are written one after another; the disk is waited for
 * together with whoever wrote meanwhile. Before anybody is told that a line is on record, it is
 * looked whether the file is still found at its path: where somebody took it away, the lines that
 * nobody was told of yet are written into a new one.
 */
public final class DecisionFile implements DecisionLog {
  private static final Logger LOG = LoggerFactory.getLogger(DecisionFile.class);

  /** Who takes the file away so often while one line is written does not mean it to be there. */
  private static final int TRIES = 5;

  /** The records that are open in this process. */
  private static final Set<Path> OPEN = ConcurrentHashMap.newKeySet();

  private final Path file;
  private final DecisionLogOptions options;
  private final Guard guard;

  /** Writes, and everything that changes which file is written. */
  private final Object writing = new Object();

  /** Waits for the disk. Taken before {@link #writing}, where both are. */
  private final Object forcing = new Object();

  private OpenRecord out;

  /** How many lines were written, and how many of them are in the file and on the disk. */
  private long written;

  private volatile long forced;

  /** The lines between those two. */
  private final Deque<byte[]> waiting = new ArrayDeque<>();

  private boolean broken;

  private DecisionFile(Path file, DecisionLogOptions options, Guard guard) throws IOException {
    this.file = file;
    this.options = options;
    this.guard = guard;
    this.out = OpenRecord.open(file);
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
      throw inUse(path);
    }
    Guard guard = null;
    try {
      guard = Guard.take(file);
      if (guard == null) {
        throw inUse(path);
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

  private static void close(@Nullable Closeable opened, Exception cause) {
    try {
      if (opened != null) {
        opened.close();
      }
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
  }

  private static InputException inUse(Path path) {
    return new InputException(Problem.of(path.toString(), Message.of("record.inUse").words()));
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
      if (!out.isAsLeft()) {
        broken = true; // until it is mended
        again();
      }
      if (out.end() > 0 && out.end() + line.length > options.mostBytes()) {
        next();
      }
      out.write(line);
      waiting.add(line);
      return ++written;
    }
  }

  /** Waits until a line is on record; others may have waited for it already. */
  private void await(long line) throws IOException {
    synchronized (forcing) {
      for (int tried = 0; forced < line; tried++) {
        OpenRecord now;
        long until;
        synchronized (writing) {
          broken |= tried == TRIES;
          requireWhole();
          now = out;
          until = written;
        }
        IOException failed = force(now);
        synchronized (writing) {
          // Another than this was put aside or taken away meanwhile: it is looked anew.
          if (now == out) {
            settle(until, failed);
          }
        }
      }
    }
  }

  private static @Nullable IOException force(OpenRecord record) {
    try {
      record.force();
      return null;
    } catch (IOException e) {
      return e;
    }
  }

  /**
   * The disk has been waited for: the lines are on record, if the file is where it is looked for.
   */
  private void settle(long until, @Nullable IOException failed) throws IOException {
    requireUnbroken(); // another may have failed to open it again meanwhile
    broken = true; // until it is known
    if (failed != null) {
      throw failed; // nobody knows what the disk has, and to ask again would not tell
    }
    requireGuard();
    if (out.isThere()) {
      onRecord(until);
      broken = false;
    } else {
      again();
    }
  }

  private void onRecord(long until) {
    for (; forced < until; forced++) {
      waiting.remove();
    }
  }

  private void requireOpen() {
    if (!guard.isOpen()) {
      throw new IllegalStateException(Message.of("record.closed").both());
    }
    requireWhole();
  }

  private void requireWhole() {
    broken |= out.isTorn();
    requireUnbroken();
  }

  private void requireUnbroken() {
    if (broken) {
      throw new IllegalStateException(Message.of("record.broken").both());
    }
  }

  /** Whoever deletes the file of the lock lets others in; from then on nothing more is sure. */
  private void requireGuard() throws IOException {
    if (!guard.holds()) {
      throw inUse(file);
    }
  }

  /** Goes on in what is at the path, where that is not what was left there. */
  private void again() throws IOException {
    LOG.warn("{} was taken away or changed while it was open; it is opened again", file);
    boolean lost = !out.isThere(); // else somebody only added to it
    out.close();
    requireGuard();
    out = OpenRecord.open(file);
    for (byte[] line : lost ? List.copyOf(waiting) : List.<byte[]>of()) {
      out.write(line);
    }
    broken = false;
  }

  /** Begins the next file; the full one is on the disk before. */
  private void next() throws IOException {
    broken = true; // until there is another
    out.force();
    requireGuard();
    if (!out.isThere()) {
      again();
      return;
    }
    onRecord(written);
    out.close();
    try {
      Files.move(file, numbered());
    } catch (NoSuchFileException e) {
      LOG.warn("{} was taken away, with what it had, before it was put aside", file);
    }
    out = OpenRecord.open(file);
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

  @Override
  public void close() {
    synchronized (forcing) {
      synchronized (writing) {
        if (!guard.isOpen()) {
          return;
        }
        try {
          finish();
          OPEN.remove(file);
          out.close();
          guard.close();
        } catch (IOException | RuntimeException e) {
          OPEN.remove(file);
          close(out, e);
          close(guard, e);
          throw e instanceof IOException io ? new UncheckedIOException(io) : (RuntimeException) e;
        }
      }
    }
  }

  /** Lines that somebody waits for are on record before the file is closed. */
  private void finish() throws IOException {
    for (int tried = 0; !broken && forced < written && tried < TRIES; tried++) {
      settle(written, force(out));
    }
  }
}
