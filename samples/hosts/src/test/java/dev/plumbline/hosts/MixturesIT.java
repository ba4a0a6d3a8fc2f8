package dev.plumbline.hosts;

import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules of one place beside what was compiled in another: there is no verdict on such. */
class MixturesIT {
  private static final String FILE = "shst-2024-42/13-topic-3.drl";

  /** A bound that the application stays within, so that a mixture would change its verdict. */
  private static String edited(String text) {
    return text.replace("requested.wanYuan <= 15", "requested.wanYuan <= 1");
  }

  @Test
  void aFolderBeforeTheJar(@TempDir Path folder) throws Exception {
    Path file = folder.resolve(FILE);
    Files.createDirectories(file.getParent());
    try (FileSystem jar = FileSystems.newFileSystem(Hosts.shipped())) {
      Files.copy(jar.getPath(FILE), file);
    }
    Jars.change(file, MixturesIT::edited);
    Hosts.assertFault(run(folder), folder.toString(), Hosts.shipped().toString());
  }

  @Test
  void aFileReplacedWithinTheJar(@TempDir Path folder) throws Exception {
    Path jar = folder.resolve("rules-drl.jar");
    Files.copy(Hosts.shipped(), jar);
    Jars.change(jar, FILE, MixturesIT::edited);
    Jvm.Run run =
        Jvm.here()
            .classPath(
                Stream.concat(
                        Stream.of(jar),
                        Hosts.classPath(name -> !name.startsWith("rules-drl")).stream())
                    .toList())
            .run(Hosts.MAIN, "MAIN", Hosts.SHIPPED, Hosts.APPLICATION.toString());
    Hosts.assertFault(run, FILE, jar.toString());
  }

  @Test
  void twoJarsWithPacksOfOneId(@TempDir Path folder) throws Exception {
    Path jar = OwnPacks.jar(folder, "jar");
    Path revised = OwnPacks.revised(folder, "revised");
    Jvm.Run run =
        Jvm.here()
            .classPath(Stream.concat(Hosts.classPath().stream(), Stream.of(jar, revised)).toList())
            .run(Hosts.MAIN, "MAIN", "jiazhuang-2025", Hosts.OTHER_APPLICATION.toString());
    Hosts.assertFault(run, jar.toString(), revised.toString());
  }

  @Test
  void aJarThatWasNotBuiltWithTheCommand(@TempDir Path folder) throws Exception {
    Path packs = folder.resolve("packs");
    Jars.copy(Hosts.PACK, packs.resolve("jiazhuang-2025"));
    Path jar = folder.resolve("unbuilt.jar");
    Jars.create(jar, packs);
    Jvm.Run run =
        Jvm.here()
            .classPath(Stream.concat(Hosts.classPath().stream(), Stream.of(jar)).toList())
            .run(Hosts.MAIN, "MAIN", "jiazhuang-2025", Hosts.OTHER_APPLICATION.toString());
    Hosts.assertFault(run, jar.toString(), "PackBuilder");
  }

  /** What is the same throughout is no mixture. */
  @Test
  void theSameJarTwice(@TempDir Path folder) throws Exception {
    Path jar = folder.resolve("again.jar");
    Files.copy(Hosts.shipped(), jar);
    Hosts.assertVerdict(run(jar));
  }

  private static Jvm.Run run(Path first) throws Exception {
    return Jvm.here()
        .classPath(Stream.concat(Stream.of(first), Hosts.classPath().stream()).toList())
        .run(Hosts.MAIN, "MAIN", Hosts.SHIPPED, Hosts.APPLICATION.toString());
  }
}
