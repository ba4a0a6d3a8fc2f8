package dev.plumbline.batch.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.Guideline;
import dev.plumbline.Plumbline;
import dev.plumbline.batch.Entry;
import dev.plumbline.batch.columns.Columns;
import dev.plumbline.batch.columns.Mapping;
import dev.plumbline.fact.Application;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An application that is written into the template's columns and read back is the same one. */
class RoundTripTest {
  @TempDir Path folder;

  private void holds(Guideline guideline, Path samples) throws IOException {
    List<Application> all;
    try (Stream<Path> files = Files.list(samples)) {
      all =
          files
              .filter(file -> file.toString().endsWith(".json"))
              .sorted()
              .map(guideline::read)
              .toList();
    }
    assertTrue(all.size() > 2);
    Columns columns = Columns.of(guideline);
    Path file = Filled.write(folder.resolve("a.xlsx"), columns, all);
    Reads reads = Reads.with(new Settings(columns, Mapping.NONE, false, Set.of()), guideline, file);
    assertEquals(List.of(), reads.told());
    List<Entry> entries = reads.entries();
    assertEquals(all.size(), entries.size());
    for (int i = 0; i < all.size(); i++) {
      assertEquals(Plumbline.toJson(all.get(i)), Plumbline.toJson(entries.get(i).application()));
    }
  }

  @Test
  void allSamples() throws IOException {
    holds(Reads.GUIDELINE, Path.of("../applications"));
  }

  @Test
  void theSamplesOfAPackThatDeclaresFactsOfItsOwn() throws IOException {
    holds(
        Plumbline.load(Path.of("../guidelines/jiazhuang-2025")),
        Path.of("../guidelines/applications"));
  }
}
