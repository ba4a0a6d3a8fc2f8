package dev.plumbline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The sample applications against {@code expected.csv}, which was typed from the guideline's
 * register before any rule ran. Its columns name the clauses that are violated or undetermined,
 * derived checks included, and those in doubt; standing review items are not in it.
 */
class SampleApplicationsTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  /** What only a person can judge. */
  private static final Set<String> JUDGED =
      Set.of(
          "T3.OBJ.1",
          "T3.CON.1",
          "T3.CON.2",
          "T3.KPI.6",
          "T3.LEAD.7",
          "G.1.3",
          "G.8.2",
          "G.8.3",
          "G.9.4");

  record Expected(
      String file,
      String mode,
      String conclusion,
      Set<String> violated,
      Set<String> undetermined,
      Set<String> doubtful) {
    @Override
    public String toString() {
      return file + " " + mode;
    }
  }

  static List<Expected> table() throws IOException {
    return Files.readAllLines(Run.APPLICATIONS.resolve("expected.csv")).stream()
        .skip(1)
        .map(line -> line.split(",", -1))
        .map(c -> new Expected(c[0], c[1], c[2], words(c[3]), words(c[4]), words(c[5])))
        .toList();
  }

  @ParameterizedTest
  @MethodSource("table")
  void theVerdictIsTheExpected(Expected expected) throws IOException {
    Run run =
        Run.of("check", "--format", "json", "--mode", expected.mode(), Run.sample(expected.file()));

    assertEquals("", run.err());
    JsonNode verdict = JSON.readTree(run.out());
    assertEquals(expected.violated(), clauses(verdict, "VIOLATED", "findings", "derivedChecks"));
    assertUndetermined(expected.undetermined(), verdict);
    assertEquals(expected.doubtful(), clauses(verdict, "NEEDS_REVIEW", "findings"));
    assertEquals(expected.conclusion(), verdict.get("conclusion").asText());
    assertEquals(expected.conclusion().equals("ELIGIBLE") ? 0 : 1, run.code());
  }

  /**
   * Undetermined are the clauses that are named; where a fact is named by its pointer, all that
   * hang on it, and no others.
   */
  private static void assertUndetermined(Set<String> expected, JsonNode verdict) {
    Set<String> found = clauses(verdict, "UNDETERMINED", "findings", "derivedChecks");
    if (expected.stream().noneMatch(each -> each.startsWith("/"))) {
      assertEquals(expected, found);
      return;
    }
    assertTrue(found.size() > 50, found::toString);
    for (JsonNode finding : verdict.get("findings")) {
      if (finding.get("status").asText().equals("UNDETERMINED")) {
        Set<String> pointers = new HashSet<>();
        finding.get("missing").forEach(fact -> pointers.add(fact.get("pointer").asText()));
        assertTrue(pointers.containsAll(expected), finding::toString);
      }
    }
  }

  @Test
  void everySampleIsExpectedAndEveryExpectationHasASample() throws IOException {
    Set<String> expected = new TreeSet<>();
    table().forEach(row -> expected.add(row.file()));
    Set<String> samples = new TreeSet<>();
    Run.samples().forEach(file -> samples.add(Path.of(file).getFileName().toString()));
    assertEquals(samples, expected);
    assertTrue(samples.size() >= 182);
  }

  @Test
  void theTableNamesOnlyClausesOfTheGuideline() throws IOException {
    Set<String> known = new HashSet<>();
    JSON.readTree(Run.of("clauses", "--format", "json").out())
        .forEach(clause -> known.add(clause.get("id").asText()));
    for (Expected row : table()) {
      Stream.of(row.violated(), row.undetermined(), row.doubtful())
          .flatMap(Set::stream)
          .filter(clause -> !clause.startsWith("/"))
          .forEach(clause -> assertTrue(known.contains(clause), clause));
    }
  }

  @Test
  void standingReviewItemsAreTheClausesThatNobodyHasJudged() throws IOException {
    assertEquals(JUDGED, reviewItems("t3-01-complete-yecheng.json"));
    assertEquals(Set.of(), reviewItems("t3-02-complete-sanming-judged.json"));
  }

  @Test
  void aDraftIsToldWhatIsStillToDo() throws IOException {
    Run json =
        Run.of("check", "--format", "json", Run.sample("t3-04-draft-complete-not-submitted.json"));
    Set<String> toDo = new TreeSet<>();
    JSON.readTree(json.out()).get("toDo").forEach(item -> toDo.add(item.get("clause").asText()));
    assertEquals(new TreeSet<>(words("G.3.3 G.3.4 G.3.5 S.1 S.6 S.8 S.11 S.12 S.13")), toDo);

    Run text = Run.of("check", Run.sample("t3-04-draft-complete-not-submitted.json"));
    assertTrue(text.out().contains("2024-12-03 16:30"), text.out());
  }

  @Test
  void noOutputHoldsAWholeIdentityNumber() throws IOException {
    Set<String> numbers = new HashSet<>();
    for (String file : Run.samples()) {
      JsonNode lead = JSON.readTree(Path.of(file).toFile()).path("lead").path("idNumber");
      if (!lead.isMissingNode()) {
        numbers.add(lead.asText());
      }
    }
    assertTrue(numbers.size() > 100);

    for (String mode : List.of("precheck", "formal")) {
      for (String form : List.of("text", "json")) {
        for (String lang : List.of("zh", "en")) {
          Run run =
              Run.of(
                  Run.args(
                      Run.samples(), "check", "--mode", mode, "--format", form, "--lang", lang));
          assertEquals(1, run.code());
          numbers.forEach(number -> assertFalse((run.out() + run.err()).contains(number)));
        }
      }
    }
  }

  private static Set<String> reviewItems(String file) throws IOException {
    Run run = Run.of("check", "--format", "json", Run.sample(file));
    return clauses(JSON.readTree(run.out()), "NEEDS_REVIEW", "reviewItems");
  }

  private static Set<String> clauses(JsonNode verdict, String status, String... lists) {
    Set<String> clauses = new TreeSet<>();
    for (String list : lists) {
      assertTrue(verdict.get(list).isArray(), list);
      for (JsonNode finding : verdict.get(list)) {
        if (finding.get("status").asText().toUpperCase(Locale.ROOT).equals(status)) {
          clauses.add(finding.get("clause").asText());
        }
      }
    }
    return clauses;
  }

  private static Set<String> words(String text) {
    return text.isBlank() ? Set.of() : new TreeSet<>(List.of(text.strip().split(" +")));
  }
}
