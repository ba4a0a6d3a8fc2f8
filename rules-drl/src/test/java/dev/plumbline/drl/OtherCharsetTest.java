package dev.plumbline.drl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.Guideline;
import dev.plumbline.PackException;
import dev.plumbline.Plumbline;
import dev.plumbline.clauses.Edit;
import dev.plumbline.clauses.Eligible;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pack works in a second JVM whose default charset is not UTF-8. */
class OtherCharsetTest {
  private static final String FOLDER = "src/main/resources/shst-2024-42";

  /** What the second JVM runs. */
  public static final class Child {
    private Child() {}

    /** Prints the default charset, two verdicts by the bundled rules, and two by the folder's. */
    public static void main(String[] args) throws IOException {
      List<String> lines = new ArrayList<>();
      lines.add(Charset.defaultCharset().name());
      lines.addAll(verdicts(Plumbline.guideline("shst-2024-42")));
      try {
        lines.addAll(verdicts(Plumbline.load(Path.of(args[0]))));
      } catch (PackException e) {
        e.problems().forEach(problem -> lines.add(problem.toString()));
      }
      System.out.write(String.join("\n", lines).getBytes(StandardCharsets.UTF_8));
      System.out.flush();
    }
  }

  private static List<String> verdicts(Guideline guideline) {
    return List.of(
        Plumbline.toJson(guideline.evaluate(Eligible.application())),
        Plumbline.toJson(
            guideline.evaluate(Edit.apply(Eligible.application(), "indicators[培养人次].value=39"))));
  }

  private static List<String> run(String charset, String locale, String folder)
      throws IOException, InterruptedException {
    String classPath =
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path"));
    ProcessBuilder builder =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=" + charset,
                "-cp",
                classPath,
                Child.class.getName(),
                folder)
            .redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().put("LC_ALL", locale);
    Process child = builder.start();
    List<String> lines =
        new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8).lines().toList();
    assertEquals(0, child.waitFor());
    assertEquals(charset, lines.get(0));
    return lines;
  }

  private static List<String> expected() {
    List<String> expected = verdicts(Plumbline.guideline("shst-2024-42"));
    assertTrue(expected.get(0).contains("\"conclusion\":\"ELIGIBLE\""), "rules fire at all");
    assertTrue(expected.get(1).contains("\"conclusion\":\"CORRECTABLE\""), "and one does not");
    return expected;
  }

  @Test
  void underGbkAllVerdictsAreTheSame() throws IOException, InterruptedException {
    List<String> lines = run("GBK", "C.UTF-8", FOLDER);
    assertEquals(expected(), lines.subList(1, 3));
    assertEquals(expected(), lines.subList(3, 5));
  }

  /** There the rule compiler would mix up literals of one length, so nothing is compiled. */
  @Test
  void whereChineseCannotBeWrittenOnlyPrecompiledRulesRun()
      throws IOException, InterruptedException {
    List<String> lines = run("US-ASCII", "C.UTF-8", FOLDER);
    assertEquals(expected(), lines.subList(1, 3));
    assertEquals(4, lines.size());
    assertTrue(lines.get(3).contains("-Dfile.encoding=UTF-8"), lines.get(3));
  }

  @Test
  void whereTheLocaleHasNoChineseTypesWithChineseNamesAreRefused(@TempDir Path folder)
      throws IOException, InterruptedException {
    Files.copy(Path.of(FOLDER, "guideline.yaml"), folder.resolve("guideline.yaml"));
    Files.writeString(
        folder.resolve("types.drl"),
        """
        package types
        import dev.plumbline.fact.*
        declare 品种
            名称 : String
        end
        rule "有品种" @clause("A") @kind("DOC") @severity("RETURN") @cite("一")
        when
            品种( 名称 != null )
        then
        end
        """);
    List<String> lines = run("UTF-8", "POSIX", folder.toString());
    assertEquals(expected(), lines.subList(1, 3));
    assertEquals(4, lines.size());
    assertTrue(lines.get(3).contains("品种") && lines.get(3).contains("LC_ALL"), lines.get(3));
  }
}
