package dev.plumbline.workbench.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.Bilingual;
import dev.plumbline.Examination;
import dev.plumbline.Finding;
import dev.plumbline.Guideline;
import dev.plumbline.Verdict;
import dev.plumbline.core.LoadedGuideline;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is decided anew is all that may differ, and the rest is as if it had been. */
class TouchedTest {
  /**
   * An edit.
   *
   * @param clauses the clauses that are decided anew; {@code null} for all
   */
  private record Edit(Set<String> clauses, String... fromTo) {}

  private static List<Edit> edits() {
    return List.of(
        new Edit(Set.of(), "R1: 面积以实测为准", "R1: 面积以图上为准"),
        new Edit(Set.of("O.1"), ">= 40 )", ">= 50 )"),
        new Edit(
            Set.of("O.3"),
            "@kind(\"TIME\") @severity(\"REJECT\")",
            "@kind(\"TIME\") @severity(\"RETURN\")"),
        new Edit(Set.of("O.2"), "\"核桃\", \"苹果\"", "\"苹果\""),
        new Edit(Set.of("O.5"), "legalForm == \"家庭农场\"", "legalForm in ( \"家庭农场\", \"法人\" )"),
        new Edit(
            Set.of("O.1", "O.2", "O.5", "O.6"), "topic == \"果树\"", "topic in ( \"果树\", \"茶\" )"),
        new Edit(Set.of("O.6"), "Plot( area >= 5 )", "Plot( area >= 31 )"),
        new Edit(null, "2031, 3, 1, 17, 0", "2031, 2, 15, 17, 0"),
        new Edit(null, "name : String @key @label(\"地块名称\")", "name : String @label(\"地块名称\")"));
  }

  private static final List<String> APPLICATIONS =
      List.of(
          Orchard.APPLICATION,
          Orchard.APPLICATION.replace("\"value\": 60", "\"value\": 45"),
          Orchard.APPLICATION.replace("\"法人\"", "\"家庭农场\""),
          Orchard.APPLICATION.replace("\"果树\"", "\"茶\""),
          Orchard.APPLICATION.replace("2031-02-20T10", "2031-03-20T10"),
          Orchard.APPLICATION.replace("\"unitSubmittedAt\": \"2031-02-20T10:00:00\"", ""),
          Orchard.APPLICATION.replace(
              "\"topic\"", "\"contracts\": [{\"type\": \"甲\"}, {\"type\": \"乙\"}], \"topic\""),
          "{\"id\": \"o-2\"}",
          "{\"id\": \"o-3\", \"topic\": \"果树\"}");

  @ParameterizedTest
  @MethodSource("edits")
  void allIsAsIfTheNewPackHadDecidedIt(Edit edit) {
    Guideline after = Orchard.edited(edit.fromTo());
    Side older = new Side((LoadedGuideline) Orchard.original());
    Side newer = new Side((LoadedGuideline) after);
    Touched touched = Touched.of(older, newer);
    if (edit.clauses() == null) {
      assertNull(touched);
    } else {
      assertEquals(edit.clauses(), touched.clauses());
      assertEquals(Set.of(), touched.gone());
      assertFalse(touched.calls());
    }
    PackPair court = new PackPair(older, newer);
    for (String json : APPLICATIONS) {
      for (Examination examination : List.of(Examination.precheck(), Examination.formal())) {
        Pair pair =
            court.judge(
                Bilingual.same("甲"),
                Flip.Origin.GIVEN,
                Json.tree(json.getBytes(StandardCharsets.UTF_8)),
                examination);
        Verdict whole =
            after.evaluate(after.read(json.getBytes(StandardCharsets.UTF_8), null), examination);
        Verdict before =
            older
                .guideline()
                .evaluate(
                    older.guideline().read(json.getBytes(StandardCharsets.UTF_8), null),
                    examination);
        List<String> flips = pair.flips(); // before anything else is asked
        assertEquals(flips(before, whole), Set.copyOf(flips), json);
        assertEquals(before.conclusion(), pair.before().conclusion(), json);
        assertEquals(told(before.all().toList()), told(pair.before().findings().values()), json);
        assertEquals(whole.conclusion(), pair.after().conclusion(), json);
        assertEquals(told(whole.all().toList()), told(pair.after().findings().values()), json);
      }
    }
  }

  /** The clauses of which the status differs; none of these edits touches anything else. */
  private static Set<String> flips(Verdict before, Verdict after) {
    Set<String> flips = new HashSet<>();
    before
        .all()
        .filter(was -> after.finding(was.clause()).orElseThrow().status() != was.status())
        .forEach(was -> flips.add(was.clause()));
    return flips;
  }

  /** All of a finding that a comparison goes by. */
  private static Map<String, List<Object>> told(Iterable<Finding> findings) {
    Map<String, List<Object>> told = new TreeMap<>();
    findings.forEach(
        one ->
            told.put(
                one.clause(),
                List.of(
                    one.status(), one.severity(), one.weight(), one.missing(), one.evidence())));
    return told;
  }

  @Test
  void aClauseThatOnlyOnePackHasIsDecidedOrLeftOut() {
    String clause =
        Orchard.RULES.substring(
            Orchard.RULES.indexOf("rule \"申请不超过15万元\""), Orchard.RULES.indexOf("rule \"产量合计"));
    Side with = new Side((LoadedGuideline) Orchard.original());
    Side without = new Side((LoadedGuideline) Orchard.edited(clause, ""));
    assertEquals(Set.of("O.7"), Touched.of(with, without).gone());
    assertEquals(Set.of(), Touched.of(with, without).clauses());
    assertEquals(Set.of("O.7"), Touched.of(without, with).clauses());
    PackPair court = new PackPair(with, without);
    Pair pair =
        court.judge(
            Bilingual.same("甲"),
            Flip.Origin.GIVEN,
            Json.tree(Orchard.APPLICATION.getBytes(StandardCharsets.UTF_8)),
            Examination.precheck());
    assertTrue(pair.before().findings().containsKey("O.7"));
    assertFalse(pair.after().findings().containsKey("O.7"));
  }
}
