package dev.plumbline.core;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.Examination;
import dev.plumbline.Finding;
import dev.plumbline.PackException;
import dev.plumbline.Status;
import dev.plumbline.core.load.Bundle;
import dev.plumbline.fact.Applicant;
import dev.plumbline.fact.Application;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
    URL[] places = {resources.toUri().toURL(), output.toUri().toURL()};
    try (URLClassLoader loader =
        new URLClassLoader(places, PackBuilderTest.class.getClassLoader())) {
      LoadedGuideline bundled = new LoadedGuideline(new PackLoader(loader).bundled("small"));
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
  void listAllFilesAndTheirModel() throws IOException {
    write("small", WORDS);
    Files.createDirectories(resources.resolve("nothing"));
    Files.createDirectories(resources.resolve("small/cases"));
    Files.writeString(resources.resolve("small/cases/a.yaml"), "cases: []\n");
    PackBuilder.build(resources, output);
    List<String> lines = Files.readAllLines(output.resolve(Bundle.INDEX));
    assertEquals(
        List.of("small/cases/a.yaml", "small/guideline.yaml", "small/rules.drl"),
        lines.subList(0, 3));
    assertEquals(4, lines.size());
    assertTrue(lines.get(3).startsWith("model: small.Rules"), lines.get(3));
  }

  /** The rule compiler counts on in one process, so each build has one of its own. */
  @Test
  void areTheSameEachTime() throws IOException, InterruptedException {
    write("small", WORDS);
    Path again = output.resolve("again");
    Path first = output.resolve("first");
    assertEquals(0, built(first));
    assertEquals(0, built(again));
    List<Path> files = files(first);
    assertEquals(files, files(again));
    for (Path file : files) {
      assertArrayEquals(
          Files.readAllBytes(first.resolve(file)), Files.readAllBytes(again.resolve(file)));
    }
  }

  private int built(Path to) throws IOException, InterruptedException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-cp",
            System.getProperty("java.class.path"),
            PackBuilder.class.getName(),
            resources.toString(),
            to.toString())
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).map(folder::relativize).sorted().toList();
    }
  }

  @Test
  void whatIsWrongIsSaid() throws IOException {
    write("small", Packs.HEAD + Packs.rule("负责人", "A.1", "Lead( ongoin < 2 )"));
    PackException wrong =
        assertThrows(PackException.class, () -> PackBuilder.build(resources, output));
    assertEquals(1, wrong.problems().size());
    assertEquals("rules.drl", wrong.problems().get(0).source());
  }
}
