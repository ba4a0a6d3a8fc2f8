package dev.plumbline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.Guideline;
import dev.plumbline.InputException;
import dev.plumbline.Plumbline;
import dev.plumbline.Problem;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Files that are no files, names that are no text, and reports on packs that do not load. */
class OddFilesTest {
  private static final String GOOD = Run.sample("t3-01-complete-yecheng.json");

  @TempDir Path folder;

  private static void shell(Path folder, String command) throws Exception {
    Process shell =
        new ProcessBuilder("sh", "-c", command).directory(folder.toFile()).inheritIO().start();
    assertEquals(0, shell.waitFor());
  }

  @Test
  @DisabledOnOs({OS.WINDOWS, OS.MAC})
  void eachIsToldAndTheGoodOneIsAnswered() throws Exception {
    shell(folder, "mkfifo pipe.json; mkdir folder.json; ln -s /dev/zero zero.json");
    shell(folder, "ln -s pipe.json link.json");
    shell(folder, "for n in 376 377; do echo {} > \"$(printf \"\\\\$n.json\")\"; done");
    Files.copy(Path.of(GOOD), folder.resolve("good.json"));

    Run run = Run.of("call", "--format", "json", folder.toString());

    String odd = ": 不是普通文件（是管道或设备），没有读取；要从管道读，请用 - 由标准输入给出";
    String lost = ": 找不到文件，请检查路径；文件名若不是 UTF-8 编码（%XX 是它认不出的字节），请改名";
    assertEquals(
        List.of(
            folder + "/%FE.json" + lost,
            folder + "/%FF.json" + lost,
            folder + "/folder.json: 是一个目录，请给出其中的文件",
            folder + "/link.json" + odd,
            folder + "/pipe.json" + odd,
            folder + "/zero.json" + odd),
        run.errLines().stream().sorted().toList());
    assertEquals(2, run.code());
    assertTrue(run.out().contains("\"applications\":1"), run.out());
    Run check = Run.of("check", folder.resolve("pipe.json").toString());
    assertEquals(List.of(folder + "/pipe.json" + odd), check.errLines());
  }

  /** The library itself, as a host calls it. */
  @Test
  @DisabledOnOs(OS.WINDOWS)
  void theLibraryWaitsForNoPipe() throws Exception {
    shell(folder, "mkfifo pipe.json");
    Guideline guideline = Plumbline.guideline(Plumbline.bundled().get(0));
    for (Path odd : List.of(folder.resolve("pipe.json"), Path.of("/dev/zero"))) {
      InputException e = assertThrows(InputException.class, () -> guideline.read(odd));
      assertEquals(
          List.of(odd + ": 这不是普通的文件，而是管道或设备"),
          e.problems().stream().map(Problem::toString).toList());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "zh, 系统的区域设置认不出这个名称，请设置环境变量 LC_ALL=C.UTF-8",
    "en, the locale of the system has not the characters of this name; set the environment"
        + " variable LC_ALL=C.UTF-8"
  })
  @DisabledOnOs({OS.WINDOWS, OS.MAC})
  void aNameBeyondTheLocaleIsSaidToBeSo(String lang, String told) throws Exception {
    Files.writeString(folder.resolve("核桃.json"), "{}");
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:TieredStopAtLevel=1",
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            "dev.plumbline.cli.Main",
            "validate",
            "--lang",
            lang,
            folder.resolve("核桃.json").toString());
    builder.environment().put("LC_ALL", "POSIX");
    Process process = builder.start();
    String err = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(2, process.waitFor());
    assertTrue(err.contains(told), err);
  }

  @Test
  void aPackThatDoesNotLoadIsAnErrorInTheReport() throws Exception {
    Path pack = Files.createDirectory(folder.resolve("pack"));
    Files.writeString(pack.resolve("guideline.yaml"), "id: \"x\\u0001\"\n");
    Files.writeString(pack.resolve("a.drl"), "package a\nrule 甲 nonsense\n");
    Path report = Files.writeString(folder.resolve("x.xml"), "<testsuites tests=\"1\"/>");

    Run run = Run.of("test", "--junit", report.toString(), pack.toString());

    assertEquals(2, run.code());
    Element root = parsed(report).getDocumentElement();
    int errors = root.getElementsByTagName("error").getLength();
    assertTrue(errors >= 2, Files.readString(report));
    assertEquals(String.valueOf(errors), root.getAttribute("errors"));
    assertEquals(run.errLines().size(), errors);
  }

  @Test
  void aPackThatIsNotThereIsAnErrorInTheReport() throws Exception {
    Path report = Files.writeString(folder.resolve("x.xml"), "<testsuites tests=\"1\"/>");

    Run run = Run.of("test", "--junit", report.toString(), "nowhere");

    assertEquals(2, run.code());
    Element error =
        (Element) parsed(report).getDocumentElement().getElementsByTagName("error").item(0);
    assertTrue(error.getAttribute("message").contains("没有编号为「nowhere」"), error.getTextContent());

    Run.inEnglish("test", "--junit", report.toString(), "nowhere");
    error = (Element) parsed(report).getDocumentElement().getElementsByTagName("error").item(0);
    String message = error.getAttribute("message");
    assertTrue(message.contains("there is no guideline of the id \"nowhere\""), message);
  }

  private static Document parsed(Path report) throws Exception {
    return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(report.toFile());
  }
}
