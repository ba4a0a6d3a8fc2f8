package dev.plumbline.workbench;

import dev.plumbline.InputException;
import dev.plumbline.Problem;
import dev.plumbline.core.load.Bundle;
import dev.plumbline.core.load.PackFiles;
import dev.plumbline.core.load.PackReport;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The files of the packs on the class path. Immutable. */
public final class Bundled {
  private final ClassLoader loader;
  private final Bundle bundle;

  /** Those that a class loader sees. */
  public Bundled(ClassLoader loader) {
    this.loader = loader;
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
   */
  public PackFiles files(String id, PackReport report) {
    return PackFiles.read(loader, resources(id), report);
  }

  private Map<String, String> resources(String id) {
    Map<String, String> resources = bundle.files(id);
    if (resources == null) {
      String known = String.join("、", ids());
      throw unusable(
          null,
          "没有编号为「" + id + "」的内置指南，可用的有：" + known,
          "no guideline \"" + id + "\" is bundled; there are: " + known);
    }
    return resources;
  }

  /**
   * Writes the files of a pack to a folder, byte for byte as they are.
   *
   * @param folder where to; made if it is not there, and refused if something is in it
   * @return the files written, by their path within the folder, sorted
   * @throws InputException if there is no pack of that id, or the folder cannot be used
   */
  public List<String> export(String id, Path folder) {
    Map<String, String> resources = resources(id);
    Map<String, byte[]> files = new TreeMap<>();
    resources.forEach((name, resource) -> files.put(name, bytes(resource)));
    NewFolder.write(folder, files);
    return List.copyOf(resources.keySet());
  }

  private byte[] bytes(String resource) {
    try (InputStream in = loader.getResourceAsStream(resource)) {
      if (in == null) {
        throw unusable(
            resource,
            "规则包的索引提到它，类路径上却没有",
            "the index of packs names it, but it is not on the class path");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static InputException unusable(String source, String message, String english) {
    return new InputException(List.of(new Problem(source, 0, 0, null, message, english)));
  }
}
