package dev.plumbline.core.editions;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.plumbline.EditionChoice.Chosen;
import dev.plumbline.Editions;
import dev.plumbline.Guideline;
import dev.plumbline.InputException;
import dev.plumbline.Plumbline;
import dev.plumbline.Verdict;
import dev.plumbline.core.Packs;
import dev.plumbline.fact.FilingWindow;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two editions of a pack, which read facts of different types of their own. */
class EditionsOfPacksTest {
  @TempDir static Path folder;

  private static Guideline first;
  private static Guideline second;
  private static Editions editions;

  @BeforeAll
  static void load() {
    first = load("first", "", "LocalDateTime.of( 2025, 2, 1, 9, 0 )", "A", "高度");
    second = load("second", "edition: 2026年版\n", "LocalDateTime.of( 2026, 2, 1, 9, 0 )", "B", "层数");
    editions = Editions.of(List.of(first, second));
  }

  private static Guideline load(
      String name, String edition, String opens, String type, String property) {
    String rules =
        "package small\nimport dev.plumbline.fact.*\nimport java.time.LocalDateTime\n"
            + ("declare " + type + " " + property + " : Integer end\n")
            + "rule \"期\" when then insert( new FilingWindow( "
            + opens
            + ", LocalDateTime.of( 2026, 12, 1, 9, 0 ) ) ); end\n"
            + Packs.rule("甲", "C.1", type + "( " + property + " >= 3 )");
    return Plumbline.load(
        Packs.write(
            folder.resolve(name),
            "guideline.yaml",
            Packs.MANIFEST + edition,
            "rules.drl",
            rules.replace("2026, 12, 1", name.equals("first") ? "2025, 12, 1" : "2026, 12, 1")));
  }

  private static byte[] json(String rest) {
    return ("{\"id\": \"x\", " + rest + "}").getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void thePackSaysWhichEditionItIsAndWhenItTakesApplications() {
    assertEquals(null, first.edition());
    assertEquals("2026年版", second.edition());
    assertEquals(
        new FilingWindow(LocalDateTime.of(2026, 2, 1, 9, 0), LocalDateTime.of(2026, 12, 1, 9, 0)),
        second.window());
  }

  @Test
  void theApplicationIsReadByTheEditionOfItsTime() {
    Editions.Filed filed =
        editions.read(
            json(
                "\"guideline\": \"small\", \"B\": {\"层数\": 3},"
                    + " \"filing\": {\"unitSubmittedAt\": \"2026-03-01T01:00:00Z\"}"),
            "x.json");

    assertEquals(second, filed.guideline());
    Verdict verdict = filed.guideline().evaluate(filed.application());
    assertEquals("SATISFIED", verdict.findings().get(0).status().name());
    assertEquals("small", verdict.receipt().guideline());
    assertEquals("2026年版", verdict.receipt().edition());
    assertEquals(verdict, Plumbline.verdict(Plumbline.toJson(verdict)));
  }

  @Test
  void aTypeOfTheOtherEditionIsUnknown() {
    InputException refused =
        assertThrows(
            InputException.class,
            () ->
                editions.read(
                    json(
                        "\"B\": {\"层数\": 3},"
                            + " \"filing\": {\"unitSubmittedAt\": \"2025-03-01T10:00:00\"}"),
                    "x.json"));
    assertEquals("/B", refused.problems().get(0).pointer());
  }

  @Test
  void onlyWhatTheChoiceNeedsIsLookedAt() {
    assertInstanceOf(
        Chosen.class,
        editions.choose(
            json("\"nonsense\": 1, \"filing\": {\"unitSubmittedAt\": \"2025-03-01T10:00:00\"}"),
            null));
    for (String broken :
        List.of(
            "{",
            "[]",
            "{\"guideline\": 7}",
            "{\"guideline\": \"small\", \"guideline\": \"other\"}",
            "{\"filing\": {\"unitSubmittedAt\": \"2025-02-30T10:00:00\"}}")) {
      InputException refused =
          assertThrows(
              InputException.class,
              () -> editions.choose(broken.getBytes(StandardCharsets.UTF_8), "x.json"),
              broken);
      assertEquals("x.json", refused.problems().get(0).source());
    }
  }

  @Test
  void whatCannotBeChosenIsOneProblemOfTheFile() {
    InputException refused =
        assertThrows(
            InputException.class, () -> editions.read(json("\"guideline\": \"small\""), "x.json"));
    assertEquals(
        "x.json: 申请没有填写申报单位提交时间，不能断定按哪一版：small（2025-02-01 09:00 至 2025-12-01 09:00）、"
            + "small 2026年版（2026-02-01 09:00 至 2026-12-01 09:00）；请填写提交时间，或指明按哪一版审查",
        refused.problems().get(0).toString());
  }
}
