package dev.plumbline.workbench;

import dev.plumbline.Bilingual;
import dev.plumbline.InputException;
import dev.plumbline.PackException;
import dev.plumbline.Problem;
import dev.plumbline.core.load.Bundle;
import dev.plumbline.core.load.BundledPack;
import dev.plumbline.core.load.PackFiles;
import dev.plumbline.core.load.PackReport;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** The files of the packs on the class path. */
public final class Bundled {
  private final Bundle bundle;

  /** Those that a class loader sees. */
  public Bundled(ClassLoader loader) {
    this.bundle = Bundle.of(loader);
  }

  /** The ids of the packs, sorted. */
  public List<String> ids() {
    return bundle.ids();
  }

  /**
   * The files of a pack as text.
   *
   * @throws InputException if there is no pack of that id
   * @throws PackException if its files are not those that its rules were compiled from
   */
  public PackFiles files(String id, PackReport report) {
    return PackFiles.of(contents(id), report);
  }

  /**
   * The contents of the files of a pack, by their path within it.
   *
   * @throws InputException if there is no pack of that id
   * @throws PackException if its files are not those that its rules were compiled from
   */
  public SortedMap<String, byte[]> contents(String id) {
    Optional<BundledPack> pack = bundle.find(id);
    if (pack.isEmpty()) {
      throw new InputException(bundle.none(id).problems());
    }
    return pack.get().contents();
  }

  /**
   * Writes the files of a pack to a folder, byte for byte as they are.
   *
   * @param folder where to; made if it is not there, and refused if something is in it
   * @return the files written, by their path within the folder, sorted
   * @throws InputException if there is no pack of that id, or the folder cannot be used
   * @throws PackException if its files are not those that its rules were compiled from
   */
  public List<String> export(String id, Path folder) {
    SortedMap<String, byte[]> contents = contents(id);
    NewFolder.write(folder, contents);
    return List.copyOf(contents.keySet());
  }

  static InputException unusable(String source, String message, String english) {
    return new InputException(Problem.of(source, new Bilingual(message, english)));
  }
}
