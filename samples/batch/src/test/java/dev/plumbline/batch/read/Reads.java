package dev.plumbline.batch.read;

import dev.plumbline.Guideline;
import dev.plumbline.Plumbline;
import dev.plumbline.batch.Entry;
import dev.plumbline.batch.Refused;
import dev.plumbline.batch.Row;
import dev.plumbline.batch.Trouble;
import dev.plumbline.batch.columns.Columns;
import dev.plumbline.batch.columns.Head;
import dev.plumbline.batch.columns.Mapping;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What came of reading files. */
public record Reads(List<Row> rows, List<Trouble> remarks, List<Head> heads) {
  public static final Guideline GUIDELINE = Plumbline.guideline("shst-2024-42");
  public static final Columns COLUMNS = Columns.of(GUIDELINE);

  static Reads of(Path... files) {
    return with(new Settings(COLUMNS, Mapping.NONE, false, Set.of()), GUIDELINE, files);
  }

  /** What comes of files when this stands on standard input. */
  static Reads given(byte[] standardInput, Path... files) {
    Settings settings = new Settings(COLUMNS, Mapping.NONE, false, Set.of());
    return of(
        new Reading(
            List.of(files), new StandardInput(new ByteArrayInputStream(standardInput)), settings),
        GUIDELINE);
  }

  public static Reads with(Settings settings, Guideline guideline, Path... files) {
    return of(new Reading(List.of(files), settings), guideline);
  }

  private static Reads of(Reading prepared, Guideline guideline) {
    List<Row> rows = new ArrayList<>();
    Ids ids = new Ids();
    try (Reading reading = prepared) {
      while (reading.hasNext()) {
        rows.add(ids.once(reading.next().read(guideline)));
      }
      return new Reads(rows, reading.remarks(), reading.heads());
    }
  }

  public List<Entry> entries() {
    return rows.stream().filter(Entry.class::isInstance).map(Entry.class::cast).toList();
  }

  /** The one application. */
  Entry only() {
    if (entries().size() != 1) {
      throw new AssertionError(told() + " " + rows);
    }
    return entries().get(0);
  }

  public List<Refused> refused() {
    return rows.stream().filter(Refused.class::isInstance).map(Refused.class::cast).toList();
  }

  /**
   * All that is said of rows, and of files, sheets and columns, in Chinese, the place before it.
   */
  List<String> told() {
    List<Trouble> all = new ArrayList<>();
    rows.forEach(row -> all.addAll(row.troubles()));
    all.addAll(remarks);
    return all.stream()
        .map(
            each ->
                each.source().text().chinese().replaceFirst("^.*/", "")
                    + "："
                    + each.text().chinese())
        .toList();
  }
}
