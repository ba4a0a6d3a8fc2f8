package dev.plumbline.workbench.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.Examination;
import dev.plumbline.Guideline;
import dev.plumbline.Plumbline;
import dev.plumbline.core.Packs;
import dev.plumbline.workbench.LoadedPack;
import dev.plumbline.workbench.diff.Change.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What changed, in words. */
class WordsTest {
  /** The edits of {@code words.txt}, and the lines that tell them in both languages. */
  static Stream<Arguments> edits() throws IOException {
    try (InputStream in = WordsTest.class.getResourceAsStream("words.txt")) {
      String table = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      List<Arguments> edits = new ArrayList<>();
      for (String block : table.strip().split("\n\n")) {
        List<String> lines = block.lines().toList();
        edits.add(
            Arguments.of(
                lines.get(0), lines.subList(1, lines.size()).stream().map(String::strip).toList()));
      }
      return edits.stream();
    }
  }

  @ParameterizedTest
  @MethodSource("edits")
  void eachEditIsToldInExactlyTheseLines(String edit, List<String> lines) {
    String[] parts =
        Arrays.stream(edit.split("  ⇒  "))
            .map(part -> part.replace("\\n", "\n"))
            .toArray(String[]::new);
    List<String> told = new ArrayList<>();
    for (Change change : Orchard.compare(Orchard.edited(parts)).changes()) {
      told.add(change.kind() + " " + change);
      told.add(change.english());
    }
    assertEquals(lines, told);
  }

  /** Digits of a direction and of dates, side by side, look much like a person's number. */
  @ParameterizedTest
  @ValueSource(strings = {"专题一方向1", "专题一方向2", "专题一方向5", "650000"})
  void whatIsDefinedIsToldWhole(String name) {
    String rule =
        """
        declare Span
            name : String
            from : LocalDate
            until : LocalDate
        end

        rule "执行期" when then
            insert( new Span( "%s", LocalDate.of( 2024, 12, 1 ), LocalDate.of( 2026, 11, 30 ) ) );
        end

        rule "申报期"\
        """
            .formatted(name);
    Differences found = Orchard.compare(Orchard.edited("rule \"申报期\"", rule));
    Change change =
        found.changes().stream()
            .filter(one -> one.kind() == Kind.DEFINITION)
            .findFirst()
            .orElseThrow();
    assertTrue(change.text().contains("「" + name + "」、2024-12-01、2026-11-30"), change.text());
    assertTrue(change.english().contains("2024-12-01, 2026-11-30"), change.english());
    String page = found.report("旧", "新", true, Locale.CHINESE).toString() + found.toJson();
    assertFalse(page.contains("***"), page);
  }

  @Test
  void theTableHasEveryKindOfChange() throws IOException {
    List<String> all = new ArrayList<>();
    edits().forEach(edit -> all.add(edit.get()[1].toString()));
    for (Kind kind : Kind.values()) {
      assertTrue(all.stream().anyMatch(lines -> lines.contains(kind + " ")), kind.toString());
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        // Order of items, of patterns, of elements that are any of which; names of variables.
        "name == \"面积\", valueIn( \"亩\" ) >= 40  ⇒  valueIn( \"亩\" ) >= 40, name == \"面积\"",
        "\"法人\", \"合作社\"  ⇒  \"合作社\", \"法人\"",
        "$closes  ⇒  $last",
        "$until  ⇒  $day",
        // White space, comments, a number written otherwise.
        ">= 40 )  ⇒  >=   40.0 ) // 四十",
        "then\nend  ⇒  then\n\nend",
        // A scope renamed, for all that extend it; a definition renamed.
        "rule \"种果\"  ⇒  rule \"种果树\"  ⇒  extends \"种果\"  ⇒  extends \"种果树\"",
        "rule \"申报期\"  ⇒  rule \"填报时间\"",
        // An annotation on another line, in another order.
        "@kind(\"KPI\") @severity(\"RETURN\") @cite(\"一/6\")  ⇒  @cite(\"一/6\") @severity(\"RETURN\") @kind(\"KPI\")"
      })
  void whatOnlyLooksDifferentIsNoChange(String edit) {
    String[] parts = edit.split("  ⇒  ");
    Guideline after = Orchard.edited(parts);
    Differences found = Orchard.compare(after, Orchard.sample("a", Orchard.APPLICATION));

    assertEquals(List.of(), found.changes());
    assertEquals(List.of(), found.flips());
    assertEquals(List.of("rules.drl"), found.cosmetic());
    assertTrue(found.same());
    assertFalse(found.decides());
  }

  @Test
  void rulesThatMovedToAnotherFileAreNoChange(@TempDir Path folder) {
    int from = Orchard.RULES.indexOf("rule \"按期提交\"");
    int to = Orchard.RULES.indexOf("rule \"单位类型\"");
    String moved = Orchard.RULES.substring(from, to);
    Packs.write(
        folder,
        "guideline.yaml",
        Orchard.MANIFEST,
        "rules.drl",
        Orchard.RULES.replace(moved, ""),
        "times.drl",
        "package orchard\nimport dev.plumbline.fact.*\n" + moved);
    Differences found = Orchard.compare(Plumbline.load(folder));

    assertEquals(List.of(), found.changes());
    assertEquals(List.of("rules.drl", "times.drl"), found.cosmetic());
  }

  @Test
  void theSamePackDiffersInNothing() {
    Differences found = Orchard.compare(Orchard.original());

    assertEquals(List.of(), found.changes());
    assertEquals(List.of(), found.cosmetic());
    assertTrue(found.same());
  }

  @Test
  void bothPlacesAreNamed() {
    String edited =
        Orchard.RULES.replace("rule \"面积", "// 放宽\nrule \"面积").replace(">= 40 )", ">= 30 )");
    Change change = Orchard.compare(Orchard.load(edited, Orchard.MANIFEST)).changes().get(0);

    assertEquals("rules.drl:36:30", change.before().toString());
    assertEquals("rules.drl:37:30", change.after().toString());
  }

  /** A type, a definition, which makes another one defined, a scope, and a reading. */
  @Test
  void whatCameInOneDirectionWentInTheOther() {
    Guideline more =
        Orchard.edited(
            "declare Plot @label",
            """
            declare Barn @label("仓库") name : String items : List end
            rule "仓库" when then insert( new Barn( "甲", List.of( "梯子" ) ) ); end
            declare Plot @label""",
            "rule \"申报期\"",
            """
            rule "地块" when then insert( new Plot( "甲", 5 ) ); end
            rule "种菜" when Application( topic == "蔬菜" ) then end
            rule "申报期\"""",
            "  R2: 以上包含本数\n",
            "  R2: 以上包含本数\n  R3: 另一条\n");
    assertEquals(
        List.of(
            "Barn: 事实类型「仓库」多了这种事实（name（文字）、items（列表））",
            "Plot: 事实类型「地块」改由规则定义",
            "R3: 多了解读「另一条」",
            "仓库: 多了定义 仓库（「甲」、「梯子」）（没有条款引用）",
            "地块: 多了定义 地块（「甲」、5）（O.6 引用）",
            "种菜: 多了范围规则"),
        told(Orchard.original(), more));
    assertEquals(
        List.of(
            "Barn: 事实类型「仓库」少了这种事实",
            "Plot: 事实类型「地块」改由申请填报",
            "R3: 少了解读「另一条」",
            "仓库: 少了定义 仓库（「甲」、「梯子」）（没有条款引用）",
            "地块: 少了定义 地块（「甲」、5）（O.6 引用）",
            "种菜: 少了范围规则"),
        told(more, Orchard.original()));
  }

  @Test
  void aDefinitionThatIsAClauseIsToldUnderItsId() {
    String[] clause = {
      "rule \"云南\" when",
      "rule \"云南\" @clause(\"O.90\") @kind(\"DEF\") @severity(\"NONE\") @cite(\"九\") when"
    };
    Guideline before = Orchard.edited(clause);
    Guideline after = Orchard.edited(clause[0], clause[1], "\"530000\"", "\"530100\"");
    assertEquals(List.of("O.90: 「云南」 code 「530000」 → 「530100」（O.2 引用）"), told(before, after));
    assertEquals(List.of("O.90: 少了条款「云南」（定义，无）"), told(before, Orchard.original()));
  }

  @Test
  void whyAClauseEqualsAnotherIsTold() {
    String last = "rule \"每棚不小于2亩\"";
    String same =
        """
        rule "申请额度合适"
            @clause("O.8") @kind("ELIG") @severity("RETURN") @cite("一/8") @sameAs("O.7 两处都写")
        when
            Application( requested != null, requested.wanYuan <= 15 )
        then
        end
        """;
    Guideline before = Orchard.edited(last, same + last);
    Guideline after = Orchard.edited(last, same.replace("两处都写", "附件也写") + last);
    assertEquals(List.of("O.8: 同条件说明 「O.7 两处都写」 → 「O.7 附件也写」"), told(before, after));
  }

  private static List<String> told(Guideline before, Guideline after) {
    return compare(before, after).changes().stream().map(Object::toString).sorted().toList();
  }

  private static Differences compare(Guideline before, Guideline after) {
    return PackDiff.compare(
        LoadedPack.of(before), LoadedPack.of(after), List.of(), Examination.precheck());
  }

  @Test
  void aDefinitionThatStatesAClauseNowOrNoLongerIsAClauseThatCameOrWent() {
    String clause = "@clause(\"O.9\") @kind(\"DEF\") @severity(\"NONE\") @cite(\"一\")";
    String stated = Orchard.RULES.replace("rule \"云南\"", "rule \"云南\" " + clause);
    Guideline stating = Orchard.load(stated, Orchard.MANIFEST);
    Differences back =
        PackDiff.compare(
            LoadedPack.of(stating),
            LoadedPack.of(Orchard.original()),
            List.of(),
            Examination.precheck());

    assertEquals(
        List.of("O.9: 多了条款「云南」（定义，无）"),
        Orchard.compare(stating).changes().stream().map(Change::toString).toList());
    assertEquals(
        List.of("O.9: 少了条款「云南」（定义，无）"), back.changes().stream().map(Change::toString).toList());
  }

  @Test
  void clausesThatCameAndWentAreNamed() {
    int from = Orchard.RULES.indexOf("rule \"按期提交\"");
    int to = Orchard.RULES.indexOf("rule \"派驻满6个月\"");
    String without = Orchard.RULES.replace(Orchard.RULES.substring(from, to), "");
    Guideline shorter = Orchard.load(without, Orchard.MANIFEST);

    Change gone = Orchard.compare(shorter).changes().get(0);
    assertEquals("O.3: 少了条款「按期提交」（时间，不通过）", gone.toString());
    assertEquals(Kind.CLAUSE_REMOVED, gone.kind());
    assertEquals(null, gone.after());

    Differences back = compare(shorter, Orchard.original());
    Change come = back.changes().get(0);
    assertEquals("O.3: 多了条款「按期提交」（时间，不通过）", come.toString());
    assertEquals("rules.drl:49", come.after().toString());
    assertEquals(1, back.excerpts().size());
    assertTrue(back.excerpts().get(0).afterText().startsWith("rule \"按期提交\"\n"));
    assertTrue(back.excerpts().get(0).afterText().endsWith("\nend"));
  }
}
