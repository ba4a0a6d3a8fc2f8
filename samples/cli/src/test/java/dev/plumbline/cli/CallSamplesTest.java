package dev.plumbline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command {@code call} over the applications of {@code samples/call}. */
class CallSamplesTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path CALL = Path.of("..", "call");

  private static List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(CALL)) {
      return files.map(Path::toString).filter(f -> f.endsWith(".json")).sorted().toList();
    }
  }

  private static Run call(List<String> files, String... words) {
    return Run.of(Run.args(files, words));
  }

  /** The table was typed before the command ran; its rows name application, clause and others. */
  @Test
  void findsWhatTheTableExpects() throws IOException {
    Map<String, String> expected = new TreeMap<>();
    Map<String, Integer> satisfied = new TreeMap<>();
    for (String line : Files.readAllLines(CALL.resolve("expected.csv")).subList(1, 37)) {
      String[] row = line.split(",", -1);
      if (row[2].equals("VIOLATED") || row[2].equals("UNDETERMINED")) {
        expected.put(row[1] + " " + row[0], row[2] + " " + row[3]);
      } else {
        satisfied.merge(row[1] + " " + row[2], 1, Integer::sum);
      }
    }
    Run run = call(List.of(CALL.toString()), "call", "--format", "json");
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

  @Test
  void namesTheClashingLeadsInWords() throws IOException {
    Run run = call(files(), "call");
    assertTrue(run.out().contains("【不通过】T1-2024-101"), run.out());
    assertTrue(run.out().contains("[不通过] T1-2024-101：与 T2-2024-103 冲突"), run.out());
    assertTrue(run.out().contains("[不通过] T2-2024-103：与 T1-2024-101 冲突"), run.out());
    assertTrue(run.out().contains("合计：10 项（通过 7、退回补正 1、不通过 2）"), run.out());
    Run english = call(files(), "call", "--lang", "en");
    assertTrue(english.out().contains("T1-2024-101: clashes with T2-2024-103"), english.out());
  }

  @Test
  void answersAlikeInAnyOrder() throws IOException {
    List<String> reversed = new ArrayList<>(files());
    Collections.reverse(reversed);
    assertEquals(
        call(files(), "call", "--format", "json").out(),
        call(reversed, "call", "--format", "json").out());
  }

  @Test
  void oneBadFileIsNotTheOthersTrouble(@TempDir Path folder) throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.json"), "{\"id\": \"x\", \"titel\": 1}");
    List<String> all = new ArrayList<>(files());
    all.add(0, broken.toString());
    all.add(folder.resolve("absent.json").toString());
    Run run = call(all, "call", "--format", "json");
    assertEquals(Main.UNUSABLE, run.code());
    assertEquals(2, run.errLines().size(), run.err());
    assertTrue(run.errLines().get(0).startsWith(broken + ":1:"), run.err());
    assertEquals(10, JSON.readTree(run.out()).get("applications").size());
  }

  @Test
  void refusesTwoApplicationsOfOneId() throws IOException {
    List<String> twice = List.of(files().get(0), files().get(0));
    Run run = call(twice, "call");
    assertEquals(Main.UNUSABLE, run.code());
    assertEquals("", run.out());
    assertTrue(run.err().contains("T1-2024-101"), run.err());
  }

  @Test
  void aFolderWithoutApplicationsIsRefused(@TempDir Path folder) {
    Run run = call(List.of(folder.toString()), "call");
    assertEquals(Main.UNUSABLE, run.code());
    assertEquals(folder + ": 这个文件夹里没有 JSON 文件", run.err().strip());
  }

  @Test
  void noOutputHoldsAWholeIdentityNumber() throws IOException {
    TreeSet<String> numbers = new TreeSet<>();
    for (String file : files()) {
      JsonNode number = JSON.readTree(Path.of(file).toFile()).at("/lead/idNumber");
      if (!number.isMissingNode()) {
        numbers.add(number.asText());
      }
    }
    assertEquals(7, numbers.size());
    for (String form : List.of("text", "json")) {
      Run run = call(files(), "call", "--format", form);
      numbers.forEach(number -> assertFalse((run.out() + run.err()).contains(number)));
    }
  }
}
