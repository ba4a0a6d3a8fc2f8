package dev.plumbline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code call}, on a flower fair with one stand for each exhibitor. */
class CallCommandTest {
  private static final String RULES =
      """
      package fair; import dev.plumbline.fact.*;
      rule "展区有两个" @clause("F.1") @kind("ELIG") @severity("RETURN") @cite("一") @en("There are two halls")
      when Application( topic in ( "月季", "兰花" ) ) then end
      rule "已报名" when Submission( submitted == true, $id : id ) then end
      rule "一人一个展位" extends "已报名"
      @clause("F.2") @kind("ELIG") @severity("REJECT") @cite("二") @en("One stand for each exhibitor")
      when
        Submission( id == $id, leadId != null, $lead : leadId )
        not Submission( submitted == true, leadId == $lead, id != $id )
      then end
      rule "月季展区获奖不超过一个" @clause("F.3") @kind("CAP") @severity("WARN") @cite("三")
      when accumulate( Submission( awarded == true, part == "月季" ); $n : count(1); $n <= 1 ) then end
      """;

  private static final String LI = "110101199001011237";
  private static final String WANG = "110101199202022346";
  private static final String ZHAO = "110101199303033458";

  @TempDir Path folder;

  private Path call;

  @BeforeEach
  void write() throws IOException {
    Path pack = Files.createDirectories(folder.resolve("pack"));
    Files.writeString(
        pack.resolve("guideline.yaml"),
        "id: fair\nnumber: 花展〔2024〕1号\ntitle: 花展\nissuedOn: 2024-04-01\ntimeZone: Asia/Shanghai\n");
    Files.writeString(pack.resolve("rules.drl"), RULES);
    call = Files.createDirectories(folder.resolve("call"));
    stand("1.json", "甲", "红月季", "月季", LI, true);
    stand("2.json", "乙", "白兰花", "兰花", LI, false);
    stand("3.json", "丙", "黄月季", "月季", WANG, true);
    stand("4.json", "丁", "绿月季", "月季", null, false);
    Files.writeString(call.resolve("notes.txt"), "不是申请");
  }

  private String stand(
      String file, String id, String title, String hall, String number, boolean awarded)
      throws IOException {
    String lead = number == null ? "" : ", \"lead\": {\"idNumber\": \"" + number + "\"}";
    return Files.writeString(
            call.resolve(file),
            "{\"id\": \"%s\", \"title\": \"%s\", \"topic\": \"%s\"%s, \"awarded\": %s,"
                    .formatted(id, title, hall, lead, awarded)
                + " \"filing\": {\"unitSubmittedAt\": \"2024-05-02T09:00:00\"}}")
        .toString();
  }

  private Run run(String... args) {
    List<String> all = new ArrayList<>(List.of("call", "--guideline"));
    all.add(folder.resolve("pack").toString());
    all.addAll(List.of(args));
    return Run.of(all.toArray(new String[0]));
  }

  @Test
  void reportNamesTheOthersTheCapsAndTheNumbers() {
    Run run = run(call.toString());

    assertEquals(1, run.code(), run.err());
    assertEquals("", run.err());
    String text = run.out().replaceAll("规则包 [0-9a-f]{12}", "规则包 …");
    assertEquals(
        """
        本次申报：共 4 项，通过 1，待复核 0，退回补正 1，不通过 2

        【退回补正】丁 绿月季；单独看：通过
        【通过】丙 黄月季
        【不通过】乙 白兰花；单独看：通过
        【不通过】甲 红月季；单独看：通过

        申请之间
          一人一个展位（F.2）
              办法：请补充：项目负责人（证件号码）
              办法：须另行满足，不能靠补正：负责人证件号码不应与其他申请相同
              出处：二
            ? 丁：缺证件号码
            ✗ 乙：与 甲；负责人证件号码为110*************37，不应与其他申请相同
            ✗ 甲：与 乙；负责人证件号码为110*************37，不应与其他申请相同

        立项上限等就全部申请判定的
          ✗ [提示] 月季展区获奖不超过一个（F.3）
              依据：符合要求的本次申报的申请个数为2，应不超过1，超出1
              办法：请核对：符合要求的本次申报的申请个数应不超过1
              出处：三
              涉及：丙、甲

        各专题、方向的结论
          兰花：共 1 项，通过 0，待复核 0，退回补正 0，不通过 1
          月季：共 3 项，通过 1，待复核 0，退回补正 1，不通过 1

        各条款的情况，多的在前
          不符合 2，缺信息 1，待复核 0  一人一个展位（F.2）
          不符合 1，缺信息 0，待复核 0  月季展区获奖不超过一个（F.3）

        本意见依据：花展〔2024〕1号 · 规则包 … · 预审 · 判定时点 各申请的提交时间
        """,
        text);
  }

  @Test
  void jsonIsOneObject() throws IOException {
    Run run = run("--format", "json", "--mode", "formal", call.toString());

    assertEquals(1, run.outLines().size());
    JsonNode verdict = new ObjectMapper().readTree(run.out());
    assertEquals(4, verdict.get("applications").size());
    JsonNode finding = verdict.get("findings").get(1);
    assertEquals("乙", finding.get("applicationId").asText());
    assertEquals("甲", finding.get("others").get(0).asText());
    assertEquals("F.2", finding.get("finding").get("clause").asText());
    assertEquals("FORMAL", verdict.get("receipt").get("mode").asText());
    assertEquals("INELIGIBLE", verdict.get("applications").get(0).get("conclusion").asText());
  }

  @Test
  void pageIsOneFileWithoutNetwork() throws IOException {
    Path page = folder.resolve("call.html");
    Run run = run("--format", "html", "-o", page.toString(), call.toString());

    assertEquals(1, run.code(), run.err());
    assertEquals("", run.out());
    String html = Files.readString(page);
    assertTrue(html.startsWith("<!DOCTYPE html>"), html);
    assertTrue(html.contains("共 4 项：通过 1，待复核 0，退回补正 1，不通过 2"), html);
    assertTrue(html.contains("<title>乙 与 甲：F.2</title>"), html);
    assertTrue(html.contains("符合要求的本次申报的申请个数为2，应不超过1，超出1"), html);
    assertFalse(html.contains("http"), html);
    assertEquals(html, run("--format", "html", call.toString()).out());
  }

  @Test
  void orderOfTheFilesDoesNotMatter() {
    String[] files =
        Stream.of("3.json", "1.json", "4.json", "2.json")
            .map(name -> call.resolve(name).toString())
            .toArray(String[]::new);
    assertEquals(run(call.toString()).out(), run(files).out());
  }

  @Test
  void unusableFilesAreALineEachAndTheOthersAreAnswered() throws IOException {
    Files.writeString(call.resolve("5.json"), "{");
    String twin = stand("6.json", "甲", "另一份", "月季", ZHAO, false);
    Path other = Files.writeString(call.resolve("7.json"), "{\"id\": \"戊\", \"guideline\": \"x\"}");

    Run run = run(call.toString(), folder.resolve("nowhere.json").toString());

    assertEquals(2, run.code());
    assertEquals(4, run.errLines().size(), run.err());
    assertTrue(run.err().contains("5.json:"), run.err());
    assertTrue(
        run.err().contains(twin + ": 申请编号「甲」与 " + call.resolve("1.json") + " 的相同，这个文件未计入"),
        run.err());
    assertTrue(run.err().contains("nowhere.json: 找不到文件"), run.err());
    assertTrue(run.err().contains(other + ": /guideline: "), run.err());
    assertTrue(run.out().startsWith("本次申报：共 4 项，通过 1，"), run.out());
  }

  @Test
  void exitCodes() {
    assertEquals(
        0, run(call.resolve("2.json").toString(), call.resolve("3.json").toString()).code());
    assertEquals(1, run(call.resolve("4.json").toString()).code());
    Run capped = run(call.resolve("1.json").toString(), call.resolve("3.json").toString());
    assertTrue(capped.out().startsWith("本次申报：共 2 项，通过 2，"), capped.out());
    assertEquals(1, capped.code());
  }

  @Test
  void folderWithoutApplicationsIsUnusable() throws IOException {
    Path empty = Files.createDirectories(folder.resolve("empty"));
    Run run = run(empty.toString(), call.resolve("3.json").toString());
    assertEquals(2, run.code());
    assertEquals(empty + ": 文件夹里没有 .json 文件", run.err().strip());
    assertTrue(run.out().startsWith("本次申报：共 1 项，通过 1，"), run.out());
  }

  @Test
  void englishWhereThereIsSome() {
    Run run = run("--lang", "en", call.toString());
    assertTrue(run.out().startsWith("The call: 4 in all, eligible 1, needs review 0,"), run.out());
    assertTrue(run.out().contains("One stand for each exhibitor (F.2)"), run.out());
    assertFalse(run.out().contains("null"), run.out());
  }

  @Test
  void noOutputHoldsAWholeIdentityNumber() {
    for (String format : List.of("text", "json", "html")) {
      assertFalse(run("--format", format, call.toString()).out().contains(LI));
    }
  }

  @Test
  void manyClashesAreCutShort() throws IOException {
    for (int i = 0; i < 110; i++) {
      stand("n" + i + ".json", "戊" + (100 + i), "展品", "兰花", ZHAO, false);
    }
    String out = run(call.toString()).out();
    assertTrue(out.contains("✗ 戊100：与 戊101、戊102、戊103、戊104、戊105、戊106、戊107、戊108 等100多项"), out);
    assertFalse(out.contains("、戊109"), out);
  }
}
