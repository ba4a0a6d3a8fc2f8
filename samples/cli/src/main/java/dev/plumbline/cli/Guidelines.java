package dev.plumbline.cli;

import dev.plumbline.Editions;
import dev.plumbline.Guideline;
import dev.plumbline.Limits;
import dev.plumbline.Plumbline;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.List;

/** Finds the guideline that a command names. */
final class Guidelines {
  /** All on the class path, if somebody foresaw that they will be asked for. */
  private static Ahead<Editions> begun;

  private Guidelines() {}

  /** Begins to load all that are on the class path, while the command is still being read. */
  static void begin() {
    begun = Ahead.begin(Plumbline::editions);
  }

  private static Editions all() {
    return begun == null ? Plumbline.editions() : begun.get();
  }

  /**
   * The guidelines to choose from.
   *
   * @param named ids and folders; if there are none, all on the class path
   */
  static Editions editions(List<String> named, PublicKey signer) {
    if (named.isEmpty() && signer != null) {
      throw unnamed();
    }
    return named.isEmpty()
        ? all()
        : Editions.of(named.stream().map(each -> find(each, signer)).toList());
  }

  /**
   * The same, which must be in an archive that is signed.
   *
   * @param signer by whose key; {@code null} if that does not matter
   */
  static Guideline find(String idOrPack, PublicKey signer) {
    if (idOrPack == null && signer != null) {
      throw unnamed();
    }
    return signer == null
        ? find(idOrPack)
        : Plumbline.load(folder(idOrPack, Plumbline.bundled()), Limits.USUAL, signer);
  }

  /**
   * The guideline of this id or in this folder.
   *
   * @param idOrFolder an id or a folder; {@code null} for the only one on the class path
   */
  static Guideline find(String idOrFolder) {
    List<String> bundled = Plumbline.bundled();
    if (idOrFolder == null) {
      return Plumbline.guideline(only(bundled));
    }
    if (bundled.contains(idOrFolder)) {
      return Plumbline.guideline(idOrFolder);
    }
    return Plumbline.load(folder(idOrFolder, bundled));
  }

  /** What is bundled has no signature, and must not be taken in the place of what has one. */
  private static UnusableException unnamed() {
    return new UnusableException(lang -> lang.say("guideline.unsigned"));
  }

  /** The id, if there is but one to choose. */
  static String only(List<String> bundled) {
    if (bundled.size() == 1) {
      return bundled.get(0);
    }
    throw new UnusableException(
        lang ->
            bundled.isEmpty()
                ? lang.say("guideline.noneBundled")
                : lang.say("guideline.several", String.join(lang.comma(), bundled)));
  }

  /** A pack that a command is to work on: a folder, or an archive. */
  static Path folder(String name) {
    try {
      Path folder = Path.of(name);
      if (Files.isDirectory(folder) || Files.isRegularFile(folder)) {
        return folder;
      }
    } catch (InvalidPathException e) {
      throw Names.invalid(name, lang -> lang.say("folder.notFound"));
    }
    throw new UnusableException(Plain.path(name), lang -> lang.say("folder.notFound"));
  }

  /** The pack that a command was given where it might have been given an id. */
  static Path folder(String name, List<String> bundled) {
    try {
      Path folder = Path.of(name);
      if (Files.isDirectory(folder) || Files.isRegularFile(folder)) {
        return folder;
      }
    } catch (InvalidPathException e) {
      throw Names.invalid(name, lang -> lang.say("guideline.notFound"));
    }
    throw new UnusableException(
        lang -> lang.say("guideline.unknown", name, String.join(lang.comma(), bundled)));
  }
}
