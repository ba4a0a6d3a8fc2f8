package dev.plumbline.batch.read;

import dev.plumbline.batch.Source;
import dev.plumbline.batch.Trouble;
import dev.plumbline.batch.Words;
import dev.plumbline.batch.columns.Group;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The rows of the sheets that go with applications, by the ids of these. All of them are held in
 * memory until their application comes; a list of one wide sheet needs none.
 */
final class Details {
  private final Map<String, List<Held>> byId = new LinkedHashMap<>();
  private final List<Draft> refused = new ArrayList<>();

  /** A row that waits for its application. */
  private record Held(Rows rows, Line line, Group group) {}

  /** Takes in the rows of a sheet. */
  void add(SheetReader sheet, Rows rows, Group group) {
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
        byId.computeIfAbsent(id, key -> new ArrayList<>()).add(new Held(rows, line, group));
      }
    }
  }

  /** Puts what goes with an application. */
  void put(String id, Tree tree, List<Trouble> troubles) {
    List<Held> held = byId.remove(id);
    if (held != null) {
      held.forEach(each -> each.rows().fact(each.line(), each.group(), tree, troubles));
    }
  }

  /** The rows that went with none. */
  List<Draft> left() {
    byId.forEach(
        (id, rows) -> {
          List<Trouble> troubles = new ArrayList<>();
          rows.forEach(
              held ->
                  troubles.add(
                      new Trouble(
                          held.rows().idAt(held.line()), Words.say("row.noApplication", id))));
          refused.add(Draft.refused(id, troubles.get(0).source(), troubles));
        });
    byId.clear();
    return refused;
  }
}
