package dev.plumbline.core.compile;

import dev.plumbline.core.load.ClassBundle;
import dev.plumbline.core.load.Hash;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What was compiled before, in the cache folder of the user, by the hashes of what it was compiled
 * from ({@link Units}); never in a pack or beside one. It is used where a program asks for it
 * ({@link #SETTING}).
 *
 * <p>An entry is taken only if its hash is right, it belongs to the user, and nobody else may write
 * to it. None of that proves who wrote it: whoever can write as the user could forge all of it.
 * What keeps code out is that the classes of an entry are searched as those that were just
 * compiled, each time, and live in the same room: they can do nothing that a rule could not. An
 * entry that is damaged, foreign or of another format is passed over, and compiled again.
 */
final class CompiledCache {
  private static final String OF_USER = "user";
  private static final Logger LOG = LoggerFactory.getLogger(CompiledCache.class);
  private static final String FORMAT = "plumbline-cache 1";
  private static final String ENDING = ".classes";
  private static final String NEW = "new";
  private static final String UNFINISHED = ".tmp";
  private static final Duration LONGEST_WRITTEN = Duration.ofHours(1);
  private static final int MOST_ENTRIES = 32;
  private static final long MOST_BYTES = 64L << 20;
  private static final int MOST_UNITS = 10_000;
  private static final Set<PosixFilePermission> OWNERS =
      PosixFilePermissions.fromString("rwx------");

  private final Path folder;

  /** Entries of another engine or Java are none. */
  private final String madeBy;

  private CompiledCache(Path folder, String engine) {
    this.folder = folder;
    this.madeBy = FORMAT + " " + engine + " " + System.getProperty("java.vm.version");
  }

  /** One that keeps nothing. */
  static CompiledCache none() {
    return new CompiledCache(null, "");
  }

  /**
   * The cache that a setting names, which may be none.
   *
   * @param setting the folder, or {@code user} for the cache folder of the user; empty for none
   * @param engine the version of the engine
   */
  static CompiledCache of(String setting, String engine) {
    try {
      Path home = home();
      // Without a home nobody could tell whose an entry is, and a folder "?" would be in the way.
      return setting.isEmpty() || !home.isAbsolute() || !Files.isDirectory(home)
          ? none()
          : new CompiledCache(setting.equals(OF_USER) ? ofUser(home) : Path.of(setting), engine);
    } catch (InvalidPathException e) {
      return none();
    }
  }

  private static Path home() {
    return Path.of(System.getProperty("user.home", ""));
  }

  private static Path ofUser(Path home) {
    String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
    if (system.startsWith("mac")) {
      return home.resolve(Path.of("Library", "Caches", "plumbline"));
    }
    boolean windows = system.startsWith("windows");
    String named = System.getenv(windows ? "LOCALAPPDATA" : "XDG_CACHE_HOME");
    Path base = named == null || named.isEmpty() ? null : Path.of(named);
    if (base == null || !base.isAbsolute()) {
      base = home.resolve(windows ? Path.of("AppData", "Local") : Path.of(".cache"));
    }
    return base.resolve("plumbline");
  }

  /**
   * What one run of the rule compiler made.
   *
   * @param units the names of the units by their hashes
   * @param models the names of the model classes
   * @param files the class files by their paths
   */
  record Entry(Map<String, String> units, List<String> models, Map<String, byte[]> files) {}

  /** The entries that have any of these units, the last written first. */
  List<Entry> find(Collection<String> hashes) {
    List<Entry> found = new ArrayList<>();
    Set<String> missing = new HashSet<>(hashes);
    List<Path> entries = entries();
    for (Path file : entries) {
      if (missing.isEmpty()) {
        break;
      }
      try {
        Entry entry = isOwn(file) ? read(file, missing) : null;
        if (entry != null) {
          found.add(entry);
          missing.removeAll(entry.units().keySet());
          putFirst(file, entries.get(0));
        }
      } catch (IOException | RuntimeException e) {
        LOG.debug("cached classes are left aside: {}", file, e);
      }
    }
    return found;
  }

  /** Of what was not used for longest, none is kept. */
  private static void putFirst(Path file, Path first) throws IOException {
    if (!file.equals(first)) {
      long last = Files.getLastModifiedTime(first).toMillis();
      Files.setLastModifiedTime(file, FileTime.fromMillis(last + 1));
    }
  }

  private List<Path> entries() {
    if (folder == null || !Files.isDirectory(folder)) {
      return List.of();
    }
    Map<Path, FileTime> times = new HashMap<>();
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(CompiledCache::isEntry).toList()) {
        times.put(file, Files.getLastModifiedTime(file));
      }
    } catch (IOException | RuntimeException e) {
      LOG.debug("no cached classes can be looked for: {}", folder, e);
    }
    return times.keySet().stream().sorted(Comparator.comparing(times::get).reversed()).toList();
  }

  private static boolean isEntry(Path file) {
    return file.toString().endsWith(ENDING) && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
  }

  /** Whether nobody but the user can have written it, as far as the file system tells. */
  private boolean isOwn(Path file) throws IOException {
    return isOfUser(folder) && isOfUser(file);
  }

  private static boolean isOfUser(Path file) throws IOException {
    if (!file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      return true; // there the folders of a user are closed to others by themselves
    }
    Set<PosixFilePermission> may = Files.getPosixFilePermissions(file, LinkOption.NOFOLLOW_LINKS);
    return !may.contains(PosixFilePermission.GROUP_WRITE)
        && !may.contains(PosixFilePermission.OTHERS_WRITE)
        && Files.getOwner(file, LinkOption.NOFOLLOW_LINKS).equals(Files.getOwner(home()));
  }

  /** An entry, or {@code null} if it has none of these units or is not whole. */
  private Entry read(Path file, Set<String> hashes) throws IOException {
    if (Files.size(file) > MOST_BYTES) {
      return null;
    }
    try (InputStream bytes = Files.newInputStream(file);
        DataInputStream in = new DataInputStream(new BufferedInputStream(bytes, 1 << 16))) {
      if (!in.readUTF().equals(madeBy)) {
        return null;
      }
      String hash = in.readUTF();
      int count = in.readInt();
      if (count < 0 || count > MOST_UNITS) {
        return null;
      }
      Map<String, String> units = new LinkedHashMap<>();
      for (int i = 0; i < count; i++) {
        units.put(in.readUTF(), in.readUTF());
      }
      if (units.keySet().stream().noneMatch(hashes::contains)) {
        return null;
      }
      List<String> models =
          List.of(in.readUTF().split("\n")).stream().filter(m -> !m.isEmpty()).toList();
      byte[] classes = in.readAllBytes();
      return hash.equals(hash(units, models, classes))
          ? new Entry(units, models, ClassBundle.read(classes).files())
          : null;
    }
  }

  private String hash(Map<String, String> units, List<String> models, byte[] classes) {
    Hash hash = new Hash().add(madeBy);
    units.forEach((unit, name) -> hash.add(unit).add(name));
    return hash.add(String.join("\n", models)).add(classes).hex();
  }

  /** Keeps what was compiled, if it can be kept. */
  void keep(Entry entry) {
    if (folder == null) {
      return;
    }
    try {
      makeFolder();
      byte[] classes = new ClassBundle("", entry.files()).write();
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      String hash = hash(entry.units(), entry.models(), classes);
      try (DataOutputStream out = new DataOutputStream(bytes)) {
        out.writeUTF(madeBy);
        out.writeUTF(hash);
        out.writeInt(entry.units().size());
        for (Map.Entry<String, String> unit : entry.units().entrySet()) {
          out.writeUTF(unit.getKey());
          out.writeUTF(unit.getValue());
        }
        out.writeUTF(String.join("\n", entry.models()));
        out.write(classes);
      }
      if (bytes.size() > MOST_BYTES || entry.units().size() > MOST_UNITS) {
        return;
      }
      // Beside its place and moved there, so that nobody reads the half of it.
      Path beside = Files.createTempFile(folder, NEW, UNFINISHED);
      try {
        Files.write(beside, bytes.toByteArray());
        move(beside, folder.resolve(hash + ENDING));
      } finally {
        Files.deleteIfExists(beside);
      }
      forget();
    } catch (IOException | RuntimeException e) {
      LOG.debug("what was compiled cannot be kept in {}", folder, e);
    }
  }

  private void makeFolder() throws IOException {
    if (Files.isDirectory(folder)) {
      return;
    }
    Files.createDirectories(folder);
    if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
      Files.setPosixFilePermissions(folder, OWNERS);
    }
  }

  private static void move(Path from, Path to) throws IOException {
    try {
      Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  /**
   * Deletes the entries that were not used for longest, where there are more than may be, and what
   * nobody finished.
   */
  private void forget() throws IOException {
    long bytes = 0;
    int count = 0;
    List<Path> entries = entries();
    for (Path file : entries) {
      bytes += Files.size(file);
      count++;
      if (count > MOST_ENTRIES || bytes > MOST_BYTES) {
        Files.deleteIfExists(file);
      }
    }
    Instant now = Files.getLastModifiedTime(entries.get(0)).toInstant(); // just written
    try (Stream<Path> files = Files.list(folder)) {
      for (Path file : files.filter(CompiledCache::isUnfinished).toList()) {
        if (Files.getLastModifiedTime(file).toInstant().isBefore(now.minus(LONGEST_WRITTEN))) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  /** What a program leaves that is killed while it writes. */
  private static boolean isUnfinished(Path file) {
    String name = file.getFileName().toString();
    return name.startsWith(NEW)
        && name.endsWith(UNFINISHED)
        && Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
  }
}
