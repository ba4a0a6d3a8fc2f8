package dev.plumbline.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.Guideline;
import dev.plumbline.PackException;
import dev.plumbline.Plumbline;
import dev.plumbline.Problem;
import dev.plumbline.Receipt;
import dev.plumbline.Status;
import dev.plumbline.core.load.Bundle;
import dev.plumbline.core.load.PackIndex;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.Lead;
import dev.plumbline.spi.Shown;
import java.io.IOException;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is shown is what decided: a pack on the class path whose files and classes are not of one
 * build is refused, whichever way they came to differ, and decides nothing for other packs.
 */
class BoundPackTest {
  private static final String RULES =
      Packs.HEAD
          + """
          declare Limit
            most : Integer
          end
          rule "上限" when then insert( new Limit( 1 ) ); end
          """
          + Packs.rule("在研项目少于2项", "A.1", "Lead( ongoing < 2 )")
          + Packs.rule("在研项目不超过上限", "A.2", "Limit( $most : most )", "Lead( ongoing <= $most )");

  private static final String EDITED = RULES.replace("ongoing < 2", "ongoing < 9");

  @TempDir private static Path builds;
  private static Path packs;
  private static Path built;
  private static Path edited;

  @TempDir private Path temporary;
  private Path place;

  @BeforeAll
  static void build() throws IOException {
    packs = builds.resolve("packs");
    built = built(packs, builds.resolve("built"), RULES);
    edited = built(builds.resolve("packs of edited"), builds.resolve("edited"), EDITED);
  }

  private static Path built(Path packs, Path output, String rules) throws IOException {
    Packs.write(packs.resolve("small"), "guideline.yaml", Packs.MANIFEST, "rules.drl", rules);
    Packs.write(packs.resolve("small"), "cases/a.yaml", "cases: []\n");
    PackBuilder.build(packs, output);
    return output;
  }

  @BeforeEach
  void copy() {
    place = temporary.resolve("classes of host");
    Jars.copy(built, place);
  }

  private void copyFromEdited(String resource) throws IOException {
    Files.write(place.resolve(resource), Files.readAllBytes(edited.resolve(resource)));
  }

  private static List<Status> decided(Guideline guideline) {
    Application application =
        Application.builder("a").lead(Lead.builder().ongoing(5).build()).build();
    return guideline.evaluate(application).findings().stream()
        .map(finding -> finding.status())
        .toList();
  }

  private static Receipt receipt(Guideline guideline) {
    return guideline.evaluate(Application.builder("a").build()).receipt();
  }

  private static Guideline loaded(Path... places) throws IOException {
    try (URLClassLoader loader = Jars.loader(places)) {
      return Plumbline.guideline("small", loader);
    }
  }

  /** Refused in words that name these places, and no other class path decides otherwise. */
  private static List<Problem> refused(List<Path> named, Path... places) {
    PackException refused = assertThrows(PackException.class, () -> loaded(places));
    for (Path each : named) {
      assertTrue(refused.getMessage().contains(Shown.line(each.toString())), refused.getMessage());
    }
    for (Problem problem : refused.problems()) {
      assertTrue(!problem.text().chinese().contains("Exception"));
    }
    return refused.problems();
  }

  @Test
  void decidesFromAFolderAndFromAJar() throws IOException {
    assertEquals(List.of(Status.VIOLATED, Status.VIOLATED), decided(loaded(place)));
    Path jar = Jars.jar(temporary.resolve("packs + more.jar"), built);
    assertEquals(List.of(Status.VIOLATED, Status.VIOLATED), decided(loaded(jar)));
    assertEquals(List.of(Status.SATISFIED, Status.VIOLATED), decided(loaded(edited)));
  }

  @Test
  void anEditedResource() throws IOException {
    copyFromEdited("small/rules.drl");
    List<Problem> problems = refused(List.of(place), place);
    assertEquals("small/rules.drl", problems.get(0).source());
    assertTrue(problems.get(0).text().chinese().contains("PackBuilder"));
  }

  @Test
  void aResourceThatIsBackAsItWasAfterABuildOfTheEditedOne() throws IOException {
    Jars.copy(edited, place);
    Files.write(
        place.resolve("small/rules.drl"), Files.readAllBytes(built.resolve("small/rules.drl")));
    refused(List.of(place), place);
  }

  @Test
  void anEditedResourceInAJar() throws IOException {
    copyFromEdited("small/rules.drl");
    Path jar = Jars.jar(temporary.resolve("packs.jar"), place);
    refused(List.of(jar), jar);
  }

  /** It would decide nothing, and whoever put it there thinks that it does. */
  @Test
  void aFileThatCameLater() throws IOException {
    Packs.write(place, "small/notes.txt", "");
    Packs.write(place, "other/more.drl", EDITED);
    assertEquals(List.of(Status.VIOLATED, Status.VIOLATED), decided(loaded(place)));
    for (String later : List.of("small/more.drl", "small/sub/more.drl", "small/cases/b.yaml")) {
      Packs.write(place, later, "");
      Path jar = Jars.jar(temporary.resolve("packs.jar"), place);
      for (Path host : List.of(place, jar)) {
        List<Problem> problems = refused(List.of(host), host);
        assertEquals(List.of(later), problems.stream().map(Problem::source).toList());
        assertTrue(problems.get(0).text().chinese().contains("PackBuilder"));
      }
      Files.delete(place.resolve(later));
    }
  }

  @Test
  void aListWithAMarkOfItsEncoding() throws IOException {
    Files.writeString(place.resolve(Bundle.LIST), "\uFEFFsmall\n");
    try (URLClassLoader loader = Jars.loader(place)) {
      assertEquals(List.of("small"), Plumbline.bundled(loader));
    }
  }

  /** One byte more in any file that a build wrote, or one file less, is noticed. */
  @Test
  void anyFileChangedOrGone() throws IOException {
    List<String> unnoticed = new ArrayList<>();
    for (Path file : Jars.files(built)) {
      if (file.toString().replace('\\', '/').equals(Bundle.LIST)) {
        continue; // says only what there is
      }
      byte[] bytes = Files.readAllBytes(place.resolve(file));
      for (boolean gone : List.of(true, false)) {
        if (gone) {
          Files.delete(place.resolve(file));
        } else {
          Files.write(
              place.resolve(file),
              (new String(bytes, StandardCharsets.ISO_8859_1) + " ")
                  .getBytes(StandardCharsets.ISO_8859_1));
        }
        try {
          loaded(place);
          unnoticed.add(file + (gone ? " gone" : " changed"));
        } catch (PackException e) {
          assertFalse(e.problems().isEmpty());
        }
        Files.write(place.resolve(file), bytes);
      }
    }
    assertEquals(List.of(), unnoticed);
    assertEquals(List.of(Status.VIOLATED, Status.VIOLATED), decided(loaded(place)));
  }

  @Test
  void anEarlierFolderThatHasAFileOrAClassOfTheSameName() throws IOException {
    Path overlay = temporary.resolve("overlay");
    for (String kind : List.of("small/rules.drl", "small/guideline.yaml", "small/cases/a.yaml")) {
      Path resource = overlay.resolve(kind);
      Files.createDirectories(resource.getParent());
      Files.writeString(resource, Files.readString(place.resolve(kind)) + "# more\n");
      refused(List.of(overlay, place), overlay, place);
      assertEquals(List.of(Status.VIOLATED, Status.VIOLATED), decided(loaded(place, overlay)));
      Files.delete(resource);
    }
    String classes = PackIndex.classes("small");
    Files.createDirectories(overlay.resolve(classes).getParent());
    Files.copy(edited.resolve(classes), overlay.resolve(classes));
    refused(List.of(overlay, place), overlay, place);
  }

  /** Build tools have folders of their own for resources. */
  @Test
  void anEarlierFolderThatHasTheSame() throws IOException {
    Path overlay = temporary.resolve("resources");
    Packs.write(overlay, "small/rules.drl", RULES);
    assertEquals(List.of(Status.VIOLATED, Status.VIOLATED), decided(loaded(overlay, place)));
  }

  @Test
  void twoThatDiffer() {
    Path first = Jars.jar(temporary.resolve("first.jar"), built);
    Path second = Jars.jar(temporary.resolve("second.jar"), edited);
    refused(List.of(first, second), first, second);
    refused(List.of(first, second), second, first);
  }

  @Test
  void twoThatAreTheSame() throws IOException {
    Path first = Jars.jar(temporary.resolve("first.jar"), built);
    assertEquals(List.of(Status.VIOLATED, Status.VIOLATED), decided(loaded(first, place)));
  }

  @Test
  void theIndexOfAnotherBuildOrTwoJoined() throws IOException {
    String index = PackIndex.FOLDER + "small";
    copyFromEdited(index);
    refused(List.of(place), place);
    Files.writeString(
        place.resolve(index),
        Files.readString(built.resolve(index)) + Files.readString(built.resolve(index)));
    refused(List.of(place), place);
  }

  @Test
  void anotherEngine() throws IOException {
    Path file = place.resolve(PackIndex.FOLDER + "small");
    PackIndex index = PackIndex.read(Files.readString(file));
    Files.writeString(
        file,
        new PackIndex(
                "0.0.9",
                index.packageName(),
                index.files(),
                index.types(),
                index.rules(),
                index.classes(),
                index.models())
            .write());
    List<Problem> problems = refused(List.of(place), place);
    assertTrue(
        problems.get(0).text().chinese().contains("0.0.9"), problems.get(0).text().chinese());
  }

  @Test
  void rulesThatAreNotThoseOfTheIndex() throws IOException {
    Path file = place.resolve(PackIndex.FOLDER + "small");
    PackIndex index = PackIndex.read(Files.readString(file));
    PackIndex other = PackIndex.read(Files.readString(edited.resolve(PackIndex.FOLDER + "small")));
    Files.writeString(
        file,
        new PackIndex(
                index.engine(),
                index.packageName(),
                index.files(),
                index.types(),
                other.rules(),
                index.classes(),
                index.models())
            .write());
    List<Problem> problems = refused(List.of(place), place);
    assertTrue(
        problems.get(0).text().chinese().contains("「在研项目少于2项」"), problems.get(0).text().chinese());
  }

  @Test
  void typesThatAreNotThoseOfTheIndex() throws IOException {
    Path file = place.resolve(PackIndex.FOLDER + "small");
    PackIndex index = PackIndex.read(Files.readString(file));
    Files.writeString(
        file,
        new PackIndex(
                index.engine(),
                index.packageName(),
                index.files(),
                new TreeMap<>(Map.of("Limit", "0")),
                index.rules(),
                index.classes(),
                index.models())
            .write());
    String told = refused(List.of(place), place).get(0).text().chinese();
    assertTrue(told.contains("里编译后的类型与规则文件不一致，共 1 处，如「Limit」"), told);
  }

  @Test
  void anotherSystemsLineEnds() throws IOException {
    Receipt before = receipt(loaded(place));
    UnaryOperator<String> windows = text -> "\uFEFF" + text.replace("\n", "\r\n");
    UnaryOperator<String> old = text -> text.replace('\n', '\r');
    for (UnaryOperator<String> system : List.of(windows, old)) {
      for (String file : List.of("small/rules.drl", "small/guideline.yaml")) {
        Files.writeString(place.resolve(file), system.apply(Files.readString(built.resolve(file))));
      }
      assertEquals(before, receipt(loaded(place)));
      assertEquals(before, receipt(Plumbline.load(place.resolve("small"))));
    }
  }

  @Test
  void theReceiptNamesTextAndRules() throws IOException {
    Receipt bundled = receipt(loaded(place));
    assertEquals(bundled, receipt(Plumbline.load(packs.resolve("small"))));
    assertNotEquals(bundled.rulesSha256(), receipt(loaded(edited)).rulesSha256());
    assertNotEquals(bundled.packSha256(), receipt(loaded(edited)).packSha256());
    Path folder = temporary.resolve("folder");
    Jars.copy(packs.resolve("small"), folder);
    Files.writeString(folder.resolve("rules.drl"), RULES + "// more\n");
    Receipt more = receipt(Plumbline.load(folder));
    assertNotEquals(bundled.packSha256(), more.packSha256());
    assertEquals(bundled.rulesSha256(), more.rulesSha256());
  }

  /** With the context loader of this thread that sees a place. */
  private static Guideline loadedBeside(Path place, Path folder) throws IOException {
    Thread thread = Thread.currentThread();
    ClassLoader context = thread.getContextClassLoader();
    try (URLClassLoader loader = Jars.loader(place)) {
      thread.setContextClassLoader(loader);
      return new LoadedGuideline(new PackLoader().load(folder));
    } finally {
      thread.setContextClassLoader(context);
    }
  }

  private static boolean isTakenOver(Guideline guideline) {
    return ((LoadedGuideline) guideline)
        .pack()
        .base()
        .types()
        .named("Limit")
        .type()
        .getClassLoader()
        .getClass()
        .getSimpleName()
        .equals("PrecompiledLoader");
  }

  @Test
  void compiledRulesAreTakenOverWhereTheyAreTheSame() throws IOException {
    Guideline folder = loadedBeside(place, edited.resolve("small"));
    assertTrue(isTakenOver(folder));
    assertEquals(List.of(Status.SATISFIED, Status.VIOLATED), decided(folder));
  }

  @Test
  void nothingIsTakenOverFromWhatDoesNotFitTogether() throws IOException {
    Jars.copy(edited, place);
    Files.write(
        place.resolve("small/rules.drl"), Files.readAllBytes(built.resolve("small/rules.drl")));
    Guideline folder = loadedBeside(place, packs.resolve("small"));
    assertFalse(isTakenOver(folder));
    assertEquals(List.of(Status.VIOLATED, Status.VIOLATED), decided(folder));
  }
}
