package dev.plumbline.core.load;

import dev.plumbline.Limit;
import dev.plumbline.core.words.Message;
import dev.plumbline.spi.Shown;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The folder of a pack: reads the files that belong to it, none from elsewhere, and no more than a
 * pack can have. What is read is what stood there before and after: a file may be swapped for
 * something else while it is being opened.
 */
final class PackFolder {
  /** More bytes do not fit into one array. */
  private static final int MOST_KILOBYTES = Integer.MAX_VALUE / 1024 - 1;

  /** A file of cases or an application, also one that an editor has given an ending more. */
  private static final Pattern OF_CASES =
      Pattern.compile("(.+)(\\.(?:yaml|yml|json))(?:\\.txt)?", Pattern.CASE_INSENSITIVE);

  /** What the manifest is called but for its ending. */
  private static final String MANIFEST_NAME = PackFiles.MANIFEST.replaceFirst("\\..*", "");

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

  /** Files that are passed over for their names, and what they were most likely to be called. */
  private final SortedMap<String, String> misnamed = new TreeMap<>();

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
    report.add(found);
    if (!ended) {
      String file = pack.current;
      report.problem(file == null ? folder.toString() : file, Message.of("load.doesNotOpen"));
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
      misnamed.forEach(this::misnamed);
      whole = true;
    } catch (IOException e) {
      report.problem(folder.toString(), Message.of("load.unreadableFolder"));
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
        report.problem(folder.toString(), Message.of("load.tooManyEntries"));
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
        if (attributes.isRegularFile() && passedOver && FileName.meant(name) != null) {
          misnamed.put(name, FileName.meant(name));
        } else if (attributes.isRegularFile()) {
          remarkUnread(name);
        }
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
      problem(Shown.name(name), Message.of("load.unreadable"));
      return;
    }
    if (belongs) {
      problem(Shown.name(name), Message.of("load.changedMeanwhile"));
    }
  }

  private void descend(OpenFolder opened, String name, int depth) throws Ended {
    try (opened) {
      walk(opened, name + "/", depth + 1);
    } catch (IOException e) {
      problem(Shown.name(name), Message.of("load.unreadable"));
    }
  }

  /** Whether what a name stands for cannot be of a pack; says so. */
  private boolean isRefused(
      OpenFolder in, Path entry, String name, BasicFileAttributes attributes) {
    String shown = Shown.name(name);
    if (FileName.isUndecodable(name)) {
      undecodable(FileName.escaped(root, in.path().resolve(entry)));
    } else if (!shown.equals(name)) {
      problem(shown, Message.of("load.unseenInName"));
    } else if (attributes.isDirectory()) {
      problem(shown, Message.of("load.tooDeep", DEPTH));
    } else if (attributes.isSymbolicLink()) {
      problem(shown, Message.of("load.link"));
    } else if (!attributes.isRegularFile()) {
      problem(shown, Message.of("load.noOrdinaryFile"));
    } else if (name.indexOf('\\') >= 0) {
      problem(shown, Message.of("load.backslash"));
    } else {
      String other = folded.putIfAbsent(FileName.folded(name), name);
      if (other == null || other.equals(name)) {
        return false;
      }
      problem(shown, Message.of("load.sameName", other));
    }
    return true;
  }

  /** Nothing is wrong with a copy that lies beside the file itself. */
  private void misnamed(String name, String meant) {
    if (files.containsKey(meant) || refused.contains(meant)) {
      return;
    }
    boolean manifest = meant.equals(PackFiles.MANIFEST);
    String file = meant.substring(meant.lastIndexOf('/') + 1);
    problem(
        Shown.name(name),
        manifest
            ? Message.of("load.misnamedManifest", file)
            : Message.of("load.misnamedRules", file));
    refused.add(meant);
  }

  /** Tells of files of cases and applications that are not read where they are, or as called. */
  private void remarkUnread(String name) {
    Matcher ending = OF_CASES.matcher(name);
    if (!ending.matches() || ending.group(1).equalsIgnoreCase(MANIFEST_NAME)) {
      return;
    }
    String meant = ending.group(1) + ending.group(2).toLowerCase(Locale.ROOT);
    if (!name.startsWith(PackFiles.CASES)) {
      report.remark(name, 0, 0, Message.of("load.notReadHere", PackFiles.CASES));
    } else if (!name.equals(meant)) {
      report.remark(name, 0, 0, Message.of("load.notReadName", meant));
    }
  }

  private void undecodable(String escaped) {
    if (FileName.systemLacksUtf8()) {
      problem(escaped, Message.of("load.locale"));
    } else {
      problem(escaped, Message.of("load.nameNotUtf8"));
    }
  }

  private void take(String name, byte[] content) throws Ended {
    if (content.length > fileKilobytes * 1024) {
      problem(name, Message.of("load.fileTooLarge", fileKilobytes));
      return;
    }
    bytes += content.length;
    if (files.size() == mostFiles || bytes > allKilobytes * 1024L) {
      report.problem(folder.toString(), Message.of("load.packTooLarge", mostFiles, allKilobytes));
      throw new Ended();
    }
    files.put(name, content);
  }

  private void problem(String name, Message message) {
    refused.add(name);
    report.problem(name, message);
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
