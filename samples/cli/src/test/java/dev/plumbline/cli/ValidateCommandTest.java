package dev.plumbline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code validate} prints, and how it ends. */
class ValidateCommandTest {
  private static final String MANIFEST =
      """
      id: small
      number: 试验〔2024〕1号
      title: 试验指南
      issuedOn: 2024-11-06
      timeZone: Asia/Shanghai
      """;

  private static final String HEAD = "package small\nimport dev.plumbline.fact.*\n";

  private static final String CLAUSE =
      """
      rule "在研项目少于2项" @clause("A.1") @kind("ELIG") @severity("REJECT") @cite("一")
      when
          Lead( ongoing < 2 )
      then
      end
      """;

  @TempDir Path folder;

  private String pack(String rules) throws IOException {
    Files.writeString(folder.resolve("guideline.yaml"), MANIFEST, StandardCharsets.UTF_8);
    Files.writeString(folder.resolve("a.drl"), HEAD + rules, StandardCharsets.UTF_8);
    return folder.toString();
  }

  @Test
  void aProblemIsALineThatEditorsLink() throws IOException {
    String pack = pack(CLAUSE.replace("ongoing", "ongoin"));

    Run run = Run.of("validate", pack);

    assertEquals(1, run.code());
    assertEquals("", run.err());
    assertEquals(pack + "/a.drl:5:11: 「Lead」没有「ongoin」这个属性，是不是「ongoing」？", run.outLines().get(0));
    assertTrue(run.outLines().get(1).startsWith("1 处错误，"), run.out());
    assertEquals(2, run.outLines().size());
  }

  @Test
  void theSlashAfterAFolderIsNotDoubled() throws IOException {
    String pack = pack(CLAUSE.replace("ongoing", "ongoin"));

    assertEquals(Run.of("validate", pack).out(), Run.of("validate", pack + "/").out());
  }

  @Test
  void jsonIsOneObject() throws IOException {
    String pack = pack(CLAUSE.replace("ongoing", "ongoin"));

    Run run = Run.of("validate", "--format", "json", pack);

    assertEquals(1, run.code());
    assertEquals(1, run.outLines().size());
    JsonNode found = new ObjectMapper().readTree(run.out());
    assertEquals(pack, found.get("pack").asText());
    assertEquals(false, found.get("usable").asBoolean());
    JsonNode problem = found.get("found").get(0);
    assertEquals("problem", problem.get("level").asText());
    assertEquals(pack + "/a.drl", problem.get("file").asText());
    assertEquals(5, problem.get("line").asInt());
    assertEquals(11, problem.get("column").asInt());
    assertEquals("「Lead」没有「ongoin」这个属性，是不是「ongoing」？", problem.get("message").asText());
  }

  @Test
  void aFolderThatIsNotThereIsUnusable() {
    Run run = Run.of("validate", "nowhere");

    assertEquals(2, run.code());
    assertEquals("", run.out());
    assertEquals("nowhere: 没有这个文件夹，请检查路径\n", run.err());
  }

  @Test
  void watchingChecksAgainAfterEachChange() throws IOException, InterruptedException {
    String pack = pack(CLAUSE.replace("ongoing", "ongoin"));
    PipedInputStream in = new PipedInputStream();
    PrintStream out = new PrintStream(new PipedOutputStream(in), true, StandardCharsets.UTF_8);
    BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8));
    AtomicInteger code = new AtomicInteger(-1);
    String[] args = {"validate", "--watch", pack};
    Thread run = new Thread(() -> code.set(Main.run(args, System.in, out, out)));
    run.start();

    assertTrue(lines.readLine().contains("没有「ongoin」这个属性"));
    assertTrue(lines.readLine().startsWith("1 处错误，"));
    pack(CLAUSE);
    assertEquals("—— 有改动，再查 ——", lines.readLine());
    String last = lines.readLine();
    while (last.contains("提醒：")) {
      last = lines.readLine();
    }
    assertTrue(last.startsWith("没有问题") || last.startsWith("0 处错误，"), last);

    run.interrupt();
    run.join();
    assertEquals(0, code.get());
  }

  @Test
  void theShippedPackIsClean() {
    Run run = Run.of("validate", "../../rules-drl/src/main/resources/shst-2024-42");

    assertEquals("没有问题\n", run.out());
    assertEquals(0, run.code());
  }
}
