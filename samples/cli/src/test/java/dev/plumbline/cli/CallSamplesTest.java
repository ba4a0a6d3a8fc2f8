package dev.plumbline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The applications of {@code samples/call} against the table beside them. */
class CallSamplesTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path CALL = Path.of("..", "call");

  /** The table was typed before the command ran; its rows name application, clause and others. */
  @Test
  void findsWhatTheTableExpects() throws IOException {
    Map<String, String> expected = new TreeMap<>();
    Map<String, Integer> satisfied = new TreeMap<>();
    for (String line : Files.readAllLines(CALL.resolve("expected.csv")).subList(1, 37)) {
      String[] row = line.split(",", -1);
      if (Set.of("VIOLATED", "UNDETERMINED", "NEEDS_REVIEW").contains(row[2])) {
        expected.put(row[1] + " " + row[0], row[2] + " " + row[3]);
      } else {
        satisfied.merge(row[1] + " " + row[2], 1, Integer::sum);
      }
    }
    Run run = Run.of("call", "--format", "json", CALL.toString());
    assertEquals("", run.err());
    assertEquals(Main.NOT_ELIGIBLE, run.code());
    JsonNode verdict = JSON.readTree(run.out());
    Map<String, String> found = new TreeMap<>();
    for (JsonNode each : verdict.get("findings")) {
      List<String> others = new ArrayList<>();
      each.path("others").forEach(other -> others.add(other.asText()));
      String application = each.path("applicationId").asText("");
      found.put(
          each.at("/finding/clause").asText() + " " + application,
          each.at("/finding/status").asText() + " " + String.join(" ", others));
    }
    assertEquals(expected, found);
    Map<String, Integer> counted = new TreeMap<>();
    for (JsonNode clause : verdict.get("clauses")) {
      String id = clause.get("clause").asText();
      if (id.matches("G\\.7\\.1|X\\.11.*|.*\\.CAP")) {
        counted.put(id + " SATISFIED", clause.get("satisfied").asInt());
        counted.put(id + " NOT_APPLICABLE", clause.get("notApplicable").asInt());
      }
    }
    counted.values().removeIf(count -> count == 0);
    assertEquals(satisfied, counted);
  }
}
