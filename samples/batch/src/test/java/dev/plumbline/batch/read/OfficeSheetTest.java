package dev.plumbline.batch.read;

import static dev.plumbline.batch.read.Book.formula;
import static dev.plumbline.batch.read.Book.number;
import static dev.plumbline.batch.read.Book.truth;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.batch.Entry;
import dev.plumbline.batch.columns.Mapping;
import dev.plumbline.fact.Application;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists as offices keep them. */
class OfficeSheetTest {
  @TempDir Path folder;

  private Reads read(Book book) throws IOException {
    return Reads.of(book.write(folder.resolve("名单.xlsx")));
  }

  @Test
  void oneWideSheetWithATitleTwoLinesOfHeadsNotesAndASum() throws IOException {
    Book book = new Book();
    book.sheet("汇总")
        .row("2024年度项目申报汇总表")
        .row(
            "序号",
            "编号*",
            book.shared("项目", "名称"),
            "申请单位",
            null,
            "申请经费（万元）",
            "预算",
            null,
            "培养人次",
            "技术合同",
            null,
            "合作单位1",
            "提交时间",
            "备注")
        .row(
            null, null, null, "名称", "单位性质", null, "设备费（万元）", "差旅费", "（人次）", "签订日期", "各方", null,
            null, null)
        .row(
            number("1"),
            "A-1",
            "项目甲",
            "某大学",
            "法人",
            number("15"),
            number("3.5"),
            "１，０００元",
            number("55"),
            number("45624", 1),
            "某大学、某医院",
            "某医院",
            number("45629.6875", 2),
            "急")
        .row(
            number("2"),
            number("20240002"),
            "项目乙",
            "某公司",
            "企业法人",
            "１５万",
            "-",
            "",
            "60人次",
            "2024年11月28日",
            "某公司；某所",
            "/",
            "2024/12/3 16:30",
            "")
        .row()
        .row("合计", null, null, null, null, number("30"))
        .row("注：经费以万元计")
        .merged("A2:A3", "B2:B3", "C2:C3", "D2:E2", "F2:F3", "G2:H2", "J2:K2");
    Reads reads = read(book);
    assertEquals(
        List.of(
            "名单.xlsx「汇总」：不认得这些列，没有读取：A 序号、N 备注；要读请用 --map 说明",
            "名单.xlsx「汇总」 第7行：有 2 行看来是说明或合计（这是第一行），没有当作数据"),
        reads.told());
    assertEquals(List.of("A-1", "20240002"), reads.entries().stream().map(Entry::id).toList());
    Application one = reads.entries().get(0).application();
    assertEquals("项目甲", one.title());
    assertEquals("某大学", one.applicant().name());
    assertEquals("法人", one.applicant().legalForm());
    assertEquals("15万元", one.requested().toString());
    assertEquals(
        "[设备费, 差旅费]", one.budget().items().stream().map(i -> i.name()).toList().toString());
    assertEquals("3.5万元", one.budget().items().get(0).amount().toString());
    assertEquals("1000元", one.budget().items().get(1).amount().toString());
    assertEquals("培养人次", one.indicators().get(0).name());
    assertEquals("55", one.indicators().get(0).value().toPlainString());
    assertEquals("人次", one.indicators().get(0).measure());
    assertEquals("2024-11-28", one.contracts().get(0).signedOn().toString());
    assertEquals(List.of("某大学", "某医院"), one.contracts().get(0).parties());
    assertEquals("某医院", one.partners().get(0).name());
    assertEquals("2024-12-03T16:30", one.filing().unitSubmittedAt().toString());
    Application two = reads.entries().get(1).application();
    assertEquals("15万元", two.requested().toString());
    assertNull(two.budget());
    assertEquals("60", two.indicators().get(0).value().toPlainString());
    assertEquals("2024-11-28", two.contracts().get(0).signedOn().toString());
    assertEquals(List.of("某公司", "某所"), two.contracts().get(0).parties());
    assertEquals("2024-12-03T16:30", two.filing().unitSubmittedAt().toString());
  }

  @Test
  void severalSheetsGoTogetherByTheId() throws IOException {
    Book book = new Book();
    book.sheet("指标")
        .row("项目编号", "指标名称", "目标值", "单位")
        .row("B", "培养人次", number("40"), "人次")
        .row("A", "技术需求", "2项", null)
        .row(null, "建议报告", number("0.96", 3), null)
        .merged("A3:A4");
    book.sheet("项目").row("编号", "项目名称").row("A", "甲").row("B", "乙");
    book.sheet("材料")
        .row("编号", "材料名称", "是否上传", "盖章")
        .row("A", "可行性方案", "√", truth(true))
        .row("A", "技术合同", "×", "无")
        .row("C", "技术合同", "√", "是");
    Reads reads = read(book);
    assertEquals(
        List.of(
            "名单.xlsx「材料」 第4行A列：没有编号为「C」的申请，这一行没有计入",
            "名单.xlsx「指标」：有 1 处数据是合并的单元格（第一处 A3:A4）：竖着合并的，各行都按同一个值读"),
        reads.told());
    Application one = reads.entries().get(0).application();
    assertEquals("[技术需求, 建议报告]", one.indicators().stream().map(i -> i.name()).toList().toString());
    assertEquals("2", one.indicators().get(0).value().toPlainString());
    assertEquals("项", one.indicators().get(0).measure());
    assertEquals("%", one.indicators().get(1).measure());
    assertEquals("96", one.indicators().get(1).value().toPlainString());
    assertEquals(true, one.documents().get(0).uploaded());
    assertEquals(true, one.documents().get(0).sealed());
    assertEquals(false, one.documents().get(1).uploaded());
    assertNull(one.documents().get(1).sealed());
    assertEquals(1, reads.entries().get(1).application().indicators().size());
  }

  @Test
  void numberedAndNamedColumns() throws IOException {
    Book book = new Book();
    book.sheet("Sheet1")
        .row("编号", "指标1名称", "指标1数值", "指标1单位", "指标2名称", "指标2数值", "材料1", "可行性方案", "科技伦理审查批准材料")
        .row("A", "甲指标", "1,234", "个", "", "", "技术合同", "有", "无");
    Application one = read(book).only().application();
    assertEquals(1, one.indicators().size());
    assertEquals("1234", one.indicators().get(0).value().toPlainString());
    assertEquals("个", one.indicators().get(0).measure());
    assertEquals(
        List.of("可行性方案", "技术合同"), one.documents().stream().map(d -> d.type()).sorted().toList());
  }

  @Test
  void aBadCellCostsItsFactAndABadRowItself() throws IOException {
    Book book = new Book();
    book.sheet("项目")
        .row("编号", "项目名称", "申请经费", "起始日期", "身份证号")
        .row("A", "甲", "很多", "03/04/2024", "999999198201019037")
        .row(null, "没有编号", "15万元", null, null)
        .row("A", "又是甲", "15万元", null, null)
        .row("B", "乙", "15万元", number("45628"), number("999999198201019037"));
    Reads reads = read(book);
    assertEquals(List.of("A", "B"), reads.entries().stream().map(Entry::id).toList());
    Application one = reads.entries().get(0).application();
    assertNull(one.requested());
    assertNull(one.startsOn());
    assertEquals("甲", one.title());
    assertEquals("999999198201019037", one.lead().idNumber().value());
    assertEquals("2024-12-02", reads.entries().get(1).application().startsOn().toString());
    assertNull(reads.entries().get(1).application().lead());
    List<String> told = reads.told();
    assertEquals(5, told.size(), told::toString);
    assertTrue(
        told.contains(
            "名单.xlsx「项目」 第2行D列：执行期限起始日：日期要写成「2024-12-01」或「2024年12月1日」这样，年在最前，年月日写全，这里写的是「03/04/2024」"),
        told::toString);
    assertTrue(
        told.contains("名单.xlsx「项目」 第2行C列：申请资助额度：金额须写成数字加单位，如「15万元」或「150000元」"), told::toString);
    assertTrue(told.contains("名单.xlsx「项目」 第3行A列：没有申请编号，这一行没有计入"), told::toString);
    assertTrue(told.get(3).contains("申请编号「A」与 ") && told.get(3).contains("第2行"), told::toString);
    assertTrue(
        told.get(4).equals("名单.xlsx「项目」 第5行E列：数字超过 15 位，Excel 已丢掉末几位；请把这一列设为文本格式，重新填写"),
        told::toString);
  }

  @Test
  void aKeyThatIsMissingCostsItsFact() throws IOException {
    Book book = new Book();
    book.sheet("项目").row("编号", "项目名称").row("A", "甲");
    book.sheet("指标")
        .row("编号", "指标名称", "目标值")
        .row("A", null, "5个")
        .row("A", "培养人次", "约四十")
        .row("A", "技术需求", "2项");
    Reads reads = read(book);
    assertEquals(
        List.of("培养人次", "技术需求"),
        reads.only().application().indicators().stream().map(i -> i.name()).toList());
    assertNull(reads.only().application().indicators().get(0).value());
    assertEquals("2", reads.only().application().indicators().get(1).value().toPlainString());
    assertEquals(2, reads.told().size(), reads.told()::toString);
    assertTrue(
        reads.told().stream().anyMatch(t -> t.startsWith("名单.xlsx「指标」 第2行")),
        reads.told()::toString);
    assertTrue(
        reads.told().stream().anyMatch(t -> t.startsWith("名单.xlsx「指标」 第3行C列：指标值：")),
        reads.told()::toString);
  }

  @Test
  void daysCountedFrom1904() throws IOException {
    Book book = new Book().from1904();
    book.sheet("项目").row("编号", "起始日期", "结束日期").row("A", number("44166", 1), number("44167"));
    Application one = read(book).only().application();
    assertEquals("2024-12-02", one.startsOn().toString());
    assertEquals("2024-12-03", one.endsOn().toString());
  }

  @Test
  void monthsOfCells() throws IOException {
    Book book = new Book();
    book.sheet("项目")
        .row("编号", "派驻 起始月", "派驻终止月")
        .row("A", number("45352", 4), number("2024.11"))
        .row("B", number("2024.1"), "2024.10");
    Reads reads = read(book);
    assertEquals("2024-03", reads.entries().get(0).application().posting().startMonth().toString());
    assertEquals("2024-11", reads.entries().get(0).application().posting().endMonth().toString());
    assertNull(reads.entries().get(1).application().posting().startMonth());
    assertEquals("2024-10", reads.entries().get(1).application().posting().endMonth().toString());
    assertEquals(
        List.of("名单.xlsx「项目」 第3行B列：「2024.1」是数字，分不清是 1 月还是 10 月；请写成 2024-10 或 2024年10月，并设为文本格式"),
        reads.told());
  }

  @Test
  void aGuessIsShownAndUsedOnlyIfAccepted() throws IOException {
    Book book = new Book();
    book.sheet("项目").row("编号", "执行期限起始曰", "项目名称").row("A", "2024-12-01", "甲");
    Path file = book.write(folder.resolve("a.xlsx"));
    Reads reads = Reads.of(file);
    assertNull(reads.only().application().startsOn());
    assertEquals(
        List.of(
            "a.xlsx「项目」：这些列的名称接近，没有读取：B 执行期限起始曰 → 执行期限起始日（/startsOn）；确实是的，请加 --accept-guesses，或写进 --map"),
        reads.told());
    Reads accepted =
        Reads.with(
            new Settings(Reads.COLUMNS, Mapping.NONE, true, Set.of()), Reads.GUIDELINE, file);
    assertEquals("2024-12-01", accepted.only().application().startsOn().toString());
    assertEquals(List.of(), accepted.told());
  }

  @Test
  void aMappingOfTheUsersGoesFirst() throws IOException {
    Book book = new Book();
    book.sheet("项目").row("号", "题", "项目名称", "培训数", "日期").row("A", "真的", "别的", "55人次", "2024-12-01");
    Path file = book.write(folder.resolve("a.xlsx"));
    String yaml =
        """
        "项目":
          号: /id
          题: /title
          项目名称: 不读
        "*":
          培训数: "/indicators[培养人次]/value"
          日期: /contract/signedOn
        """;
    Mapping mapping = Mapping.read(yaml, "map.yaml", Reads.COLUMNS);
    Reads reads =
        Reads.with(new Settings(Reads.COLUMNS, mapping, false, Set.of()), Reads.GUIDELINE, file);
    Application one = reads.only().application();
    assertEquals("真的", one.title());
    assertEquals("培养人次", one.indicators().get(0).name());
    assertEquals("2024-12-01", one.contracts().get(0).signedOn().toString());
    assertEquals(List.of(), reads.told());
    String written = Mapping.write(reads.heads());
    Reads again =
        Reads.with(
            new Settings(
                Reads.COLUMNS, Mapping.read(written, "w.yaml", Reads.COLUMNS), false, Set.of()),
            Reads.GUIDELINE,
            file);
    assertEquals(one, again.only().application());
  }

  @Test
  void aWorkbookMadeByPoi() throws IOException {
    Path file = folder.resolve("poi.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      CellStyle day = workbook.createCellStyle();
      day.setDataFormat(workbook.createDataFormat().getFormat("yyyy\"年\"m\"月\"d\"日\""));
      Row head = workbook.createSheet("申报").createRow(3);
      String[] heads = {"编号", "项目名称", "开始日期", "总预算（元）", "是否拟立项"};
      for (int i = 0; i < heads.length; i++) {
        head.createCell(i).setCellValue(heads[i]);
      }
      Row row = workbook.getSheetAt(0).createRow(4);
      row.createCell(0).setCellValue("A");
      row.createCell(1).setCellValue("甲");
      row.createCell(2).setCellValue(java.time.LocalDate.of(2024, 12, 1));
      row.getCell(2).setCellStyle(day);
      row.createCell(3).setCellValue(150000);
      row.createCell(4).setCellValue(true);
      workbook.write(Files.newOutputStream(file));
    }
    Application one = Reads.of(file).only().application();
    assertEquals("2024-12-01", one.startsOn().toString());
    assertEquals("15万元", one.budget().total().toString());
    assertEquals(true, one.awarded());
  }

  @Test
  void separatedValuesInUtf8AndGb18030() throws IOException {
    String text = "编号,项目名称,申请经费\r\nA,\"甲,\"\"乙\"\"\n丙\",\"150,000元\"\r\nB,丁,15万元\r\n";
    for (Charset charset : List.of(StandardCharsets.UTF_8, Charset.forName("GB18030"))) {
      Path file = folder.resolve(charset + ".csv");
      byte[] bytes = (charset == StandardCharsets.UTF_8 ? "\ufeff" + text : text).getBytes(charset);
      Files.write(file, bytes);
      Reads reads = Reads.of(file);
      assertEquals(List.of(), reads.told());
      assertEquals("甲,\"乙\"\n丙", reads.entries().get(0).application().title());
      assertEquals("15万元", reads.entries().get(0).application().requested().toString());
      assertEquals("丁", reads.entries().get(1).application().title());
    }
  }

  @Test
  void separatedByTabsAndSemicolons() throws IOException {
    for (String separator : List.of("\t", ";")) {
      Path file = folder.resolve("a.csv");
      Files.writeString(file, String.join(separator, "编号", "项目名称\nA", "甲"));
      assertEquals("甲", Reads.of(file).only().application().title());
    }
  }

  /** No row is lost behind those by which the separator is told. */
  @Test
  void separatedValuesOfManyRows() throws IOException {
    List<String> ids = IntStream.range(0, 40).mapToObj(i -> "A" + i).toList();
    Path file = Files.writeString(folder.resolve("a.csv"), "编号,\"甲;;\"\n" + String.join("\n", ids));
    assertEquals(ids, Reads.of(file).entries().stream().map(Entry::id).toList());
  }

  @Test
  void linesFilesAndFoldersOfJson() throws IOException {
    Files.writeString(
        folder.resolve("a.jsonl"), "{\"id\":\"A\"}\n\n{\"id\":\"B\",\"nope\":1}\n{\"id\":\"C\"}");
    Files.writeString(folder.resolve("b.json"), "{\"id\":\"D\",\n \"requested\":\"15万\"}");
    Files.writeString(folder.resolve("c.csv"), "编号\nE\nA\n");
    Files.writeString(folder.resolve("~$c.xlsx"), "locked by someone");
    Files.writeString(folder.resolve("notes.docx"), "not read");
    Reads reads = Reads.of(folder);
    assertEquals(List.of("A", "C", "D", "E"), reads.entries().stream().map(Entry::id).toList());
    assertEquals(2, reads.refused().size());
    assertTrue(reads.told().get(0).startsWith("a.jsonl 第3行："), reads.told()::toString);
    assertTrue(reads.told().get(0).contains("nope"), reads.told()::toString);
    assertTrue(reads.told().get(1).startsWith("c.csv 第3行：申请编号「A」与 "), reads.told()::toString);
  }

  @Test
  void formulasCountAsTheyWereSaved() throws IOException {
    Book book = new Book();
    book.sheet("项目")
        .row("编号", "项目名称", "申请经费")
        .row("A", formula("[1]别的!A1&HYPERLINK(\"http://x\")", "甲"), formula("1+1", null))
        .row("B", formula("A1", "#REF!"), "15万元");
    Reads reads = read(book);
    assertEquals("甲", reads.entries().get(0).application().title());
    assertNull(reads.entries().get(0).application().requested());
    assertNull(reads.entries().get(1).application().title());
    assertEquals(
        List.of(
            "名单.xlsx「项目」 第2行C列：公式没有保存计算结果，这一项按没有填；请在 Excel 里打开并保存一次，或改填数值",
            "名单.xlsx「项目」 第3行B列：公式出错（#REF!），这一项按没有填",
            "名单.xlsx「项目」 第2行B列：有 3 个单元格是公式（这是第一个）：没有计算，用的是上次保存的值"),
        reads.told());
  }
}
