package dev.plumbline.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder for files of people that goes with its process. One that is killed cannot delete its
 * own: the next to begin does. Who lives holds a lock in the folder, which ends however a process
 * does.
 */
final class WorkFolder implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(WorkFolder.class);
  private static final String NAME = "plumbline-service-";
  private static final String LOCK = "lock";

  /** The folders of this process. To look for a lock there would give it away. */
  private static final Set<Path> OWN = ConcurrentHashMap.newKeySet();

  private final Path folder;
  private final FileChannel lock;

  private WorkFolder(Path folder, FileChannel lock) {
    this.folder = folder;
    this.lock = lock;
  }

  /**
   * Begins a folder, and deletes those whose processes are gone.
   *
   * @param where the folder in which it is begun
   */
  static WorkFolder begin(Path where) throws IOException {
    WorkFolder begun = null;
    while (begun == null) {
      begun = tried(where);
    }
    sweep(where, begun.folder);
    return begun;
  }

  /** {@code null} if somebody who begins as well took it for left behind: it had no lock yet. */
  private static @Nullable WorkFolder tried(Path where) throws IOException {
    Path folder = Files.createTempDirectory(where.toRealPath(), NAME); // only this user can read
    OWN.add(folder);
    Path file = folder.resolve(LOCK);
    FileChannel lock = null;
    boolean holds = false;
    try {
      lock = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
      holds = lock.tryLock() != null && Files.exists(file);
      return holds ? new WorkFolder(folder, lock) : null;
    } catch (NoSuchFileException e) {
      return null;
    } finally {
      if (!holds) {
        OWN.remove(folder);
        if (lock != null) {
          lock.close();
        }
      }
    }
  }

  private static void sweep(Path where, Path own) {
    try (DirectoryStream<Path> all = Files.newDirectoryStream(where.toRealPath(), NAME + "*")) {
      for (Path each : all) {
        // Of another user's folder nobody knows what it leads to.
        if (!OWN.contains(each)
            && Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS)
            && Files.getOwner(each, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(own))) {
          deleteIfLeft(each);
        }
      }
    } catch (IOException | RuntimeException e) {
      LOG.warn("folders of batches may be left: {}", e.getClass().getName());
    }
  }

  /** One without the file of a lock is being begun. */
  private static void deleteIfLeft(Path folder) throws IOException {
    try (FileChannel lock = FileChannel.open(folder.resolve(LOCK), StandardOpenOption.WRITE)) {
      if (lock.tryLock() != null) {
        delete(folder);
      }
    } catch (NoSuchFileException e) {
      LOG.debug("{} has no lock", folder);
    }
  }

  /** The folder, in which the lock lies as well. */
  Path path() {
    return folder;
  }

  /** Deletes a folder and all that is in it. */
  static void delete(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(each);
      }
    } catch (IOException | UncheckedIOException e) {
      LOG.warn("a folder of a batch is left: {}", e.getClass().getName());
    }
  }

  /** Deletes the folder. */
  @Override
  public void close() throws IOException {
    lock.close();
    delete(folder);
    OWN.remove(folder);
  }
}
