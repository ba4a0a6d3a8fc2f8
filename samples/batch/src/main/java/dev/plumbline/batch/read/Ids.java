package dev.plumbline.batch.read;

import dev.plumbline.batch.Refused;
import dev.plumbline.batch.Row;
import dev.plumbline.batch.Source;
import dev.plumbline.batch.Trouble;
import dev.plumbline.batch.Words;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Which applications there were: of two with one id, the later one is refused. */
public final class Ids {
  private final Map<String, Source> first = new HashMap<>();

  /** The row, or that its id was there before. */
  public Row once(Row row) {
    Source other = row instanceof Refused ? null : first.putIfAbsent(row.id(), row.source());
    return other == null
        ? row
        : new Refused(
            row.id(),
            row.source(),
            List.of(new Trouble(row.source(), Words.say("row.twice", row.id(), other.text()))));
  }
}
