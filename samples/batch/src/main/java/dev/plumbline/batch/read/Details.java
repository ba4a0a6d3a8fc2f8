package dev.plumbline.batch.read;

import dev.plumbline.batch.Source;
import dev.plumbline.batch.Trouble;
import dev.plumbline.batch.Words;
import dev.plumbline.batch.columns.Group;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The rows of the sheets that go with applications, by the ids of these. They wait in a file until
 * their application comes; in memory is only where they stand.
 */
final class Details implements AutoCloseable {
  private final Map<String, Places> byId = new LinkedHashMap<>();
  private final List<Sheet> sheets = new ArrayList<>();
  private final List<Draft> refused = new ArrayList<>();
  private @Nullable HeldLines lines;

  /** A sheet whose rows wait. */
  private record Sheet(Rows rows, Group group) {}

  /** Where the rows of an application stand: sheet and place in turns. */
  private static final class Places {
    private long[] all = new long[4];
    private int size;

    void add(int sheet, long at) {
      if (size == all.length) {
        all = Arrays.copyOf(all, 2 * size);
      }
      all[size++] = sheet;
      all[size++] = at;
    }
  }

  /** Takes a row. */
  private interface Taker {
    void take(Sheet sheet, Line line);
  }

  private void forEach(Places places, Taker taker) {
    for (int i = 0; i < places.size; i += 2) {
      taker.take(sheets.get((int) places.all[i]), lines.read(places.all[i + 1]));
    }
  }

  /** Takes in the rows of a sheet. */
  void add(SheetReader sheet, Rows rows, Group group) {
    sheets.add(new Sheet(rows, group));
    lines = lines == null ? new HeldLines() : lines;
    while (sheet.hasNext()) {
      Line line = sheet.next();
      Source row = sheet.source().row(line.number());
      if (line.trouble() != null) {
        refused.add(Draft.refused(null, row, List.of(new Trouble(row, line.trouble()))));
        continue;
      }
      String id = rows.id(line);
      if (id == null) {
        Source cell = rows.idAt(line);
        refused.add(Draft.refused(null, row, List.of(new Trouble(cell, Words.say("row.noId")))));
      } else if (!rows.isBareId(line)) {
        byId.computeIfAbsent(id, key -> new Places()).add(sheets.size() - 1, lines.add(line));
      }
    }
  }

  /** Puts what goes with an application. */
  void put(String id, Tree tree, List<Trouble> troubles) {
    Places places = byId.remove(id);
    if (places != null) {
      forEach(places, (sheet, line) -> sheet.rows().fact(line, sheet.group(), tree, troubles));
    }
  }

  /** The rows that went with none. */
  List<Draft> left() {
    byId.forEach(
        (id, places) -> {
          List<Trouble> troubles = new ArrayList<>();
          forEach(
              places,
              (sheet, line) ->
                  troubles.add(
                      new Trouble(sheet.rows().idAt(line), Words.say("row.noApplication", id))));
          refused.add(Draft.refused(id, troubles.get(0).source(), troubles));
        });
    byId.clear();
    return refused;
  }

  @Override
  public void close() {
    if (lines != null) {
      lines.close();
    }
  }
}
