package dev.plumbline.workbench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.HexFormat;
import java.util.concurrent.ThreadLocalRandom;

/**
 * Writes files so that there is the old one or the new one, never a piece: beside its place, and
 * then moved there.
 */
public final class NewFile {
  private static final int MOST_LINKS = 40;

  private NewFile() {}

  /**
   * Writes a file, over what there was before, whose permissions it keeps. Where the path is a
   * link, the file that it leads to is written. What is no file, such as a pipe, is written to as
   * it is.
   *
   * @throws IOException if it cannot be written; then the old file is as it was
   */
  public static void write(Path path, byte[] content) throws IOException {
    write(path, out -> out.write(content));
  }

  /** What writes the content of a file. */
  @FunctionalInterface
  public interface Content {
    /** Writes all of it; what it throws leaves the old file as it was. */
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * The same of a content that is written piece by piece, however large.
   *
   * @throws IOException if it cannot be written; then the old file is as it was
   */
  public static void write(Path path, Content content) throws IOException {
    if (isStream(path)) {
      try (OutputStream out = buffered(Files.newOutputStream(path, StandardOpenOption.WRITE))) {
        content.writeTo(out);
      }
      return;
    }
    Path file = target(path.toAbsolutePath());
    if (Files.exists(file) && !Files.isWritable(file)) {
      throw new AccessDeniedException(file.toString());
    }
    Path beside = beside(file);
    try {
      fill(beside, content);
      keepPermissions(file, beside);
      move(beside, file);
    } catch (IOException | RuntimeException | Error e) {
      delete(beside, e);
      throw e;
    }
  }

  private static OutputStream buffered(OutputStream out) {
    return new BufferedOutputStream(out, 1 << 16);
  }

  /** A path that does not exist yet, next to the one given. */
  static Path beside(Path path) {
    long random = ThreadLocalRandom.current().nextLong();
    return path.resolveSibling(".plumbline-" + HexFormat.of().toHexDigits(random) + ".tmp");
  }

  static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException | FileAlreadyExistsException e) {
      // A zip file is one that moves over nothing.
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  static void fill(Path file, byte[] content) throws IOException {
    fill(file, out -> out.write(content));
  }

  private static void fill(Path file, Content content) throws IOException {
    try (FileChannel channel =
        FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
      OutputStream out = buffered(Channels.newOutputStream(channel));
      content.writeTo(out);
      out.flush();
      // Some file systems say only here that the disk is full.
      channel.force(true);
    }
  }

  private static void delete(Path file, Throwable cause) {
    try {
      Files.deleteIfExists(file);
    } catch (IOException e) {
      cause.addSuppressed(e);
    }
  }

  /** A device, a pipe, or what another process has open already: nothing can take its place. */
  private static boolean isStream(Path path) {
    Path whole = path.toAbsolutePath().normalize();
    boolean open =
        whole.startsWith("/proc") || whole.startsWith("/dev") && !whole.startsWith("/dev/shm");
    return Files.exists(path) && (open || !Files.isRegularFile(path) && !Files.isDirectory(path));
  }

  /** Where links lead to, though there may be nothing yet. */
  private static Path target(Path path) throws IOException {
    Path target = path;
    for (int i = 0; i < MOST_LINKS; i++) {
      if (!Files.isSymbolicLink(target)) {
        return target;
      }
      target = target.resolveSibling(Files.readSymbolicLink(target));
    }
    throw new FileSystemLoopException(path.toString());
  }

  private static void keepPermissions(Path old, Path beside) throws IOException {
    PosixFileAttributeView view = Files.getFileAttributeView(beside, PosixFileAttributeView.class);
    if (view != null && Files.exists(old)) {
      view.setPermissions(Files.getPosixFilePermissions(old));
    }
  }
}
