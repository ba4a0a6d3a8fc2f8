package dev.plumbline.cli;

import dev.plumbline.workbench.Bundled;
import java.nio.file.Path;
import java.util.List;

/** Finds the pack that a command names, as files; its rules are not compiled. */
final class Packs {
  /** Either the id of a bundled pack, or the folder of one. */
  record Named(String id, Path folder) {}

  private Packs() {}

  static Bundled bundled() {
    return new Bundled(Packs.class.getClassLoader());
  }

  /**
   * The pack of this id or in this folder.
   *
   * @param idOrFolder an id or a folder; {@code null} for the only one that is bundled
   */
  static Named find(String idOrFolder) {
    List<String> ids = bundled().ids();
    if (idOrFolder == null) {
      return new Named(Guidelines.only(ids), null);
    }
    return ids.contains(idOrFolder)
        ? new Named(idOrFolder, null)
        : new Named(null, Guidelines.folder(idOrFolder, ids));
  }

  /** The folder that a command is to make. */
  static Path target(String name) {
    return Names.path(name);
  }
}
