package dev.plumbline.batch.columns;

import dev.plumbline.batch.Words;
import java.util.List;
import java.util.Map;

/**
 * What the desk that takes applications in notes of them beside what they state: no facts, so no
 * rule sees it. A schema has no such paths.
 */
public final class Desk {
  /** Whether the unit took the application back. */
  public static final Field WITHDRAWN =
      new Field(
          "/@withdrawn",
          Words.say("desk.withdrawn"),
          Kind.YES_NO,
          false,
          List.of(),
          Map.of(),
          false,
          false);

  /** The id of the earlier application in whose place it comes. */
  public static final Field REPLACES =
      new Field(
          "/@replaces",
          Words.say("desk.replaces"),
          Kind.TEXT,
          false,
          List.of(),
          Map.of(),
          false,
          false);

  /** All of it. */
  public static final List<Field> FIELDS = List.of(WITHDRAWN, REPLACES);

  private Desk() {}

  /** Whether a column is of the desk's. */
  public static boolean notes(Column column) {
    return column.target() != null && FIELDS.contains(column.target().field());
  }
}
