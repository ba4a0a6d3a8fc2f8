package dev.plumbline.drl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plumbline.Batch;
import dev.plumbline.Examination;
import dev.plumbline.Guideline;
import dev.plumbline.InputException;
import dev.plumbline.Plumbline;
import dev.plumbline.fact.Application;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * A batch over the samples gives what each of them gives by itself, bad lines in between or not.
 */
class BatchTest {
  private static final Guideline GUIDELINE = Plumbline.guideline("shst-2024-42");
  private static final Examination FORMAL = Examination.formal();

  private static List<Application> samples() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("../samples/applications"))) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .sorted()
          .map(GUIDELINE::read)
          .toList();
    }
  }

  private static String decided(Application application) {
    return Plumbline.toJson(GUIDELINE.evaluate(application, FORMAL));
  }

  private static String told(Batch.Row<String> row) {
    return row instanceof Batch.Done<String> done
        ? done.result()
        : ((Batch.Refused<String>) row).reason().problems().toString();
  }

  @Test
  void applications() throws IOException {
    List<Application> samples = samples();
    List<String> rows = new ArrayList<>();
    Batch.of(GUIDELINE, FORMAL)
        .then(Plumbline::toJson)
        .on(2)
        .run(samples.iterator(), row -> rows.add(told(row)));
    assertEquals(samples.stream().map(BatchTest::decided).toList(), rows);
  }

  @Test
  void linesOfJson() throws IOException {
    List<String> lines = new ArrayList<>();
    List<String> expected = new ArrayList<>();
    for (Application sample : samples().subList(0, 40)) {
      for (String bad : List.of("{", "", "[]", "{\"topic\": \"专题三\"}")) {
        lines.add(bad);
        expected.add(refused(bad));
      }
      lines.add(Plumbline.toJson(sample));
      expected.add(decided(sample));
    }
    List<String> rows = new ArrayList<>();
    Batch.Counts counts =
        Batch.ofLines(GUIDELINE, FORMAL)
            .then(Plumbline::toJson)
            .on(3)
            .run(lines.iterator(), row -> rows.add(told(row)));
    assertEquals(expected, rows);
    assertEquals(new Batch.Counts(40, 160), counts);
  }

  private static String refused(String line) {
    try {
      GUIDELINE.read(line.getBytes(StandardCharsets.UTF_8), null);
      return "not refused";
    } catch (InputException e) {
      return e.problems().toString();
    }
  }
}
