package dev.plumbline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BatchCommandTest {
  @TempDir Path folder;

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  private String out() {
    return folder.resolve("out.jsonl").toString();
  }

  @Test
  void theVerdictsAreThoseOfCheckToTheByte() throws IOException {
    Run batch = Run.of(Run.args(Run.samples(), "batch", "-o", out(), "--mode", "formal"));
    Run check = Run.of(Run.args(Run.samples(), "check", "--format", "json", "--mode", "formal"));
    List<String> expected = check.outLines();
    assertEquals(expected, Files.readAllLines(Path.of(out())));
    assertEquals(1, batch.code());
    assertEquals("", batch.err());
    assertTrue(batch.out().startsWith("共 " + expected.size() + " 行：通过 "), batch.out());
  }

  /** What lies in a folder beside applications is none of them, and costs nothing. */
  @Test
  void aFolderMayHoldOtherLists() throws IOException {
    Run batch = Run.of("batch", Run.APPLICATIONS.toString(), "-o", out(), "--mode", "formal");
    Run check = Run.of(Run.args(Run.samples(), "check", "--format", "json", "--mode", "formal"));
    assertEquals(check.outLines(), Files.readAllLines(Path.of(out())));
    assertEquals(1, batch.code());
    assertEquals(1, batch.errLines().size(), batch.err());
    assertTrue(batch.err().contains("有 1 个文件不是申请，没有计入"), batch.err());
    assertTrue(batch.err().contains("expected.csv：没有找到表头"), batch.err());
  }

  /** However they come, applications come to the same. */
  @Test
  void anArrayAndStandardInputAreOfTheSameVerdicts() throws IOException {
    List<String> files = Run.samples().subList(0, 5);
    List<String> texts = new ArrayList<>();
    for (String each : files) {
      texts.add(Files.readString(Path.of(each)).strip());
    }
    List<String> expected =
        Run.of(Run.args(files, "check", "--format", "json", "--mode", "formal")).outLines();
    assertEquals(5, expected.size());
    String array = "[" + String.join(",\n", texts) + "]";
    Run named = Run.of("batch", file("a.json", array), "-o", out(), "--mode", "formal");
    assertEquals("", named.err());
    assertEquals(expected, Files.readAllLines(Path.of(out())));
    String lines = String.join("\n", texts.stream().map(each -> each.replace("\n", " ")).toList());
    for (String given : List.of(array, lines)) {
      Run piped = Run.with(given, "batch", "-", "-o", out(), "--mode", "formal");
      assertEquals("", piped.err());
      assertEquals(expected, Files.readAllLines(Path.of(out())));
    }
    Run bad = Run.with("[{\"id\":\"A\"},{\"id\":1]", "batch", "-", "--dry-run", "--lang", "en");
    assertEquals(2, bad.code());
    assertTrue(bad.err().startsWith("standard input /1: "), bad.err());
  }

  @Test
  void aWorkbookAndFormsAreOfTheSameVerdicts() throws IOException {
    Path forms = folder.resolve("forms");
    Path book = folder.resolve("out.xlsx");
    Run batch =
        Run.of(
            "batch",
            Run.APPLICATIONS.resolveSibling("call").toString(),
            "-o",
            book.toString(),
            "--forms",
            forms.toString(),
            "--form-format",
            "html");
    assertEquals(1, batch.code(), batch.err());
    Run call = Run.of("call", "--format", "json", "../call");
    JsonNode all = new ObjectMapper().readTree(call.out()).get("inAll");
    assertTrue(all.get("eligible").asInt() < 10, all.toString());
    assertTrue(batch.out().startsWith("共 10 行：通过 " + all.get("eligible") + "、"), batch.out());
    try (ZipFile zip = new ZipFile(book.toFile());
        Stream<Path> written = Files.list(forms)) {
      String sheets =
          new String(
              zip.getInputStream(zip.getEntry("xl/workbook.xml")).readAllBytes(),
              StandardCharsets.UTF_8);
      assertTrue(sheets.contains("sheetId=\"8\""), sheets);
      List<String> names = written.map(file -> file.getFileName().toString()).sorted().toList();
      assertEquals(11, names.size());
      assertEquals("00000-封面.html", names.get(0));
      assertEquals("00001-T1-2024-101.html", names.get(1));
    }
    try (Stream<Path> left = Files.list(folder)) {
      assertEquals(2, left.count());
    }
  }

  @Test
  void whatCannotBeUsedIsToldAndTheOthersAreAnswered() throws IOException {
    String sheet = file("a.csv", "编号,项目名称,申请经费,备注\nA,甲,很多,x\n,乙,1元,\nA,丙,1元,\nB,丁,15万,\n");
    Run run = Run.of("batch", sheet, folder.resolve("missing.xlsx").toString(), "-o", out());
    assertEquals(2, run.code());
    assertEquals(2, Files.readAllLines(Path.of(out())).size());
    assertTrue(
        run.errLines().contains(sheet + " 第2行C列：申请资助额度：金额须写成数字加单位，如「15万元」或「150000元」"), run.err());
    assertTrue(run.errLines().contains(sheet + " 第3行A列：没有申请编号，这一行没有计入"), run.err());
    assertTrue(run.err().contains("missing.xlsx：找不到文件，请检查路径"), run.err());
    assertEquals(5, run.errLines().size(), run.err());
    assertTrue(run.out().startsWith("共 5 行："), run.out());
    assertTrue(run.out().contains("没有计入 3；说明和问题共 5 处"), run.out());
    Run english = Run.of("batch", sheet, "-o", out(), "--lang", "en");
    assertTrue(
        english
            .errLines()
            .contains(
                sheet + " row 3, column A: there is no id of an application; the row was left out"),
        english.err());
    assertTrue(english.out().startsWith("4 rows: "), english.out());
    assertTrue(english.out().endsWith("; 2 left out; 4 remarks and problems\n"), english.out());
  }

  @Test
  void aDryRunShowsTheColumnsAndTheFirstRows() throws IOException {
    String sheet =
        file(
            "a.csv",
            "编号,项目名称,申请经费,身份证号,备注\nA,甲,15万,999999198201019037,x\nB,乙,,,\nC,丙,,,\nD,丁,,,\n");
    Run run = Run.of("batch", sheet, "--dry-run");
    assertEquals(0, run.code(), run.err());
    List<String> lines = run.outLines();
    assertTrue(lines.contains("  A 编号 → 申请编号（/id）"), run.out());
    assertTrue(lines.contains("  E 备注 → 不读"), run.out());
    assertTrue(lines.contains("  C /requested = 15万，读作 150000元"), run.out());
    assertTrue(lines.contains("  B /title = 丙"), run.out());
    assertFalse(run.out().contains("丁"), run.out());
    assertFalse(run.out().contains("198201019037"), run.out());
    assertTrue(run.out().endsWith("读了 4 行，其中 0 行没有计入，另有说明和问题共 1 处\n"), run.out());
  }

  @Test
  void theMappingAsUnderstoodCanBeEditedAndUsed() throws IOException {
    String sheet = file("a.csv", "编号,题目,项目\nA,甲,乙\n");
    String map = folder.resolve("map.yaml").toString();
    Run first = Run.of("batch", sheet, "--write-map", map);
    assertEquals(0, first.code(), first.err());
    String written = Files.readString(Path.of(map));
    assertTrue(written.contains("题目"), written);
    Files.writeString(
        Path.of(map),
        written.replaceAll("(\"?题目\"?): .*", "$1: /title").replaceAll("(\"?项目\"?): .*", "$1: 不读"));
    Run second = Run.of("batch", sheet, "--map", map, "--dry-run");
    assertTrue(second.outLines().contains("  B /title = 甲"), second.out() + second.err());
    Run wrong =
        Run.of("batch", sheet, "--map", file("w.yaml", "\"*\":\n  编号: /nope\n"), "--dry-run");
    assertEquals(2, wrong.code());
    assertTrue(wrong.err().contains("没有「/nope」这一项"), wrong.err());
  }

  @Test
  void theTemplateIsReadByTheBatch() {
    String file = folder.resolve("t.xlsx").toString();
    Run template = Run.of("batch", "--template", "-o", file);
    assertEquals(0, template.code(), template.err());
    assertEquals("已写出可填写的工作簿 " + file + "\n", template.out());
    Run dry = Run.of("batch", file, "--dry-run");
    assertEquals(0, dry.code(), dry.err());
    assertEquals("", dry.err());
    assertFalse(dry.out().contains("不读"), dry.out());
  }

  @Test
  void theOldFileStaysIfTheNewCannotBeWritten() throws IOException {
    String sheet = file("a.csv", "编号\nA\n");
    Run run = Run.of("batch", sheet, "-o", folder.resolve("no/out.jsonl").toString());
    assertEquals(2, run.code());
    assertTrue(run.err().contains("没有这个文件所在的目录"), run.err());
  }

  @Test
  void saysWhatIsMissing() {
    assertTrue(Run.of("batch", "a.csv").err().contains("请用 -o 写明结果放到哪个文件"));
    assertTrue(Run.of("batch", "-o", "x").err().contains("缺少参数 IN"));
    assertTrue(Run.of("batch", "--template", "--dry-run").err().contains("请用 -o"));
  }

  /** What does not count has no verdict, is counted apart, and what is not plain is told. */
  @Test
  void withdrawnAndReplacedApplicationsAreCountedApart() throws IOException {
    String sheet = file("a.csv", "编号,申报单位,撤回,替代\nA,甲大学,,\nB,甲大学,,A\nC,乙大学,是,\nD,丙大学,,X\n");
    Run run = Run.of("batch", sheet, "-o", out());
    assertEquals(1, run.code(), run.err());
    List<String> verdicts = Files.readAllLines(Path.of(out()));
    assertEquals(2, verdicts.size());
    assertTrue(verdicts.get(0).contains("\"B\""), verdicts.get(0));
    assertTrue(run.out().startsWith("共 4 行："), run.out());
    assertTrue(run.out().endsWith("；另有 2 份已撤回或被替代，不核对、不计入\n"), run.out());
    assertEquals(List.of(sheet + " 第5行D列：没有编号为「X」的申请，没有替代；这份照常计入"), run.errLines());
    Run dry = Run.of("batch", sheet, "--dry-run");
    assertTrue(dry.outLines().contains("  C 撤回 → 撤回（/@withdrawn）"), dry.out());
    assertTrue(dry.outLines().contains("  D /@replaces = A"), dry.out());
    assertEquals(run.err(), dry.err());
    Run english = Run.of("batch", sheet, "-o", out(), "--lang", "en");
    assertTrue(
        english.out().endsWith("; 2 withdrawn or replaced, not examined and not counted\n"),
        english.out());
    String map = file("m.yaml", "\"*\":\n  状态: /@withdrawn\n");
    Run mapped = Run.of("batch", file("b.csv", "编号,状态\nA,已撤回\nB,\n"), "-o", out(), "--map", map);
    assertTrue(mapped.out().contains("另有 1 份已撤回"), mapped.out() + mapped.err());
  }

  @Test
  void whatChangedSinceTheLastRunIsASheet() throws IOException {
    String first = folder.resolve("first.xlsx").toString();
    String second = folder.resolve("second.xlsx").toString();
    String sheet = file("a.csv", "编号,申报单位\nA,甲大学\nB,甲大学\n");
    assertEquals(1, Run.of("batch", sheet, "-o", first).code());
    Run run = Run.of("batch", sheet, "-o", second, "--since", first);
    assertEquals(1, run.code(), run.err());
    assertEquals("", run.err());
    Run formal = Run.of("batch", sheet, "-o", second, "--since", first, "--mode", "formal");
    assertEquals(List.of(first + "：上次的方式是预审，这次是形式审查：结论的变化也可能由此而来"), formal.errLines());
    Run lines = Run.of("batch", sheet, "-o", out(), "--since", first);
    assertEquals(2, lines.code());
    assertTrue(lines.err().contains("--since 要写进结果工作簿"), lines.err());
    Run wrong = Run.of("batch", sheet, "-o", second, "--since", sheet);
    assertEquals(2, wrong.code());
    assertTrue(wrong.err().contains("不是上次的结果"), wrong.err());
    Run missing = Run.of("batch", sheet, "-o", second, "--since", "missing.xlsx");
    assertEquals(2, missing.code());
    assertTrue(missing.err().contains("missing.xlsx"), missing.err());
  }

  @Test
  void aPartOfTheGuidelineIsAChecklist() throws IOException {
    Path book = folder.resolve("out.xlsx");
    String sheet = file("a.csv", "编号,申报单位\nA,甲大学\n");
    Run run = Run.of("batch", sheet, "-o", book.toString(), "--checklist", "二/3");
    assertEquals(1, run.code(), run.err());
    try (ZipFile zip = new ZipFile(book.toFile())) {
      String sheets =
          new String(
              zip.getInputStream(zip.getEntry("xl/workbook.xml")).readAllBytes(),
              StandardCharsets.UTF_8);
      assertTrue(sheets.contains("name=\"&#x6838;&#x5bf9;&#x8868;\""), sheets); // 核对表
    }
    Run none = Run.of("batch", sheet, "-o", book.toString(), "--checklist", "九");
    assertEquals(2, none.code());
    assertTrue(none.err().contains("没有出处是「九」的条款"), none.err());
    Run lines = Run.of("batch", sheet, "-o", out(), "--checklist", "二/3", "--lang", "en");
    assertEquals(2, lines.code());
    assertTrue(lines.err().contains("--checklist goes into a workbook of results"), lines.err());
  }
}
