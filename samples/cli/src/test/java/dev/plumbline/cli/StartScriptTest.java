package dev.plumbline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * How the start script starts Java: in a locale with UTF-8, without which it opens no Chinese
 * names; and from an archive of classes where there is one for this Java and this build.
 */
@DisabledOnOs({OS.WINDOWS, OS.MAC})
class StartScriptTest {
  private static final Path SCRIPT = Path.of("..", "plumbline");

  @TempDir Path root;

  /** What a Java that only tells its locale is started with. */
  private String locale(Map<String, String> settings) throws Exception {
    Path script = script();
    file("samples/cli/target/plumbline-cli.jar", "");
    file("samples/cli/target/plumbline.built", "");
    file("jdk/bin/java", "#!/bin/sh\necho \"${LC_ALL:-${LC_CTYPE:-${LANG:-}}}\"\n");
    ProcessBuilder builder = new ProcessBuilder("sh", script.toString(), "--help");
    builder.environment().keySet().removeIf(name -> name.startsWith("LC_") || name.equals("LANG"));
    builder.environment().putAll(settings);
    builder.environment().put("JAVA_HOME", root.resolve("jdk").toString());
    Process process = builder.redirectError(ProcessBuilder.Redirect.INHERIT).start();
    String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, process.waitFor());
    return told.strip();
  }

  private Path file(String name, String text) throws IOException {
    Path file = root.resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text);
    assertTrue(file.toFile().setExecutable(true));
    return file;
  }

  private Path script() throws IOException {
    file("samples/cli/start.sh", Files.readString(Path.of("start.sh")));
    return file("samples/plumbline", Files.readString(SCRIPT));
  }

  @Test
  void oneWithoutUtf8GivesWayToOneThatIsThere() throws Exception {
    for (Map<String, String> settings :
        List.of(
            Map.<String, String>of(),
            Map.of("LANG", "C"),
            Map.of("LC_ALL", "POSIX"),
            Map.of("LC_ALL", "xx_XX.UTF-8"),
            Map.of("LANG", "zh_XX.UTF-8"))) {
      String locale = locale(settings);
      assertTrue(locale.matches("(?i).*\\.utf-?8"), settings + ": " + locale);
      Process charmap =
          new ProcessBuilder("sh", "-c", "LC_ALL=" + locale + " locale charmap").start();
      assertEquals(
          "UTF-8",
          new String(charmap.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip(),
          locale);
    }
  }

  @Test
  void oneWithUtf8IsKept() throws Exception {
    assertEquals("C.UTF-8", locale(Map.of("LC_ALL", "C.UTF-8")));
    assertEquals("C.UTF-8", locale(Map.of("LANG", "C.UTF-8")));
  }

  /** A Java that makes an archive if it may, and tells which one it is started with. */
  private static final String ARCHIVING =
      """
      #!/bin/sh
      case $* in
        *dev.plumbline.cli.Archive*)
          echo made >>"$(dirname "$0")/made"
          for file; do
            case $file in *.jsa) %s "$file" ;; esac
          done
          exit 0 ;;
        *-XX:SharedArchiveFile=*/samples/cli/target/plumbline.jsa*) echo with ;;
        *) echo without ;;
      esac
      """;

  private Path scripted(String jdk, String make) throws IOException {
    Path script = script();
    file("samples/cli/target/plumbline-cli.jar", "");
    file("samples/cli/target/plumbline.built", "");
    file(jdk + "/bin/java", ARCHIVING.formatted(make));
    return script;
  }

  /** What a start says, on standard error too. */
  private String started(Path script, String jdk) throws Exception {
    return said(script, jdk, 0, "check", "a file.json");
  }

  private String said(Path script, String jdk, int code, String... arguments) throws Exception {
    List<String> command = new ArrayList<>(List.of("sh", script.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("JAVA_HOME", root.resolve(jdk).toString());
    Process process = builder.redirectErrorStream(true).start();
    String told = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(code, process.waitFor(), told);
    return told.strip();
  }

  private long archivesMade(String jdk) throws IOException {
    Path made = root.resolve(jdk + "/bin/made");
    return Files.exists(made) ? Files.readAllLines(made).size() : 0;
  }

  @Test
  void anArchiveIsMadeAtFirstAndUsedFromThenOn() throws Exception {
    Path script = scripted("jdk", "touch");
    for (int i = 0; i < 3; i++) {
      assertEquals("with", started(script, "jdk"));
    }
    assertEquals(1, archivesMade("jdk"));
  }

  @Test
  void anotherJavaOrAnotherBuildHasItsOwn() throws Exception {
    Path script = scripted("jdk", "touch");
    assertEquals("with", started(script, "jdk"));
    scripted("other jdk", "touch");
    assertEquals("with", started(script, "other jdk"));
    assertEquals(1, archivesMade("other jdk"));
    FileTime later = FileTime.from(Instant.now().plusSeconds(60));
    for (String file : List.of("plumbline-cli.jar", "plumbline.built")) {
      Files.setLastModifiedTime(root.resolve("samples/cli/target").resolve(file), later);
    }
    assertEquals("with", started(script, "other jdk"));
    assertEquals(2, archivesMade("other jdk"));
  }

  @Test
  void aLibraryThatWasBuiltAnewMakesAnother() throws Exception {
    Path script = scripted("jdk", "touch");
    Path library = file("samples/cli/target/lib/rules.jar", "");
    assertEquals("with", started(script, "jdk"));
    FileTime later = FileTime.from(Instant.now().plusSeconds(60));
    Files.setLastModifiedTime(library, later);
    assertEquals("with", started(script, "jdk"));
    assertEquals(2, archivesMade("jdk"));
  }

  @Test
  void aLibraryThatWasPutInThePlaceOfAnotherMakesAnother() throws Exception {
    Path script = scripted("jdk", "touch");
    Path library = file("samples/cli/target/lib/rules.jar", "");
    FileTime before = FileTime.from(Instant.now().minusSeconds(60));
    Files.setLastModifiedTime(library.getParent(), before);
    Files.setLastModifiedTime(library, before);
    assertEquals("with", started(script, "jdk"));
    Files.setLastModifiedTime(library.getParent(), FileTime.from(Instant.now().plusSeconds(60)));
    assertEquals("with", started(script, "jdk"));
    assertEquals(2, archivesMade("jdk"));
  }

  @Test
  void whatIsNoLongerTheArchiveThatWasMadeIsMadeAgain() throws Exception {
    Path script = scripted("jdk", "echo whole >");
    assertEquals("with", started(script, "jdk"));
    Path archive = root.resolve("samples/cli/target/plumbline.jsa");
    FileTime made = Files.getLastModifiedTime(archive);
    Files.writeString(archive, "who");
    Files.setLastModifiedTime(archive, made);
    assertEquals("with", started(script, "jdk"));
    assertEquals("whole\n", Files.readString(archive));
    Files.delete(archive);
    assertEquals("with", started(script, "jdk"));
    assertEquals("with", started(script, "jdk"));
    assertEquals(3, archivesMade("jdk"));
  }

  @Test
  void whereNoneCanBeMadeAllWorksWithoutAndItIsNotTriedAgain() throws Exception {
    Path script = scripted("jdk", ":");
    assertEquals("without", started(script, "jdk"));
    assertEquals("without", started(script, "jdk"));
    assertEquals(1, archivesMade("jdk"));
  }

  @Test
  void aPathThatJavaCannotStartFromIsNamed() throws Exception {
    scripted("a:b/jdk", "touch");
    for (String file :
        List.of(
            "plumbline",
            "cli/start.sh",
            "cli/target/plumbline-cli.jar",
            "cli/target/plumbline.built")) {
      file("a:b/samples/" + file, Files.readString(root.resolve("samples").resolve(file)));
    }
    Path folder = root.toRealPath().resolve("a:b/samples/cli/target");
    assertEquals(
        "路径里有冒号，Java 无法从这里启动，请换一个文件夹：" + folder,
        said(root.resolve("a:b/samples/plumbline"), "a:b/jdk", 2, "clauses"));
  }

  @Test
  void theServiceIsStartedByTheSameScript() throws Exception {
    Path script = script();
    file("samples/service/target/plumbline-service.jar", "");
    file("samples/service/target/plumbline.built", "");
    file("jdk/bin/java", "#!/bin/sh\necho \"$*\"\n");
    String told = said(script, "jdk", 0, "serve", "--server.port=80");
    String jar =
        root.toRealPath().resolve("samples/service/target/plumbline-service.jar").toString();
    assertEquals("-Dfile.encoding=UTF-8 -jar " + jar + " serve --server.port=80", told);
  }
}
