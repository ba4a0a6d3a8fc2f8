package dev.plumbline.core;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.Problem;
import dev.plumbline.workbench.Validator;
import dev.plumbline.workbench.cases.CaseRunner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Packs that are too much, or not what they seem, are refused in words, or what does not belong to
 * them is passed over. The table stands in SECURITY.md.
 */
class LimitsTest {
  private static final String HEAD = "| kind | attack | answer |\n| --- | --- | --- |\n";
  private static final Validator VALIDATOR = new Validator();
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @Test
  void theTableIsInTheReport(@TempDir Path folder) throws IOException {
    StringBuilder table = new StringBuilder(HEAD);
    for (Excess excess : Excess.all()) {
      String row = "| " + excess.kind() + " | " + excess.name() + " | ";
      table.append(row).append(answer(folder, excess)).append(" |\n");
    }
    System.out.println(table);
    String report = Files.readString(Path.of("SECURITY.md"), StandardCharsets.UTF_8);
    assertTrue(report.replace("\r\n", "\n").contains(table), table::toString);
  }

  private static String answer(Path all, Excess excess) throws IOException {
    Path folder = Files.createTempDirectory(all, "pack");
    excess.setUp().write(folder);
    List<Problem> problems =
        assertTimeoutPreemptively(
            PATIENCE, () -> problems(folder, excess.kind().equals("cases")), excess::name);
    if (problems.isEmpty()) {
      return "passed over";
    }
    Problem first = problems.get(0);
    assertNotNull(first.english(), first::toString);
    String place = first.line() > 0 ? first.source() + ":" + first.line() : first.source();
    return (place.startsWith("/") ? "" : "`" + place + "` ")
        + first.english().replaceFirst("[;:].*", "").replace("|", "\\|");
  }

  private static List<Problem> problems(Path folder, boolean run) {
    return run ? CaseRunner.run(folder).problems() : VALIDATOR.validate(folder).problems();
  }
}
