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

  /** A text that says what was likely meant, or what to write instead. */
  private static final String GUESS =
      ".*(?:是不是[「{]|相近的有|只差一位|(?:请写成?|请改成|写成|请写)(?:半角的)?「?@?\\$?\\{\\d).*";

  /** Those whose guess is not written by a click, and why. */
  private static final Map<String, String> NONE =
      Map.of(
          "check.notAskedFor", "what is not asked for is as likely to be deleted",
          "read.itemNotComplete", "only where a truth value is meant",
          "read.variableOnlyBound", "the property is not there yet",
          "document.oneOfSeveral", "its properties are not there yet",
          "document.chineseMark", "the reader stops there, and notes no message");

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
        if (texts.getProperty(key).matches(GUESS)) {
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
