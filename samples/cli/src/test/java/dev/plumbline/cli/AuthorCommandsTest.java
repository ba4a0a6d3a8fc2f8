package dev.plumbline.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plumbline.Plumbline;
import dev.plumbline.workbench.Validation;
import dev.plumbline.workbench.Validator;
import dev.plumbline.workbench.cases.CaseRun;
import dev.plumbline.workbench.cases.CaseRunner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The commands with which an analyst begins: export, new, explain. */
class AuthorCommandsTest {
  private static final Path SHIPPED =
      Path.of("..", "..", "rules-drl", "src", "main", "resources", "shst-2024-42");

  @TempDir Path folder;

  private static List<String> files(Path folder) throws IOException {
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .map(file -> folder.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }

  @Test
  void anExportIsThePackByteForByteAndDecidesAlike() throws IOException {
    Path target = folder.resolve("我的规则");
    Run run = Run.of("export", target.toString());

    assertEquals("", run.err());
    assertEquals(0, run.code());
    List<String> shipped = files(SHIPPED);
    assertEquals(shipped, files(target));
    assertTrue(shipped.stream().filter(name -> name.startsWith("cases/")).count() > 10);
    for (String name : shipped) {
      assertArrayEquals(
          Files.readAllBytes(SHIPPED.resolve(name)),
          Files.readAllBytes(target.resolve(name)),
          name);
    }
    assertTrue(
        run.out().startsWith("已导出「shst-2024-42」到 " + target + "，共 " + shipped.size() + " 个文件"),
        run.out());
    String[] bundled = Run.args(Run.samples(), "check", "--format", "json");
    String[] exported =
        Run.args(Run.samples(), "check", "--format", "json", "--guideline", target.toString());
    assertEquals(Run.of(bundled).out(), Run.of(exported).out());
  }

  @Test
  void nothingIsOverwritten() throws IOException {
    Path file = Files.writeString(folder.resolve("a.txt"), "a");
    for (String[] command :
        List.of(
            new String[] {"export", folder.toString()},
            new String[] {"export", "shst-2024-42", folder.toString()},
            new String[] {"new", folder.toString(), "--id", "x"})) {
      Run run = Run.of(command);
      assertEquals(2, run.code());
      assertEquals(List.of(folder + ": 文件夹不是空的，为免覆盖没有写入，请换一个新文件夹"), run.errLines());
    }
    Run onFile = Run.of("export", file.toString());
    assertEquals(List.of(file + ": 这是一个文件，不是文件夹，请换一个名字"), onFile.errLines());
    assertEquals(List.of("a.txt"), files(folder));
  }

  @Test
  void onlyABundledPackIsExported() {
    Run run = Run.of("export", "nothing-2024", folder.resolve("x").toString());
    assertEquals(2, run.code());
    assertEquals(List.of("没有指南「nothing-2024」，可用的有：shst-2024-42"), run.errLines());
  }

  @Test
  void aNewPackIsCleanAndItsCasesPass() throws IOException {
    Path target = folder.resolve("shequ-2025");
    Run run = Run.of("new", target.toString());

    assertEquals(0, run.code(), run.err());
    assertEquals("已在 " + target + " 建好规则包「shequ-2025」：", run.outLines().get(0));
    assertEquals(
        List.of("cases/bases/complete.json", "cases/clauses.yaml", "guideline.yaml", "rules.drl"),
        files(target));
    assertTrue(new Validator().validate(target).isClean());
    CaseRun cases = CaseRunner.run(target);
    assertTrue(cases.passed(), cases.toString());
    assertEquals(List.of(), cases.coverage().holes());
    assertEquals("shequ-2025", Plumbline.load(target).id());
  }

  @Test
  void theIdOfANewPackIsSaid() {
    Path target = folder.resolve("x");
    assertEquals(0, Run.of("new", target.toString(), "--id", "2025.社区-1").code());
    assertEquals("2025.社区-1", Plumbline.load(target).id());
    Run bad = Run.of("new", folder.resolve("y").toString(), "--id", "a b");
    assertEquals(2, bad.code());
    assertEquals(
        List.of("指南编号「a b」不能用，须由字母、汉字、数字和 - . _ 组成，不超过64个字；用 --id 另写一个，如 --id shequ-2025"),
        bad.errLines());
    Run named = Run.of("new", folder.resolve("带空格的 版").toString(), "--lang", "en");
    assertEquals(2, named.code());
    assertEquals(
        List.of(
            "the id \"带空格的 版\" cannot be used; it is made of letters, digits and - . _, up to 64;"
                + " give another with --id, such as --id shequ-2025"),
        named.errLines());
  }

  @Test
  void aClauseIsExplained() {
    Run run = Run.of("explain", "T3.LEAD.6");
    assertEquals(0, run.code(), run.err());
    String head =
        """
        T3.LEAD.6  项目负责人驻外时间自申报之日起不少于6个月
        资格/不通过，出处 一/专题三/申报主体要求/1
        按解读 B1：驻外时间指自申报之日起剩余的派驻时间
        按解读 B2：申报之日指申报单位提交之日；还没有提交的，按申报期的首日和末日各判一次，结论不同的写明须在哪一天前提交
        按解读 B3：6个月按日历月算到对应的日子：12月3日申报，派驻须到次年6月3日或以后
        按解读 B4：推荐表只写到月：起始按月初、终止按月末计；月初与月末结论不同的，须看任命文件
        由申请的事实判定
        """;
    assertTrue(run.out().startsWith(head), run.out());
    assertTrue(run.out().contains("\n条件\n  · 派驻：派驻终止日不早于申报日（申报单位提交之日）之后6个月\n"), run.out());
    assertTrue(run.out().contains("本条成立，并且："), run.out());
    assertTrue(run.out().contains("\n用例\n  · "), run.out());

    Run english = Run.of("explain", "T3.LEAD.6", "--lang", "en");
    assertTrue(english.out().contains("\nCondition\n  · Span of the posting: "), english.out());
  }

  @Test
  void anExplanationAsJson() throws IOException {
    Run run = Run.of("explain", "G.9.3", "--format", "json", "--guideline", SHIPPED.toString());
    JsonNode json = new ObjectMapper().readTree(run.out());
    assertEquals("G.9.3", json.at("/clause/id").asText());
    assertEquals("技术合同：合同签订日不晚于申报期的截止日（2024-12-03）", json.at("/condition/0/chinese").asText());
    assertEquals("20-requirements.drl", json.at("/clause/file").asText());
    assertEquals("MET", json.at("/possible/0/question").asText());
    assertEquals("YES", json.at("/possible/0/proven").asText());
    assertEquals("VIOLATED", json.at("/possible/1/question").asText());
    assertEquals("技术合同的合同签订日为2024-12-04", json.at("/possible/1/example/0/chinese").asText());
  }

  @Test
  void twoClausesAreHeldBesideEachOther() throws IOException {
    Run run = Run.of("explain", "T3.FUND.M", "T2.SEL");
    assertEquals(0, run.code(), run.err());
    assertEquals(
        """
        T3.FUND.M  专题三申请额度不超过15万元
        T2.SEL  选报专题二（协同攻关与示范应用），不选方向

        对一切可能的申请
          · 不相冲：没有任何申请两条都适用，已证明
        """,
        run.out());
    Run english = Run.of("explain", "T3.FUND.M", "T3.KPI.1", "--lang", "en", "--format", "json");
    JsonNode json = new ObjectMapper().readTree(english.out());
    assertEquals("T3.KPI.1", json.at("/second/id").asText());
    assertEquals("CLASH", json.at("/possible/0/question").asText());
    assertEquals("NO", json.at("/possible/0/proven").asText());
    assertEquals("SECOND_FOLLOWS", json.at("/possible/1/question").asText());
    assertEquals("NO", json.at("/possible/1/proven").asText());
    assertTrue(
        json.at("/possible/0/english").isMissingNode()
            && json.at("/possible/0/text/english").asText().startsWith("no clash: both can be met"),
        english.out());
    assertEquals(2, Run.of("explain", "T3.FUND.M", "T3.KPI.77").code());
  }

  @Test
  void aClauseIsNotHeldBesideItself() {
    Run run = Run.of("explain", "T3.FUND.M", "T3.FUND.M");
    assertEquals(2, run.code());
    assertEquals("", run.out());
    assertEquals(List.of("条款 T3.FUND.M 写了两次：要比较，请写两条不同的条款；要解释，只写一次"), run.errLines());
    assertEquals(
        List.of(
            "clause T3.FUND.M is given twice; to compare, name two clauses; to explain it, name it"
                + " once"),
        Run.of("explain", "T3.FUND.M", "T3.FUND.M", "--lang", "en").errLines());
  }

  @Test
  void anUnknownClauseNamesTheNearest() {
    Run run = Run.of("explain", "T3.KPI.77");
    assertEquals(2, run.code());
    assertEquals(List.of("没有条款 T3.KPI.77，是不是「T3.KPI.7」？"), run.errLines());
  }

  @Test
  void troubleIsToldInEnglishToo() throws IOException {
    Files.writeString(folder.resolve("a.txt"), "a");
    assertEquals(
        List.of("there is no clause T3.KPI.77; did you mean \"T3.KPI.7\"?"),
        Run.of("explain", "T3.KPI.77", "--lang", "en").errLines());
    String full = folder + ": the folder is not empty and nothing was written; choose a new one";
    assertEquals(List.of(full), Run.of("export", folder.toString(), "--lang", "en").errLines());
    assertEquals(
        List.of(full), Run.of("new", folder.toString(), "--id", "x", "--lang", "en").errLines());
  }

  /** The next year's edition: another id, the same answers, and a list that validate keeps. */
  @Test
  void anEditionBegunFromAnotherDecidesAlikeUnderItsOwnId() throws IOException {
    Path target = folder.resolve("next");
    Run run = Run.of("new", "--from", "shst-2024-42", target.toString(), "--id", "shst-2025-7");
    assertEquals("", run.err());
    assertEquals(0, run.code());
    assertTrue(
        run.out().startsWith("已从原来的一版在 " + target + " 建好规则包「shst-2025-7」；要核对的地方列在 CHECKLIST.md："),
        run.out());
    assertEquals("package shst_2025_7", Files.readAllLines(target.resolve("00-head.drl")).get(0));

    Validation found = new Validator().validate(target);
    assertEquals(List.of(), found.problems());
    assertTrue(found.remarks().size() > 50, () -> found.remarks().size() + " remarks");
    assertTrue(
        found.remarks().stream().allMatch(remark -> remark.source().equals("CHECKLIST.md")),
        () -> found.remarks().toString());

    Path application = Run.APPLICATIONS.resolve("t3-01-complete-yecheng.json");
    Path its = folder.resolve("its.json");
    Files.writeString(its, Files.readString(application).replace("shst-2024-42", "shst-2025-7"));
    String both =
        Run.of(
                "check",
                "--format",
                "json",
                "--guideline",
                "shst-2024-42",
                "--guideline",
                target.toString(),
                its.toString())
            .out();
    JsonNode verdict = new ObjectMapper().readTree(both);
    assertEquals("shst-2025-7", verdict.at("/receipt/guideline").asText());
    assertEquals(
        new ObjectMapper()
            .readTree(Run.of("check", "--format", "json", application.toString()).out())
            .get("conclusion"),
        verdict.get("conclusion"));
  }

  @Test
  void anEditionBegunInEnglishHasItsListInEnglish() throws IOException {
    Path target = folder.resolve("next");
    Run.of("new", "--from", "shst-2024-42", target.toString(), "--id", "shst-2025-7", "--lang=en");
    List<String> list = Files.readAllLines(target.resolve("CHECKLIST.md"));
    assertEquals("# What is to be looked at in the new edition", list.get(0));
    assertEquals("- [ ] number in guideline.yaml: \"沪科指南〔2024〕42号\"", list.get(4));
  }

  @Test
  void anEditionIsBegunFromAPackThatCanBeReadAlone() {
    Run none = Run.of("new", "--from", "none", folder.resolve("x").toString());
    assertEquals(2, none.code());
    assertEquals(1, none.errLines().size(), none.err());
    assertTrue(none.err().startsWith("没有编号为「none」的指南，也没有这个文件夹"), none.err());
  }
}
