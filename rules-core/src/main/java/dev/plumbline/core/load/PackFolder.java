package dev.plumbline.core.load;

import dev.plumbline.Limit;
import dev.plumbline.fact.Shown;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The folder of a pack: reads the files that belong to it, none from elsewhere, and no more than a
 * pack can have. What is read is what stood there before and after: a file may be swapped for
 * something else while it is being opened.
 */
final class PackFolder {
  /** More bytes do not fit into one array. */
  private static final int MOST_KILOBYTES = Integer.MAX_VALUE / 1024 - 1;

  /** Folders within folders. */
  static final int DEPTH = 8;

  /** How often a file is read that changes while it is being read. */
  private static final int TRIES = 3;

  /** Enough for a busy machine, or a slow drive of the network, to open one file. */
  private static final Duration LIMIT = Duration.ofSeconds(30);

  /**
   * What a folder holds.
   *
   * @param files the bytes of the files by their path within the folder
   * @param lacksManifest whether there is no manifest, as far as all could be looked through
   */
  record Contents(SortedMap<String, byte[]> files, boolean lacksManifest) {}

  /** Ends the reading; the reason has been reported. */
  private static final class Ended extends Exception {
    private static final long serialVersionUID = 1L;

    Ended() {
      super(null, null, false, false);
    }
  }

  private final Path folder;
  private final PackReport report;
  private Path root;
  private final SortedMap<String, byte[]> files = new TreeMap<>();
  private final Map<String, String> folded = new HashMap<>();
  private final Set<String> refused = new HashSet<>();
  private boolean whole;
  private long bytes;
  private volatile String current;
  private volatile int entries;
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

  /** Reads a folder; reports the files that cannot be read. */
  static Contents read(Path folder, PackReport report) {
    return read(folder, report, LIMIT);
  }

  static Contents read(Path folder, PackReport report, Duration limit) {
    // If the reading has to be left to itself, what it comes to later is used by nobody.
    PackReport found = new PackReport(report.limits());
    PackFolder pack = new PackFolder(folder, found);
    boolean ended = Patience.run(pack::readAll, () -> pack.entries, limit);
    found.problems().forEach(report::problem);
    if (!ended) {
      String file = pack.current;
      report.problem(
          file == null ? folder.toString() : file,
          "一直打不开，可能被换成了管道，或网络位置没有回应，请检查后再试",
          "it does not open; it may have become a pipe, or a network place does not answer");
      return new Contents(new TreeMap<>(), false);
    }
    String manifest = PackFiles.MANIFEST;
    boolean lacks = !pack.files.containsKey(manifest) && !pack.refused.contains(manifest);
    return new Contents(pack.files, pack.whole && lacks);
  }

  private void readAll() {
    // The folder itself may be a link: whoever names it means what it leads to.
    try (OpenFolder open = OpenFolder.of(folder.toRealPath())) {
      root = open.path();
      walk(open, "", 1);
      whole = true;
    } catch (IOException e) {
      report.problem(
          folder.toString(), "文件夹无法读取，请检查权限", "the folder cannot be read; check its permissions");
    } catch (Ended e) {
      whole = false;
    }
  }

  /**
   * Reads what is in a folder.
   *
   * @param prefix its path within the pack: empty, or with a slash at its end
   */
  private void walk(OpenFolder open, String prefix, int depth) throws IOException, Ended {
    for (Path entry : open.names(mostEntries + 1 - entries)) {
      if (++entries > mostEntries) {
        report.problem(
            folder.toString(),
            "文件夹里的东西太多，不像一个规则包，请检查路径",
            "there is too much in the folder for a pack; check the path");
        throw new Ended();
      }
      String file = entry.toString().replaceFirst("/$", ""); // zip files give folders a slash
      // Hidden ones hold what tools keep for themselves.
      if (!file.startsWith(".")) {
        visit(open, entry, prefix + file, depth);
      }
    }
  }

  private void visit(OpenFolder in, Path entry, String name, int depth) throws Ended {
    current = Shown.name(name);
    boolean belongs = PackFiles.isOfPack(name);
    try {
      for (int i = 0; i < TRIES; i++) {
        BasicFileAttributes attributes = in.attributes(entry);
        boolean descend = attributes.isDirectory() && depth < DEPTH;
        boolean passedOver = !belongs && !isFolder(in, entry, attributes);
        if (!descend && (passedOver || isRefused(in, entry, name, attributes))) {
          return;
        }
        try {
          if (descend) {
            belongs = true;
            descend(in.open(entry), name, depth);
            return;
          }
          byte[] content = in.read(entry, fileKilobytes * 1024 + 1);
          if (isSame(attributes, in.attributes(entry))) {
            take(name, content);
            return;
          }
        } catch (NoSuchFileException e) {
          throw e;
        } catch (IOException e) {
          if (isSame(attributes, in.attributes(entry))) {
            throw e;
          }
        }
      }
    } catch (NoSuchFileException e) {
      // Gone, or about to come back: some editors take away what they then write anew.
    } catch (IOException e) {
      problem(Shown.name(name), "无法读取，请检查权限", "cannot be read; check its permissions");
      return;
    }
    if (belongs) {
      problem(
          Shown.name(name),
          "正在读它的时候被改动了，请再试一次",
          "it was changed while it was being read; try again");
    }
  }

  private void descend(OpenFolder opened, String name, int depth) throws Ended {
    try (opened) {
      walk(opened, name + "/", depth + 1);
    } catch (IOException e) {
      problem(Shown.name(name), "无法读取，请检查权限", "cannot be read; check its permissions");
    }
  }

  /** Whether what a name stands for cannot be of a pack; says so. */
  private boolean isRefused(
      OpenFolder in, Path entry, String name, BasicFileAttributes attributes) {
    String shown = Shown.name(name);
    if (FileName.isUndecodable(name)) {
      undecodable(FileName.escaped(root, in.path().resolve(entry)));
    } else if (!shown.equals(name)) {
      problem(
          shown,
          "文件名里有看不见的字符，请改名",
          "the name of the file has characters that are not seen; rename it");
    } else if (attributes.isDirectory()) {
      problem(
          shown,
          "文件夹套得太深，至多" + DEPTH + "层",
          "folders may stand within folders " + DEPTH + " deep, and no deeper");
    } else if (attributes.isSymbolicLink()) {
      problem(shown, "这是一个链接，规则包里须放文件本身", "this is a link; a pack must have the file itself");
    } else if (!attributes.isRegularFile()) {
      problem(shown, "这不是普通的文件，请移走", "this is no ordinary file; take it away");
    } else if (name.indexOf('\\') >= 0) {
      problem(
          shown,
          "文件名里有反斜杠，在有的系统上它隔开文件夹，请改名",
          "the name of the file has a backslash, which parts folders on some systems; rename it");
    } else {
      String other = folded.putIfAbsent(FileName.folded(name), name);
      if (other == null || other.equals(name)) {
        return false;
      }
      problem(
          shown,
          "与「" + other + "」只差大小写或字符的写法，在有的系统上是同一个文件，请改名",
          "only case or the spelling of characters part it from \""
              + other
              + "\", and on some systems they are one file; rename it");
    }
    return true;
  }

  private void undecodable(String escaped) {
    if (FileName.systemLacksUtf8()) {
      problem(
          escaped,
          "系统的区域设置认不出这个文件名，请在启动前设置环境变量 LC_ALL=C.UTF-8",
          "the system's locale cannot read this file name; set LC_ALL=C.UTF-8");
    } else {
      problem(
          escaped,
          "文件名不是 UTF-8 编码（%XX 是它认不出的字节），请改名",
          "the name of the file is not UTF-8 (%XX are its bytes); rename it");
    }
  }

  private void take(String name, byte[] content) throws Ended {
    if (content.length > fileKilobytes * 1024) {
      problem(
          name,
          "文件太大，至多 " + fileKilobytes + " KB，请分成几个",
          "the file is too large; at most " + fileKilobytes + " KB, make it several");
      return;
    }
    bytes += content.length;
    if (files.size() == mostFiles || bytes > allKilobytes * 1024L) {
      report.problem(
          folder.toString(),
          "规则包太大，至多 " + mostFiles + " 个文件、" + allKilobytes + " KB",
          "the pack is too large; at most " + mostFiles + " files and " + allKilobytes + " KB");
      throw new Ended();
    }
    files.put(name, content);
  }

  private void problem(String name, String message, String english) {
    refused.add(name);
    report.problem(name, message, english);
  }

  private static boolean isFolder(OpenFolder in, Path entry, BasicFileAttributes attributes) {
    return attributes.isDirectory() || attributes.isSymbolicLink() && in.leadsToFolder(entry);
  }

  /** Whether it is the same file, and nothing was written to it meanwhile. */
  private static boolean isSame(BasicFileAttributes before, BasicFileAttributes after) {
    return Objects.equals(before.fileKey(), after.fileKey())
        && before.isRegularFile() == after.isRegularFile()
        && before.isDirectory() == after.isDirectory()
        && before.isSymbolicLink() == after.isSymbolicLink()
        && (before.isDirectory()
            || before.size() == after.size()
                && before.lastModifiedTime().equals(after.lastModifiedTime()));
  }
}
