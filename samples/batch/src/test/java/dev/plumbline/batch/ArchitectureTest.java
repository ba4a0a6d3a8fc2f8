package dev.plumbline.batch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Columns are below what reads them, and that below what decides. */
class ArchitectureTest {
  private static final JavaClasses ALL =
      new ClassFileImporter().importPath(Path.of("target/classes"));

  @Test
  void packagesDoNotHangTogether() {
    assertTrue(ALL.size() > 30, ALL.size() + " classes");
    slices().matching("dev.plumbline.batch.(*)..").should().beFreeOfCycles().check(ALL);
  }

  @Test
  void theEngineIsCalledByItsApi() {
    noClasses().should().dependOnClassesThat().resideInAPackage("dev.plumbline.core..").check(ALL);
  }
}
