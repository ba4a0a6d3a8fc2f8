package dev.plumbline.cli;

import dev.plumbline.workbench.diff.CaseFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Saves witnesses among the cases of a pack. */
final class CaseFiles {
  private CaseFiles() {}

  /** Writes the cases, and beside them the bases that they need and that are not there yet. */
  static void save(CaseFile cases, String file, Lang lang, Console console) {
    if (cases == null) {
      console.error(
          lang.pick(
              "没有可存为用例的见证，未写 " + file, "no witness can be told as a case; not written: " + file));
      return;
    }
    Outputs.write(file, cases.yaml());
    Path bases = bases(Path.of(file).toAbsolutePath());
    cases.bases().forEach((name, json) -> base(bases.resolve(name), json));
  }

  /** The folder of bases of the pack that the file is in; outside of one, beside the file. */
  private static Path bases(Path file) {
    for (Path folder = file.getParent(); folder != null; folder = folder.getParent()) {
      if (folder.endsWith("cases")) {
        return folder.resolve("bases");
      }
    }
    return file.resolveSibling("bases");
  }

  private static void base(Path file, String json) {
    try {
      if (!Files.exists(file)) {
        Files.createDirectories(file.getParent());
        Files.writeString(file, json, StandardCharsets.UTF_8);
      }
    } catch (InvalidPathException | IOException e) {
      throw new UnusableException(file + ": 写入失败，请检查权限和磁盘空间后重试");
    }
  }
}
