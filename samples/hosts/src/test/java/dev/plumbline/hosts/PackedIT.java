package dev.plumbline.hosts;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The program as one jar, nested by Spring Boot or shaded. */
class PackedIT {
  /** On a machine of one processor the common pool would run tasks otherwise. */
  static final String PARALLEL = "-Djava.util.concurrent.ForkJoinPool.common.parallelism=4";

  private static final Path BOOT = Hosts.TARGET.resolve("host-boot.jar");
  private static final Path SHADED = Hosts.TARGET.resolve("host-shaded.jar");
  private static final String SERVICES = "META-INF/services/";

  @ParameterizedTest
  @ValueSource(strings = {"MAIN", "POOL", "BARE", "VIRTUAL"})
  void springBootsJarFromWhicheverThreadComesFirst(String way) throws Exception {
    Path home = Path.of(System.getProperty("java.home"));
    if (way.equals("VIRTUAL")) {
      home = Jvm.homes().stream().filter(jdk -> Jvm.feature(jdk) >= 21).findFirst().orElse(home);
      assumeTrue(Jvm.feature(home) >= 21, "no JDK with virtual threads was found");
    }
    Hosts.assertBoth(Jvm.of(home).with(PARALLEL).run(Hosts.both("-jar", BOOT.toString(), way)));
  }

  @Test
  void aShadedJar() throws Exception {
    Hosts.assertBoth(Jvm.here().run(Hosts.both("-jar", SHADED.toString(), "MAIN")));
  }

  /** Of services that several jars provide, a jar that was not merged has those of one. */
  @Test
  void aShadedJarWithoutMergedServicesIsToldToBeBadlyPacked(@TempDir Path folder) throws Exception {
    Path jar = folder.resolve("unmerged.jar");
    Files.copy(SHADED, jar);
    Jars.change(
        jar,
        SERVICES + "org.drools.wiring.api.ComponentsSupplier",
        text -> text.lines().filter(line -> line.contains("statics")).findFirst().orElseThrow());
    assertBadlyPacked(
        Jvm.here()
            .run(
                "-jar",
                jar.toString(),
                "MAIN",
                Hosts.PACK.toString(),
                Hosts.OTHER_APPLICATION.toString()));
  }

  /** The plan does without them; what has to be compiled does not. */
  @Test
  void aShadedJarWithoutTheServicesOfDroolsDecidesWhatIsCompiledAlone(@TempDir Path folder)
      throws Exception {
    Path jar = folder.resolve("bare.jar");
    Files.copy(SHADED, jar);
    Jars.delete(jar, name -> name.matches(SERVICES + "org\\.(kie|drools)\\..*"));
    Hosts.assertOnlyShipped(
        Jvm.here()
            .run(
                "-jar",
                jar.toString(),
                "MAIN",
                Hosts.SHIPPED,
                Hosts.APPLICATION.toString(),
                Hosts.PACK.toString(),
                Hosts.OTHER_APPLICATION.toString()),
        "META-INF/services");
  }

  @Test
  void aShadedJarWithoutTheServiceOfTheEngineSaysThatThereIsNone(@TempDir Path folder)
      throws Exception {
    Path jar = folder.resolve("bare.jar");
    Files.copy(SHADED, jar);
    Jars.delete(jar, name -> name.equals(SERVICES + "dev.plumbline.spi.RulesEngine"));
    Jvm.Run run = run(Jvm.here(), jar, "MAIN", Hosts.SHIPPED);
    assertFalse(run.out().contains("Error"), run::toString);
    assertTrue(run.out().startsWith("FAULT ") && run.out().contains("rules-core"), run::toString);
  }

  private static void assertBadlyPacked(Jvm.Run run) {
    Hosts.assertFault(run, "META-INF/services");
  }

  private static Jvm.Run run(Jvm jvm, Path jar, String way, String guideline) throws Exception {
    return jvm.run("-jar", jar.toString(), way, guideline, Hosts.APPLICATION.toString());
  }
}
