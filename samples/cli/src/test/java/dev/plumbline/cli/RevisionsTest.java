package dev.plumbline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/**
 * The kinds of revision that analysts make, made of the shipped pack in its files alone: each is
 * taken, and a comparison says what it changed. Without its cases, which {@link RevisionTimes} has.
 */
class RevisionsTest {
  @SuppressWarnings("unused") // by the source of the parameters
  private static final List<Revision> ALL = Revision.ALL;

  @TempDir static Path before;

  @BeforeAll
  static void copy() {
    Revision.copyShipped(before, false);
  }

  @ParameterizedTest
  @FieldSource("ALL")
  void eachIsTakenAndToldAsWhatItIs(Revision revision, @TempDir Path after) {
    Revision.copyShipped(after, false);
    revision.make(after);

    Run validated = Run.of("validate", after.toString());
    assertEquals(0, validated.code(), validated.out() + validated.err());
    Run compared = Run.of("diff", before.toString(), after.toString());
    assertEquals(1, compared.code(), compared.err());
    String changes = compared.out().split("\n\n")[1];
    for (String told : revision.told()) {
      assertTrue(changes.contains("\n  " + told + ": "), told + " in " + compared.out());
    }
  }
}
