package dev.plumbline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each kind of unusable input: one line on standard error, and the other files are answered. */
class BadInputTest {
  private static final String GOOD = Run.sample("t3-01-complete-yecheng.json");
  private static final Pattern JAVA =
      Pattern.compile("Exception|java\\.|dev\\.plumbline|\\bat [a-z]");

  @TempDir Path folder;

  static Stream<Arguments> contents() {
    String start = "{\"id\": \"a\", \"title\": ";
    return Stream.of(
        Arguments.of("empty", bytes("")),
        Arguments.of("blank", bytes(" \n\n")),
        Arguments.of("truncated", bytes(start + "\"断")),
        Arguments.of("not-json", bytes("项目名称：某项目")),
        Arguments.of("gbk", (start + "\"核桃栽培\"}").getBytes(Charset.forName("GBK"))),
        Arguments.of("nested", bytes(start + "[".repeat(200_000) + "]".repeat(200_000) + "}")),
        Arguments.of("long-text", bytes(start + "\"" + "长".repeat(10 << 20) + "\"}")),
        Arguments.of("duplicate-keys", bytes("{\"id\": \"a\",\n \"id\": \"b\"}")),
        Arguments.of("wrong-root-array", bytes("[]")),
        Arguments.of("wrong-root-text", bytes("\"申请\"")),
        Arguments.of("wrong-root-null", bytes("null")),
        Arguments.of("trailing", bytes("{\"id\": \"a\"} {\"id\": \"b\"}")),
        Arguments.of("unknown-key", bytes("{\"id\": \"a\",\n \"titel\": \"x\"}")),
        Arguments.of(
            "no-such-place", bytes("{\"id\": \"a\", \"cooperation\": {\"place\": \"乌有县\"}}")),
        Arguments.of("no-such-day", bytes("{\"id\": \"a\", \"startsOn\": \"2024-02-30\"}")),
        Arguments.of("other-guideline", bytes("{\"id\": \"a\", \"guideline\": \"shst-1999-1\"}")),
        Arguments.of("no-id", bytes("{\"title\": \"x\"}")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("contents")
  void oneLineNamesTheFileAndTheGoodFilesAreAnswered(String kind, byte[] content)
      throws IOException {
    Path bad = Files.write(folder.resolve(kind + ".json"), content);

    Run run = Run.of("check", "--format", "json", GOOD, bad.toString(), GOOD);

    assertEquals(2, run.code());
    assertEquals(2, run.outLines().size());
    assertOneLine(run, bad.toString());
  }

  @Test
  void theLineSaysWhere() throws IOException {
    Path bad = Files.writeString(folder.resolve("place.json"), "{\"id\": \"a\",\n \"title\": tru}");

    Run run = Run.of("check", bad.toString());

    assertTrue(run.err().startsWith(bad + ":2:"), run.err());
    assertEquals("", run.out());
  }

  @Test
  void aMissingFile() {
    Path bad = folder.resolve("none.json");
    assertOneLine(Run.of("check", GOOD, bad.toString()), bad.toString(), "找不到文件");
  }

  /** The language is looked for in the arguments, of which none are read from files. */
  @Test
  void aNameThatBeginsWithAnAtIsAFile() throws IOException {
    Path odd = Files.writeString(folder.resolve("args"), "--help");
    assertOneLine(Run.of("check", "@" + odd), "@" + odd, "找不到文件");
  }

  @Test
  void aDirectory() {
    assertOneLine(Run.of("check", folder.toString(), GOOD), folder.toString(), "是一个目录");
  }

  @Test
  void anUnreadableFile() throws IOException {
    Path bad = Files.writeString(folder.resolve("secret.json"), "{}");
    assumeFalse(
        !bad.toFile().setReadable(false) || Files.isReadable(bad), "the user may read everything");
    assertOneLine(Run.of("check", GOOD, bad.toString()), bad.toString(), "没有读取权限");
  }

  @Test
  void standardInputIsNamedToo() {
    assertOneLine(Run.with("{", "check", "-"), "标准输入");
  }

  @Test
  void allProblemsOfAFileAreTold() throws IOException {
    Path bad =
        Files.writeString(
            folder.resolve("two.json"),
            "{\"id\": \"a\",\n \"startsOn\": \"2024-02-30\",\n \"requested\": \"15\"}");

    Run run = Run.of("check", bad.toString());

    assertEquals(2, run.code());
    assertEquals(2, run.errLines().size(), run.err());
    assertTrue(run.errLines().stream().allMatch(line -> line.startsWith(bad + ":")), run.err());
  }

  @Test
  void manyBadFilesAndManyGoodOnes() throws IOException {
    List<String> files = new ArrayList<>();
    for (int i = 0; i < 30; i++) {
      files.add(GOOD);
      files.add(folder.resolve("none" + i).toString());
    }

    Run run = Run.of(Run.args(files, "check", "--format", "json"));

    assertEquals(2, run.code());
    assertEquals(30, run.outLines().size());
    assertEquals(30, run.errLines().size());
  }

  @Test
  void controlCharactersDoNotReachTheTerminal() throws IOException {
    Path odd =
        Files.writeString(
            folder.resolve("odd.json"), "{\"id\": \"a\\u001b[31m\", \"title\": \"标题\\u001b[2J\"}");

    Run run = Run.of("check", odd.toString());

    assertFalse((run.out() + run.err()).contains("\u001b"));
  }

  private static void assertOneLine(Run run, String... words) {
    assertEquals(2, run.code());
    assertEquals(1, run.errLines().size(), run.err());
    String line = run.errLines().get(0);
    assertTrue(line.length() < 1000, line);
    assertFalse(JAVA.matcher(line).find(), line);
    assertFalse(line.contains("内部错误"), line);
    for (String word : words) {
      assertTrue(line.contains(word), line);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
