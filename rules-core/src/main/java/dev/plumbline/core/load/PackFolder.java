package dev.plumbline.core.load;

import dev.plumbline.Limit;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.EnumSet;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The folder of a pack: reads the files that belong to it, none from elsewhere, and no more than a
 * pack can have.
 */
final class PackFolder extends SimpleFileVisitor<Path> {
  /** More bytes do not fit into one array. */
  private static final int MOST_KILOBYTES = Integer.MAX_VALUE / 1024 - 1;

  /** Folders within folders. */
  static final int DEPTH = 8;

  private final Path folder;
  private final PackReport report;
  private final SortedMap<String, byte[]> files = new TreeMap<>();
  private long bytes;
  private int entries;
  private final int fileKilobytes;
  private final int allKilobytes;
  private final int mostFiles;

  /** What belongs to no pack is passed over, but not without end. */
  private final int mostEntries;

  private PackFolder(Path folder, PackReport report) {
    this.fileKilobytes = Math.min(report.limits().count(Limit.FILE_KILOBYTES), MOST_KILOBYTES);
    this.allKilobytes = report.limits().count(Limit.PACK_KILOBYTES);
    this.mostFiles = report.limits().count(Limit.PACK_FILES);
    this.mostEntries = report.limits().count(Limit.FOLDER_ENTRIES);
    this.folder = folder;
    this.report = report;
  }

  /** The bytes of the files by their path within the folder; reports those that cannot be read. */
  static SortedMap<String, byte[]> read(Path folder, PackReport report) {
    try {
      // The folder itself may be a link: whoever names it means what it leads to.
      PackFolder pack = new PackFolder(folder.toRealPath(), report);
      Files.walkFileTree(pack.folder, EnumSet.noneOf(FileVisitOption.class), DEPTH, pack);
      return pack.files;
    } catch (IOException e) {
      report.problem(folder.toString(), "文件夹无法读取", "the folder cannot be read");
      return new TreeMap<>();
    }
  }

  /** Hidden folders hold what tools keep for themselves. */
  @Override
  public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
    return path.equals(folder) || !isHidden(path) ? next() : FileVisitResult.SKIP_SUBTREE;
  }

  @Override
  public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) throws IOException {
    String name = folder.relativize(path).toString().replace('\\', '/');
    boolean folders = attributes.isDirectory() || isLinkToFolder(path, attributes);
    if (!folders && (isHidden(path) || !PackFiles.isOfPack(name))) {
      return next();
    }
    String shown = shown(name);
    if (!shown.equals(name)) {
      report.problem(
          shown,
          "文件名里有看不见的字符，请改名",
          "the name of the file has characters that are not seen; rename it");
    } else if (attributes.isDirectory()) {
      report.problem(
          shown,
          "文件夹套得太深，至多" + DEPTH + "层",
          "folders may stand within folders " + DEPTH + " deep, and no deeper");
    } else if (attributes.isSymbolicLink()) {
      report.problem(
          shown, "这是一个链接，规则包里须放文件本身", "this is a link; a pack must have the file itself");
    } else if (!attributes.isRegularFile()) {
      report.problem(shown, "这不是普通的文件，请移走", "this is no ordinary file; take it away");
    } else {
      return read(path, name);
    }
    return next();
  }

  private FileVisitResult read(Path path, String name) throws IOException {
    byte[] content;
    // Not what the size says: a file may grow meanwhile.
    try (InputStream in = Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS)) {
      content = in.readNBytes(fileKilobytes * 1024 + 1);
    }
    if (content.length > fileKilobytes * 1024) {
      report.problem(
          name,
          "文件太大，至多 " + fileKilobytes + " KB，请分成几个",
          "the file is too large; at most " + fileKilobytes + " KB, make it several");
      return next();
    }
    bytes += content.length;
    if (files.size() == mostFiles || bytes > allKilobytes * 1024L) {
      report.problem(
          folder.toString(),
          "规则包太大，至多 " + mostFiles + " 个文件、" + allKilobytes + " KB",
          "the pack is too large; at most " + mostFiles + " files and " + allKilobytes + " KB");
      return FileVisitResult.TERMINATE;
    }
    files.put(name, content);
    return next();
  }

  @Override
  public FileVisitResult visitFileFailed(Path path, IOException e) {
    String name = folder.relativize(path).toString().replace('\\', '/');
    report.problem(shown(name), "无法读取，请检查权限", "cannot be read; check its permissions");
    return next();
  }

  private FileVisitResult next() {
    if (++entries <= mostEntries) {
      return FileVisitResult.CONTINUE;
    }
    report.problem(
        folder.toString(),
        "文件夹里的东西太多，不像一个规则包，请检查路径",
        "there is too much in the folder for a pack; check the path");
    return FileVisitResult.TERMINATE;
  }

  private static boolean isHidden(Path path) {
    return path.getFileName().toString().startsWith(".");
  }

  private static boolean isLinkToFolder(Path path, BasicFileAttributes attributes) {
    return attributes.isSymbolicLink() && Files.isDirectory(path);
  }

  /** A name without what would break the lines of a report, or turn them round. */
  private static String shown(String name) {
    return name.codePoints()
        .map(c -> Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? '?' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
