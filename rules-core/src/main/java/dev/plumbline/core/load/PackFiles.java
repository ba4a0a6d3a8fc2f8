package dev.plumbline.core.load;

import dev.plumbline.InputException;
import dev.plumbline.Problem;
import dev.plumbline.core.document.Encoding;
import dev.plumbline.core.words.Message;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The files of a pack: its manifest, its rules and its cases. Immutable.
 *
 * @param manifest what the manifest says; {@code null} if it cannot be used
 * @param rules the texts of the rule files by their path within the pack, sorted
 * @param cases the texts of the files below {@code cases/}, likewise
 * @param sha256 over the names and texts of the manifest and the rule files; cases decide nothing
 */
public record PackFiles(
    Manifest manifest,
    SortedMap<String, String> rules,
    SortedMap<String, String> cases,
    String sha256) {
  /** The name of the manifest. */
  public static final String MANIFEST = Manifest.FILE;

  private static final String RULES = ".drl";
  static final String CASES = "cases/";

  /**
   * Reads a pack from a folder or an archive, and reports all that is wrong with the files
   * themselves.
   */
  public static PackFiles read(Path pack, PackReport report) {
    return read(pack, null, report);
  }

  /**
   * The same of a pack that must be signed.
   *
   * @param signer by whose key; {@code null} if that does not matter
   */
  public static PackFiles read(Path folder, @Nullable PublicKey signer, PackReport report) {
    if (Files.isRegularFile(folder)) {
      PackArchive archive = PackArchive.read(folder, signer, report);
      PackFiles files = of(archive.files(), false, report);
      archive.compare(files);
      return files;
    }
    if (signer != null) {
      report.problem(folder.toString(), Message.of("load.folderUnsigned"));
    }
    if (!Files.isDirectory(folder)) {
      report.problem(folder.toString(), Message.of("load.noFolder"));
      return new PackFiles(null, new TreeMap<>(), new TreeMap<>(), sha256(new TreeMap<>()));
    }
    PackFolder.Contents contents = PackFolder.read(folder, report);
    return of(contents.files(), contents.lacksManifest(), report);
  }

  /** The contents of the files of a pack in a folder or an archive, by their path within it. */
  public static SortedMap<String, byte[]> contents(Path pack, PackReport report) {
    return Files.isRegularFile(pack)
        ? PackArchive.read(pack, null, report).files()
        : PackFolder.read(pack, report).files();
  }

  /** Whether a file of this name belongs to a pack. */
  static boolean isOfPack(String name) {
    return name.equals(Manifest.FILE) || name.endsWith(RULES) || name.startsWith(CASES);
  }

  /**
   * Reads a pack from the contents of its files.
   *
   * @param files the files by their path within the pack
   */
  public static PackFiles of(SortedMap<String, byte[]> files, PackReport report) {
    return of(files, !files.containsKey(Manifest.FILE), report);
  }

  private static PackFiles of(
      SortedMap<String, byte[]> files, boolean lacksManifest, PackReport report) {
    Manifest manifest = null;
    SortedMap<String, String> rules = new TreeMap<>();
    SortedMap<String, String> cases = new TreeMap<>();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      String name = file.getKey();
      String text;
      try {
        text = Encoding.decode(file.getValue(), name);
      } catch (InputException e) {
        e.problems().forEach(report::problem);
        continue;
      }
      if (Encoding.isMarked(file.getValue())) {
        report.remark(name, 1, 1, Message.of("load.byteOrderMark"));
      }
      if (name.equals(Manifest.FILE)) {
        manifest = ManifestReader.read(text, report);
      } else if (name.startsWith(CASES)) {
        cases.put(name, text);
      } else {
        rules.put(name, text);
      }
    }
    if (lacksManifest) {
      report.problem(Manifest.FILE, Message.of("load.noManifest"));
    }
    if (rules.isEmpty() && !report.hasProblems()) {
      report.problem(Manifest.FILE, Message.of("load.noRules"));
    }
    SortedMap<String, byte[]> deciding = new TreeMap<>(files);
    deciding.keySet().removeIf(name -> name.startsWith(CASES));
    return new PackFiles(manifest, rules, cases, sha256(deciding));
  }

  /** Whether a problem that was found here keeps rules from being known. */
  public static boolean isUnread(Problem problem) {
    return !problem.source().equals(Manifest.FILE)
        && !Manifest.FILE.equals(FileName.meant(problem.source()))
        && !problem.source().startsWith(CASES);
  }

  private static String sha256(SortedMap<String, byte[]> files) {
    Hash hash = new Hash();
    files.forEach(hash::addFile);
    return hash.hex();
  }
}
