package dev.plumbline.hosts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;

/** Jars with a pack of one's own, built by the product's command. */
final class OwnPacks {
  private OwnPacks() {}

  /** A jar with the small guideline. */
  static Path jar(Path folder, String name) throws Exception {
    Path packs = folder.resolve(name + "-packs");
    Jars.copy(Hosts.PACK, packs.resolve("jiazhuang-2025"));
    return built(folder, name, packs);
  }

  /** A jar with another edition of it, under the same id. */
  static Path revised(Path folder, String name) throws Exception {
    Path packs = folder.resolve(name + "-packs");
    Path pack = packs.resolve("jiazhuang-2025");
    Jars.copy(Hosts.PACK, pack);
    Jars.change(pack.resolve("guideline.yaml"), text -> text.replace("2025年版", "2025年修订版"));
    return built(folder, name, packs);
  }

  private static Path built(Path folder, String name, Path packs) throws Exception {
    Path classes = folder.resolve(name + "-classes");
    Jvm.Run run =
        Jvm.here()
            .classPath(Hosts.lib(jar -> true))
            .run("dev.plumbline.core.PackBuilder", packs.toString(), classes.toString());
    assertEquals(0, run.code(), run::toString);
    Path jar = folder.resolve(name + ".jar");
    Jars.create(jar, classes);
    return jar;
  }
}
