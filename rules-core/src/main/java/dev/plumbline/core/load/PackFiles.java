package dev.plumbline.core.load;

import dev.plumbline.Problem;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

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
  public static final String MANIFEST = ManifestReader.FILE;

  private static final String RULES = ".drl";
  private static final String CASES = "cases/";

  /** Reads a pack from a folder, and reports all that is wrong with the files themselves. */
  public static PackFiles read(Path folder, PackReport report) {
    if (!Files.isDirectory(folder)) {
      report.problem(folder.toString(), "没有这个文件夹，请检查路径", "there is no such folder; check the path");
      return new PackFiles(null, new TreeMap<>(), new TreeMap<>(), sha256(new TreeMap<>()));
    }
    PackFolder.Contents contents = PackFolder.read(folder, report);
    return of(contents.files(), contents.lacksManifest(), report);
  }

  /** The contents of the files of a pack in a folder, by their path within it. */
  public static SortedMap<String, byte[]> contents(Path folder, PackReport report) {
    return PackFolder.read(folder, report).files();
  }

  /** Whether a file of this name belongs to a pack. */
  static boolean isOfPack(String name) {
    return name.equals(ManifestReader.FILE) || name.endsWith(RULES) || name.startsWith(CASES);
  }

  /**
   * Reads a pack from the contents of its files.
   *
   * @param files the files by their path within the pack
   */
  public static PackFiles of(SortedMap<String, byte[]> files, PackReport report) {
    return of(files, !files.containsKey(ManifestReader.FILE), report);
  }

  private static PackFiles of(
      SortedMap<String, byte[]> files, boolean lacksManifest, PackReport report) {
    Manifest manifest = null;
    SortedMap<String, String> rules = new TreeMap<>();
    SortedMap<String, String> cases = new TreeMap<>();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      String name = file.getKey();
      String text = Encoding.decode(name, file.getValue(), report);
      if (text == null) {
        continue;
      }
      if (name.equals(ManifestReader.FILE)) {
        manifest = ManifestReader.read(text, report);
      } else if (name.startsWith(CASES)) {
        cases.put(name, text);
      } else {
        rules.put(name, text);
      }
    }
    if (lacksManifest) {
      report.problem(
          ManifestReader.FILE,
          "规则包缺少清单文件 guideline.yaml",
          "the pack lacks its manifest guideline.yaml");
    }
    if (rules.isEmpty() && !report.hasProblems()) {
      report.problem(ManifestReader.FILE, "规则包里没有规则文件（.drl）", "the pack has no rule files (.drl)");
    }
    SortedMap<String, byte[]> deciding = new TreeMap<>(files);
    deciding.keySet().removeIf(name -> name.startsWith(CASES));
    return new PackFiles(manifest, rules, cases, sha256(deciding));
  }

  /** Whether a problem that was found here keeps rules from being known. */
  public static boolean isUnread(Problem problem) {
    return !problem.source().equals(ManifestReader.FILE) && !problem.source().startsWith(CASES);
  }

  private static String sha256(SortedMap<String, byte[]> files) {
    Hash hash = new Hash();
    files.forEach(hash::addFile);
    return hash.hex();
  }
}
