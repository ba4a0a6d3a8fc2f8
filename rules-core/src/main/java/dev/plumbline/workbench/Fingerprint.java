package dev.plumbline.workbench;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;

/**
 * What a folder or a file looks like from outside: which files there are, how long and when
 * written. Looked at again and again, and not told by the system, since that tells nothing of
 * drives of the network, of links that are set to another folder, or of a folder that comes back.
 * What is hidden belongs to tools and does not count. Immutable.
 *
 * @param parts one for each file and folder, in no order but that of the system
 */
public record Fingerprint(List<Object> parts) {
  /** Copies the list. */
  public Fingerprint {
    parts = List.copyOf(parts);
  }

  /** No pack has folders so deep. */
  private static final int DEPTH = 9;

  private record Part(
      String path, boolean folder, boolean readable, long size, Object written, Object key) {}

  /**
   * What is there now; nothing, where there is nothing that can be looked at.
   *
   * @param most how many files and folders are looked at
   */
  public static Fingerprint of(Path place, int most) {
    List<Object> parts = new ArrayList<>();
    try {
      Path real = place.toRealPath();
      Files.walkFileTree(
          real, EnumSet.noneOf(FileVisitOption.class), DEPTH, new Look(real, parts, most));
    } catch (IOException e) {
      parts.clear(); // gone, which is a state like others
    }
    return new Fingerprint(parts);
  }

  private static final class Look extends SimpleFileVisitor<Path> {
    private final Path root;
    private final List<Object> parts;
    private final int most;

    Look(Path root, List<Object> parts, int most) {
      this.root = root;
      this.parts = parts;
      this.most = most;
    }

    @Override
    public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
      if (isHidden(folder)) {
        return FileVisitResult.SKIP_SUBTREE;
      }
      // A folder is written whenever something in it comes or goes, which is seen by itself.
      return add(new Part(folder.toString(), true, true, 0, null, attributes.fileKey()));
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
      return isHidden(file)
          ? FileVisitResult.CONTINUE
          : add(
              new Part(
                  file.toString(),
                  false,
                  Files.isReadable(file),
                  attributes.size(),
                  attributes.lastModifiedTime(),
                  attributes.fileKey()));
    }

    /** What cannot be looked at now may be tomorrow. */
    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) {
      return isHidden(file) ? FileVisitResult.CONTINUE : add(file.toString());
    }

    /** A folder that went while it was being listed is seen to be gone the next time. */
    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException e) {
      return FileVisitResult.CONTINUE;
    }

    private FileVisitResult add(Object part) {
      parts.add(part);
      return parts.size() < most ? FileVisitResult.CONTINUE : FileVisitResult.TERMINATE;
    }

    private boolean isHidden(Path path) {
      return !path.equals(root) && path.getFileName().toString().startsWith(".");
    }
  }
}
