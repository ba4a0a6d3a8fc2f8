package dev.plumbline.bench;

import dev.plumbline.Guideline;
import dev.plumbline.fact.Application;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The sample applications that several benchmarks take. */
final class Samples {
  private Samples() {}

  /** All that a folder holds. */
  static List<Application> of(Guideline guideline, String folder) throws IOException {
    return named(guideline, folder, ".*\\.json");
  }

  /** Those of topic 3, each with one technical contract. */
  static List<Application> ofTopic3(Guideline guideline) throws IOException {
    return named(guideline, "samples/applications", "t3-.*\\.json");
  }

  private static List<Application> named(Guideline guideline, String folder, String name)
      throws IOException {
    try (Stream<Path> files = Files.list(Path.of(folder))) {
      return files
          .filter(file -> file.getFileName().toString().matches(name))
          .sorted()
          .map(guideline::read)
          .toList();
    }
  }
}
