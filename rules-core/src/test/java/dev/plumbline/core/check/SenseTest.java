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

  @TestFactory
  Stream<DynamicTest> entries() {
    return Catalogue.resource(folder, "broken/semantics.txt");
  }
}
