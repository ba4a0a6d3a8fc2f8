package dev.plumbline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each error, in the language that is asked for: the same, and nothing of the other language. */
class BothLanguagesTest {
  private static final String GOOD = Run.sample("t3-01-complete-yecheng.json");
  private static final String OTHER = Run.sample("t3-09-trainees-39.json");

  @TempDir Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.writeString(folder.resolve("empty.txt"), " \n");
    Files.write(folder.resolve("gbk.txt"), "指南原文".getBytes(Charset.forName("GBK")));
    Files.createDirectory(folder.resolve("none"));
  }

  /** A command, and what is told of it in Chinese and in English. */
  static Stream<Arguments> commands() {
    return Stream.of(
            """
            chek
            没有命令「chek」；用「plumbline --help」查看用法
            there is no command "chek"; "plumbline --lang en --help" shows the usage
            """,
            """
            check --nope a
            没有选项「--nope」；用「plumbline check --help」查看用法
            there is no option "--nope"; "plumbline check --lang en --help" shows the usage
            """,
            """
            schema verdict b
            多出参数「b」；用「plumbline schema --help」查看用法
            the argument "b" is one too many; "plumbline schema --lang en --help" shows the usage
            """,
            """
            check
            缺少参数 FILE；用「plumbline check --help」查看用法
            the argument FILE is missing; "plumbline check --lang en --help" shows the usage
            """,
            """
            check a --mode
            选项 --mode 缺少值；用「plumbline check --help」查看用法
            the option --mode lacks its value; "plumbline check --lang en --help" shows the usage
            """,
            """
            check --mode formal --mode formal a
            选项 --mode 只能给一次；用「plumbline check --help」查看用法
            the option --mode may be given once only; "plumbline check --lang en --help" shows the usage
            """,
            """
            check --mode x a
            --mode 的值「x」无法识别，应为 precheck|formal；用「plumbline check --help」查看用法
            the value "x" of --mode cannot be understood, it should be precheck|formal; "plumbline check --lang en --help" shows the usage
            """,
            """
            schema nothing
            参数「nothing」无法识别，应为 application|verdict|call|case|manifest；用「plumbline schema --help」查看用法
            the argument "nothing" cannot be understood, it should be application|verdict|call|case|manifest; "plumbline schema --lang en --help" shows the usage
            """,
            """
            check --as-of soon a
            --as-of 的值「soon」无法识别，请写成 2024-12-03T16:30、2024-12-03 或带时差的 2024-12-03T08:30Z；用「plumbline check --help」查看用法
            the value "soon" of --as-of cannot be understood, write it as 2024-12-03T16:30, as 2024-12-03, or with an offset as 2024-12-03T08:30Z; "plumbline check --lang en --help" shows the usage
            """,
            """
            check --against GOOD GOOD GOOD
            --against 一次只比一份申请改正前后，请只给一个新文件，其余的分别运行；用「plumbline check --help」查看用法
            --against compares one application at a time, before and after its correction; give one new file only, and run the others by themselves; "plumbline check --lang en --help" shows the usage
            """,
            """
            check --against GOOD OTHER
            GOOD: 申请编号「T3-2024-001」与新文件的「T3-2024-009」不同；--against 比的是同一份申请改正前后，请给出编号相同的两个文件
            GOOD: the application's id "T3-2024-001" is not that of the new file, "T3-2024-009"; --against compares one application before and after its correction: give two files with the same id
            """,
            """
            check FOLDER/nowhere.json
            FOLDER/nowhere.json: 找不到文件，请检查路径
            FOLDER/nowhere.json: there is no such file; check the path
            """,
            """
            check FOLDER/%FE.json
            FOLDER/%FE.json: 找不到文件，请检查路径；文件名若不是 UTF-8 编码（%XX 是它认不出的字节），请改名
            FOLDER/%FE.json: there is no such file; check the path; if its name is not in UTF-8 (%XX is a byte that is none of it), rename it
            """,
            """
            check FOLDER
            FOLDER: 是一个目录，请给出其中的文件
            FOLDER: this is a folder; give the files in it
            """,
            """
            check FOLDER/empty.txt
            FOLDER/empty.txt:1:1: 文件是空的，请写入一份申请的 JSON
            FOLDER/empty.txt:1:1: the file is empty; it must hold the JSON of an application
            """,
            """
            check -
            标准输入:1:1: 文件是空的，请写入一份申请的 JSON
            standard input:1:1: the file is empty; it must hold the JSON of an application
            """,
            """
            check --guideline nowhere GOOD
            没有编号为「nowhere」的指南，也没有这个文件夹；内置的指南：shst-2024-42
            there is no guideline of the id "nowhere" and no such folder; those bundled: shst-2024-42
            """,
            """
            check --guideline NUL GOOD
            NUL: 没有这个编号的指南，也没有这个文件夹
            NUL: there is no guideline of this id and no such folder
            """,
            """
            call FOLDER/none
            FOLDER/none: 文件夹里没有 .json 文件
            FOLDER/none: there is no .json file in the folder
            """,
            """
            call GOOD GOOD
            GOOD: 申请编号「T3-2024-001」与 GOOD 的相同，这个文件未计入
            GOOD: the application's id "T3-2024-001" is that of GOOD too; this file was left out
            """,
            """
            clauses --format html
            --format html 须用 --text 给出指南原文的文件
            --format html needs --text with the file of the official text of the guideline
            """,
            """
            clauses --text a
            --text 只能与 --format html 一起用
            --text goes only with --format html
            """,
            """
            clauses -o FOLDER
            FOLDER: 是一个目录，请写上文件名
            FOLDER: this is a folder; add the name of a file
            """,
            """
            clauses -o FOLDER/no/such.txt
            FOLDER/no/such.txt: 没有这个文件所在的目录，请先建立
            FOLDER/no/such.txt: the folder in which the file would lie is not there; make it first
            """,
            """
            schema verdict --guideline x
            --guideline 只能与 application 一起用
            --guideline goes only with application
            """,
            """
            test --only x --strict
            --only 只运行一部分用例，不能与 --strict 一起用
            --only runs a part of the cases and does not go with --strict
            """,
            """
            new NUL
            NUL: 名称无法使用
            NUL: the name cannot be used
            """,
            """
            validate FOLDER/nowhere
            FOLDER/nowhere: 没有这个文件夹，请检查路径
            FOLDER/nowhere: there is no such folder; check the path
            """,
            """
            validate NUL
            NUL: 没有这个文件夹，请检查路径
            NUL: there is no such folder; check the path
            """)
        .map(lines -> lines.split("\n"))
        .map(lines -> Arguments.of(lines[0], lines[1], lines[2]));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("commands")
  void eachIsToldInEither(String command, String chinese, String english) {
    assertTold(command, chinese, english);
  }

  private void assertTold(String command, String chinese, String english) {
    String[] args = Arrays.stream(command.split(" ")).map(this::filled).toArray(String[]::new);
    Run inChinese = Run.of(args);
    Run inEnglish = Run.inEnglish(args);

    UnaryOperator<String> shown = line -> filled(line).replace("\0", "⟨U+0000⟩");
    assertEquals(List.of(shown.apply(chinese)), inChinese.errLines());
    assertEquals(List.of(shown.apply(english)), inEnglish.errLines());
    assertEquals(2, inChinese.code());
    assertEquals(2, inEnglish.code());
  }

  private String filled(String text) {
    return text.replace("FOLDER", folder.toString())
        .replace("GOOD", GOOD)
        .replace("OTHER", OTHER)
        .replace("NUL", "a\0b");
  }

  @Test
  void theProgramWithoutACommand() {
    assertEquals(List.of("缺少命令；用「plumbline --help」查看用法"), Run.of().errLines());
    assertEquals(
        List.of("the command is missing; \"plumbline --lang en --help\" shows the usage"),
        Run.inEnglish().errLines());
  }

  /** The page beside the official text is in Chinese only; why there is none is not. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "gbk.txt ⇒ this is no text in UTF-8 (it may be GBK, or a Word or PDF file);"
            + " save it as text in UTF-8 first",
        "empty.txt ⇒ the file is empty"
      })
  void textsThatAreNone(String line) {
    String[] parts = line.split(" ⇒ ");
    String file = folder.resolve(parts[0]).toString();
    UnusableException e = assertThrows(UnusableException.class, () -> Inputs.text(file, System.in));
    assertEquals(file + ": " + parts[1], e.in(Lang.EN));
  }

  @Test
  void whatIsTooLarge() throws IOException {
    try (RandomAccessFile file = new RandomAccessFile(folder.resolve("a.json").toFile(), "rw")) {
      file.setLength((64 << 20) + 1);
    }
    assertTold(
        "check FOLDER/a.json",
        "FOLDER/a.json: 文件超过 64 MB，请核对是不是选错了文件",
        "FOLDER/a.json: the file has more than 64 MB; check whether it is the one that is meant");
  }

  @Test
  @DisabledOnOs({OS.WINDOWS, OS.MAC})
  void devices() throws IOException {
    assertTold(
        "check /dev/zero",
        "/dev/zero: 不是普通文件（是管道或设备），没有读取；要从管道读，请用 - 由标准输入给出",
        "/dev/zero: this is no regular file (but a pipe or a device) and was not read; to read from"
            + " a pipe give - and let it come on standard input");
    assertTold(
        "check /proc/self/mem",
        "/proc/self/mem: 读取失败，请检查磁盘或网络位置后重试",
        "/proc/self/mem: it could not be read; check the disk or the place in the network and try"
            + " again");
    assertTold(
        "clauses -o /dev/full",
        "/dev/full: 写入失败，原来的文件没有动；请检查磁盘空间和权限后重试",
        "/dev/full: it could not be written, and the old file is as it was; check the space on the"
            + " disk and the permissions and try again");
    Files.createSymbolicLink(folder.resolve("round"), Path.of("round"));
    assertTold(
        "clauses -o FOLDER/round",
        "FOLDER/round: 是绕回自身的链接，没有写入",
        "FOLDER/round: this is a link that leads back to itself; nothing was written");
  }

  @Test
  void whatMayNotBeReadOrWritten() throws IOException {
    Path secret = Files.writeString(folder.resolve("secret.json"), "{}");
    Path closed = Files.createDirectory(folder.resolve("closed"));
    assumeTrue(secret.toFile().setReadable(false) && closed.toFile().setReadable(false));
    assumeTrue(closed.toFile().setWritable(false));
    assumeTrue(!Files.isReadable(secret), "the user may read everything");
    assertTold(
        "check FOLDER/secret.json",
        "FOLDER/secret.json: 没有读取权限",
        "FOLDER/secret.json: there is no permission to read it");
    assertTold(
        "call FOLDER/closed",
        "FOLDER/closed: 文件夹无法读取，请检查权限",
        "FOLDER/closed: the folder cannot be read; check the permissions");
    assertTold(
        "clauses -o FOLDER/closed/a.txt",
        "FOLDER/closed/a.txt: 没有写入权限（文件，或它所在的目录），没有写入",
        "FOLDER/closed/a.txt: there is no permission to write (the file, or the folder in which it"
            + " lies); nothing was written");
  }

  @Test
  void theOnlyBundledGuidelineWhereThereIsNotOne() {
    UnusableException none =
        assertThrows(UnusableException.class, () -> Guidelines.only(List.of()));
    assertEquals("没有内置的指南，请指明指南文件夹", none.getMessage());
    assertEquals("no guideline is bundled; name the folder of one", none.in(Lang.EN));
    UnusableException two =
        assertThrows(UnusableException.class, () -> Guidelines.only(List.of("a", "b")));
    assertEquals("内置的指南不止一个，请指明其一：a、b", two.getMessage());
    assertEquals("several guidelines are bundled; name one of them: a, b", two.in(Lang.EN));
  }

  /** What the library finds wrong is told in the language too, whatever command reads it. */
  @ParameterizedTest
  @ValueSource(strings = {"check", "call"})
  void problemsOfInput(String command) throws IOException {
    Path bad = Files.writeString(folder.resolve("bad.json"), "{\"id\": \"a\", \"titel\": \"x\"}");
    Run run = Run.inEnglish(command, bad.toString());
    assertEquals(2, run.code());
    assertEquals(1, run.errLines().size(), run.err());
    assertFalse(run.err().codePoints().anyMatch(Character::isIdeographic), run.err());
  }
}
