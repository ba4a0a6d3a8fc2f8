package dev.plumbline.batch;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Columns are below what reads them, and that below what decides and writes. */
class ArchitectureTest {
  private static final JavaClasses ALL =
      new ClassFileImporter().importPath(Path.of("target/classes"));

  @Test
  void packagesDoNotHangTogether() {
    assertTrue(ALL.size() > 30, ALL.size() + " classes");
    slices().matching("dev.plumbline.batch.(*)..").should().beFreeOfCycles().check(ALL);
  }

  /** What a text for a person is put together of is the same on paper and on the screen. */
  @Test
  void ofTheEngineOnlyTheOpinionIsCalled() {
    noClasses()
        .should()
        .dependOnClassesThat(
            resideInAPackage("dev.plumbline.core..")
                .and(
                    not(
                        resideInAnyPackage(
                            "dev.plumbline.core.opinion", "dev.plumbline.core.words"))))
        .check(ALL);
    noClasses()
        .that(not(resideInAPackage("dev.plumbline.batch.opinion")))
        .should()
        .dependOnClassesThat(resideInAPackage("dev.plumbline.core.."))
        .check(ALL);
  }
}
