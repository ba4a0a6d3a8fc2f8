package dev.plumbline.core;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.Examination;
import dev.plumbline.Finding;
import dev.plumbline.PackException;
import dev.plumbline.Plumbline;
import dev.plumbline.Problem;
import dev.plumbline.Status;
import dev.plumbline.core.load.Bundle;
import dev.plumbline.core.load.PackIndex;
import dev.plumbline.fact.Applicant;
import dev.plumbline.fact.Application;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packs that are compiled when their jar is built decide as they do from their folder. */
class PackBuilderTest {
  /** A word that has a kind of which a rule asks: compiled it is more than is written. */
  private static final String WORDS =
      """
      package small;
      import dev.plumbline.fact.*;
      import java.util.List;
      rule "组织类型" when then
        insert( new ClosedWords( List.of( "Applicant.legalForm" ), List.of( "法人", "企业法人 属于 法人", "个人" ) ) );
      end
      """
          + Packs.rule("法人", "A.1", "Applicant( legalForm == \"法人\" )")
          + Packs.rule("企业法人", "A.2", "Applicant( legalForm == \"企业法人\" )");

  private static final String TYPES =
      """
      package small;
      import dev.plumbline.fact.*;
      declare Pond
        area : Integer
      end
      """;

  @TempDir private Path resources;
  @TempDir private Path output;

  private void write(String pack, String rules) throws IOException {
    Path folder = Files.createDirectories(resources.resolve(pack));
    Packs.write(folder, "guideline.yaml", Packs.MANIFEST.replace("small", pack));
    Packs.write(folder, "rules.drl", rules);
  }

  private static List<Status> decided(LoadedGuideline guideline, String legalForm) {
    Application application =
        Application.builder("a")
            .applicant(Applicant.builder().legalForm(legalForm).build())
            .build();
    return guideline.evaluate(application, Examination.precheck()).findings().stream()
        .map(Finding::status)
        .toList();
  }

  @Test
  void decideAsFromTheirFolder() throws IOException {
    write("small", WORDS);
    PackBuilder.build(resources, output);
    try (URLClassLoader loader = Jars.loader(output)) {
      LoadedGuideline bundled = (LoadedGuideline) Plumbline.guideline("small", loader);
      LoadedGuideline folder =
          new LoadedGuideline(new PackLoader().load(resources.resolve("small")));
      for (LoadedGuideline guideline : List.of(bundled, folder)) {
        assertEquals(List.of(Status.SATISFIED, Status.SATISFIED), decided(guideline, "企业法人"));
        assertEquals(List.of(Status.SATISFIED, Status.VIOLATED), decided(guideline, "法人"));
        assertEquals(List.of(Status.VIOLATED, Status.VIOLATED), decided(guideline, "个人"));
      }
    }
  }

  @Test
  void writeDownWhatWasCompiledFromWhat() throws IOException {
    write("small", WORDS);
    Files.createDirectories(resources.resolve("nothing"));
    Packs.write(resources.resolve("small"), "cases/a.yaml", "cases: []\n");
    Packs.write(resources.resolve("small"), "readme.txt", "of no pack\n");
    PackBuilder.build(resources, output);
    assertEquals("small\n", Files.readString(output.resolve(Bundle.LIST)));
    PackIndex index = PackIndex.read(Files.readString(output.resolve(PackIndex.FOLDER + "small")));
    assertEquals(Set.of("cases/a.yaml", "guideline.yaml", "rules.drl"), index.files().keySet());
    assertEquals(Set.of("组织类型", "法人", "企业法人"), index.rules().keySet());
    assertEquals(1, index.models().size());
    assertTrue(index.models().get(0).startsWith("small.Rules"), index.models().get(0));
    Set<Path> written = new HashSet<>(Jars.files(output));
    index.files().keySet().forEach(name -> assertTrue(written.remove(Path.of("small", name))));
    assertTrue(written.remove(Path.of(PackIndex.classes("small"))), written.toString());
    assertEquals(Set.of(Path.of(Bundle.LIST), Path.of(PackIndex.FOLDER, "small")), written);
  }

  @Test
  void anIndexThatIsNotWholeIsNoticed() throws IOException {
    write("small", WORDS);
    PackBuilder.build(resources, output);
    String text = Files.readString(output.resolve(PackIndex.FOLDER + "small"));
    assertEquals(text, PackIndex.read(text).write());
    int line = text.indexOf('\n', text.length() / 2) + 1;
    for (String damaged :
        List.of(
            "",
            text + text,
            text.substring(0, line),
            text.substring(0, line) + text.substring(text.indexOf('\n', line) + 1),
            text.replace("plumbline-pack 2", "plumbline-pack 3"))) {
      assertThrows(IllegalArgumentException.class, () -> PackIndex.read(damaged));
    }
  }

  /** The rule compiler counts on in one process, so each build has one of its own. */
  @Test
  void areTheSameOverWhatAnotherBuildLeft() throws IOException, InterruptedException {
    write("small", WORDS);
    write("gone", WORDS.replace("small", "gone"));
    Packs.write(
        resources.resolve("small"), "gone.drl", TYPES + Packs.rule("甲", "A.3", "Pond( area > 1 )"));
    Path again = output.resolve("again");
    Path first = output.resolve("first");
    assertEquals("0", built(resources, again));
    Packs.write(again, "other.txt", "of the host\n");
    Files.delete(resources.resolve("small/gone.drl"));
    delete(resources.resolve("gone"));
    assertEquals("0", built(resources, first));
    assertEquals("0", built(resources, again));
    assertTrue(Files.deleteIfExists(again.resolve("other.txt")), "what is not ours stays");
    List<Path> files = Jars.files(first);
    assertEquals(files, Jars.files(again));
    for (Path file : files) {
      assertArrayEquals(
          Files.readAllBytes(first.resolve(file)), Files.readAllBytes(again.resolve(file)));
    }
  }

  private static void delete(Path folder) throws IOException {
    for (Path file : Jars.files(folder)) {
      Files.delete(folder.resolve(file));
    }
    Files.delete(folder);
  }

  /** The exit code, and what was said. */
  private String built(Object... arguments) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dfile.encoding=UTF-8",
                "-Dstderr.encoding=UTF-8",
                "-cp",
                // What it wrote is on the class path of a build, as Maven has it.
                System.getProperty("java.class.path")
                    + File.pathSeparator
                    + arguments[arguments.length - 1],
                PackBuilder.class.getName()));
    Stream.of(arguments).map(Object::toString).forEach(command::add);
    Process process =
        new ProcessBuilder(command).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    String said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
    return process.waitFor() + (said.isEmpty() ? "" : " " + said);
  }

  @Test
  void argumentsThatCannotBeUsedAreSaid() throws IOException, InterruptedException {
    String out = output.toString();
    assertSaid(2, "用法：PackBuilder 规则包所在的文件夹 输出文件夹", out);
    assertSaid(1, resources + ": 里面没有规则包", resources.toString(), out);
    assertSaid(2, "路径无法使用：\0", "\0", out);
    String missing = resources.resolve("missing").toString();
    assertSaid(2, "文件无法读写：" + missing, missing, out);
    String ended = built(missing, output);
    assertTrue(ended.startsWith("2 ") && ended.contains(missing), ended);
  }

  private static void assertSaid(int code, String words, String... arguments) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    PrintStream said = new PrintStream(bytes, true, StandardCharsets.UTF_8);
    assertEquals(code, PackBuilder.run(arguments, said));
    String text = bytes.toString(StandardCharsets.UTF_8);
    assertTrue(text.contains(words), text);
  }

  @Test
  void allThatIsWrongWithAllPacksIsSaidAndNothingWritten() throws IOException {
    write("one", Packs.HEAD + Packs.rule("负责人", "A.1", "Lead( ongoin < 2 )"));
    write("two", Packs.HEAD + Packs.rule("负责人", "A.1", "Leed( ongoing < 2 )"));
    Packs.write(resources, "three/rules.drl", Packs.HEAD);
    write("four", WORDS);
    PackException wrong =
        assertThrows(PackException.class, () -> PackBuilder.build(resources, output));
    assertEquals(
        List.of("one/rules.drl", "three/guideline.yaml", "two/rules.drl"),
        wrong.problems().stream().map(Problem::source).distinct().toList());
    assertEquals(List.of(), Jars.files(output));
  }
}
