package dev.plumbline.cli;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchEvent;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/**
 * Tells when something below a folder is changed. The folder may be a link, and may go and come
 * back. What is hidden belongs to tools and is left alone.
 */
final class FolderWatch implements Closeable {
  /** Editors save in several steps, which follow each other closely. */
  private static final long QUIET_MILLIS = 50;

  /** How many steps are taken together when there is no end of them. */
  private static final int MOST_STEPS = 20;

  /** How often to look whether it is still the same folder, of which nothing else tells. */
  private static final long LOOK_MILLIS = 500;

  /** No pack has folders so deep. */
  private static final int DEPTH = 9;

  private final Path folder;
  private final WatchService service;

  /** What the folder was when it was last looked through: its real path and key; null if gone. */
  private Object known;

  FolderWatch(Path folder) {
    this.folder = folder;
    try {
      service = folder.getFileSystem().newWatchService();
    } catch (IOException e) {
      throw new UnusableException(folder.toString(), lang -> lang.say("watch.noMore"));
    }
    register();
  }

  /** Waits for the next change, and until no more follows at once; whether there was one. */
  boolean await() {
    try {
      while (!isChanged(service.poll(LOOK_MILLIS, TimeUnit.MILLISECONDS))) {
        // Nothing that matters.
      }
      WatchKey key = service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
      for (int i = 0; key != null && i < MOST_STEPS; i++) {
        isChanged(key);
        key = service.poll(QUIET_MILLIS, TimeUnit.MILLISECONDS);
      }
      if (key != null) {
        key.reset();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
    register(); // there may be new folders
    return true;
  }

  /** Whether what a key tells matters, or the folder is another than before. */
  private boolean isChanged(WatchKey key) {
    boolean changed = !Objects.equals(known, identity());
    if (key != null) {
      for (WatchEvent<?> event : key.pollEvents()) {
        changed |= !(event.context() instanceof Path path && isHidden(path));
      }
      key.reset();
    }
    return changed;
  }

  private static boolean isHidden(Path path) {
    return path.getFileName().toString().startsWith(".");
  }

  private Object identity() {
    try {
      Path real = folder.toRealPath();
      Object key = Files.readAttributes(real, BasicFileAttributes.class).fileKey();
      return real + " " + key;
    } catch (IOException e) {
      return null; // it is not there, which is a state like others
    }
  }

  private void register() {
    known = identity();
    if (known == null) {
      return;
    }
    try {
      Files.walkFileTree(
          folder.toRealPath(), EnumSet.noneOf(FileVisitOption.class), DEPTH, new Registration());
    } catch (NoSuchFileException e) {
      known = null; // gone since; it is looked for again
    } catch (IOException e) {
      throw new UnusableException(folder.toString(), lang -> lang.say("watch.failed"));
    }
  }

  /** Registers folders; those that go meanwhile are none. */
  private final class Registration extends SimpleFileVisitor<Path> {
    private boolean below;

    @Override
    public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes)
        throws IOException {
      if (below && isHidden(path)) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      below = true;
      try {
        path.register(
            service,
            StandardWatchEventKinds.ENTRY_CREATE,
            StandardWatchEventKinds.ENTRY_MODIFY,
            StandardWatchEventKinds.ENTRY_DELETE);
      } catch (NoSuchFileException | NotDirectoryException e) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      return FileVisitResult.CONTINUE;
    }

    /** The check says what cannot be read. */
    @Override
    public FileVisitResult visitFileFailed(Path path, IOException e) {
      return FileVisitResult.CONTINUE;
    }

    /** Likewise, or it went while it was being listed. */
    @Override
    public FileVisitResult postVisitDirectory(Path path, IOException e) {
      return FileVisitResult.CONTINUE;
    }
  }

  @Override
  public void close() {
    try {
      service.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
