package dev.plumbline.batch.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.batch.Entry;
import dev.plumbline.batch.Refused;
import dev.plumbline.batch.Trouble;
import dev.plumbline.batch.columns.Mapping;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Arrays, standard input and folders of folders, and how far the reading has come. */
class InputsTest {
  private static final Path STANDARD_INPUT = Path.of("-");

  @TempDir Path folder;

  private Path file(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  /** What is said, the folder left out. */
  private List<String> told(Reads reads) {
    Stream<Trouble> ofRows = reads.rows().stream().flatMap(row -> row.troubles().stream());
    return Stream.concat(ofRows, reads.remarks().stream())
        .map(each -> each.source().text().chinese() + "：" + each.text().chinese())
        .map(text -> text.replace(folder + "/", ""))
        .toList();
  }

  private static List<String> ids(Reads reads) {
    return reads.entries().stream().map(Entry::id).toList();
  }

  private static Reads given(String text, Path... files) {
    return Reads.given(text.getBytes(StandardCharsets.UTF_8), files);
  }

  @Test
  void eachOfAnArrayHasItsPlaceAndCostsOnlyItself() throws IOException {
    Path file =
        file(
            "a.json",
            "\ufeff [{\"id\":\"A\",\"title\":\"]},{\\\\\\\"\"},\n"
                + " {\"id\":\"B\",\"requested\":\"很多\"},\n"
                + "\n  {\"id\":},\n {\"id\":\"没有结束},\n"
                + "1, {\"id\":\"C\",\"partners\":[{\"name\":\"甲\"}]}]\n");
    Reads reads = Reads.of(file);
    assertEquals(List.of("A", "C"), ids(reads));
    assertEquals("]},{\\\"", reads.entries().get(0).application().title());
    assertEquals(file + " /5", reads.entries().get(1).source().text().chinese());
    assertEquals(file + " /5", reads.entries().get(1).source().text().english());
    List<String> told = told(reads);
    assertTrue(told.get(0).startsWith("a.json /1/requested：2:24: 申请资助额度：金额须写成"), told::toString);
    assertTrue(told.get(1).startsWith("a.json /2：4:9: "), told::toString);
    assertTrue(told.get(2).startsWith("a.json /3：5:15: "), told::toString);
    assertTrue(told.get(3).startsWith("a.json /4：6:1: "), told::toString);
    assertEquals(4, told.size(), told::toString);
  }

  @Test
  void anArrayThatEndsWhereItMayNot() throws IOException {
    assertEquals(List.of(), told(Reads.of(file("a.json", " [ ]"))));
    Reads open = Reads.of(file("b.json", "[{\"id\":\"A\"}, {\"id\":\"B\""));
    assertEquals(List.of("A"), ids(open));
    assertTrue(told(open).get(0).startsWith("b.json /1：数组没有结束的「]」"), open::toString);
    Reads comma = Reads.of(file("c.json", "[{\"id\":\"A\"},"));
    assertEquals(List.of("A"), ids(comma));
    assertTrue(told(comma).get(0).startsWith("c.json：数组没有结束的「]」"), comma::toString);
    Reads behind = Reads.of(file("d.json", "[{\"id\":\"A\"}]\n {\"id\":\"B\"}"));
    assertEquals(List.of("A"), ids(behind));
    assertEquals(List.of("d.json：数组结束以后还有内容（第2行第2个字符），没有读"), told(behind));
    Reads missing = Reads.of(file("e.json", "[{\"id\":\"A\", {\"id\":\"B\"}, {\"id\":\"C\"}]"));
    assertEquals(List.of(), ids(missing));
    assertTrue(told(missing).get(0).startsWith("e.json /0：数组没有结束的「]」"), missing::toString);
  }

  @Test
  void anElementThatIsTooLongCostsOnlyItself() throws IOException {
    String blank = " ".repeat((20 << 20) + 1);
    Reads reads = Reads.of(file("a.json", "[{\"id\":\"A\"," + blank + "},{\"id\":\"B\"}]"));
    assertEquals(List.of("B"), ids(reads));
    assertEquals(List.of("a.json /0：这一份太长，没有读"), told(reads));
  }

  @Test
  void anArrayStreams() throws IOException {
    String all =
        IntStream.range(0, 20_000)
            .mapToObj(i -> "{\"id\":\"A" + i + "\"}")
            .collect(Collectors.joining(",", "[", "]"));
    Settings settings = new Settings(Reads.COLUMNS, Mapping.NONE, false, Set.of());
    try (Reading reading = new Reading(List.of(file("a.json", all)), settings)) {
      assertEquals(OptionalDouble.of(0), reading.share());
      for (int i = 0; i < 10_000; i++) {
        reading.next();
      }
      assertEquals(0.5, reading.share().getAsDouble(), 0.2);
      while (reading.hasNext()) {
        reading.next();
      }
      assertEquals(OptionalDouble.of(1), reading.share());
    }
  }

  @Test
  void standardInputIsWhatItBeginsAs() throws IOException {
    assertEquals(List.of("A", "B"), ids(given("{\"id\":\"A\"}\n{\"id\":\"B\"}", STANDARD_INPUT)));
    assertEquals(
        List.of("A", "B"), ids(given("\n[ {\"id\":\"A\"},\n{\"id\":\"B\"}]", STANDARD_INPUT)));
    assertEquals(List.of("A"), ids(given("{\n\"id\":\"A\"\n}\n", STANDARD_INPUT)));
    byte[] list = "编号,项目名称\nA,甲\n".getBytes(Charset.forName("GB18030"));
    assertEquals("甲", Reads.given(list, STANDARD_INPUT).only().application().title());
    Book book = new Book();
    book.sheet("项目").row("编号", "项目名称").row("A", "乙");
    byte[] workbook = Files.readAllBytes(book.write(folder.resolve("a.xlsx")));
    assertEquals("乙", Reads.given(workbook, STANDARD_INPUT).only().application().title());
  }

  @Test
  void whatIsWrongOnStandardInputIsToldInItsName() {
    Reads reads =
        given("{\"id\":\"A\"}\n{\"id\":\"B\",\"nope\":1}\n{\"id\":\"A\"}", STANDARD_INPUT);
    assertEquals(List.of("A"), ids(reads));
    assertTrue(told(reads).get(0).startsWith("标准输入 第2行："), reads::toString);
    assertEquals("标准输入 第3行：申请编号「A」与 标准输入 第1行 的相同，这一行没有计入", told(reads).get(1));
    Refused refused = reads.refused().get(0);
    assertEquals("standard input row 2", refused.source().text().in(Locale.ENGLISH));
    assertEquals(List.of("标准输入：文件是空的"), told(given("", STANDARD_INPUT)));
  }

  @Test
  void oneIdInTwoInputsIsToldWithBothPlaces() throws IOException {
    Path array = file("a.json", "[{\"id\":\"A\"},{\"id\":\"B\"}]");
    Path list = file("b.csv", "编号\nB\nC\n");
    Reads reads = given("{\"id\":\"C\"}\n{\"id\":\"A\"}", array, list, STANDARD_INPUT);
    assertEquals(List.of("A", "B", "C"), ids(reads));
    assertEquals(
        List.of(
            "b.csv 第2行：申请编号「B」与 a.json /1 的相同，这一行没有计入",
            "标准输入 第1行：申请编号「C」与 b.csv 第3行 的相同，这一行没有计入",
            "标准输入 第2行：申请编号「A」与 a.json /0 的相同，这一行没有计入"),
        told(reads));
  }

  @Test
  void foldersOfFolders() throws IOException {
    file("b/z.json", "{\"id\":\"C\"}");
    file("b/a/y.csv", "编号\nB\n");
    file("a.json", "{\"id\":\"A\"}");
    file("c.jsonl", "{\"id\":\"D\"}\n");
    file(".git/config.json", "{\"id\":\"X\"}");
    file("package.json", "{\"name\":\"x\",\"files\":[{\"id\":\"X\"}]}");
    file("b/说明.docx", "no application");
    file("b/notes.csv", "一,二\n三,四\n");
    file("d.json", "{\"title\":\"没有编号\"}");
    file("numbers.json", "[1, 2]");
    Reads reads = Reads.of(folder);
    assertEquals(List.of("A", "B", "C", "D"), ids(reads));
    assertEquals(1, reads.refused().size());
    assertTrue(told(reads).get(0).startsWith("d.json："), reads::toString);
    assertEquals(
        folder
            + "：文件夹里有 4 个文件不是申请，没有计入；第一个是 b/说明.docx：认不出这种文件；"
            + "能读 .xlsx、.csv、.json、.jsonl 文件和放它们的文件夹",
        told(reads).get(1));
    assertEquals(2, told(reads).size());
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void linksInCirclesAndTwoWaysToAFile() throws IOException {
    file("b/a.json", "{\"id\":\"A\"}");
    Files.createSymbolicLink(folder.resolve("b/up"), folder);
    Files.createSymbolicLink(folder.resolve("c"), folder.resolve("b"));
    Files.createSymbolicLink(folder.resolve("d.json"), folder.resolve("b/a.json"));
    Files.createSymbolicLink(folder.resolve("nowhere.json"), folder.resolve("no.json"));
    Path outside = Files.createTempDirectory("outside");
    try {
      Files.writeString(outside.resolve("e.json"), "{\"id\":\"E\"}");
      Files.createSymbolicLink(folder.resolve("e"), outside);
      Reads reads = Reads.of(folder);
      assertEquals(List.of("A", "E"), ids(reads));
      assertEquals(List.of("nowhere.json：找不到文件，请检查路径"), told(reads));
    } finally {
      Files.delete(outside.resolve("e.json"));
      Files.delete(outside);
    }
  }

  @Test
  void whatIsNamedIsNoMereFileOfAFolder() throws IOException {
    Path named = file("package.json", "{\"name\":\"x\"}");
    assertEquals(1, Reads.of(named).refused().size());
  }

  @Test
  void theShareOfAWorkbookIsThatOfTheRowsOfItsApplications() throws IOException {
    Book book = new Book();
    Book.Sheet sheet = book.sheet("项目").row("编号", "项目名称");
    for (int i = 0; i < 400; i++) {
      sheet.row("A" + i, "甲");
    }
    book.sheet("考核指标").row("申请编号", "名称", "数值").row("A1", "培养人次", "3");
    Settings settings = new Settings(Reads.COLUMNS, Mapping.NONE, false, Set.of());
    Path file = book.write(folder.resolve("a.xlsx"));
    try (Reading reading = new Reading(List.of(file), settings)) {
      for (int i = 0; i < 100; i++) {
        reading.next();
      }
      assertEquals(0.25, reading.share().getAsDouble(), 0.01);
    }
  }

  @Test
  void nobodyKnowsHowMuchOfStandardInputIsToCome() throws IOException {
    Path first = file("a.csv", "编号\nA\n");
    Settings settings = new Settings(Reads.COLUMNS, Mapping.NONE, false, Set.of());
    ByteArrayInputStream in = new ByteArrayInputStream("{\"id\":\"B\"}".getBytes());
    try (Reading reading =
        new Reading(List.of(first, STANDARD_INPUT), new StandardInput(in), settings)) {
      reading.next();
      assertFalse(reading.share().isPresent());
      reading.next();
      assertTrue(reading.share().isPresent());
    }
  }
}
