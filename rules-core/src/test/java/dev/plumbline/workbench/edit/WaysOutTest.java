package dev.plumbline.workbench.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** A message that guesses what was meant lets an editor write it. */
class WaysOutTest {
  private static final Path TEXTS = Path.of("src/main/resources/dev/plumbline/core/words/messages");

  /** Those whose guess is not written by a click, and why. */
  private static final Map<String, String> NONE =
      Map.of(
          "check.undefinedItemNear", "the guess is for one of several values of a condition",
          "document.nothingThereBut", "told by the reader of documents, which notes no message",
          "json.unknownNear", "told by the reader of documents, which notes no message");

  @Test
  void eachGuessCanBeWritten() throws IOException {
    Set<String> left = new TreeSet<>();
    int guesses = 0;
    for (String file : Set.of("check", "read", "load", "cases", "document", "json", "compile")) {
      Properties texts = new Properties();
      try (Reader reader = Files.newBufferedReader(TEXTS.resolve(file + "_zh.properties"))) {
        texts.load(reader);
      }
      for (String key : texts.stringPropertyNames()) {
        if (texts.getProperty(key).matches(".*是不是[「{].*")) {
          guesses++;
          if (!WaysOut.isKnown(file + "." + key)) {
            left.add(file + "." + key);
          }
        }
      }
    }
    assertEquals(new TreeSet<>(NONE.keySet()), left);
    assertTrue(guesses > 20, guesses + " guesses");
  }
}
