package dev.plumbline.batch.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.InputException;
import dev.plumbline.batch.Entry;
import dev.plumbline.batch.columns.Mapping;
import dev.plumbline.fact.Application;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.crypt.Encryptor;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What cannot be used is told with what would be right, and costs nothing beside it. */
class BadInputTest {
  @TempDir Path folder;

  private Path write(Book book) throws IOException {
    return book.write(folder.resolve("a.xlsx"));
  }

  private static Book good() {
    Book book = new Book();
    book.sheet("项目").row("编号", "项目名称").row("A", "甲");
    return book;
  }

  /** What is said of a file from which nothing comes. */
  private static String refusal(Path file) {
    Reads reads = Reads.of(file);
    assertEquals(List.of(), reads.entries());
    assertEquals(1, reads.told().size(), reads.told()::toString);
    assertFalse(
        reads.refused().get(0).troubles().get(0).text().english().matches(".*\\p{IsHan}{6}.*"));
    return reads.told().get(0).replaceFirst("^[^：]*：", "");
  }

  @Test
  void macrosAreNotRunAndLinksNotOpened() throws IOException {
    Book book =
        good()
            .part("xl/vbaProject.bin", "macros")
            .part("xl/externalLinks/externalLink1.xml", "<externalLink/>");
    Reads reads = Reads.of(book.write(folder.resolve("a.xlsm")));
    assertEquals("甲", reads.only().application().title());
    assertEquals(
        List.of("a.xlsm：工作簿带有宏，没有运行，只读了单元格里的值", "a.xlsm：工作簿链接了别的文件，没有打开它们，用的是工作簿里存着的值"),
        reads.told());
  }

  @Test
  void oldAndLockedWorkbooks() throws Exception {
    Path old = folder.resolve("old.xls");
    try (HSSFWorkbook workbook = new HSSFWorkbook();
        OutputStream out = Files.newOutputStream(old)) {
      workbook.createSheet("项目").createRow(0).createCell(0).setCellValue("编号");
      workbook.write(out);
    }
    assertEquals("是旧版 Excel（.xls）文件，请在 Excel 或 WPS 里打开，另存为 .xlsx 再用", refusal(old));
    Path locked = folder.resolve("locked.xlsx");
    try (POIFSFileSystem files = new POIFSFileSystem();
        XSSFWorkbook workbook = new XSSFWorkbook()) {
      workbook.createSheet("项目");
      Encryptor encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
      encryptor.confirmPassword("secret");
      try (OutputStream out = encryptor.getDataStream(files)) {
        workbook.write(out);
      }
      try (OutputStream out = Files.newOutputStream(locked)) {
        files.writeFilesystem(out);
      }
    }
    assertEquals("工作簿有打开密码，请在 Excel 里去掉密码，另存为 .xlsx 再用", refusal(locked));
  }

  @Test
  void bombsAreNotUnpacked() throws IOException {
    Path file = folder.resolve("bomb.xlsx");
    byte[] zeros = new byte[1 << 20];
    Arrays.fill(zeros, (byte) ' ');
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("xl/media/image1.png"));
      for (int i = 0; i < 64; i++) {
        zip.write(zeros);
      }
      zip.closeEntry();
    }
    assertEquals("解压后大得不正常（xl/media/image1.png），可能是恶意文件，没有读取", refusal(file));
  }

  @Test
  void aCellOfAHundredMegabytes() throws IOException {
    Path file = folder.resolve("cell.xlsx");
    Path whole = write(good());
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipFile from = new ZipFile(whole.toFile());
        ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      for (var entries = from.entries(); entries.hasMoreElements(); ) {
        ZipEntry entry = entries.nextElement();
        zip.putNextEntry(new ZipEntry(entry.getName()));
        if (entry.getName().equals("xl/sharedStrings.xml")) {
          zip.write("<sst><si><t>".getBytes(StandardCharsets.UTF_8));
          Random random = new Random(1);
          byte[] letters = new byte[1 << 20];
          for (int i = 0; i < 100; i++) {
            for (int k = 0; k < letters.length; k++) {
              letters[k] = (byte) ('a' + random.nextInt(26));
            }
            zip.write(letters);
          }
          zip.write("</t></si></sst>".getBytes(StandardCharsets.UTF_8));
        } else {
          from.getInputStream(entry).transferTo(zip);
        }
        zip.closeEntry();
      }
    }
    assertEquals("有一个单元格长过 Excel 的上限 32767 字（xl/sharedStrings.xml），没有读取；请核对这个文件", refusal(file));
    Path csv = folder.resolve("cell.csv");
    try (Writer writer = Files.newBufferedWriter(csv)) {
      writer.write("编号,项目名称\nA,甲\nB,");
      for (int i = 0; i < 100; i++) {
        writer.write("x".repeat(1 << 20));
      }
      writer.write("\nC,丙\n");
    }
    Reads reads = Reads.of(csv);
    assertEquals(List.of("A", "C"), reads.entries().stream().map(Entry::id).toList());
    assertEquals(List.of("cell.csv 第3行：这一行太长，没有读取"), reads.told());
  }

  @Test
  void aZipThatIsCutOffOrIsNoWorkbook() throws IOException {
    byte[] whole = Files.readAllBytes(write(good()));
    for (int length : new int[] {4, 100, whole.length / 2, whole.length - 10}) {
      Path file = folder.resolve("cut.xlsx");
      Files.write(file, Arrays.copyOf(whole, length));
      assertEquals("不是完整的 .xlsx 文件（可能没有下载完，或已损坏），请重新取得，或在 Excel 里打开后另存", refusal(file));
    }
    Path other = folder.resolve("other.xlsx");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(other))) {
      zip.putNextEntry(new ZipEntry("a.txt"));
      zip.closeEntry();
    }
    assertEquals("是压缩文件，但不是 Excel 工作簿；请解压后给出其中的文件", refusal(other));
  }

  @Test
  void aSheetThatIsDamagedOnTheWayKeepsWhatWasBefore() throws IOException {
    Book book = new Book();
    book.sheet("项目")
        .row("编号", "项目名称")
        .row("A", "甲")
        .row("B", new Book.Xml("<c t=\"inlineStr\"><is><t>乙</wrong></is></c>"))
        .row("C", "丙");
    Reads reads = Reads.of(write(book));
    assertEquals(List.of("A"), reads.entries().stream().map(Entry::id).toList());
    assertEquals(List.of("a.xlsx「项目」：工作表在中途损坏，后面的行没有读取"), reads.told());
  }

  @Test
  void entitiesAreNotExpanded() throws IOException {
    Path secret = folder.resolve("secret.txt");
    Files.writeString(secret, "geheim");
    Book book =
        good()
            .part(
                "xl/sharedStrings.xml",
                "<!DOCTYPE x [<!ENTITY a SYSTEM \""
                    + secret.toUri()
                    + "\"><!ENTITY b \"&a;&a;\">]><sst><si><t>&a;&b;</t></si></sst>");
    book.sheet("二").row("编号", "项目名称").row("B", new Book.Xml("<c t=\"s\"><v>0</v></c>"));
    Reads reads = Reads.of(write(book));
    assertEquals("A", reads.entries().get(0).id());
    assertFalse((reads.rows() + " " + reads.told()).contains("geheim"));
  }

  @Test
  void tenThousandColumnsAndAMillionEmptyRows() throws IOException {
    Book book = new Book();
    Object[] heads = new Object[10_000];
    Arrays.setAll(heads, i -> "列" + i);
    heads[0] = "编号";
    heads[1] = "项目名称";
    Object[] cells = new Object[10_000];
    Arrays.fill(cells, "x");
    book.sheet("项目").row(heads).row(cells).empty(1_048_573).row("B", "乙");
    Reads reads = Reads.of(write(book));
    assertEquals(List.of("x", "B"), reads.entries().stream().map(Entry::id).toList());
    assertEquals(2, reads.told().size(), reads.told()::toString);
    assertTrue(reads.told().get(0).startsWith("a.xlsx「项目」：不认得这些列，没有读取：C 列2、"));
    assertTrue(reads.told().get(0).endsWith("V 列21 … (1998)；要读请用 --map 说明"));
    assertEquals("a.xlsx「项目」：列太多，只看了前 2000 列，后面的没有读取", reads.told().get(1));
  }

  @Test
  void hiddenSheetsAreToldAndReadOnlyIfNamed() throws IOException {
    Book book = good();
    book.sheet("旧名单").row("编号", "项目名称").row("Z", "旧").hidden();
    Path file = write(book);
    Reads reads = Reads.of(file);
    assertEquals("A", reads.only().id());
    assertEquals(List.of("a.xlsx「旧名单」：是隐藏的工作表，没有读取；要读请加 --sheet 旧名单"), reads.told());
    Reads named =
        Reads.with(
            new Settings(Reads.COLUMNS, Mapping.NONE, false, Set.of("旧名单")), Reads.GUIDELINE, file);
    assertEquals("Z", named.only().id());
  }

  @Test
  void withoutASheetOfApplications() throws IOException {
    Book book = new Book();
    book.sheet("指标").row("编号", "指标名称", "目标值").row("A", "培养人次", "40");
    assertEquals("没有申请的表：至少要有一个工作表，一行一份申请，有「申请编号」一列", refusal(write(book)));
    Book none = new Book();
    none.sheet("Sheet1").row("甲", "乙").row("1", "2");
    Reads reads = Reads.of(write(none));
    assertTrue(reads.told().get(0).startsWith("a.xlsx：没有找到表头："), reads.told()::toString);
    assertEquals(List.of(), reads.entries());
  }

  @Test
  void hostileTextStaysText() throws IOException {
    String html = "<script>alert(1)</script>&amp;";
    String formula = "=cmd|' /C calc'!A0";
    Book book = new Book();
    book.sheet("项目")
        .row("编号", "项目名称", "项目摘要", "申报单位")
        .row("A", html, formula, "某_x0000_大学")
        .row("B", "乙", "@SUM(1)", "某\u202e大学");
    Reads reads = Reads.of(write(book));
    Application one = reads.entries().get(0).application();
    assertEquals(html, one.title());
    assertEquals(formula, one.summary());
    assertEquals(null, one.applicant());
    assertEquals(null, reads.entries().get(1).application().applicant());
    assertEquals("@SUM(1)", reads.entries().get(1).application().summary());
    assertEquals(2, reads.told().size(), reads.told()::toString);
    assertTrue(reads.told().get(0).startsWith("a.xlsx「项目」 第2行D列："), reads.told()::toString);
    assertFalse(reads.told().stream().anyMatch(told -> told.indexOf('\u202e') >= 0));
  }

  @Test
  void aQuotationMarkThatIsNotClosedCostsItsLine() throws IOException {
    Path file = folder.resolve("a.csv");
    Files.writeString(file, "编号,项目名称\nA,甲\nB,\"乙\nC,丙\nD,\"丁\"\nE,戊\nF,\"己");
    Reads reads = Reads.of(file);
    assertEquals(List.of("A", "C", "D", "E"), reads.entries().stream().map(Entry::id).toList());
    assertEquals(
        List.of("a.csv 第3行：引号没有成对，这一行没有读取；值里的引号要写成两个", "a.csv 第7行：引号没有成对，这一行没有读取；值里的引号要写成两个"),
        reads.told());
  }

  @Test
  void encodings() throws IOException {
    Path mixed = folder.resolve("mixed.csv");
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write("编号,项目名称\nA,甲项目\n".getBytes(StandardCharsets.UTF_8));
    bytes.write("B,乙项目的名称\n".getBytes(Charset.forName("GB18030")));
    Files.write(mixed, bytes.toByteArray());
    assertTrue(refusal(mixed).startsWith("文件里混有两种编码（到第 3 行为止"), refusal(mixed));
    Path none = folder.resolve("none.csv");
    Files.write(none, new byte[] {'a', (byte) 0xff, (byte) 0xff, ',', 'b'});
    assertEquals("既不是 UTF-8 也不是 GB18030 编码的文字，请另存为 CSV UTF-8 再用", refusal(none));
  }

  @Test
  void filesThatAreNone() throws IOException {
    assertEquals("找不到文件，请检查路径", refusal(folder.resolve("missing.xlsx")));
    Path empty = folder.resolve("empty.csv");
    Files.write(empty, new byte[0]);
    assertEquals("文件是空的", refusal(empty));
    Path unknown = folder.resolve("a.docx.bin");
    Files.writeString(unknown, "hello");
    assertTrue(refusal(unknown).startsWith("认不出这种文件"));
    Path sheets = Files.createDirectory(folder.resolve("nothing"));
    assertEquals(List.of("nothing：文件夹里没有可读的文件（.xlsx、.csv、.json、.jsonl）"), Reads.of(sheets).told());
  }

  @Test
  void oneFileThatCannotBeReadDoesNotCostTheOthers() throws IOException {
    Files.writeString(folder.resolve("1.csv"), "编号\nA\n");
    Files.write(folder.resolve("2.xlsx"), new byte[] {'P', 'K', 3, 4, 0});
    Files.writeString(folder.resolve("3.csv"), "编号\nB\n");
    Reads reads = Reads.of(folder);
    assertEquals(List.of("A", "B"), reads.entries().stream().map(Entry::id).toList());
    assertEquals(1, reads.refused().size());
  }

  @Test
  void mistakesOfAMapping() {
    for (String yaml : List.of("[]", "a: b", "项目: {编号: /nope}", ": : :")) {
      InputException refused =
          assertThrows(InputException.class, () -> Mapping.read(yaml, "m.yaml", Reads.COLUMNS));
      assertEquals("m.yaml", refused.problems().get(0).source());
    }
  }
}
