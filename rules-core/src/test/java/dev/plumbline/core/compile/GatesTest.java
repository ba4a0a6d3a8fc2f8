package dev.plumbline.core.compile;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GatesTest {
  @TempDir Path folder;

  @Test
  void table() throws Exception {
    Arena arena = new Arena(folder);
    for (Attack attack : Attack.read("attacks.txt")) {
      if (!(attack.kind() + ": " + attack.name()).matches(System.getenv().getOrDefault("ATTACKS", ".*"))) continue;
      System.out.println("TABLE " + attack.kind() + ": " + attack.name() + " | " + arena.neither(attack) + " | " + arena.allowList(attack) + " | " + arena.room(attack) + " | " + arena.both(attack));
    }
  }
}
