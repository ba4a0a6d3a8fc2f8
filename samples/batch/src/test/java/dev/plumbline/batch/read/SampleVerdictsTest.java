package dev.plumbline.batch.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plumbline.Examination;
import dev.plumbline.Plumbline;
import dev.plumbline.batch.columns.Mapping;
import dev.plumbline.batch.run.BatchRun;
import dev.plumbline.fact.Application;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is decided of a workbook is what is decided of each application by itself. */
class SampleVerdictsTest {
  @TempDir Path folder;

  @Test
  void aWorkbookComesToWhatItsApplicationsComeTo() throws IOException {
    List<Application> all;
    try (Stream<Path> files = Files.list(Path.of("../applications"))) {
      all =
          files
              .filter(file -> file.toString().endsWith(".json"))
              .sorted()
              .map(Reads.GUIDELINE::read)
              .toList();
    }
    Path file = Filled.write(folder.resolve("a.xlsx"), Reads.COLUMNS, all);
    Settings settings = new Settings(Reads.COLUMNS, Mapping.NONE, false, Set.of());
    List<String> verdicts = new ArrayList<>();
    try (Reading reading = new Reading(List.of(file), settings)) {
      new BatchRun(Reads.GUIDELINE, Examination.formal(), Judged.NONE, Round.NONE, 2)
          .run(
              reading,
              (number, entry, verdict) -> Plumbline.toJson(verdict),
              decided -> verdicts.add(decided.made()));
    }
    assertEquals(all.size(), verdicts.size());
    for (int i = 0; i < all.size(); i++) {
      assertEquals(
          Plumbline.toJson(Reads.GUIDELINE.evaluate(all.get(i), Examination.formal())),
          verdicts.get(i));
    }
  }
}
