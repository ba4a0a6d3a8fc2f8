package dev.plumbline.quickstart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuickstartTest {
  @Test
  void theDraftLacksThingsAndSaysWhich() {
    List<String> lines = run();

    assertEquals("quickstart-1：退回补正", lines.get(0));
    assertTrue(lines.size() > 10, () -> String.join("\n", lines));
    assertTrue(lines.stream().skip(1).allMatch(line -> line.contains("：缺 ")));
    assertEquals(lines.size(), lines.stream().distinct().count());
  }

  @Test
  void aCompleteFileLacksNothing() {
    Path file = Path.of("..", "applications", "t3-01-complete-yecheng.json");
    assertTrue(Files.exists(file));

    List<String> lines = run(file.toString());

    assertEquals(1, lines.size());
    assertTrue(lines.get(0).endsWith("：通过"), lines.get(0));
  }

  @Test
  void itIsShort() throws Exception {
    Path source =
        Path.of("src", "main", "java", "dev", "plumbline", "quickstart", "Quickstart.java");
    assertFalse(Files.readAllLines(source).size() > 60);
  }

  private static List<String> run(String... args) {
    PrintStream before = System.out;
    ByteArrayOutputStream written = new ByteArrayOutputStream();
    System.setOut(new PrintStream(written, true, StandardCharsets.UTF_8));
    try {
      Quickstart.main(args);
    } finally {
      System.setOut(before);
    }
    return written.toString(StandardCharsets.UTF_8).lines().toList();
  }
}
