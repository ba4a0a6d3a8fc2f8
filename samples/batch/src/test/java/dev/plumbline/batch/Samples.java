package dev.plumbline.batch;

import dev.plumbline.Examination;
import dev.plumbline.Guideline;
import dev.plumbline.Plumbline;
import dev.plumbline.fact.Application;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.stream.Stream;

/** The shipped guideline and sample applications. */
public final class Samples {
  /** The shipped guideline. */
  public static final Guideline GUIDELINE = Plumbline.guideline("shst-2024-42");

  /** How the samples are examined where it does not matter. */
  public static final Examination FORMAL =
      Examination.formal().asOf(LocalDateTime.of(2024, 12, 3, 9, 0));

  private Samples() {}

  /** The applications of a folder of samples, in the order of the files' names. */
  public static List<Application> of(String folder) {
    try (Stream<Path> files = Files.list(Path.of("..", folder))) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .sorted()
          .map(GUIDELINE::read)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
