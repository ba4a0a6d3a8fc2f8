package dev.plumbline.hosts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plumbline.Plumbline;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Builds that know of this project only what a repository has of it. They run with the Maven that
 * runs this build, on a repository of their own that stands before the user's.
 */
class OutsideBuildIT {
  private static final Path ROOT = Path.of("..", "..").toAbsolutePath().normalize();
  private static final Path REPOSITORY = Hosts.TARGET.resolve("repository");
  private static final String VERSION = "0.2.0";

  @BeforeAll
  static void publish() throws IOException {
    put(ROOT.resolve("pom.xml"), "plumbline", ".pom");
    for (String module : List.of("rules-api", "rules-core", "rules-drl")) {
      String jar = module + "-" + VERSION + ".jar";
      put(ROOT.resolve(module).resolve("pom.xml"), module, ".pom");
      put(Hosts.lib(jar::equals).get(0), module, ".jar");
    }
  }

  private static void put(Path file, String artifact, String extension) throws IOException {
    Path folder = REPOSITORY.resolve(Path.of("dev", "plumbline", artifact, VERSION));
    Files.createDirectories(folder);
    Path to = folder.resolve(artifact + "-" + VERSION + extension);
    Files.deleteIfExists(to);
    Files.copy(file, to);
  }

  @Test
  void dependenciesConverge() throws Exception {
    maven(Path.of("src", "it", "consumer"), "validate");
  }

  @Test
  void packsInAJarOfOnesOwn(@TempDir Path folder) throws Exception {
    Path project = folder.resolve("our-guidelines");
    Files.createDirectories(project);
    Files.copy(ROOT.resolve("samples/pack-jar/pom.xml"), project.resolve("pom.xml"));
    Jars.copy(Hosts.PACK, project.resolve("src/main/packs/jiazhuang-2025"));
    maven(project, "package", "-Dpacks=" + project.resolve("src/main/packs"));
    Path jar = project.resolve("target/our-guidelines-1.0.0.jar");

    Jvm.Run run =
        Jvm.here()
            .classPath(Stream.concat(Hosts.classPath().stream(), Stream.of(jar)).toList())
            .run(Hosts.MAIN, "MAIN", "jiazhuang-2025", Hosts.OTHER_APPLICATION.toString());

    try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()})) {
      assertEquals(List.of("jiazhuang-2025", Hosts.SHIPPED), Plumbline.bundled(loader));
      Hosts.assertVerdict(
          Plumbline.guideline("jiazhuang-2025", loader), Hosts.OTHER_APPLICATION, run);
    }
    // Beside it the shipped guideline is what it was.
    Hosts.assertVerdict(
        Jvm.here()
            .classPath(Stream.concat(Stream.of(jar), Hosts.classPath().stream()).toList())
            .run(Hosts.MAIN, "MAIN", Hosts.SHIPPED, Hosts.APPLICATION.toString()));
  }

  private static void maven(Path project, String... arguments) throws Exception {
    boolean windows = System.getProperty("os.name").startsWith("Windows");
    List<String> command = new ArrayList<>();
    command.add(
        Path.of(System.getProperty("maven.home"), "bin", windows ? "mvn.cmd" : "mvn").toString());
    command.addAll(List.of("-B", "-ntp", "-q", "-f", project.resolve("pom.xml").toString()));
    command.add("-Dmaven.repo.local=" + REPOSITORY);
    command.add("-Dmaven.repo.local.tail=" + System.getProperty("maven.repository"));
    if ("is-true".equals(System.getProperty("maven.offline"))) {
      command.add("-o");
    }
    command.addAll(List.of(arguments));
    Jvm.Run run =
        Jvm.run(
            command,
            Map.of(
                "JAVA_HOME",
                System.getProperty("java.home"),
                "LC_ALL",
                "C.UTF-8",
                // What this build was started with is no business of that one.
                "MAVEN_ARGS",
                ""));
    assertEquals(0, run.code(), run::toString);
  }
}
