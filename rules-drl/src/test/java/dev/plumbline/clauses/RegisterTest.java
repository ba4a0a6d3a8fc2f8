package dev.plumbline.clauses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.Clause;
import dev.plumbline.Kind;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The pack holds every clause of the guideline and no other; {@code clauses.txt} lists the ids. */
class RegisterTest {
  private static List<String> register() throws IOException {
    try (InputStream in = RegisterTest.class.getResourceAsStream("/clauses.txt");
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      return lines.lines().toList();
    }
  }

  private static List<Clause> clauses() {
    return Check.guideline().clauses().stream().filter(c -> c.kind() != Kind.DERIVED).toList();
  }

  @Test
  void everyClauseOfTheGuidelineIsARule() throws IOException {
    assertEquals(285, register().size());
    assertEquals(
        new TreeSet<>(register()),
        clauses().stream().map(Clause::id).collect(Collectors.toCollection(TreeSet::new)));
    assertEquals(register().size(), clauses().size());
  }

  /** What no fact decides says so by its kind; everything else asks something of the facts. */
  @Test
  void onlyTheKindsThatSaySoAreUndecidable() {
    for (Clause clause : clauses()) {
      switch (clause.kind()) {
        case JUDG, DEF, INFO -> assertFalse(clause.decidable(), clause.id());
        case ELIG, KPI, DOC, TIME, DECL, CAP -> assertTrue(clause.decidable(), clause.id());
        default -> assertEquals(Kind.PROC, clause.kind(), clause.id());
      }
    }
  }

  /** By them it is found in the official text; checks that are no clauses have no place there. */
  @Test
  void everyClauseNamesWordsOfTheGuideline() {
    for (Clause clause : Check.guideline().clauses()) {
      assertEquals(clause.kind() == Kind.DERIVED, clause.words() == null, clause.id());
    }
  }

  @Test
  void everyClauseIsStatedInBothLanguages() {
    for (Clause clause : Check.guideline().clauses()) {
      assertFalse(clause.statement().isBlank(), clause.id());
      assertTrue(clause.english() != null && !clause.english().isBlank(), clause.id());
      assertTrue(clause.english().codePoints().noneMatch(Character::isIdeographic), clause.id());
    }
  }
}
