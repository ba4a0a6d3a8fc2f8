package dev.plumbline.batch.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.Plumbline;
import dev.plumbline.batch.Entry;
import dev.plumbline.batch.Samples;
import dev.plumbline.batch.columns.Head;
import dev.plumbline.batch.template.Template;
import dev.plumbline.fact.Application;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** What LibreOffice saves of a template is read as what was in it. */
@EnabledIfSystemProperty(
    named = "libreoffice",
    matches = "true",
    disabledReason = "needs LibreOffice (soffice) and takes long; -Dlibreoffice=true runs it")
class LibreOfficeTest {
  @TempDir Path folder;

  private int saved;

  /** Opens a file in LibreOffice, and saves it in another form. */
  private Path savedAs(String form, Path file) throws Exception {
    Path out = Files.createDirectory(folder.resolve("saved" + ++saved));
    Process soffice =
        new ProcessBuilder(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                form,
                "--outdir",
                out.toString(),
                file.toString())
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("soffice.log").toFile())
            .start();
    assertTrue(soffice.waitFor(10, TimeUnit.MINUTES));
    String name = file.getFileName().toString().replaceFirst("\\..*", ".");
    Path made = out.resolve(name + form.replaceFirst(":.*", ""));
    assertTrue(Files.exists(made), Files.readString(folder.resolve("soffice.log")));
    return made;
  }

  private static List<String> columns(Reads reads) {
    return reads.heads().stream()
        .map(Head::columns)
        .flatMap(List::stream)
        .map(column -> column.target().path())
        .toList();
  }

  @Test
  void theTemplateHasTheSameColumns() throws Exception {
    Path template = folder.resolve("template.xlsx");
    try (OutputStream out = Files.newOutputStream(template)) {
      Template.write(Reads.GUIDELINE, Locale.CHINESE, out);
    }
    Reads saved = Reads.of(savedAs("xlsx", template));
    assertEquals(columns(Reads.of(template)), columns(saved));
    assertTrue(columns(saved).size() > 100);
    assertEquals(List.of(), saved.told());
  }

  private static void assertSame(List<Application> all, Path file) {
    Reads reads = Reads.of(file);
    assertEquals(List.of(), reads.told());
    assertEquals(
        all.stream().map(Plumbline::toJson).toList(),
        reads.entries().stream().map(Entry::application).map(Plumbline::toJson).toList());
  }

  @Test
  void whatWasFilledInIsTheSame() throws Exception {
    List<Application> all = Samples.of("applications");
    Path filled = Filled.write(folder.resolve("filled.xlsx"), Reads.COLUMNS, all);
    assertSame(all, savedAs("xlsx", filled));
    assertSame(all, savedAs("xlsx", savedAs("ods", filled)));
  }

  @Test
  void theSheetOfApplicationsAsCsv() throws Exception {
    List<Application> all =
        Samples.of("applications").stream()
            .map(each -> Application.builder(each.id()).title("=" + each.title()).build())
            .toList();
    Path filled = Filled.write(folder.resolve("filled.xlsx"), Reads.COLUMNS, all);
    // Commas, quotation marks, UTF-8, every text quoted.
    assertSame(all, savedAs("csv:Text - txt - csv (StarCalc):44,34,76,1,,0,true", filled));
  }
}
