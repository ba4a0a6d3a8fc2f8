package dev.plumbline.workbench.cases;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What comes out is compared with what a case expects, and told exactly. */
class CaseRunnerTest {
  @TempDir Path folder;

  private CaseRun run(String cases) {
    return CaseRunner.run(Allotments.write(folder, "base: 菜农.json\ncases:\n" + cases));
  }

  private List<String> differences(String expectation) {
    CaseRun run = run(expectation);
    assertEquals(List.of(), run.problems());
    assertEquals(1, run.results().size());
    return run.results().get(0).differences().stream().map(Difference::toString).toList();
  }

  @Test
  void casesThatHoldPass() {
    CaseRun run =
        run(
            """
              - name: 齐全
                expect:
                  conclusion: 通过
                  findings: { P.1: 符合, P.2: SATISFIED, P.4: 待复核 }
              - name: 面积差一平方米
                change:
                  indicators: { 种植面积: { value: 39 } }
                expect:
                  conclusion: 退回补正
                  findings:
                    P.1: { status: 不符合, evidence: [ "39平方米", "差 1 平方米" ] }
                  others: same
              - name: 不知面积
                change:
                  indicators: { 种植面积: null }
                expect:
                  findings:
                    P.1: { status: 缺信息, missing: /indicators }
                  others: same
              - name: 形式审查时不知面积
                mode: 形式审查
                change:
                  indicators: [ { name: 垄数, value: 1 } ]
                expect:
                  findings: { P.1: 不符合 }
              - name: 两人同一块地
                call:
                  - change: { id: A1 }
                  - change: { id: A2 }
                  - change: { id: A3, lead: { idNumber: "99999919800101002X" } }
                expect:
                  call:
                    P.6: { status: 不符合, applications: [ A2, A1 ] }
              - name: 各种各的
                call:
                  - change: { id: A1 }
                  - change: { id: A3, lead: { idNumber: "99999919800101002X" } }
                expect:
                  call: { P.6: 符合 }
            """);
    assertEquals(List.of(), run.problems());
    run.results().forEach(result -> assertEquals(List.of(), result.differences(), result.name()));
    assertTrue(run.passed());
    assertEquals(
        List.of(
            "cases/甲.yaml:3 齐全",
            "cases/甲.yaml:7 面积差一平方米",
            "cases/甲.yaml:15 不知面积",
            "cases/甲.yaml:22 形式审查时不知面积",
            "cases/甲.yaml:28 两人同一块地",
            "cases/甲.yaml:36 各种各的"),
        run.results().stream().map(r -> r.file() + ":" + r.line() + " " + r.name()).toList());
  }

  @Test
  void noCaseIsNoPass() {
    CaseRun run = CaseRunner.run(Allotments.write(folder, "base: 菜农.json\n"));
    assertFalse(run.passed());
    assertEquals(
        List.of("cases/甲.yaml:1:1: 文件里没有用例：在 cases 下逐个写「- name: …」"),
        run.problems().stream().map(Object::toString).toList());
  }

  @Test
  void aWrongConclusionAndAWrongStatus() {
    assertEquals(
        List.of(
            "结论：应为通过，实为退回补正（P.1不符合）",
            "P.1 结果：应为符合，实为不符合（考核指标「种植面积」指标值为39平方米，应不少于40平方米，差1平方米）",
            "P.2 结果：应为缺信息，实为符合（市科委在研项目数（作为负责人）为0，少于3）"),
        differences(
            """
              - name: 错
                change: { indicators: { 种植面积: { value: 39 } } }
                expect:
                  conclusion: 通过
                  findings: { P.1: 符合, P.2: 缺信息 }
            """));
  }

  @Test
  void otherWordsThanExpected() {
    assertEquals(
        List.of(
            "P.1 依据：应为含「差2平方米」，实为考核指标「种植面积」指标值为39平方米，应不少于40平方米，差1平方米",
            "P.1 缺少的事实：应为含「/indicators」，实为无",
            "P.1 办法：应为含「换一块地」，实为请补正：考核指标「种植面积」指标值应不少于40平方米"),
        differences(
            """
              - name: 错
                change: { indicators: { 种植面积: { value: 39 } } }
                expect:
                  findings:
                    P.1: { status: 不符合, evidence: 差2平方米, missing: [ /indicators ], remedy: 换一块地 }
            """));
  }

  @Test
  void aClauseThatIsNotNamedChanges() {
    assertEquals(
        List.of("P.2 结果：应为符合（同基础申请），实为不符合（市科委在研项目数（作为负责人）为3，应少于3）"),
        differences(
            """
              - name: 错
                change: { lead: { ongoing: 3 } }
                expect: { others: same }
            """));
  }

  @Test
  void anApplicationThatCannotBeEvaluated() {
    assertEquals(
        List.of("申请：应为可以审查，实为无法使用：/guideline: 申请针对的是指南「其他」，不是「small」"),
        differences(
            """
              - name: 错
                change: { guideline: 其他 }
                expect: { conclusion: 通过 }
            """));
  }

  @Test
  void aCallThatComesOutOtherwise() {
    assertEquals(
        List.of("P.6 所涉申请：应为A1，实为A1、A2"),
        differences(
            """
              - name: 错
                call: [ { change: { id: A1 } }, { change: { id: A2 } } ]
                expect:
                  call: { P.6: { status: 不符合, applications: A1 } }
            """));
    assertEquals(
        List.of("P.6 结果：应为符合，实为不符合（申请 A1，相关的有 A2：负责人证件号码为999*************11，不应与其他申请相同）"),
        differences(
            """
              - name: 错
                call: [ { change: { id: A1 } }, { change: { id: A2 } } ]
                expect:
                  call: { P.6: 符合 }
            """));
  }
}
