package dev.plumbline.workbench.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.Plumbline;
import dev.plumbline.Status;
import dev.plumbline.core.LoadedGuideline;
import dev.plumbline.core.Packs;
import dev.plumbline.core.evaluate.Pack;
import dev.plumbline.core.load.PackFiles;
import dev.plumbline.workbench.LoadedPack;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which outcomes and bounds cases try, and what they leave out, each by hand. */
class CoverageTest {
  /** Each rule's bound stands on the line that the holes below name. */
  private static final String RULES =
      """
      import java.time.LocalDate; import java.time.LocalDateTime; import java.util.Set;
      declare Season opens : LocalDate end
      rule "本季" when then insert( new Season( LocalDate.of( 2024, 3, 1 ) ) ); end
      rule "报名期" when then insert( new FilingWindow( LocalDateTime.of( 2024, 2, 1, 9, 0 ), LocalDateTime.of( 2024, 2, 9, 17, 0 ) ) ); end
      rule "大户" when
        Indicator( name == "人口", value > 5 )
      then end
      rule "大户面积" extends "大户" @clause("C.1") @kind("KPI") @severity("RETURN") @cite("一") when
        Indicator( name == "面积", valueIn( "平方米" ) >= 40 )
      then end
      rule "面积存疑" @review("C.1") when
        Indicator( name == "面积", upper >= 0.5 )
      then end
      rule "在研少于3项" @clause("C.2") @kind("ELIG") @severity("REJECT") @cite("二") when
        Lead( ongoing < 3 )
      then end
      rule "不早于本季" @clause("C.3") @kind("TIME") @severity("RETURN") @cite("三") when
        Season( $opens : opens )
        Application( startsOn >= $opens )
      then end
      rule "派驻满两月" @clause("C.4") @kind("TIME") @severity("RETURN") @cite("四") when
        Application( startsOn != null, $until : startsOn.plusMonths( 2 ) )
        Posting( endsOn >= $until )
      then end
      rule "未曾获地" @clause("C.5") @kind("ELIG") @severity("REJECT") @cite("五") when
        Application( awarded == false )
      then end
      rule "两位邻居" @clause("C.6") @kind("ELIG") @severity("RETURN") @cite("六") when
        accumulate( Partner( name == "邻" ); $n : count(1); $n >= 2 )
      then end
      rule "按时提交" @clause("C.7") @kind("TIME") @severity("REJECT") @cite("七") when
        FilingWindow( $closes : closesAt )
        Filing( unitSubmittedAt <= $closes )
      then end
      rule "方案可行" @clause("C.8") @kind("JUDG") @severity("REVIEW") @cite("八") when
        Judgement( clause == "C.8", met == true )
      then end
      rule "至多两块" @clause("C.9") @kind("CAP") @severity("REJECT") @cite("九") when
        accumulate( Submission( awarded == true ); $n : count(1); $n <= 2 )
      then end
      rule "题目不重" @clause("C.10") @kind("ELIG") @severity("REJECT") @cite("十") when
        Submission( $id : id, title != null, $title : title )
        not Submission( title == $title, id != $id )
      then end
      rule "告知" @clause("C.11") @kind("INFO") @severity("NONE") @cite("十一") when
        Lead( ongoing >= 1 )
      then end
      """;

  private static final String BASE =
      """
      id: A
      title: 甲
      startsOn: 2024-03-01
      lead: { ongoing: 2 }
      posting: { endsOn: 2024-05-01 }
      partners: [ { name: 邻 }, { name: 邻 } ]
      filing: { unitSubmittedAt: "2024-02-09T17:00:00" }
      indicators:
        - { name: 人口, value: 6 }
        - { name: 面积, value: 40, measure: 平方米 }
      """;

  private static Pack compiled;

  /** The rules are the same for all tests; only the cases are read anew. */
  @BeforeAll
  static void compile(@TempDir Path folder) {
    Packs.write(folder, "guideline.yaml", Packs.MANIFEST, "rules.drl", Packs.HEAD + RULES);
    compiled = ((LoadedGuideline) Plumbline.load(folder)).pack();
  }

  private static CaseRun run(String cases) {
    PackFiles files =
        new PackFiles(
            compiled.files().manifest(),
            compiled.files().rules(),
            new TreeMap<>(
                Map.of(
                    "cases/bases/一.yaml", BASE, "cases/甲.yaml", "base: 一.yaml\ncases:\n" + cases)),
            compiled.files().sha256());
    CaseRun run =
        CaseRunner.run(
            LoadedPack.of(new LoadedGuideline(Pack.of(files, compiled.text(), compiled.base()))));
    assertEquals(List.of(), run.problems());
    return run;
  }

  private static String holes(String cases) {
    return run(cases).coverage().holes().stream()
        .map(Hole::toString)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /** In a file of cases, that one clause comes out so. */
  private static String one(String name, String change, String findings) {
    return "  - { name: "
        + name
        + ", change: "
        + change
        + ", expect: { findings: "
        + findings
        + " } }\n";
  }

  private static final String SATISFIED =
      one(
          "都符合",
          "{}",
          "{ C.1: 符合, C.2: 符合, C.3: 符合, C.4: 符合, C.5: 符合, C.6: 符合, C.7: 符合, C.8: 待复核 }");

  @Test
  void whatIsNotNamedIsNotTried() {
    assertEquals(
        """
        rules.drl:7:28: 「value > 5」没有恰在界上的用例
        rules.drl:7:28: 「value > 5」没有刚好满足的用例（相差不超过一成或 1）
        rules.drl:9:1: 条款 C.1 没有用例
        rules.drl:15:1: 条款 C.2 没有「缺信息」的用例
        rules.drl:18:1: 条款 C.3 没有用例
        rules.drl:22:1: 条款 C.4 没有用例
        rules.drl:26:1: 条款 C.5 没有用例
        rules.drl:29:1: 条款 C.6 没有用例
        rules.drl:32:1: 条款 C.7 没有用例
        rules.drl:36:1: 条款 C.8 没有用例
        rules.drl:39:1: 条款 C.9 没有用例
        rules.drl:42:1: 条款 C.10 没有用例
        """,
        holes(
            one("恰少于", "{}", "{ C.2: 符合 }")
                + one("恰到", "{ lead: { ongoing: 3 } }", "{ C.2: 不符合 }")));
  }

  @Test
  void theHolesThatOneCompleteApplicationLeaves() {
    assertEquals(
        """
        rules.drl:7:28: 「value > 5」没有恰在界上的用例
        rules.drl:9:1: 条款 C.1 没有「不符合」的用例
        rules.drl:9:1: 条款 C.1 没有「缺信息」的用例
        rules.drl:10:28: 条款 C.1 的「valueIn( "平方米" ) >= 40」没有刚好不满足的用例（相差不超过一成或 1）
        rules.drl:12:1: 条款 C.1 的疑点「面积存疑」没有成立的用例
        rules.drl:13:28: 条款 C.1 的「upper >= 0.5」没有恰在界上的用例
        rules.drl:13:28: 条款 C.1 的「upper >= 0.5」没有刚好不满足的用例（相差不超过一成或 1）
        rules.drl:15:1: 条款 C.2 没有「不符合」的用例
        rules.drl:15:1: 条款 C.2 没有「缺信息」的用例
        rules.drl:16:9: 条款 C.2 的「ongoing < 3」没有恰在界上的用例
        rules.drl:18:1: 条款 C.3 没有「不符合」的用例
        rules.drl:18:1: 条款 C.3 没有「缺信息」的用例
        rules.drl:20:16: 条款 C.3 的「startsOn >= $opens」没有刚好不满足的用例（相差1天）
        rules.drl:22:1: 条款 C.4 没有「不符合」的用例
        rules.drl:22:1: 条款 C.4 没有「缺信息」的用例
        rules.drl:24:12: 条款 C.4 的「endsOn >= $until」没有刚好不满足的用例（相差1天）
        rules.drl:26:1: 条款 C.5 没有「不符合」的用例
        rules.drl:29:1: 条款 C.6 没有「不符合」的用例
        rules.drl:29:1: 条款 C.6 没有「缺信息」的用例
        rules.drl:30:54: 条款 C.6 的「>= 2」没有刚好不满足的用例（相差 1）
        rules.drl:32:1: 条款 C.7 没有「不符合」的用例
        rules.drl:32:1: 条款 C.7 没有「缺信息」的用例
        rules.drl:34:11: 条款 C.7 的「unitSubmittedAt <= $closes」没有刚好不满足的用例（相差不超过1分钟）
        rules.drl:36:1: 条款 C.8 没有「符合」的用例
        rules.drl:36:1: 条款 C.8 没有「不符合」的用例
        rules.drl:39:1: 条款 C.9 没有用例
        rules.drl:42:1: 条款 C.10 没有用例
        """,
        holes(SATISFIED));
  }

  @Test
  void valuesTooFarBeyondABoundAreNoTrial() {
    String holes =
        holes(
            SATISFIED
                + one("面积远不足", "{ indicators: { 面积: { value: 35 } } }", "{ C.1: 不符合 }")
                + one("在研太多", "{ lead: { ongoing: 4 } }", "{ C.2: 不符合 }")
                + one("早两天", "{ startsOn: 2024-02-28 }", "{ C.3: 不符合 }")
                + one(
                    "晚两分钟", "{ filing: { unitSubmittedAt: 2024-02-09T17:01:01 } }", "{ C.7: 不符合 }")
                + one("没有邻居", "{ partners: [] }", "{ C.6: 不符合 }"));
    for (String still :
        List.of(
            "10:28: 条款 C.1 的「valueIn( \"平方米\" ) >= 40」没有刚好不满足的用例",
            "16:9: 条款 C.2 的「ongoing < 3」没有恰在界上的用例",
            "20:16: 条款 C.3 的「startsOn >= $opens」没有刚好不满足的用例",
            "34:11: 条款 C.7 的「unitSubmittedAt <= $closes」没有刚好不满足的用例",
            "30:54: 条款 C.6 的「>= 2」没有刚好不满足的用例")) {
      assertTrue(holes.contains(still), still + " in\n" + holes);
    }
    assertFalse(holes.contains("条款 C.1 没有「不符合」"), holes);
  }

  @Test
  void whatCameOutOtherwiseIsNotTried() {
    CaseRun run = run(one("错", "{ lead: { ongoing: 3 } }", "{ C.2: 符合 }"));
    assertFalse(run.passed());
    assertEquals(List.of(), clause(run, "C.2").seen());
  }

  private static ClauseCoverage clause(CaseRun run, String id) {
    return run.coverage().clauses().stream()
        .filter(clause -> clause.clause().equals(id))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatARuleCannotComeToIsNotDemanded() {
    CaseRun run = run(SATISFIED);
    assertEquals(
        List.of(Status.SATISFIED, Status.VIOLATED, Status.UNDETERMINED),
        clause(run, "C.2").demanded());
    // A box that is not ticked is not missing.
    assertEquals(List.of(Status.SATISFIED, Status.VIOLATED), clause(run, "C.5").demanded());
    assertEquals(
        List.of(Status.SATISFIED, Status.VIOLATED, Status.NEEDS_REVIEW),
        clause(run, "C.8").demanded());
    assertEquals(List.of(Status.SATISFIED, Status.VIOLATED), clause(run, "C.9").demanded());
    assertEquals(
        List.of(Status.SATISFIED, Status.VIOLATED, Status.UNDETERMINED),
        clause(run, "C.10").demanded());
    assertEquals(10, run.coverage().clauses().size());
  }

  @Test
  void allCanBeTried() {
    String cases =
        SATISFIED
            + one("人口五", "{ indicators: { 人口: { value: 5 } } }", "{ C.1: 不适用 }")
            + one("面积差一", "{ indicators: { 面积: { value: 39 } } }", "{ C.1: 不符合 }")
            + one("面积不知", "{ indicators: { 面积: { value: null } } }", "{ C.1: 缺信息 }")
            + one("存疑", "{ indicators: { 面积: { upper: 0.5 } } }", "{ C.1: 待复核 }")
            + one("不疑", "{ indicators: { 面积: { upper: 0.451 } } }", "{ C.1: 符合 }")
            + one("在研三", "{ lead: { ongoing: 3 } }", "{ C.2: 不符合 }")
            + one("在研不知", "{ lead: null }", "{ C.2: 缺信息 }")
            + one("早一天", "{ startsOn: 2024-02-29 }", "{ C.3: 不符合 }")
            + one("何时不知", "{ startsOn: null }", "{ C.3: 缺信息, C.4: 缺信息 }")
            + one("差一天", "{ posting: { endsOn: 2024-04-30 } }", "{ C.4: 不符合 }")
            + one("已获", "{ awarded: true }", "{ C.5: 不符合 }")
            + one("一位", "{ partners: { 1: null } }", "{ C.6: 不符合 }")
            + one("几位不知", "{ partners: null }", "{ C.6: 缺信息 }")
            + one("晚一秒", "{ filing: { unitSubmittedAt: 2024-02-09T17:00:01 } }", "{ C.7: 不符合 }")
            + one("未提交", "{ filing: null }", "{ C.7: 缺信息 }")
            + one("判可行", "{ judgements: { C.8: { met: true } } }", "{ C.8: 符合 }")
            + one("判不可行", "{ judgements: { C.8: { met: false } } }", "{ C.8: 不符合 }")
            + """
              - name: 两块
                call:
                  - change: { id: A, title: 甲, awarded: true }
                  - change: { id: B, title: 乙, awarded: true }
                expect: { call: { C.9: 符合, C.10: 符合 } }
              - name: 三块
                call:
                  - change: { id: A, title: 甲, awarded: true }
                  - change: { id: B, title: 甲, awarded: true }
                  - change: { id: C, title: 丙, awarded: true }
                expect: { call: { C.9: 不符合, C.10: 不符合 } }
              - name: 无题
                call:
                  - change: { title: null }
                expect: { call: { C.10: 缺信息 } }
            """;
    CaseRun run = run(cases);
    run.results().forEach(result -> assertEquals(List.of(), result.differences(), result.name()));
    assertEquals(List.of(), run.coverage().holes());
    assertEquals(run.coverage().outcomes(), run.coverage().outcomesSeen());
    assertEquals(29, run.coverage().outcomes());
    assertEquals(18, run.coverage().sides());
    assertEquals(18, run.coverage().sidesSeen());
  }

  /** A draft without a day is tried on days of the engine's own choosing, which nobody wrote. */
  @Test
  void anOpenClauseTriesNoBound() {
    CaseRun run = run(one("未提交", "{ filing: null, lead: null }", "{ C.2: 缺信息, C.7: 缺信息 }"));
    assertTrue(run.passed());
    assertEquals(0, run.coverage().sidesSeen());
  }
}
