package dev.plumbline.hosts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The start script makes an archive of classes at first, begins from it then, and needs none. */
@EnabledOnOs(OS.LINUX)
class ArchiveIT {
  private static final Path SAMPLES = Path.of("..").toAbsolutePath();

  @TempDir private Path root;

  private Path target;

  private String run(List<String> command) throws Exception {
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().put("XDG_CACHE_HOME", root.resolve("kept").toString());
    Process process = builder.start();
    String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(1, process.waitFor(), said);
    return said;
  }

  private String check() throws Exception {
    String script = root.resolve("samples/plumbline").toString();
    return run(List.of("sh", script, "check", Hosts.APPLICATION.toString()));
  }

  private void copy(String folder, String pattern) throws IOException {
    Path to = Files.createDirectories(root.resolve("samples").resolve(folder));
    try (Stream<Path> files = Files.list(SAMPLES.resolve(folder))) {
      for (Path file : files.filter(f -> f.getFileName().toString().matches(pattern)).toList()) {
        Files.copy(file, to.resolve(file.getFileName()));
      }
    }
  }

  @Test
  void isMadeAtFirstAndUsedThenAndChangesNothing() throws Exception {
    copy("", "plumbline");
    copy("cli", "start\\.sh");
    copy("applications", "t[123]-01-.*");
    copy("cli/target", "plumbline-cli\\.jar");
    copy("cli/target/lib", ".*\\.jar");
    target = root.resolve("samples/cli/target");
    Files.createFile(target.resolve("plumbline.built"));
    Path archive = target.resolve("plumbline.jsa");

    String first = check();
    assertTrue(Files.size(archive) > 1 << 20);
    assertEquals(first, check());
    assertTrue(fromArchive("-XX:SharedArchiveFile=" + archive, first));

    // Cut off, Java would break down by it.
    try (SeekableByteChannel whole = Files.newByteChannel(archive, StandardOpenOption.WRITE)) {
      whole.truncate(whole.size() / 2);
    }
    assertEquals(first, check());
    assertTrue(fromArchive("-XX:SharedArchiveFile=" + archive, first));

    // Of another Java, or damaged: nothing is said, and all works.
    Files.write(archive, new byte[(int) Files.size(archive)]);
    assertEquals(first, check());
    assertTrue(Files.exists(archive));
  }

  /** Whether the engine and the rules of the shipped pack come from the archive. */
  private boolean fromArchive(String archive, String expected) throws Exception {
    Path log = root.resolve("loaded.txt");
    String packageName = Hosts.SHIPPED.replace('-', '_');
    List<String> command =
        new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin/java").toString()));
    command.addAll(List.of("-XX:+UseSerialGC", archive, "-Xlog:class+load:file=" + log));
    command.addAll(List.of("-jar", target.resolve("plumbline-cli.jar").toString()));
    command.addAll(List.of("check", Hosts.APPLICATION.toString()));
    assertEquals(expected, run(command));
    List<String> lines =
        Files.readAllLines(log).stream().filter(l -> l.contains("shared objects file")).toList();
    return lines.stream().anyMatch(line -> line.contains("dev.plumbline.core.PackLoader "))
        && lines.stream().anyMatch(line -> line.contains("] " + packageName + "."));
  }
}
