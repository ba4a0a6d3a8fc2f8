package dev.plumbline.hosts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The program as a module that asks for nothing but the API. */
class ModulePathIT {
  private static final String MODULE = "module a.host { requires dev.plumbline.api; }";

  static List<Path> jdks() throws IOException {
    return Jvm.homes();
  }

  @ParameterizedTest
  @MethodSource("jdks")
  void aModuleThatRequiresTheApi(Path home, @TempDir Path folder) throws Exception {
    Path lib = Hosts.TARGET.resolve("lib");
    Path source = folder.resolve("module-info.java");
    Files.writeString(source, MODULE);
    Path classes = folder.resolve("classes");
    StringWriter said = new StringWriter();
    int code =
        ToolProvider.findFirst("javac")
            .orElseThrow()
            .run(
                new PrintWriter(said),
                new PrintWriter(said),
                "-p",
                lib.toString(),
                "--release",
                "17",
                "-d",
                classes.toString(),
                source.toString(),
                Path.of("src/main/java/dev/plumbline/hosts/Host.java").toString());
    assertEquals(0, code, said::toString);

    for (String way : List.of("MAIN", "BARE")) {
      Hosts.assertBoth(
          Jvm.of(home)
              .with("-p", classes + File.pathSeparator + lib)
              .run(Hosts.both("-m", "a.host/" + Hosts.MAIN, way)));
    }
  }
}
