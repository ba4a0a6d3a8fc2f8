package dev.plumbline.drl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.Finding;
import dev.plumbline.Guideline;
import dev.plumbline.InputException;
import dev.plumbline.Limit;
import dev.plumbline.Limits;
import dev.plumbline.Plumbline;
import dev.plumbline.Status;
import dev.plumbline.Verdict;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Applications to the shipped guideline that are more than anybody hands in. */
class LargeApplicationTest {
  private static final Path SAMPLES = Path.of("../samples/applications");
  private static final Guideline GUIDELINE = Plumbline.guideline("shst-2024-42");
  private static final String EMAIL = "A2.9";

  private static String sample(String name) throws IOException {
    return Files.readString(SAMPLES.resolve(name), StandardCharsets.UTF_8);
  }

  private static Verdict verdict(Guideline guideline, String json) {
    return guideline.evaluate(guideline.read(json.getBytes(StandardCharsets.UTF_8), null));
  }

  private static String withEmail(String email) throws IOException {
    return sample("t1-01-complete-d1-lysine.json")
        .replaceFirst("\"email\": \"[^\"]*\"", "\"email\": \"" + email + "\"");
  }

  /** As many characters as an address may have are matched; more than any has are not. */
  @Test
  void anAddressAsLongAsItMayBeIsMatched() throws IOException {
    String longest = "a".repeat(64) + "@" + "b".repeat(185) + ".cn";
    Finding finding = verdict(GUIDELINE, withEmail(longest)).finding(EMAIL).orElseThrow();
    assertEquals(Status.SATISFIED, finding.status());
  }

  @ParameterizedTest
  @ValueSource(ints = {2_000, 40_000, 900_000})
  void anAddressWithoutEndSetsItsClauseAsideAndNoOther(int length) throws IOException {
    Verdict before = verdict(GUIDELINE, sample("t1-01-complete-d1-lysine.json"));
    Verdict verdict = verdict(GUIDELINE, withEmail("a".repeat(length)));
    Finding finding = verdict.finding(EMAIL).orElseThrow();
    assertEquals(Status.UNDETERMINED, finding.status());
    assertEquals("规则「推荐函写明可用的联系邮箱」要在太长的文字里查找，超出一次判定的工作量，已搁置", finding.note().chinese());
    for (Finding other : before.findings()) {
      if (!other.clause().equals(EMAIL)) {
        assertEquals(other.status(), verdict.finding(other.clause()).orElseThrow().status());
      }
    }
  }

  private static String withVarieties(int number) throws IOException {
    String varieties =
        IntStream.range(0, number)
            .mapToObj(i -> "{\"name\":\"品种" + i + "\"}")
            .collect(Collectors.joining(","));
    return sample("t1-03-complete-d3-two-varieties-at-the-floor.json")
        .replaceFirst("(?s)\"Variety\": \\[.*?\\]", "\"Variety\": [" + varieties + "]");
  }

  /** What each of thousands lacks is told of some, and of the others that they are there. */
  @Test
  void whatIsToldDoesNotGrowWithTheApplication() throws IOException {
    Verdict some = verdict(GUIDELINE, withVarieties(1_000));
    Verdict many = verdict(GUIDELINE, withVarieties(4_000));
    int most = Limits.USUAL.count(Limit.EVIDENCE);
    many.all()
        .forEach(
            finding -> {
              assertTrue(finding.evidence().size() <= most, finding.clause());
              assertTrue(finding.missing().size() <= most, finding.clause());
            });
    assertTrue(
        many.all()
            .anyMatch(finding -> String.valueOf(finding.note()).contains("另有缺少的信息 7900 项未列出")),
        () -> many.all().map(Finding::note).distinct().toList().toString());
    assertEquals(statuses(some), statuses(many));
    int length = Plumbline.toJson(some).length();
    assertTrue(Plumbline.toJson(many).length() < 1.05 * length, "written at length");
    assertEquals(many, Plumbline.verdict(Plumbline.toJson(many)));
  }

  private static String statuses(Verdict verdict) {
    return verdict.all().map(f -> f.clause() + f.status()).collect(Collectors.joining(","));
  }

  /** It is judged with each of its contracts alone. */
  @Test
  void soManyContractsAsAnybodyHasAreLookedAt() {
    int most = Limits.USUAL.count(Limit.CONTRACTS);
    String all =
        IntStream.rangeClosed(0, most)
            .mapToObj(i -> "{\"registrationNo\":\"" + i + "\"}")
            .collect(Collectors.joining(","));
    InputException tooMany =
        assertThrows(
            InputException.class,
            () -> verdict(GUIDELINE, "{\"id\":\"a\",\"contracts\":[" + all + "]}"));
    assertEquals("/contracts", tooMany.problems().get(0).pointer());
  }

  @Test
  void aHostSetsItsOwnLimits() throws IOException {
    String json = sample("t1-01-complete-d1-lysine.json");
    Limits few = Limits.USUAL.with(Limit.FACTS, 5);
    InputException tooMany =
        assertThrows(InputException.class, () -> verdict(GUIDELINE.within(few), json));
    assertEquals("申请里的事实太多，至多 5 项，请核对各个清单", tooMany.problems().get(0).text().chinese());
    Guideline brief = GUIDELINE.within(Limits.USUAL.with(Limit.REGEX_STEPS, 10));
    assertEquals(Status.UNDETERMINED, verdict(brief, json).finding(EMAIL).orElseThrow().status());
    assertEquals(Status.SATISFIED, verdict(GUIDELINE, json).finding(EMAIL).orElseThrow().status());
    Guideline terse = GUIDELINE.within(Limits.USUAL.with(Limit.JSON_VALUES, 10));
    assertThrows(InputException.class, () -> verdict(terse, json));
    Guideline idle = GUIDELINE.within(Limits.USUAL.with(Limit.LOOKS_IN_ALL, 50));
    assertTrue(
        verdict(idle, json)
            .all()
            .anyMatch(f -> String.valueOf(f.note()).contains("与其余规则合起来超出一次判定的工作量")));
    assertNotEquals(statuses(verdict(idle, json)), statuses(verdict(GUIDELINE, json)));
    assertNull(verdict(GUIDELINE, json).finding(EMAIL).orElseThrow().note());
  }
}
