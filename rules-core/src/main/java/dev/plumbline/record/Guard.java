package dev.plumbline.record;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * A file beside a record that is locked as long as the log is open, whatever becomes of the record
 * itself, so that no other program writes there.
 */
final class Guard implements Closeable {
  private final Path file;
  private FileChannel channel;
  private @Nullable Object key;

  private Guard(Path file, FileChannel channel) throws IOException {
    this.file = file;
    this.channel = channel;
    this.key = FileKey.of(file);
  }

  /** Takes the lock of a record; {@code null} if another program has it. */
  static @Nullable Guard take(Path record) throws IOException {
    Path file = record.resolveSibling("." + record.getFileName() + ".lock");
    FileChannel channel = locked(file);
    return channel == null ? null : new Guard(file, channel);
  }

  private static @Nullable FileChannel locked(Path file) throws IOException {
    FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    boolean locked = false;
    try {
      locked = channel.tryLock() != null;
      return locked ? channel : null;
    } catch (OverlappingFileLockException e) {
      return null; // somebody in this process has it
    } finally {
      if (!locked) {
        channel.close();
      }
    }
  }

  /**
   * Whether nobody else can have taken the lock. One whose file was deleted keeps nobody out: it is
   * taken anew, if that can be.
   */
  boolean holds() throws IOException {
    if (FileKey.isOf(file, key)) {
      return true;
    }
    FileChannel again = locked(file);
    if (again == null) {
      return false;
    }
    channel.close();
    channel = again;
    key = FileKey.of(file);
    return true;
  }

  boolean isOpen() {
    return channel.isOpen();
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
