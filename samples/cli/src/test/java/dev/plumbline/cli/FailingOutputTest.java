package dev.plumbline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A standard output that takes no more, and files that are not written. */
class FailingOutputTest {
  private static final String FAILED = "标准输出写入失败，结果不完整；请检查磁盘空间后重试\n";

  @TempDir Path folder;

  /** Takes some bytes, and then none. */
  private static final class Full extends OutputStream {
    private final String reason;
    private int room;

    Full(int room, String reason) {
      this.room = room;
      this.reason = reason;
    }

    @Override
    public void write(int b) throws IOException {
      if (room-- <= 0) {
        throw new IOException(reason);
      }
    }
  }

  private static Run run(Full out, String... args) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Main.run(
            args,
            InputStream.nullInputStream(),
            out,
            new PrintStream(err, false, StandardCharsets.UTF_8));
    return new Run(code, "", err.toString(StandardCharsets.UTF_8));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "check GOOD",
        "check --format json GOOD",
        "call GOOD",
        "call --format json GOOD",
        "clauses",
        "clauses --format json",
        "schema",
        "schema verdict",
        "explain H.1",
        "explain --format json H.1",
        "export TARGET",
        "new --id x TARGET",
        "--help",
        "check --help"
      })
  void outputThatIsLostIsAnError(String command) {
    String good = Run.sample("t3-01-complete-yecheng.json");
    String target = folder.resolve("new").toString();
    String[] args = command.replace("GOOD", good).replace("TARGET", target).split(" ");
    for (int room : List.of(0, 20)) {
      Run run = run(new Full(room, "No space left on device"), args);
      assertEquals(2, run.code(), command);
      assertEquals(FAILED, run.err(), command);
      target = folder.resolve("other").toString();
      args = command.replace("GOOD", good).replace("TARGET", target).split(" ");
    }
  }

  @Test
  void outputThatIsReadInPartEndsQuietly() {
    for (String reason : List.of("Broken pipe", "断开的管道", "The pipe is being closed")) {
      Run run = run(new Full(20, reason), "--help");
      assertEquals(141, run.code());
      assertEquals("", run.err());
    }
  }

  /** Nobody would see the verdicts on the files that follow, nor what is wrong with them. */
  @Test
  void nothingMoreIsCheckedWhereNobodyReads() {
    String good = Run.sample("t3-01-complete-yecheng.json");
    Run run = run(new Full(0, "Broken pipe"), "check", good, folder.resolve("none").toString());
    assertEquals(141, run.code());
    assertEquals("", run.err());
  }

  @Test
  void otherErrorsAreToldToo() {
    Run run = run(new Full(0, "No space left on device"), "--help", "--nonsense");
    assertEquals(2, run.code());
    Run lost = run(new Full(0, "No space left on device"), "check", "nowhere.json");
    assertEquals(List.of("nowhere.json: 找不到文件，请检查路径"), lost.errLines());
    assertEquals(2, lost.code());
    Run english = run(new Full(0, "No space left on device"), "check", "--lang", "en", "--help");
    assertEquals(
        List.of(
            "standard output could not be written and the result is not complete; check the space"
                + " on the disk and try again"),
        english.errLines());
  }

  /** As a shell starts it. */
  @Test
  @DisabledOnOs({OS.WINDOWS, OS.MAC})
  void aFullDeviceIsAnErrorInASecondProcess() throws Exception {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty(
                    "surefire.test.class.path", System.getProperty("java.class.path")),
                "dev.plumbline.cli.Main",
                "--help")
            .redirectOutput(Path.of("/dev/full").toFile())
            .start();
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(2, process.waitFor());
    assertEquals(FAILED, err);
  }

  @Test
  void whatCannotBeWrittenIsToldInOneLine() throws IOException {
    Path old = Files.writeString(folder.resolve("old.json"), "old");
    Run good = Run.of("clauses", "--format", "json", "-o", old.toString());
    assertEquals("", good.err());
    assertTrue(Files.readString(old).startsWith("["));
    Path none = folder.resolve("none/a.json");
    for (String file : List.of(none.toString(), folder.toString())) {
      Run run = Run.of("clauses", "-o", file);
      assertEquals(2, run.code());
      assertEquals(1, run.errLines().size(), run.err());
      assertTrue(run.err().startsWith(file + ": "), run.err());
    }
  }

  @Test
  @DisabledOnOs({OS.WINDOWS, OS.MAC})
  void aFileOnAFullDeviceIsToldInOneLine() {
    Run run = Run.of("clauses", "-o", "/dev/full");
    assertEquals(2, run.code());
    assertEquals("/dev/full: 写入失败，原来的文件没有动；请检查磁盘空间和权限后重试\n", run.err());
  }
}
