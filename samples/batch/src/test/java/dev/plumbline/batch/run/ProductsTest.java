package dev.plumbline.batch.run;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.plumbline.Plumbline;
import dev.plumbline.batch.Samples;
import dev.plumbline.batch.columns.Columns;
import dev.plumbline.batch.columns.Mapping;
import dev.plumbline.batch.form.FormFolder;
import dev.plumbline.batch.form.FormFormat;
import dev.plumbline.batch.kept.KeptFolder;
import dev.plumbline.batch.read.Draft;
import dev.plumbline.batch.read.Judged;
import dev.plumbline.batch.read.Reading;
import dev.plumbline.batch.read.Round;
import dev.plumbline.batch.read.Settings;
import dev.plumbline.fact.Application;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run makes is the same whether it was stopped on its way or not. */
class ProductsTest {
  private static final Columns COLUMNS = Columns.of(Samples.GUIDELINE);

  @TempDir Path place;

  /** Runs until so many rows are in, as if it was stopped then; of all rows it writes the file. */
  private byte[] run(Path input, String name, Products.Content content, boolean resume, int until)
      throws IOException {
    Path part = place.resolve(name + ".part");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    FormFolder forms =
        FormFolder.in(place.resolve(name + "-forms"), FormFormat.HTML, Locale.CHINESE, null);
    try (KeptFolder kept = resume ? KeptFolder.resume(part) : KeptFolder.begin(part);
        Reading reading =
            new Reading(List.of(input), new Settings(COLUMNS, Mapping.NONE, false, Set.of()));
        Products products =
            new Products(
                Samples.GUIDELINE, Samples.FORMAL, kept, content, false, forms, Locale.CHINESE)) {
      int[] left = {until};
      new BatchRun(Samples.GUIDELINE, Samples.FORMAL, Judged.NONE, Round.NONE, 2)
          .run(
              new Iterator<>() {
                @Override
                public boolean hasNext() {
                  return left[0] > 0 && reading.hasNext();
                }

                @Override
                public Draft next() {
                  left[0]--;
                  return reading.next();
                }
              },
              products::make,
              products::take);
      products.keep();
      products.finish();
      products.writeTo(out);
    }
    return out.toByteArray();
  }

  private Path input(String name, List<Application> applications) throws IOException {
    List<String> lines = new ArrayList<>();
    applications.forEach(each -> lines.add(Plumbline.toJson(each)));
    lines.add(3, "{\"id\":\"X-1\",\"nonsense\":1}");
    return Files.write(place.resolve(name + ".jsonl"), lines);
  }

  private Map<String, String> forms(String name) throws IOException {
    Map<String, String> all = new TreeMap<>();
    try (Stream<Path> files = Files.list(place.resolve(name + "-forms"))) {
      for (Path file : files.toList()) {
        all.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    return all;
  }

  @Test
  void aRunThatWasStoppedGoesOnToTheSameEnd() throws IOException {
    Path input = input("call", Samples.of("call"));
    for (Products.Content content : Products.Content.values()) {
      byte[] whole = run(input, "whole" + content, content, false, Integer.MAX_VALUE);
      for (int stopped : List.of(1, 4, 5, 9)) {
        String name = "stopped" + content + stopped;
        run(input, name, content, false, stopped);
        assertArrayEquals(whole, run(input, name, content, true, Integer.MAX_VALUE), name);
        assertEquals(forms("whole" + content), forms(name));
      }
    }
  }

  @Test
  void anotherInputIsNoWayToGoOn() throws IOException {
    List<Application> applications = Samples.of("call");
    run(input("first", applications), "out", Products.Content.LINES, false, 5);
    List<Application> others = new ArrayList<>(applications);
    others.set(1, others.get(1).toBuilder().title("另一个项目").build());
    Path other = input("other", others);
    assertThrows(
        Products.OtherRows.class,
        () -> run(other, "out", Products.Content.LINES, true, Integer.MAX_VALUE));
  }

  /** Rows of two looks, or of two examinations, are no one file. */
  @Test
  void anotherProductIsNoWayToGoOn() throws IOException {
    Path input = input("same", Samples.of("call"));
    run(input, "out", Products.Content.LINES, false, 5);
    assertThrows(
        Products.OtherRows.class,
        () -> run(input, "out", Products.Content.WORKBOOK, true, Integer.MAX_VALUE));
  }

  /** The lines are those of {@code check}. */
  @Test
  void linesAreTheVerdicts() throws IOException {
    List<Application> applications = Samples.of("call");
    byte[] lines =
        run(input("lines", applications), "l", Products.Content.LINES, false, Integer.MAX_VALUE);
    StringBuilder expected = new StringBuilder();
    for (Application each : applications) {
      expected
          .append(Plumbline.toJson(Samples.GUIDELINE.evaluate(each, Samples.FORMAL)))
          .append('\n');
    }
    assertEquals(expected.toString(), new String(lines, StandardCharsets.UTF_8));
  }
}
