package dev.plumbline.batch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plumbline.testing.SaidWords;
import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;

/** What the batch says of its own doings is there in both languages, and nothing else is. */
class WordsTest {
  @Test
  void eachSentenceIsThereInBothLanguagesAndIsSaid() throws IOException {
    SortedSet<String> said = SaidWords.said(Path.of("src/main"));
    assertEquals(said, SaidWords.there(Words.class, "words_zh.properties"));
    assertEquals(said, SaidWords.there(Words.class, "words_en.properties"));
  }

  @Test
  void numbersAreDigits() {
    Source cell = new Source("申报.xlsx", "项目", 1234, "C");
    assertEquals("申报.xlsx「项目」 第1234行C列", cell.text().chinese());
    assertEquals("申报.xlsx \"项目\" row 1234, column C", cell.text().english());
  }
}
