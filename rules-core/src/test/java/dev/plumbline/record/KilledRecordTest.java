package dev.plumbline.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.Guideline;
import dev.plumbline.Plumbline;
import dev.plumbline.core.Packs;
import dev.plumbline.fact.Application;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process that records is killed at random moments. {@code -Dkills=500} kills so many, and prints
 * what was found.
 */
class KilledRecordTest {
  private static final int KILLS = Integer.getInteger("kills", 6);
  private static final long SEED = Long.getLong("kills.seed", 42);

  /** So many are told to be on record at most before the end comes. */
  private static final int MOST = 200;

  @TempDir private Path folder;
  private Path file;
  private Path verdict;

  private final Set<String> acknowledged = new HashSet<>();
  private int tornLines;

  @BeforeEach
  void write() throws IOException {
    file = folder.resolve("decisions.jsonl");
    verdict = folder.resolve("verdict.json");
    Guideline guideline =
        Packs.load(
            folder.resolve("pack"), Packs.rule("有题目", "A.1", "Application( title != null )"));
    Files.writeString(
        verdict,
        Plumbline.toCompactJson(guideline.evaluate(Application.builder("THE-ID").build())));
  }

  @Test
  void nothingThatWasAcknowledgedIsLost() throws Exception {
    Random random = new Random(SEED);
    for (int i = 0; i < KILLS; i++) {
      kill("p" + i, random);
      check();
    }
    assertTrue(acknowledged.size() > KILLS, acknowledged.size() + " acknowledged");
    if (KILLS > 100) {
      System.out.printf(
          "%d kills, %d decisions acknowledged, all on record; %d times a torn line at the end%n",
          KILLS, acknowledged.size(), tornLines);
    }
  }

  /**
   * As on a disk that is full: a line for which there is no room is not on record, nor half of it.
   */
  @Test
  void whereThereIsNoRoomItIsToldAndTheLinesBeforeStay() throws Exception {
    ProcessBuilder limited = new ProcessBuilder("sh", "-c", "ulimit -f 100; exec \"$@\"", "sh");
    limited.command().addAll(command("full"));
    Process process = limited.redirectErrorStream(true).start();
    List<String> said =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .toList();
    assertEquals(0, process.waitFor(), said.toString());
    assertEquals(2, said.stream().filter("no room"::equals).count(), said.toString());
    said.stream().filter(line -> line.startsWith("full-")).forEach(acknowledged::add);
    assertTrue(acknowledged.size() > 10, said.toString());
    check();
    assertEquals(0, tornLines);
    assertEquals(acknowledged.size(), Files.readAllLines(file).size());
  }

  private List<String> command(String prefix) {
    return List.of(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-Xshare:auto",
        "-XX:TieredStopAtLevel=1",
        "-cp",
        System.getProperty("java.class.path"),
        RecordingMain.class.getName(),
        file.toString(),
        verdict.toString(),
        prefix);
  }

  private void kill(String prefix, Random random) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder(command(prefix)).redirectError(ProcessBuilder.Redirect.INHERIT).start();
    int after = random.nextInt(MOST);
    int spins = random.nextInt(20_000); // not always just behind an acknowledgement
    try (BufferedReader out =
        new BufferedReader(
            new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
      assertEquals("begun", out.readLine());
      for (int i = 0; i < after; i++) {
        acknowledged.add(out.readLine());
      }
      for (int i = 0; i < spins; i++) {
        Thread.onSpinWait();
      }
      process.toHandle().destroyForcibly(); // the other one closes what is still to be read
      // What it had said before it ended is acknowledged as well; its last line may be half of one.
      StringBuilder rest = new StringBuilder();
      for (int c = out.read(); c >= 0; c = out.read()) {
        rest.append((char) c);
      }
      String whole = rest.substring(0, rest.lastIndexOf("\n") + 1);
      whole.lines().forEach(acknowledged::add);
    }
    assertEquals(137, process.waitFor(), "killed by SIGKILL");
  }

  /** Reads the file as the dead process left it, and what was put aside. */
  private void check() throws IOException {
    Set<String> found = new HashSet<>();
    List<String> torn = new ArrayList<>();
    for (Path each : files()) {
      try (DecisionReader reader =
          new DecisionReader(each, problem -> torn.add(each + ":" + problem))) {
        for (DecisionLine line = reader.next(); line != null; line = reader.next()) {
          String id = line.told().applicationId();
          assertTrue(
              line.facts().contains("\"" + id + "\""), "facts and verdict of one application");
          assertTrue(found.add(id), "once: " + id);
        }
      }
    }
    assertTrue(torn.size() <= 1, torn.toString());
    tornLines += torn.size();
    Set<String> lost = new HashSet<>(acknowledged);
    lost.removeAll(found);
    assertEquals(Set.of(), lost);
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(path -> path.toString().endsWith(".jsonl")).sorted().toList();
    }
  }
}
