package dev.plumbline.core.check;

import dev.plumbline.core.Catalogue;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What rules mean: each pack reports what makes no sense in it, and nothing of what does. */
class SenseTest {
  @TempDir Path folder;

  /** Facts, properties, values, units, places, dates, clauses and scopes that are not there. */
  @TestFactory
  Stream<DynamicTest> references() {
    return Catalogue.resource(folder, "broken/references.txt");
  }

  /** Conditions that can never hold, or always do. */
  @TestFactory
  Stream<DynamicTest> sense() {
    return Catalogue.resource(folder, "broken/sense.txt");
  }

  /** Clauses and definitions that say the same as others. */
  @TestFactory
  Stream<DynamicTest> copies() {
    return Catalogue.resource(folder, "broken/copies.txt");
  }

  /** What is said to no effect. */
  @TestFactory
  Stream<DynamicTest> remarks() {
    return Catalogue.resource(folder, "broken/remarks.txt");
  }
}
