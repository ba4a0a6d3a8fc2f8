package dev.plumbline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The analysts' guide, followed to the letter: what it has one write is written, and what it shows
 * is what is printed. How many cases and applications there are may be as it was when it was
 * written.
 */
class GuideTest {
  private static final String APPLICATIONS = "../applications";
  private static final Pattern COUNT =
      Pattern.compile("(?<=用例 |边界 |所给 |通过 |各判了 |共 )\\d+|\\d+(?= 份| 个用例)|\\d+/\\d+");

  @TempDir Path folder;
  private Path pack;

  @BeforeEach
  void export() {
    pack = folder.resolve("我的规则");
    assertEquals(0, Run.of("export", pack.toString()).code());
  }

  private static List<String> blocks(String heading, String language) throws IOException {
    String guide = Files.readString(Path.of("../../rules-drl/README.md"));
    String section = guide.substring(guide.indexOf("\n## " + heading + "\n") + 1);
    Matcher block =
        Pattern.compile("(?m)^```" + language + "\\n([^`]*?)^```$")
            .matcher(section.substring(0, section.indexOf("\n## ")));
    return block.results().map(found -> found.group(1)).toList();
  }

  private void append(String file, String text) throws IOException {
    Files.writeString(
        pack.resolve(file), text, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
  }

  private void replace(String file, String from, String to) throws IOException {
    String text = Files.readString(pack.resolve(file));
    assertTrue(text.contains(from), from);
    Files.writeString(pack.resolve(file), text.replace(from, to));
  }

  /** What is shown is printed, in this order; where the guide leaves something out it says so. */
  private void assertPrinted(String shown, String... command) {
    Run run = Run.of(command);
    String printed = countless((run.out() + run.err()).replace(pack.toString(), "我的规则"));
    int at = 0;
    for (String part : countless(shown).split("(?m)^……\\n")) {
      int found = printed.indexOf(part, at);
      assertTrue(found >= 0, () -> part + "\nis not in\n" + printed);
      at = found + part.length();
    }
  }

  private static String countless(String text) {
    return COUNT.matcher(text).replaceAll("N");
  }

  @Test
  void aThresholdIsRaised() throws IOException {
    String heading = "从打开文件夹到送审";
    List<String> shown = blocks(heading, "text");
    assertPrinted(shown.get(0), "explain", "T3.KPI.1", "--guideline", pack.toString());
    replace("13-topic-3.drl", "科研管理类人员不少于40人次", "科研管理类人员不少于50人次");
    replace("13-topic-3.drl", "@words(\"40人次\")", "@words(\"50人次\")");
    replace("13-topic-3.drl", "At least 40 person", "At least 50 person");
    replace("13-topic-3.drl", "$sum >= 40", "$sum >= 50");
    assertPrinted(shown.get(2), "validate", pack.toString());
    assertPrinted(shown.get(3), "test", pack.toString());
    assertPrinted(shown.get(4), "diff", "shst-2024-42", pack.toString(), APPLICATIONS);
  }

  @Test
  void aPaperIsAdded() throws IOException {
    String heading = "例：增加一份必交材料";
    append("13-topic-3.drl", "\n" + blocks(heading, "").get(0));
    assertPrinted(blocks(heading, "text").get(0), check("t3-01-complete-yecheng.json"));
  }

  @Test
  void aDoubtIsAdded() throws IOException {
    String heading = "例：增加一个疑点";
    append("13-topic-3.drl", "\n" + blocks(heading, "").get(0));
    assertPrinted(blocks(heading, "text").get(0), check("t3-01-complete-yecheng.json"));
  }

  private String[] check(String application) {
    return new String[] {"check", "--guideline", pack.toString(), APPLICATIONS + "/" + application};
  }

  @Test
  void aRatioIsAsked() throws IOException {
    String heading = "例：合计与比例";
    append("20-requirements.drl", "\n" + blocks(heading, "").get(0));
    append("cases/比例.yaml", blocks(heading, "yaml").get(0));
    List<String> shown = blocks(heading, "text");
    assertPrinted(shown.get(0), "test", pack.toString(), "--only", "比例");
    assertPrinted(shown.get(1), "explain", "G.8.9", "--guideline", pack.toString());
  }

  @Test
  void aFactHasAChineseName() throws IOException {
    String heading = "例：用中文起名的事实";
    append("21-设备.drl", blocks(heading, "").get(0));
    append("cases/设备.yaml", blocks(heading, "yaml").get(0));
    assertEquals(0, Run.of("test", pack.toString(), "--only", "cases/设备.yaml").code());
    Path application = folder.resolve("冷库.json");
    String given =
        Files.readString(Path.of(APPLICATIONS, "t3-01-complete-yecheng.json"))
            .replaceFirst("\\{", "{ \"设备\": [ { \"名称\": \"冷库\", \"台数\": 1, \"单价\": 28 } ],");
    Files.writeString(application, given);
    List<String> shown = blocks(heading, "text");
    String[] check = {"check", "--guideline", pack.toString(), application.toString()};
    assertPrinted(shown.get(0), check);
    assertPrinted(shown.get(1), "--lang", "en", check[0], check[1], check[2], check[3]);
    assertPrinted(shown.get(2), "explain", "T3.EQ.1", "--guideline", pack.toString());
  }

  @Test
  void aClauseIsDeleted() throws IOException {
    String rules = Files.readString(pack.resolve("13-topic-3.drl"));
    int from = rules.indexOf("rule \"人员培养在项目执行期内进行\"");
    String rule = rules.substring(from, rules.indexOf("\nend\n", from) + "\nend\n".length());
    replace("13-topic-3.drl", rule, "");
    List<String> shown = blocks("例：删去一条条款", "text");
    assertPrinted(shown.get(0), "validate", pack.toString());
    assertPrinted(shown.get(1), "diff", "shst-2024-42", pack.toString(), APPLICATIONS);
  }
}
