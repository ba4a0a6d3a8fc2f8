package dev.plumbline.core.check;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.core.Catalogue;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What analysts write wrong in the text of rules: no two packs of the catalogue are broken in the
 * same way, and each reports exactly what is wrong with it, where, in Chinese and in English.
 */
class BrokenPacksTest {
  @TempDir Path folder;

  /** Rules that lack one of their parts, or have something between them. */
  @TestFactory
  Stream<DynamicTest> parts() {
    return Catalogue.resource(folder, "broken/parts.txt");
  }

  /** Full-width marks, invisible characters, quotes and encodings. */
  @TestFactory
  Stream<DynamicTest> marks() {
    return Catalogue.resource(folder, "broken/marks.txt");
  }

  /** Commas, brackets and operators. */
  @TestFactory
  Stream<DynamicTest> items() {
    return Catalogue.resource(folder, "broken/items.txt");
  }

  /** Annotations, declared types, and the head of a file. */
  @TestFactory
  Stream<DynamicTest> heads() {
    return Catalogue.resource(folder, "broken/heads.txt");
  }

  /** Vocabularies, and texts that do not go together with them. */
  @TestFactory
  Stream<DynamicTest> words() {
    return Catalogue.resource(folder, "broken/words.txt");
  }

  /** Sums, each, and so many times a number. */
  @TestFactory
  Stream<DynamicTest> sums() {
    return Catalogue.resource(folder, "broken/sums.txt");
  }

  /** What missing facts weigh. */
  @TestFactory
  Stream<DynamicTest> missing() {
    return Catalogue.resource(folder, "broken/missing.txt");
  }

  /** Figures that people read, and that decide nothing. */
  @TestFactory
  Stream<DynamicTest> figures() {
    return Catalogue.resource(folder, "broken/figures.txt");
  }

  /** Several mistakes at once: none hides another, and none is told twice. */
  @TestFactory
  Stream<DynamicTest> several() {
    return Catalogue.resource(folder, "broken/several.txt");
  }

  @Test
  void thereAreManyKinds() {
    long kinds =
        Stream.of("parts", "marks", "items", "heads", "words", "sums")
            .mapToLong(name -> Catalogue.entries("broken/" + name + ".txt").size())
            .sum();
    assertTrue(kinds >= 180, "only " + kinds);
  }
}
