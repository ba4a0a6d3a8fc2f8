package dev.plumbline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CommandsTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String GOOD = Run.sample("t3-01-complete-yecheng.json");
  private static final String SHORT = Run.sample("t3-09-trainees-39.json");

  @Test
  void exitCodes() {
    assertEquals(0, Run.of("check", GOOD).code());
    assertEquals(1, Run.of("check", GOOD, SHORT).code());
    assertEquals(2, Run.of("check", GOOD, SHORT, "nowhere.json").code());
    assertEquals(0, Run.of("--help").code());
    assertEquals(0, Run.of("check", "--help").code());
  }

  @Test
  void jsonIsAnObjectALine() throws IOException {
    List<String> samples = Run.samples();
    Run run = Run.of(Run.args(samples, "check", "--format", "json"));

    assertEquals("", run.err());
    assertEquals(samples.size(), run.outLines().size());
    Set<String> ids = new HashSet<>();
    for (String line : run.outLines()) {
      JsonNode verdict = JSON.readTree(line);
      ids.add(verdict.get("applicationId").asText());
      assertTrue(verdict.get("conclusion").isTextual());
      assertTrue(verdict.get("findings").get(0).hasNonNull("clause"));
      assertTrue(verdict.get("findings").get(0).hasNonNull("severity"));
    }
    assertEquals(samples.size(), ids.size());
  }

  @Test
  void theSameFilesGiveTheSameText() {
    String[] args = Run.args(Run.samples(), "check");
    assertEquals(Run.of(args).out(), Run.of(args).out());
  }

  @Test
  void standardInputIsAFile() throws IOException {
    Run run = Run.with(Files.readString(Path.of(SHORT)), "check", "-");

    assertEquals(1, run.code(), run.err());
    assertEquals(Run.of("check", SHORT).out(), run.out());
  }

  @Test
  void theOpinionSaysTheConclusionFirstThenWhatToMend() {
    Run run = Run.of("check", SHORT);

    List<String> lines = run.outLines();
    assertTrue(lines.get(0).startsWith("【退回补正】六安市茶园绿色防控技术培训与需求挖掘"), run.out());
    assertTrue(run.out().contains("T3.KPI.1"), run.out());
    assertTrue(run.out().contains("39"), run.out());
    assertTrue(run.out().contains("差"), run.out());
    assertTrue(run.out().contains("沪科指南〔2024〕42号"), run.out());
    assertTrue(run.out().contains("通讯评审"), run.out());
    assertFalse(run.out().contains("null"), run.out());
    assertFalse(run.out().contains("\u001b"), "no colours without a terminal");
  }

  @Test
  void whatOnePaperLacksIsOneLine() {
    Run run = Run.of("check", Run.sample("t3-06-draft-no-recommendation-yet.json"));

    assertEquals(1, run.outLines().stream().filter(l -> l.contains("A3.14")).count(), run.out());
    assertTrue(run.outLines().stream().anyMatch(l -> l.contains("A3.1、A3.2、A3.3")), run.out());
  }

  @Test
  void readingsAreQuoted() {
    Run run = Run.of("check", Run.sample("t3-13-posting-ends-2025-06-02.json"));

    assertTrue(run.out().contains("解读 B1："), run.out());
  }

  @Test
  void englishWhereThereIsSome() {
    Run run = Run.of("check", "--lang", "en", SHORT);

    assertTrue(run.out().startsWith("correctable"), run.out());
    assertTrue(run.out().contains("What decides the conclusion (1)"), run.out());
  }

  @Test
  void theDeadlineEndsMendingUnlessACureIsGranted() {
    assertTrue(Run.of("check", "--as-of", "2024-12-03T16:30", SHORT).out().startsWith("【退回补正】"));
    assertTrue(Run.of("check", "--as-of", "2024-12-04", SHORT).out().startsWith("【不通过】"));
    String[] cured = {"check", "--as-of", "2024-12-04", "--cure-until", "2024-12-10", SHORT};
    assertTrue(Run.of(cured).out().startsWith("【退回补正】"));
  }

  @ParameterizedTest
  @CsvSource({
    "2024-12-03T16:30, 2024-12-03 16:30",
    "2024-12-03T16:30:01, 2024-12-03 16:30:01",
    "2024-12-03 16:30, 2024-12-03 16:30",
    "2024-12-03, 2024-12-03 00:00",
    "2024-12-03T08:30Z, 2024-12-03 16:30",
    "2024-12-03T03:30-05:00, 2024-12-03 16:30"
  })
  void times(String given, String taken) {
    Run run = Run.of("check", "--as-of", given, GOOD);

    assertTrue(run.out().contains("判定时点 " + taken + "\n"), run.out() + run.err());
  }

  @Test
  void aCureDateMeansTheWholeDay() {
    Run run = Run.of("check", "--as-of", "2024-12-10T18:00", "--cure-until", "2024-12-10", SHORT);

    assertTrue(run.out().startsWith("【退回补正】"), run.out());
  }

  @Test
  void clausesInText() {
    Run run = Run.of("clauses");

    assertEquals(0, run.code());
    assertTrue(run.outLines().stream().anyMatch(line -> line.startsWith("T3.KPI.1  ")));
    assertTrue(run.outLines().stream().anyMatch(line -> line.matches(".*\\.drl:\\d+")), run.out());
  }

  @Test
  void clausesInJson() throws IOException {
    Run run = Run.of("clauses", "--format", "json", "shst-2024-42");

    assertEquals(0, run.code());
    assertEquals(1, run.outLines().size());
    JsonNode clauses = JSON.readTree(run.out());
    assertTrue(clauses.isArray());
    for (JsonNode clause : clauses) {
      for (String key : List.of("id", "statement", "kind", "severity", "citation", "file")) {
        assertTrue(clause.hasNonNull(key), () -> clause + " lacks " + key);
      }
      assertTrue(clause.get("line").asInt() > 0);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"application", "verdict", "case", "manifest"})
  void schemas(String name) throws IOException {
    Run run = Run.of("schema", name);

    assertEquals(0, run.code());
    assertTrue(JSON.readTree(run.out()).isObject());
  }

  @Test
  void theSchemaOfAnApplicationIsTheDefault() {
    assertEquals(Run.of("schema", "application").out(), Run.of("schema").out());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "chek",
        "check",
        "check --mode x a",
        "check --mode",
        "check --as-of 2024-13-01 a",
        "check --as-of soon a",
        "check --nope a",
        "check --mode formal --mode formal a",
        "check --lang fr a",
        "check --lang",
        "check --format xml a",
        "check --guideline nowhere a",
        "clauses nowhere",
        "clauses a b",
        "schema nothing"
      })
  void wrongUsageIsExplainedInOneLine(String command) {
    String[] args = command.isEmpty() ? new String[0] : command.split(" ");
    Run chinese = Run.of(args);
    Run english = Run.inEnglish(args);

    for (Run run : List.of(chinese, english)) {
      assertEquals(2, run.code());
      assertEquals("", run.out());
      assertEquals(1, run.errLines().size(), run.err());
      assertFalse(run.err().matches("(?s).*(Exception|Invalid|Unknown|Missing|dev\\.plumbline).*"));
    }
    assertTrue(isChinese(chinese), chinese.err());
    assertFalse(isChinese(english), english.err());
  }

  @Test
  void aLanguageIsAskedForOnce() {
    Run run = Run.of("check", "--lang", "en", "--lang", "zh", "a");
    assertEquals(List.of("选项 --lang 只能给一次；用「plumbline check --help」查看用法"), run.errLines());
    assertEquals(2, run.code());
  }

  private static boolean isChinese(Run run) {
    return run.err().codePoints().anyMatch(Character::isIdeographic);
  }

  @Test
  void progressIsShownOnATerminalOnly() {
    String[] many = Run.args(Run.samples(), "check", "--format", "json");
    assertEquals("", Run.of(many).err());

    String watched = errOnTerminal(many);
    assertTrue(watched.contains("\r"), watched);
    assertTrue(watched.contains("正在核对 1/" + Run.samples().size()), watched);
    List<String> few = Run.samples().subList(0, 21);
    String english = errOnTerminal(Run.args(few, "check", "--lang", "en"));
    assertTrue(english.contains("checking 1/21\r"), english);
    assertFalse(watched.contains("\n"), watched);
    assertEquals("", errOnTerminal("check", GOOD));
  }

  @ParameterizedTest
  @CsvSource({
    "ZH, 程序内部错误；设置环境变量 PLUMBLINE_DEBUG=1 再运行一次，可看到详情",
    "EN, 'internal error of the program; set the environment variable PLUMBLINE_DEBUG=1"
        + " and run it again to see the details'"
  })
  void anInternalErrorIsOneLine(Lang lang, String told) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            new ByteArrayInputStream(new byte[0]),
            new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8),
            new PrintStream(err, false, StandardCharsets.UTF_8),
            lang,
            false,
            false,
            false);

    int code = new Failures(console).report("a.json", new IllegalStateException("java.lang.X"));

    assertEquals(2, code);
    assertEquals("a.json: " + told, err.toString(StandardCharsets.UTF_8).strip());
  }

  private static String errOnTerminal(String... args) {
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Console console =
        new Console(
            new ByteArrayInputStream(new byte[0]),
            new PrintStream(new ByteArrayOutputStream(), false, StandardCharsets.UTF_8),
            new PrintStream(err, false, StandardCharsets.UTF_8),
            Lang.asked(args),
            true,
            false,
            false);
    Main.run(args, console);
    return err.toString(StandardCharsets.UTF_8);
  }
}
