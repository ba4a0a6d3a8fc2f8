package dev.plumbline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code test}, as analysts run it. */
class TestCommandTest {
  private static final String GOOD =
      """
      base: 一.json
      cases:
        - name: 恰好
          change: { indicators: { 面积: { value: 40 } } }
          expect: { conclusion: 通过, findings: { P.1: 符合 } }
        - name: 差一
          change: { indicators: { 面积: { value: 39 } } }
          expect: { findings: { P.1: 不符合 } }
      """;

  private static final String BAD =
      """
      base: 一.json
      cases:
        - name: <错> & "错"
          change: { indicators: { 面积: { value: 39 } } }
          expect: { conclusion: 通过, findings: { P.1: 符合 } }
        - name: 对
          expect: { findings: { P.1: 符合 } }
      """;

  @TempDir Path folder;
  private String pack;

  @BeforeEach
  void writePack() throws IOException {
    pack = folder.resolve("包").toString().replace('\\', '/');
    write(
        "guideline.yaml",
        """
        id: small
        number: 试验〔2024〕1号
        title: 试验指南
        issuedOn: 2024-11-06
        timeZone: Asia/Shanghai
        """);
    write(
        "rules.drl",
        """
        package small
        import dev.plumbline.fact.*
        rule "面积不少于40"
          @clause("P.1") @kind("KPI") @severity("RETURN") @cite("一") @en("At least 40")
        when
          Indicator( name == "面积", value >= 40 )
        then
        end
        """);
    write(
        "cases/bases/一.json",
        "{ \"id\": \"A\", \"indicators\": [ { \"name\": \"面积\", \"value\": 60 } ] }");
    write("cases/甲.yaml", GOOD);
  }

  private void write(String name, String text) throws IOException {
    Path file = Path.of(pack).resolve(name);
    Files.createDirectories(file.getParent());
    Files.writeString(file, text, StandardCharsets.UTF_8);
  }

  @Test
  void allPass() {
    Run run = Run.of("test", pack);

    assertEquals("", run.err());
    assertEquals(
        """
        %1$s/cases/甲.yaml  通过 2
        共 2 个用例：通过 2，未通过 0
        试过：条款 1/1，条款的各种结果和疑点 2/3，界限的两侧 2/2
        没有试到 1 处：
          %1$s/rules.drl:3:1: 条款 P.1 没有「缺信息」的用例
        """
            .formatted(pack),
        run.out());
    assertEquals(0, run.code());
    assertEquals(1, Run.of("test", pack, "--strict").code());
  }

  @Test
  void someFail() throws IOException {
    write("cases/乙.yaml", BAD);
    Run run = Run.of("test", pack);

    assertEquals("", run.err());
    assertEquals(
        """
        %1$s/cases/乙.yaml  通过 1，未通过 1
          ✗ %1$s/cases/乙.yaml:3: <错> & "错"
              结论：应为通过，实为退回补正（P.1不符合）
              P.1 结果：应为符合，实为不符合（考核指标「面积」指标值为39，应不少于40，差1）
        %1$s/cases/甲.yaml  通过 2
        共 4 个用例：通过 3，未通过 1
        试过：条款 1/1，条款的各种结果和疑点 2/3，界限的两侧 2/2
        没有试到 1 处：
          %1$s/rules.drl:3:1: 条款 P.1 没有「缺信息」的用例
        """
            .formatted(pack),
        run.out());
    assertEquals(1, run.code());
  }

  @Test
  void someOfThem() throws IOException {
    write("cases/乙.yaml", BAD);

    Run run = Run.of("test", pack, "--only", "甲.yaml", "--lang", "en");
    assertEquals(
        """
        %s/cases/甲.yaml  2 passed
        2 cases: 2 passed, 0 failed
        """
            .formatted(pack),
        run.out());
    assertEquals(0, run.code());
    assertEquals(1, Run.of("test", pack, "--only", "错").code());

    Run none = Run.of("test", pack, "--only", "丙");
    assertEquals("没有文件名或名称里有「丙」的用例\n", none.err());
    assertEquals(2, none.code());
    assertEquals(2, Run.of("test", pack, "--only", "甲", "--strict").code());
  }

  @Test
  void inEnglish() throws IOException {
    write("cases/甲.yaml", BAD);

    assertEquals(
        """
        %1$s/cases/甲.yaml  1 passed, 1 failed
          ✗ %1$s/cases/甲.yaml:3: <错> & "错"
              conclusion: expected eligible, got correctable (P.1 violated)
              P.1 status: expected satisfied, got violated (Indicator "面积" Value: 39; asked: at least 40; 1 short)
        2 cases: 1 passed, 1 failed
        tried: clauses 1/1, their outcomes and doubts 1/3, sides of bounds 0/2
        4 places are not tried:
          %1$s/rules.drl:3:1: no case in which clause P.1 is violated
          %1$s/rules.drl:3:1: no case in which clause P.1 is undetermined
          %1$s/rules.drl:6:28: no case is exactly at the bound of "value >= 40" of clause P.1
          %1$s/rules.drl:6:28: no case just fails "value >= 40" of clause P.1 (at most a tenth, or 1, off)
        """
            .formatted(pack),
        Run.of("test", pack, "--lang", "en").out());
  }

  @Test
  void problemsDoNotKeepTheOthersFromRunning() throws IOException {
    write(
        "cases/乙.yaml", "base: 一.json\ncases: [ { name: 错, expect: { findings: { P.2: 符合 } } } ]");
    Run run = Run.of("test", pack);

    assertEquals(pack + "/cases/乙.yaml:2:43: 没有条款「P.2」，是不是「P.1」？条款已经删去的，请从用例里也删去\n", run.err());
    assertTrue(run.out().contains("共 2 个用例：通过 2，未通过 0\n"), run.out());
    assertEquals(2, run.code());
    assertEquals(
        pack
            + "/cases/乙.yaml:2:43: there is no clause \"P.2\"; did you mean \"P.1\"? If the clause was taken out, take it out of the cases too\n",
        Run.of("test", pack, "--lang", "en").err());
  }

  @Test
  void aPackWithoutCases() throws IOException {
    Files.delete(Path.of(pack, "cases/甲.yaml"));
    Run run = Run.of("test", pack);

    assertEquals("规则包里没有用例：请在 cases/ 下写 .yaml 文件\n", run.err());
    assertEquals(2, run.code());
  }

  @Test
  void rulesThatCannotBeUsed() throws IOException {
    write("rules.drl", "package small\nrule \"x\" when Nothing() then end\n");
    Run run = Run.of("test", pack);

    assertEquals("", run.out());
    assertTrue(run.err().startsWith("rules.drl:"), run.err());
    assertEquals(2, run.code());
  }

  @Test
  void asJson() throws IOException {
    write("cases/甲.yaml", BAD);
    Run run = Run.of("test", pack, "--format", "json");

    assertEquals(1, run.outLines().size());
    JsonNode json = new ObjectMapper().readTree(run.out());
    assertEquals(1, json.get("passed").asInt());
    assertEquals(1, json.get("failed").asInt());
    JsonNode failed = json.get("cases").get(0);
    assertEquals("cases/甲.yaml", failed.get("file").asText());
    assertEquals(3, failed.get("line").asInt());
    assertEquals("P.1", failed.get("differences").get(1).get("clause").asText());
    assertEquals("符合", failed.get("differences").get(1).get("expected").asText());
    assertEquals("不符合", failed.get("differences").get(1).get("actual").asText());
    assertEquals(4, json.get("coverage").get("holes").size());
    assertEquals("P.1", json.get("coverage").get("holes").get(0).get("clause").asText());
    assertEquals(1, run.code());
  }

  @Test
  void asJunitXml() throws Exception {
    write("cases/乙.yaml", BAD);
    write("cases/丙.yaml", "base: 无.json\ncases: [ { name: 错, expect: { conclusion: 通过 } } ]");
    Path file = folder.resolve("结果.xml");
    Run.of("test", pack, "--junit", file.toString());

    assertEquals(
        """
        testsuites small tests=5 failures=1 errors=1 skipped=0
        testsuite cases/乙.yaml tests=2 failures=1 errors=0 skipped=0
        testcase cases.乙 <错> & "错" failure 结论：应为通过，实为退回补正（P.1不符合）
        testcase cases.乙 对
        testsuite cases/甲.yaml tests=2 failures=0 errors=0 skipped=0
        testcase cases.甲 恰好
        testcase cases.甲 差一
        testsuite cases/丙.yaml tests=1 failures=0 errors=1 skipped=0
        testcase cases.丙 cases/丙.yaml:1:1 error cases/丙.yaml:1:1: cases/bases/ 下没有「无.json」，是不是「一.json」？
        """,
        JunitShape.told(file));
  }

  @Test
  void aJunitFileThatCannotBeWritten() {
    Run run = Run.of("test", pack, "--junit", folder.resolve("无/结果.xml").toString());
    assertEquals(2, run.code());
    assertTrue(run.err().contains("没有这个文件所在的目录"), run.err());
  }
}
