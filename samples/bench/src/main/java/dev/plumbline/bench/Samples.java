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

  /** Those of topic 3, each with one technical contract. */
  static List<Application> ofTopic3(Guideline guideline) throws IOException {
    try (Stream<Path> files = Files.list(Path.of("samples/applications"))) {
      return files
          .filter(file -> file.getFileName().toString().matches("t3-.*\\.json"))
          .sorted()
          .map(guideline::read)
          .toList();
    }
  }
}
