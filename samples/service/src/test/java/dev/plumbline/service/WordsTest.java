package dev.plumbline.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plumbline.testing.SaidWords;
import java.io.IOException;
import java.nio.file.Path;
import java.util.SortedSet;
import org.junit.jupiter.api.Test;

/** What the service says of its own doings is there in both languages, and nothing else is. */
class WordsTest {
  @Test
  void eachSentenceIsThereInBothLanguagesAndIsSaid() throws IOException {
    SortedSet<String> said = SaidWords.said(Path.of("src/main"));
    assertEquals(said, SaidWords.there(Words.class, "words_zh.properties"));
    assertEquals(said, SaidWords.there(Words.class, "words_en.properties"));
  }
}
