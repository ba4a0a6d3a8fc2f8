package dev.plumbline.core.check;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.Problem;
import dev.plumbline.core.Catalogue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.drools.model.codegen.ExecutableModelProject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kie.api.KieServices;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;

/** What the rule engine itself says of broken packs, beside what is said here. */
class DroolsMessagesTest {
  /** Entries of the catalogue, by the file they stand in. */
  private static final List<String> SHOWN =
      List.of(
          "parts/end is missing between two rules",
          "parts/then is missing",
          "parts/when is misspelt",
          "items/a comma is missing between two items",
          "items/the bracket of a fact is not closed before the next fact",
          "marks/a full-width comma",
          "marks/an ideographic space",
          "marks/a quote that is not closed before another text",
          "heads/the bracket of an annotation is not closed",
          "several/mistakes in three files at once");

  @TempDir Path folder;

  /** The table as it is shown. */
  @Test
  void theTableIsTrue() throws IOException {
    StringBuilder table =
        new StringBuilder("| Broken pack | Drools 10.2.0 | Plumbline |\n|---|---|---|\n");
    for (String shown : SHOWN) {
      String name = shown.substring(shown.indexOf('/') + 1);
      Path pack = folder.resolve(String.valueOf(SHOWN.indexOf(shown)));
      Catalogue.write(pack, Catalogue.entry(shown));
      List<Problem> ours = Catalogue.report(pack).problems();
      for (Problem problem : ours) {
        assertTrue(problem.source() != null && problem.line() > 0, problem::toString);
        assertTrue(problem.column() > 0, problem::toString);
      }
      table
          .append("| ")
          .append(name)
          .append(" | ")
          .append(cell(drools(pack).stream()))
          .append(" | ")
          .append(cell(ours.stream().map(Problem::toString)))
          .append(" |\n");
    }
    assertEquals(Catalogue.text("broken/drools.md"), table.toString());
  }

  /** Only what stands in one file of three is told, and without words for what is wrong. */
  @Test
  void theRuleEngineHidesWhatItFindsInOtherFiles() throws IOException {
    Catalogue.write(folder, Catalogue.entry("several/mistakes in three files at once"));
    List<String> theirs = drools(folder);
    List<Problem> ours = Catalogue.report(folder).problems();
    assertFalse(theirs.stream().anyMatch(message -> message.contains("c.drl")), theirs::toString);
    assertEquals(3, ours.stream().map(Problem::source).distinct().count());
  }

  private static String cell(Stream<String> messages) {
    return messages
        .map(message -> message.strip().replace("|", "\\|").replaceAll("\\s*\\R\\s*", " "))
        .map(message -> message.replaceAll("Stack trace:.*", "Stack trace: …"))
        .collect(Collectors.joining("<br>"));
  }

  /** What building a pack with the rule engine alone says. */
  private static List<String> drools(Path pack) throws IOException {
    KieServices services = KieServices.get();
    ReleaseId release = services.newReleaseId("broken", "pack", UUID.randomUUID().toString());
    KieFileSystem system = services.newKieFileSystem();
    system.generateAndWritePomXML(release);
    try (Stream<Path> files = Files.walk(pack)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".drl")).sorted().toList()) {
        system.write(
            "src/main/resources/small/" + file.getFileName(),
            services.getResources().newByteArrayResource(Files.readAllBytes(file), "UTF-8"));
      }
    }
    List<String> messages = new ArrayList<>();
    try {
      for (Message message :
          services
              .newKieBuilder(system)
              .buildAll(ExecutableModelProject.class)
              .getResults()
              .getMessages(Message.Level.ERROR)) {
        messages.add(
            message.getPath()
                + ":"
                + message.getLine()
                + ":"
                + message.getColumn()
                + ": "
                + message.getText());
      }
    } finally {
      services.getRepository().removeKieModule(release);
    }
    return messages;
  }
}
