package dev.plumbline.batch;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Rooms of the batch know one another in one direction. */
class ArchitectureTest {
  @Test
  void noRoomsHangTogether() {
    JavaClasses all = new ClassFileImporter().importPath(Path.of("target/classes"));
    assertTrue(all.size() > 30, all.size() + " classes");
    slices().matching("dev.plumbline.batch.(*)..").should().beFreeOfCycles().check(all);
  }
}
