package dev.plumbline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code check --against}: an application that was corrected, beside what it was. */
class AgainstTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String OLD = Run.sample("t3-09-trainees-39.json");

  @TempDir Path folder;

  private String edited(Consumer<ObjectNode> edit) throws IOException {
    ObjectNode tree = (ObjectNode) JSON.readTree(Path.of(OLD).toFile());
    edit.accept(tree);
    Path file = folder.resolve("new.json");
    return Files.write(file, JSON.writeValueAsBytes(tree)).toString();
  }

  private static void trainees(ObjectNode tree, int number) {
    for (JsonNode indicator : tree.get("indicators")) {
      if (indicator.get("name").asText().equals("培养人次")) {
        ((ObjectNode) indicator).put("value", number);
      }
    }
  }

  @Test
  void aCorrectionSaysWhatChangedAndWhatCameOfIt() throws IOException {
    Run run = Run.of("check", "--against", OLD, edited(tree -> trainees(tree, 40)));

    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().startsWith("【退回补正 → 通过】六安市茶园绿色防控技术培训与需求挖掘"), run.out());
    assertTrue(run.out().contains("改了的内容（1 处）"), run.out());
    assertTrue(run.out().contains("· 考核指标「培养人次」指标值：39人次 → 40人次"), run.out());
    assertTrue(run.out().contains("变好的条款（1 条）"), run.out());
    assertTrue(run.out().contains("（T3.KPI.1）：不符合 → 符合"), run.out());
    assertTrue(run.out().contains("没有还要处理的问题"), run.out());
  }

  @Test
  void whatIsStillOpenIsToldWithItsRemedy() throws IOException {
    String file =
        edited(
            tree -> {
              trainees(tree, 38);
              tree.remove("recommendation");
            });
    Run run = Run.of("check", "--against", OLD, file);

    assertEquals(1, run.code(), run.err());
    assertTrue(run.out().startsWith("【仍为退回补正】"), run.out());
    assertTrue(run.out().contains("· 推荐材料：推荐材料格式 附件3，"), run.out());
    assertTrue(run.out().contains(" → 没有填"), run.out());
    assertTrue(run.out().contains("变坏的条款（"), run.out());
    assertTrue(run.out().contains("（T3.DOC.2）：符合 → 缺信息"), run.out());
    assertTrue(run.out().contains("仍未解决（2 处）"), run.out());
    assertTrue(run.out().contains("差2人次"), run.out());
    assertEquals(1, run.outLines().stream().filter(l -> l.contains("取得推荐表")).count(), run.out());
  }

  @Test
  void nothingChanged() {
    Run run = Run.of("check", "--against", OLD, OLD);

    assertEquals(1, run.code());
    assertTrue(run.out().contains("申请的内容没有改动"), run.out());
    assertTrue(run.out().contains("各条款的结果没有变化"), run.out());
    assertTrue(run.out().contains("仍未解决（1 处）"), run.out());
  }

  @Test
  void identityNumbersStayMasked() throws IOException {
    String old = JSON.readTree(Path.of(OLD).toFile()).at("/lead/idNumber").asText();
    char other = old.charAt(9) == '7' ? '8' : '7';
    String number = old.substring(0, 9) + other + old.substring(10);
    String file = edited(tree -> ((ObjectNode) tree.get("lead")).put("idNumber", number));

    for (String format : new String[] {"text", "json"}) {
      Run run = Run.of("check", "--format", format, "--against", OLD, file);
      assertFalse(run.out().contains(old), run.out());
      assertFalse(run.out().contains(number), run.out());
      assertTrue(run.out().contains("证件号码"), run.out());
    }
    assertTrue(Run.of("check", "--against", OLD, file).out().contains("遮盖后看不出"));
  }

  @Test
  void jsonIsOneObject() throws IOException {
    Run run =
        Run.of("check", "--format", "json", "--against", OLD, edited(tree -> trainees(tree, 40)));

    assertEquals(1, run.outLines().size());
    JsonNode answer = JSON.readTree(run.out());
    assertEquals("T3-2024-009", answer.get("applicationId").asText());
    assertEquals("CORRECTABLE", answer.get("before").asText());
    assertEquals("ELIGIBLE", answer.get("after").asText());
    assertEquals("Indicator[培养人次]", answer.at("/facts/0/fact").asText());
    assertEquals("value", answer.at("/facts/0/property").asText());
    assertEquals("39人次", answer.at("/facts/0/before").asText());
    assertEquals("40人次", answer.at("/facts/0/after").asText());
    assertEquals("39 person-times", answer.at("/facts/0/englishBefore").asText());
    assertEquals("40 person-times", answer.at("/facts/0/englishAfter").asText());
    assertEquals("T3.KPI.1", answer.at("/findings/0/clause").asText());
    assertEquals("VIOLATED", answer.at("/findings/0/before/status").asText());
    assertEquals("SATISFIED", answer.at("/findings/0/after/status").asText());
    assertEquals("BETTER", answer.at("/findings/0/turn").asText());
    assertEquals(0, answer.get("open").size());
    assertEquals("ELIGIBLE", answer.at("/verdict/conclusion").asText());
  }

  @Test
  void theOptionsOfAnExaminationHold() throws IOException {
    String file = edited(tree -> trainees(tree, 40));
    String out = Run.of("check", "--as-of", "2024-12-04", "--against", OLD, file).out();
    assertTrue(out.startsWith("【不通过 → 通过】"), out);
    String english = Run.of("check", "--lang", "en", "--against", OLD, file).out();
    assertTrue(english.contains("Better (1)"), english);
    assertTrue(english.contains("Value: 39 person-times → 40 person-times"), english);
  }

  @Test
  void severalFilesOrOtherIdsAreAnErrorThatSaysWhatToDo() throws IOException {
    Run several = Run.of("check", "--against", OLD, OLD, OLD);
    assertEquals(2, several.code());
    assertTrue(several.err().contains("请只给一个新文件"), several.err());

    Run other = Run.of("check", "--against", OLD, Run.sample("t3-01-complete-yecheng.json"));
    assertEquals(2, other.code());
    assertEquals("", other.out());
    assertEquals(1, other.errLines().size(), other.err());
    assertTrue(other.err().contains("请给出编号相同的两个文件"), other.err());
  }
}
