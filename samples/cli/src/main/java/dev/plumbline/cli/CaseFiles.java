package dev.plumbline.cli;

import dev.plumbline.workbench.diff.CaseFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Saves witnesses among the cases of a pack. */
final class CaseFiles {
  private CaseFiles() {}

  /** Refuses a file that somebody wrote or edited: cases by hand would be gone. */
  static void check(String file) {
    Path path = Names.path(file);
    try {
      if (Files.isRegularFile(path)
          && Files.size(path) > 0
          && !CaseFile.isAsWritten(Files.readString(path))) {
        throw new UnusableException(file, lang -> lang.say("output.notOurs"));
      }
    } catch (IOException e) {
      throw new UnusableException(file, lang -> lang.say("output.notOurs"));
    }
  }

  /** Writes the cases, and beside them the bases that they need and that are not there yet. */
  static void save(CaseFile cases, String file, Console console) {
    if (cases == null) {
      console.error(console.lang().say("noWitness", file));
      return;
    }
    Path bases = bases(Names.path(file).toAbsolutePath());
    List<Path> made = new ArrayList<>();
    try {
      // The cases last: they name the bases.
      cases.bases().forEach((name, json) -> base(bases.resolve(name), json, made));
      Outputs.write(file, cases.yaml());
    } catch (UnusableException e) {
      made.forEach(CaseFiles::delete);
      throw e;
    }
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

  private static void base(Path file, String json, List<Path> made) {
    if (Files.exists(file)) {
      return;
    }
    try {
      Path folder = file.getParent();
      if (!Files.isDirectory(folder)) {
        Files.createDirectory(folder);
        made.add(0, folder);
      }
    } catch (IOException e) {
      throw new UnusableException(file.toString(), lang -> lang.say("output.baseFailed"));
    }
    Outputs.write(file.toString(), json);
    made.add(0, file);
  }

  private static void delete(Path made) {
    try {
      Files.deleteIfExists(made);
    } catch (IOException e) {
      throw new UnusableException(made.toString(), lang -> lang.say("output.left"));
    }
  }
}
