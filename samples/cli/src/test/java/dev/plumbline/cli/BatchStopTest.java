package dev.plumbline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** A long run that is stopped, by a person or by a fault, is no work lost. */
@DisabledOnOs(OS.WINDOWS)
class BatchStopTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();
  private static final int ROWS = 2000;

  @TempDir Path folder;

  private Path input() throws IOException {
    ObjectNode one =
        (ObjectNode)
            MAPPER.readTree(Files.readAllBytes(Path.of(Run.sample("t3-01-complete-yecheng.json"))));
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < ROWS; i++) {
      lines.add(one.put("id", "R-" + i).toString());
    }
    return Files.write(folder.resolve("rows.jsonl"), lines);
  }

  private Process start(Path input, Path out) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            "dev.plumbline.cli.Main",
            "batch",
            input.toString(),
            "-o",
            out.toString())
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  /** Sends a signal once some of the rows are kept. */
  private static void end(Process process, Path out, String signal) throws Exception {
    Path kept = out.resolveSibling(out.getFileName() + ".part").resolve("kept.json");
    while (!Files.exists(kept)) {
      assertTrue(process.isAlive(), "the run ended before it could be stopped");
      Thread.onSpinWait();
    }
    Process kill = new ProcessBuilder("kill", signal, Long.toString(process.pid())).start();
    assertEquals(0, kill.waitFor());
    assertTrue(process.waitFor(2, TimeUnit.MINUTES));
  }

  @Test
  void whatWasDoneIsThereAndTheRestFollows() throws Exception {
    Path input = input();
    Path out = Files.writeString(folder.resolve("out.jsonl"), "old\n");
    Process process = start(input, out);
    // Not -INT: a build in the background has it ignored, and so have its children.
    end(process, out, "-TERM");
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    Path partial = folder.resolve("out.partial.jsonl");
    List<String> done = Files.readAllLines(partial);
    assertTrue(!done.isEmpty() && done.size() < ROWS, () -> done.size() + " rows");
    assertEquals(
        List.of("已停止：前 " + done.size() + " 行的结果在 " + partial + "；用同样的命令加 --resume 接着做"),
        err.lines().toList());
    assertEquals("old\n", Files.readString(out), "the old file was touched");

    Run other = Run.of("batch", input.toString(), "--resume", "--mode", "formal", "-o", "" + out);
    assertEquals(2, other.code());
    assertTrue(other.err().contains("不能接着做"), other.err());
    assertEquals("old\n", Files.readString(out));

    Run rest = Run.of("batch", input.toString(), "--resume", "-o", out.toString());
    assertEquals("", rest.err());
    assertFalse(Files.exists(partial));
    assertFalse(Files.exists(folder.resolve("out.jsonl.part")));
    Path whole = folder.resolve("whole.jsonl");
    Run.of("batch", input.toString(), "-o", whole.toString());
    assertEquals(-1, Files.mismatch(whole, out));
    assertEquals(done, Files.readAllLines(out).subList(0, done.size()));
  }

  @Test
  void aKillLosesNothingThatWasKept() throws Exception {
    Path input = input();
    Path out = Files.writeString(folder.resolve("out.jsonl"), "old\n");
    end(start(input, out), out, "-KILL");
    assertEquals("old\n", Files.readString(out), "the old file was touched");
    Run rest = Run.of("batch", input.toString(), "--resume", "-o", out.toString());
    assertEquals("", rest.err());
    assertEquals(ROWS, Files.readAllLines(out).size());
    assertTrue(Files.readAllLines(out).get(ROWS - 1).contains("\"R-" + (ROWS - 1) + "\""));
  }
}
