package dev.plumbline.cli;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.library.dependencies.SliceAssignment;
import com.tngtech.archunit.library.dependencies.SliceIdentifier;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** Commands know what they print with, and none of that knows the commands. */
class ArchitectureTest {
  private static final SliceAssignment EACH_CLASS =
      new SliceAssignment() {
        @Override
        public SliceIdentifier getIdentifierOf(JavaClass type) {
          return type.getPackageName().equals("dev.plumbline.cli")
              ? SliceIdentifier.of(type.getName().replaceFirst("\\$.*", ""))
              : SliceIdentifier.ignore();
        }

        @Override
        public String getDescription() {
          return "each class of the command line";
        }
      };

  @Test
  void noClassesHangTogether() {
    JavaClasses all = new ClassFileImporter().importPath(Path.of("target/classes"));
    assertTrue(all.size() > 30, all.size() + " classes");
    slices().assignedFrom(EACH_CLASS).should().beFreeOfCycles().check(all);
  }
}
