package dev.plumbline.core.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.core.compile.Arena.Outcome;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/**
 * Rules that are after something else than conditions, tried against each of the two gates with the
 * other open. The table of what held them stands in SECURITY.md, and is what is found here.
 */
@TestInstance(Lifecycle.PER_CLASS)
class GatesTest {
  private static final String HEAD =
      "| kind | attack | neither gate | allow-list alone | room alone | both |\n"
          + "| --- | --- | --- | --- | --- | --- |\n";

  /** How an attack went with each of the gates. */
  private record Row(
      Attack attack, Outcome neither, Outcome allowList, Outcome room, Outcome both) {
    @Override
    public String toString() {
      return String.join(
          " | ",
          "| " + attack.kind(),
          attack.name(),
          neither.toString(),
          allowList.toString(),
          room.toString(),
          both + " |\n");
    }
  }

  private final List<Row> rows = new ArrayList<>();

  @BeforeAll
  void attack(@TempDir Path folder) throws IOException {
    Arena arena = new Arena(folder);
    for (Attack attack : Attack.read("attacks.txt")) {
      rows.add(
          new Row(
              attack,
              arena.neither(attack),
              arena.allowList(attack),
              arena.room(attack),
              arena.both(attack)));
    }
  }

  @Test
  void attacksWorkWhereNothingHoldsThem() {
    long work = rows.stream().filter(row -> row.neither().worked()).count();
    assertTrue(work >= 80, () -> work + " of " + rows);
  }

  @Test
  void theAllowListRefusesAllAtTheirLine() {
    for (Row row : rows) {
      assertFalse(row.allowList().worked(), row::toString);
      assertTrue(row.allowList().how().startsWith("refused, line "), row::toString);
      assertEquals(row.allowList(), row.both());
    }
  }

  @Test
  void theRoomHoldsAllThatLeaveItsWalls() {
    for (Row row : rows) {
      assertTrue(!row.room().worked() || row.attack().sign() == Attack.Sign.FIRES, row::toString);
    }
  }

  @Test
  void theTableIsInTheReport() throws IOException {
    StringBuilder table = new StringBuilder(HEAD);
    rows.forEach(table::append);
    String report = Files.readString(Path.of("SECURITY.md"), StandardCharsets.UTF_8);
    assertTrue(report.replace("\r\n", "\n").contains(table), table::toString);
  }
}
