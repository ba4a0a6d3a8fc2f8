package dev.plumbline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The output that the README shows is the output. */
class ReadmeTest {
  private static final Path ROOT = Path.of("../..");
  private static final Pattern SHOWN =
      Pattern.compile(
          "`samples/plumbline check (samples/applications/\\S+\\.json)` prints it:\\s+```text\\n(.*?)```",
          Pattern.DOTALL);

  /** The digest of the pack changes with every edit of a rule, and says nothing to a reader. */
  private static String withoutDigest(String text) {
    return text.replaceAll("规则包 [0-9a-f]{12}", "规则包 …").strip();
  }

  @Test
  void shownOpinionIsThePrintedOne() throws IOException {
    Matcher shown = SHOWN.matcher(Files.readString(ROOT.resolve("README.md")));
    assertTrue(shown.find(), "the README shows an opinion");
    Run run = Run.of("check", ROOT.resolve(shown.group(1)).toString());
    assertEquals(withoutDigest(shown.group(2)), withoutDigest(run.out()));
  }
}
