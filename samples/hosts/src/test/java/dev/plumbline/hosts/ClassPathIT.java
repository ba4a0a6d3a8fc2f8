package dev.plumbline.hosts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The program on a plain class path, under whatever a machine may set. */
class ClassPathIT {
  /** What compiles rules, and what makes a network of them for a session. */
  private static final List<String> COMPILERS =
      List.of(
          "com.github.javaparser.",
          "com.sun.tools.javac.",
          "javax.tools.",
          "org.antlr.",
          "org.drools.compiler.",
          "org.drools.core.reteoo.",
          "org.drools.drl.",
          "org.drools.model.codegen.",
          "org.drools.mvel",
          "org.eclipse.jdt.",
          "org.kie.memorycompiler.",
          "org.mvel");

  static List<Path> jdks() throws IOException {
    return Jvm.homes();
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void onEveryJdk(Path home) throws Exception {
    Hosts.assertBoth(both(Jvm.of(home)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"POOL", "BARE", "VIRTUAL"})
  void fromWhicheverThreadComesFirst(String way) throws Exception {
    Path home = Path.of(System.getProperty("java.home"));
    if (way.equals("VIRTUAL")) {
      home = jdks().stream().filter(jdk -> Jvm.feature(jdk) >= 21).findFirst().orElse(home);
      assumeTrue(Jvm.feature(home) >= 21, "no JDK with virtual threads was found");
    }
    Hosts.assertVerdict(bundled(Jvm.of(home).with(PackedIT.PARALLEL), way));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-Duser.language=ar -Duser.country=EG",
        "-Duser.language=tr", // there the letter i has another capital
        "-Duser.language=az",
        "-Dfile.encoding=GBK",
        "-Duser.timezone=America/New_York"
      })
  void underWhateverIsSetForTheMachine(String settings) throws Exception {
    Hosts.assertBoth(both(Jvm.here().with(settings.split(" "))));
  }

  /** With what is compiled already no compiler is loaded, nor a session made ready. */
  @Test
  void theBundledGuidelineNeedsNoCompiler(@TempDir Path folder) throws Exception {
    Path log = folder.resolve("classes.log");
    Jvm.Run run = bundled(Jvm.here().with("-Xlog:class+load:file=" + log), "MAIN");
    Hosts.assertVerdict(run);
    List<String> loaded =
        Files.readAllLines(log).stream()
            .filter(line -> line.contains("source:"))
            .map(line -> line.replaceAll(".*\\] (\\S+) source:.*", "$1"))
            .toList();
    assertTrue(loaded.contains("dev.plumbline.Verdict"), () -> "no classes: " + loaded.size());
    assertEquals(
        List.of(),
        loaded.stream().filter(type -> COMPILERS.stream().anyMatch(type::startsWith)).toList());
  }

  /** Until JDK 18 the locale decides which characters can be written at all. */
  @Test
  void inTheBareLocaleOnlyCompilingFailsAndSaysSo() throws Exception {
    Jvm.Run run = both(Jvm.here().environment("LC_ALL", "C"));
    if (Runtime.version().feature() < 18) {
      Hosts.assertOnlyShipped(run, "-Dfile.encoding=UTF-8");
    } else {
      Hosts.assertBoth(run);
    }
  }

  @Test
  void aPackInAZipFile(@TempDir Path folder) throws Exception {
    Path zip = folder.resolve("packs.zip");
    zip(zip, Hosts.PACK, "packs/jiazhuang-2025/");
    Jvm.Run run =
        Jvm.here()
            .classPath(Hosts.classPath())
            .run(
                Hosts.MAIN,
                "MAIN",
                zip + "!packs/jiazhuang-2025",
                Hosts.OTHER_APPLICATION.toString());
    Hosts.assertCompiled(run);
  }

  @Test
  void withoutTheEngineItSaysSoEachTime() throws Exception {
    Jvm.Run run =
        Jvm.here()
            .classPath(Hosts.classPath(jar -> !jar.startsWith("rules-core")))
            .run(Hosts.MAIN, "TWICE", Hosts.SHIPPED, Hosts.APPLICATION.toString());
    assertTwice(run, "rules-core");
  }

  @Test
  void withoutPacksItSaysSoEachTime() throws Exception {
    Jvm.Run run =
        Jvm.here()
            .classPath(Hosts.classPath(jar -> !jar.startsWith("rules-drl")))
            .run(Hosts.MAIN, "TWICE", Hosts.SHIPPED, Hosts.APPLICATION.toString());
    assertTwice(run, "rules-drl");
  }

  private static void assertTwice(Jvm.Run run, String jar) {
    List<String> lines = run.out().lines().toList();
    List<String> once = lines.subList(0, lines.size() / 2);
    assertTrue(once.get(0).startsWith("FAULT "), run::toString);
    assertTrue(String.join("\n", once).contains(jar), run::toString);
    assertEquals(once, lines.subList(once.size(), lines.size()), run::toString);
    assertFalse(run.out().contains("Error"), run::toString);
  }

  private static Jvm.Run both(Jvm jvm) throws Exception {
    return jvm.classPath(Hosts.classPath()).run(Hosts.both(Hosts.MAIN, "MAIN"));
  }

  private static Jvm.Run bundled(Jvm jvm, String way) throws Exception {
    return jvm.classPath(Hosts.classPath())
        .run(Hosts.MAIN, way, Hosts.SHIPPED, Hosts.APPLICATION.toString());
  }

  private static void zip(Path zip, Path folder, String within) throws IOException {
    try (OutputStream file = Files.newOutputStream(zip);
        ZipOutputStream out = new ZipOutputStream(file);
        Stream<Path> files = Files.walk(folder)) {
      for (Path each : files.filter(Files::isRegularFile).toList()) {
        out.putNextEntry(
            new ZipEntry(within + folder.relativize(each).toString().replace('\\', '/')));
        Files.copy(each, out);
      }
    }
  }
}
